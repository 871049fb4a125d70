// What a format wants and the filing does not have: said before the export, folded away.
import { useEffect, useState } from 'react';
import { type ExportChoice, exportGaps } from '../../store/export-filings';
import { counted } from '../../store/labels';
import { useSessionStore } from '../session-context';
import styles from './export.module.css';

export function Gaps({ format, scope }: Pick<ExportChoice, 'format' | 'scope'>) {
  const store = useSessionStore();
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    setLines([]);
    void exportGaps(store.getState(), { format, scope }).then((found) => {
      if (isWanted) setLines(found);
    });
    return () => {
      isWanted = false;
    };
  }, [store, format, scope]);
  if (lines.length === 0) return null;
  return (
    <details className={styles.gaps}>
      <summary>{counted(lines.length, 'thing')} that this format wants {lines.length === 1 ? 'is' : 'are'} missing or not lawful. The file names {lines.length === 1 ? 'it' : 'them'}.</summary>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </details>
  );
}
