// The samples, one click away each. Where their list cannot be had, nothing is shown.
import { useEffect, useState } from 'react';
import type { Sample } from '../../store/ports';
import { useSessionStore } from '../session-context';
import styles from './start.module.css';

export function Samples() {
  const store = useSessionStore();
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    let wanted = true;
    store.ports.samples().then((found) => wanted && setSamples(found), () => {});
    return () => { wanted = false; };
  }, [store]);
  if (samples.length === 0) return null;
  return (
    <div className={styles.samples}>
      <h2 className={styles.samplesTitle}>Or try a sample</h2>
      <ul>
        {samples.map((sample) => (
          <li key={sample.file}>
            <button type="button" className={styles.sample} onClick={() => void store.open([store.ports.sample(sample)])}>
              <span className={styles.sampleTitle}>{sample.title}</span>
              <span className={styles.soft}>{sample.note}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
