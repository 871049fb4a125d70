// The sheet of keys, drawn from the key map.
import { keymap, sections } from '../../store/keymap';
import { closeDialog } from '../../store/view';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { useRun } from '../session-context';
import styles from './key-sheet.module.css';

const listed = keymap.filter((binding) => !binding.unlisted);

export function KeySheet() {
  const run = useRun();
  const close = () => run(closeDialog);
  return (
    <Dialog title="Keys" onClose={close}>
      <table className={styles.keys}>
        <thead><tr><th scope="col">Key</th><th scope="col">What it does</th></tr></thead>
        {sections.map((section) => (
          <tbody key={section}>
            <tr><th scope="rowgroup" colSpan={2}>{section}</th></tr>
            {listed.filter((binding) => binding.section === section).map((binding) => (
              <tr key={binding.shown}>
                <th scope="row">{binding.shown.replace(/ in the queue$/, '').split(', ').map((key) => <kbd key={key}>{key}</kbd>)}</th>
                <td>{binding.does}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <p className={styles.foot}>Nothing needs the pointer. With one: click a field to see its source, click marked source text to come to its field, select source text to fill the focused field.</p>
      <div className={styles.actions}><Button look="primary" onClick={close}>Close</Button></div>
    </Dialog>
  );
}
