// Days as the record keeps them: `2019-05-07`.

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists, between 1934 and 2099. */
export function isDate(value: string): boolean {
  const match = pattern.exec(value);
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** True where year, month (from 1) and day name a day between 1934 and 2099. */
export const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1934 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** Of the years that count here all that four divides have a leap day, 2000 among them. */
const daysIn = (year: number, month: number): number => (month === 2 ? (year % 4 === 0 ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
