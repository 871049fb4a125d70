// Dates as people type them: 2017-04-18, 04/18/2017, 4/18/17, April 18, 2017. American order where it is not ISO.
// Checked against the calendar; a two-digit year under 80 is in this century.
import type { Typed } from './typed-values';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function partsOf(text: string): readonly [year: string, month: string, day: string] | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return [iso[1] as string, iso[2] as string, iso[3] as string];
  const us = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(text);
  if (us) return [us[3] as string, us[1] as string, us[2] as string];
  const tight = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (tight) return [tight[3] as string, tight[1] as string, tight[2] as string];
  const worded = /^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(text);
  if (!worded) return null;
  const month = months.findIndex((name) => name.toLowerCase().startsWith((worded[1] as string).toLowerCase())) + 1;
  return month === 0 ? null : [worded[3] as string, String(month), worded[2] as string];
}

/** Reads a typed date, or says in one sentence what is wrong with it. */
export function typedDate(text: string): Typed {
  const parts = partsOf(text);
  if (!parts) return { ok: false, message: `“${text}” is not a date such as 04/18/2017.` };
  const [y, m, d] = parts.map(Number) as [number, number, number];
  const year = parts[0].length === 2 ? y + (y < 80 ? 2000 : 1900) : y;
  if (m < 1 || m > 12) return { ok: false, message: `“${text}” has no month ${m}; dates are typed month/day/year.` };
  if (year < 1900 || year > 2199) return { ok: false, message: `The year ${year} cannot be right here.` };
  const last = daysIn(year, m);
  if (d < 1 || d > last) return { ok: false, message: `${months[m - 1]} ${year} has ${last} days, so “${text}” is no date.` };
  return { ok: true, value: `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` };
}
