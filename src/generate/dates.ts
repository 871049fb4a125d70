// Calendar days as ISO text for generated filings. Pure arithmetic in UTC, no clock.

const dayMs = 86_400_000;
const toIso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const toMs = (iso: string): number => Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)));

/** The day `days` later (or earlier, where negative). */
export const addDays = (iso: string, days: number): string => toIso(toMs(iso) + days * dayMs);

/** The day itself, or the Monday after where it falls on a weekend. */
export function businessDay(iso: string): string {
  const weekday = new Date(toMs(iso)).getUTCDay();
  return weekday === 6 ? addDays(iso, 2) : weekday === 0 ? addDays(iso, 1) : iso;
}

/** The same day `years` later; the 29th of February becomes the 28th. */
export const addYears = (iso: string, years: number): string =>
  `${Number(iso.slice(0, 4)) + years}${iso.slice(4) === '-02-29' ? '-02-28' : iso.slice(4)}`;

/** As the form prints it: `04/18/2017`. */
export const printedDate = (iso: string): string => `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** As a sentence has it: `April 18, 2017`. */
export const spokenDate = (iso: string): string => `${months[Number(iso.slice(5, 7)) - 1]} ${Number(iso.slice(8, 10))}, ${iso.slice(0, 4)}`;
