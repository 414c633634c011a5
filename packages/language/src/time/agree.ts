import type { DateValue } from '@variorum/model';
import type { Agreement } from '../quantity/agree.js';

/**
 * Compares two dates field by field. A field said on one side only is compatible; relative words are resolved when the
 * day of publication is known.
 */
export function datesAgree(a: DateValue, b: DateValue, published?: string): Agreement {
  const x = resolve(a, published);
  const y = resolve(b, published);
  let common = 0;
  for (const field of FIELDS) {
    const left = x[field];
    const right = y[field];
    if (left === undefined || right === undefined) continue;
    if (left !== right) return 'differ';
    common++;
  }
  if (common === 0) return unrelated(x, y) ? 'differ' : 'compatible';
  return FIELDS.every((field) => (x[field] === undefined) === (y[field] === undefined)) ? 'equal' : 'compatible';
}

const FIELDS = [
  'year',
  'month',
  'day',
  'weekday',
  'hour',
  'minute',
  'quarter',
  'half',
  'decade',
  'century',
  'season',
] as const;

/** A clock time and a weekday say different things about the same moment; two relative words must agree. */
function unrelated(a: DateValue, b: DateValue): boolean {
  if (a.relativeUnit !== undefined && b.relativeUnit !== undefined)
    return a.relativeUnit === b.relativeUnit ? a.relative !== b.relative : false;
  return true;
}

const MS_PER_DAY = 86_400_000;

/** Turns yesterday, next year and the like into fields, when the publication date is known. */
function resolve(value: DateValue, published: string | undefined): DateValue {
  if (value.relativeUnit === undefined || published === undefined) return value;
  const day = Date.parse(published.slice(0, 10));
  if (Number.isNaN(day)) return value;
  const base = new Date(day);
  const offset = value.relative ?? 0;
  if (value.relativeUnit === 'year') return { type: 'date', year: base.getUTCFullYear() + offset };
  if (value.relativeUnit === 'month') {
    const month = new Date(Date.UTC(base.getUTCFullYear(), base.getUTCMonth() + offset, 1));
    return { type: 'date', year: month.getUTCFullYear(), month: month.getUTCMonth() + 1 };
  }
  if (value.relativeUnit !== 'day') return value;
  const date = new Date(day + offset * MS_PER_DAY);
  return {
    type: 'date',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: ((date.getUTCDay() + 6) % 7) + 1,
  };
}
