// The empty start: what the program does in one sentence, a place to drop files, samples one click away.
import { Button } from '../parts/Button';
import { useFilePicker } from './file-picker';
import { Samples } from './Samples';
import styles from './start.module.css';

export function Start() {
  const { pick, pickFolder } = useFilePicker();
  return (
    <main className={styles.start}>
      <p className={styles.sentence}>
        Galley reads garbled SEC ownership filings, shows their tables beside their text, and marks what cannot be trusted.
      </p>
      <div className={styles.drop}>
        <p className={styles.dropTitle}>Drop a Form 3, 4 or 5 here, or paste its text</p>
        <div className={styles.row}>
          <Button look="primary" onClick={pick}>Choose files</Button>
          <Button onClick={pickFolder}>Choose a folder</Button>
        </div>
        <p className={styles.soft}>Text, markdown, HTML or EDGAR XML, one filing a file; a zip of many. Nothing leaves this computer.</p>
      </div>
      <Samples />
    </main>
  );
}
