import type { DateValue, Mention, QuantityValue } from '@variorum/model';
import { readDates } from '../time/read.js';
import { readQuantities as readFree } from './read.js';

export { datesAgree } from '../time/agree.js';
export { readDates } from '../time/read.js';
export { type Agreement, quantitiesAgree } from './agree.js';

/** Quantities and dates of a text in one go; what belongs to a date is no quantity. */
export function readQuantitiesAndDates(
  text: string,
  lang: string,
): { quantities: Mention<QuantityValue>[]; dates: Mention<DateValue>[] } {
  const dates = readDates(text, lang);
  return { quantities: readFree(text, lang, dates), dates };
}

/** Quantities of a text, without those inside dates. */
export function readQuantities(text: string, lang: string): Mention<QuantityValue>[] {
  return readQuantitiesAndDates(text, lang).quantities;
}
