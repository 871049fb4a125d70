// The movable edge between two parts: by pointer, and by arrow keys for those without one.
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import styles from './parts.module.css';

interface SeparatorProps {
  readonly label: string;
  /** The part's width in px. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onMove: (value: number) => void;
}

const step = 24;

export function Separator({ label, value, min, max, onMove }: SeparatorProps) {
  const [held, setHeld] = useState<{ readonly x: number; readonly value: number } | null>(null);
  const move = (to: number) => onMove(Math.round(Math.min(max, Math.max(min, to))));
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: value - step, ArrowRight: value + step, Home: min, End: max }[event.key];
    if (to === undefined || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    move(to);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setHeld({ x: event.clientX, value });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a movable separator is no <hr>
    <div
      role="separator" tabIndex={0} aria-orientation="vertical" aria-label={label}
      aria-valuenow={Math.round(value)} aria-valuemin={min} aria-valuemax={Math.round(max)}
      className={styles.separator} data-held={held !== null}
      onKeyDown={onKeyDown} onPointerDown={onPointerDown}
      onPointerMove={(event) => held && move(held.value + event.clientX - held.x)}
      onPointerUp={() => setHeld(null)} onPointerCancel={() => setHeld(null)}
    />
  );
}
