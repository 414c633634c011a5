import type { Mention, QuantityValue } from '@variorum/model';
import { readValues, type Values } from './read.js';
import { vocabulary } from './vocabulary.js';

export { datesAgree } from '../time/agree.js';
export { type Agreement, boundsAgree, quantitiesAgree } from './agree.js';

/** Quantities and dates of a text in one go; what belongs to a date is no quantity. */
export function readQuantitiesAndDates(text: string, lang: string, block = 0): Values {
  return readValues(text, lang, block);
}

/** Quantities of a text, without those inside dates. */
export function readQuantities(text: string, lang: string): Mention<QuantityValue>[] {
  return readValues(text, lang, 0).quantities;
}

/** Dates and clock times of a text, sorted and without overlap. */
export function readDates(text: string, lang: string): Values['dates'] {
  return readValues(text, lang, 0).dates;
}

/** Whether a language's number words are known, so that a number not found there is not there. */
export function readsNumbers(lang: string): boolean {
  return vocabulary(lang).size >= 20;
}
