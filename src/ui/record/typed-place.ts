// Where what is typed is drawn over its field: the field's place in the window, and how much of it can be seen.

/** A rectangle of the window in CSS pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What two areas have in common; null where that is nothing. */
export function commonOf(a: Area, b: Area): Area | null {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  const [right, bottom] = [Math.min(a.right, b.right), Math.min(a.bottom, b.bottom)];
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}

/** The part of the window that the field's pane takes, without what the bar of the focused field covers of it. */
export function paneArea(field: HTMLElement): Area | null {
  const pane = field.closest('section')?.getBoundingClientRect();
  if (!pane) return null;
  const bar = document.querySelector('section[data-bar]')?.getBoundingClientRect();
  return { left: pane.left, top: Math.max(0, pane.top), right: pane.right, bottom: Math.min(pane.bottom, bar?.top ?? pane.bottom) };
}

/** The part of the window in which a field can be seen: within its pane and its table, beside and under the heads that stay. */
export function seenArea(field: HTMLElement): Area | null {
  const pane = paneArea(field);
  const table = field.closest<HTMLElement>('[data-long]');
  if (!pane || !table) return pane;
  const { left, top, right, bottom } = table.getBoundingClientRect();
  const title = table.querySelector('th')?.getBoundingClientRect();
  const beside = title && field.closest('td')?.matches(':first-child') === false ? title.right : left;
  return commonOf(pane, { left: Math.max(left, beside), top: Math.max(top, title?.bottom ?? top), right, bottom });
}
