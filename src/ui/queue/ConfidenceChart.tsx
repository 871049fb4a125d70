// A small chart: how many fields are how sure, least sure first.
import { bandWords } from '../../store/batch/totals';
import styles from './queue.module.css';

export function ConfidenceChart({ bands, large = false }: { readonly bands: readonly number[]; readonly large?: boolean }) {
  const sum = bands.reduce((total, count) => total + count, 0);
  const most = Math.max(...bands, 1);
  const share = (count: number): string => {
    const percent = (100 * count) / Math.max(1, sum);
    return `${percent >= 10 || percent === 0 ? Math.round(percent) : percent.toFixed(1)}%`;
  };
  const told = `How sure ${sum.toLocaleString('en-US')} fields are: ${bands.map((count, at) => `${bandWords[at]}: ${share(count)}`).join(', ')}`;
  return (
    <div className={styles.chart} data-large={large} role="img" aria-label={told} title={told}>
      {bands.map((count, at) => (
        <span key={bandWords[at]} className={styles.band} data-band={at}>
          {/* The square root shows the few doubtful ones beside the many sure ones. */}
          <span className={styles.bar} style={{ height: `${count === 0 ? 0 : Math.max(6, 100 * Math.sqrt(count / most))}%` }} />
          {large ? <span className={styles.bandWords}>{bandWords[at]}<br />{count.toLocaleString('en-US')}</span> : null}
        </span>
      ))}
    </div>
  );
}
