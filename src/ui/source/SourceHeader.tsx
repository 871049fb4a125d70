// The head of the source pane: its title, the way to find, and the switch between the two views.
import type { SourceView } from './drawn-rows';
import styles from './source-pane.module.css';

export interface SourceHeaderProps {
  readonly view: SourceView;
  readonly onViewChange: (view: SourceView) => void;
  readonly onFind: () => void;
}

const views: readonly { readonly view: SourceView; readonly label: string }[] = [
  { view: 'text', label: 'as it is' },
  { view: 'grid', label: 'as a grid' },
];

export function SourceHeader({ view, onViewChange, onFind }: SourceHeaderProps) {
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>Source text</h2>
      <button type="button" className={styles.quiet} title="Ctrl+F" onClick={onFind}>find</button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a switch of the view */}
      <div role="group" aria-label="How the source is shown" className={styles.views}>
        {views.map((choice) => (
          <button
            key={choice.view}
            type="button"
            className={styles.view}
            aria-pressed={view === choice.view}
            onClick={() => onViewChange(choice.view)}
          >
            {choice.label}
          </button>
        ))}
        <kbd className={styles.key}>G</kbd>
      </div>
    </header>
  );
}
