// A small card beside the field under the pointer: its mark, its reasons, its suggestions, its footnotes' texts.
// Repeats what the bar says of the focused field; goes with Escape, stays while the pointer is on it.
import { useEffect, useState } from 'react';
import { fieldAt } from '../../store/assessed-of';
import { useAssessed } from '../session-context';
import { FieldCard } from './FieldCard';

interface Hovered {
  readonly address: string;
  readonly left: number;
  readonly top: number;
  readonly above: boolean;
}

const delay = 420;
const leave = 160;

function hoveredAt(element: HTMLElement): Hovered {
  const box = element.getBoundingClientRect();
  const above = box.bottom > window.innerHeight - 220;
  return { address: element.dataset.address ?? '', left: Math.max(8, Math.min(box.left, window.innerWidth - 380)), top: above ? box.top : box.bottom, above };
}

/** The card for the field under the pointer, where there is one. */
export function HoverCard() {
  const assessed = useAssessed();
  const [hovered, setHovered] = useState<Hovered | null>(null);
  useEffect(() => {
    let timer = 0;
    const later = (then: () => void, after: number) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(then, after);
    };
    const onOver = (event: PointerEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.pointerType === 'touch' || target?.closest('[role="tooltip"]')) return window.clearTimeout(timer);
      const element = target?.closest<HTMLElement>('[data-address]');
      if (element) later(() => setHovered(hoveredAt(element)), delay);
      else later(() => setHovered(null), leave);
    };
    const hide = () => {
      window.clearTimeout(timer);
      setHovered(null);
    };
    window.addEventListener('pointerover', onOver);
    window.addEventListener('pointerdown', hide);
    window.addEventListener('keydown', hide);
    window.addEventListener('scroll', hide, true);
    return () => {
      hide();
      window.removeEventListener('pointerover', onOver);
      window.removeEventListener('pointerdown', hide);
      window.removeEventListener('keydown', hide);
      window.removeEventListener('scroll', hide, true);
    };
  }, []);
  const field = assessed && hovered ? fieldAt(assessed, hovered.address) : null;
  if (!assessed || !hovered || !field || (field.reasons.length === 0 && !field.isMarks)) return null;
  return <FieldCard assessed={assessed} field={field} left={hovered.left} top={hovered.top} above={hovered.above} />;
}
