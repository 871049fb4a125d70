// The bar of the focused field in a narrow window, where it lies over the foot of the page. Its height changes with what it
// says, so the page is told how high it is, and the focused field is brought clear of it whenever it grows.
import { useEffect, useRef } from 'react';
import { FieldBar } from '../bar/FieldBar';
import styles from './app.module.css';

const height = '--bar-height';

export function NarrowBar() {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const page = document.documentElement;
    const observer = new ResizeObserver(() => {
      page.style.setProperty(height, `${element.offsetHeight}px`);
      const active = document.activeElement;
      const field = element.contains(active) ? document.querySelector('[data-address][tabindex="0"]') : active?.closest('[data-address]');
      field?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      page.style.removeProperty(height);
    };
  }, []);
  return <div ref={bar} className={styles.bar}><FieldBar /></div>;
}
