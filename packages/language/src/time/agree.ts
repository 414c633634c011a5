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
  let excuses = 0;
  for (const field of FIELDS) {
    const left = x[field];
    const right = y[field];
    if (left === undefined || right === undefined) continue;
    if (left !== right) {
      if (!excused(field, x, y)) return 'differ';
      excuses++;
    }
    common++;
  }
  const parts = partsAgree(x.dayPart, y.dayPart);
  if (parts === false && x.hour === undefined && y.hour === undefined) return 'differ';
  if (parts) common++;
  if (common === 0) return unrelated(x, y) ? 'differ' : 'compatible';
  return excuses === 0 && FIELDS.every((field) => (x[field] === undefined) === (y[field] === undefined))
    ? 'equal'
    : 'compatible';
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

function excused(field: (typeof FIELDS)[number], a: DateValue, b: DateValue): boolean {
  // Years of lunar calendars straddle two of ours.
  if (field === 'year')
    return Math.abs(a.year! - b.year!) === 1 && [a.calendar, b.calendar].some((c) => c === 'hijri' || c === 'persian');
  if (field !== 'hour') return field === 'minute' && otherZone(a, b);
  if (otherZone(a, b)) return true;
  const twelve = Math.abs(a.hour! - b.hour!) === 12;
  return twelve && (ambiguous(a) || ambiguous(b));
}

/** "3:40" without half of the day may be morning or afternoon. */
function ambiguous(value: DateValue): boolean {
  return value.dayPart === undefined && value.hour !== undefined && value.hour <= 12;
}

function otherZone(a: DateValue, b: DateValue): boolean {
  return a.zone !== undefined && b.zone !== undefined && a.zone !== b.zone;
}

/** Parts of the day that languages cut differently lie side by side: 晚上 is evening and night, `madrugada` morning and night. */
const PART_HOURS: Readonly<Record<string, readonly [number, number]>> = {
  morning: [0, 12],
  noon: [11, 14],
  afternoon: [12, 20],
  evening: [16, 25],
  night: [18, 30],
  midnight: [22, 26],
};

/** Undefined when one side says none. */
function partsAgree(a: string | undefined, b: string | undefined): boolean | undefined {
  if (a === undefined || b === undefined) return undefined;
  const [x, y] = [PART_HOURS[a], PART_HOURS[b]];
  if (!x || !y) return a === b;
  const early =
    (a === 'morning' && (b === 'night' || b === 'midnight')) ||
    (b === 'morning' && (a === 'night' || a === 'midnight'));
  return early || (x[0] < y[1] && y[0] < x[1]);
}

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
