import type { DateValue } from '@variorum/model';

export type Fields = Partial<Omit<DateValue, 'type'>>;

/** One date found in the text. */
export interface DatePart {
  readonly start: number;
  readonly end: number;
  readonly fields: Fields;
}

/** Dates that were read from an item on, and the index of the first item behind them. */
export interface DateRead {
  readonly next: number;
  readonly parts: readonly DatePart[];
}

/** Shifts hours said with half of the day to 0..23: 3 p.m. = 15, 12 a.m. = 0, 下午3点 = 15. */
export function hourOf(hour: number, dayPart: string | undefined): number {
  if (hour > 12 || dayPart === undefined) return hour % 24;
  if (dayPart === 'morning' || dayPart === 'am') return hour % 12;
  if (dayPart === 'night') return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
  if (dayPart === 'midnight') return hour % 12;
  return (hour % 12) + 12;
}

/** Gregorian year of another calendar's year; the calendars of lunar years are good to one year. */
export function gregorianYear(year: number, calendar: string): number {
  if (calendar === 'hijri') return Math.round(year * 0.970229 + 621.54);
  if (calendar === 'persian') return year + 621;
  if (calendar === 'buddhist') return year - 543;
  return year;
}
