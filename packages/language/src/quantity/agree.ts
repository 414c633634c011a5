import type { Bound, QuantityValue } from '@variorum/model';
import { sameUnit } from './aliases.js';

export type Agreement = 'equal' | 'compatible' | 'differ';

/** Compares two quantities by value, after conversion of units, within the rounding that their writing shows. */
export function quantitiesAgree(a: QuantityValue, b: QuantityValue): Agreement {
  if (a.vague && b.vague && a.value === b.value && sameUnit(a.unit, b.unit)) return 'equal';
  if (a.vague || b.vague) return vagueAgree(a, b) ? 'compatible' : 'differ';
  if (Boolean(a.ordinal) !== Boolean(b.ordinal) && a.value === b.value) return 'compatible';
  if (a.high !== undefined || b.high !== undefined) return rangesAgree(a, b);
  if (isTemperature(a) && isTemperature(b) && temperaturesAgree(a, b))
    return a.unit === b.unit ? 'equal' : 'compatible';
  if (sameUnit(a.unit, b.unit)) return close(a.value, b.value, a, b) ? 'equal' : seaMilesAgree(a, b);
  if (a.quantity !== undefined && a.quantity === b.quantity && a.base !== undefined && b.base !== undefined)
    return convertedAgree(a, b);
  return mixedAgree(a, b);
}

/** Whether two hedges can mean the same: "at least five" against "up to five" cannot. */
export function boundsAgree(a: Bound, b: Bound): boolean {
  return !(UPWARD.has(a) && DOWNWARD.has(b)) && !(UPWARD.has(b) && DOWNWARD.has(a));
}

const UPWARD = new Set<Bound>(['at-least', 'over']);
const DOWNWARD = new Set<Bound>(['at-most', 'under']);

function close(x: number, y: number, a: QuantityValue, b: QuantityValue): boolean {
  if (x === y) return true;
  const tolerance = Math.max(
    a.bound === 'exact' && b.bound === 'exact' ? 0 : Math.max(Math.abs(x), Math.abs(y)) * 0.02,
    roundingOf(a, b, x, y),
  );
  return Math.abs(x - y) <= tolerance + 1e-9;
}

/** 1.23 million may be rounded to 1.2 million: half a step of the coarser writing, when the finer rounds to it. */
function roundingOf(a: QuantityValue, b: QuantityValue, x: number, y: number): number {
  const coarse = Math.max(a.step, b.step);
  const fine = Math.min(a.step, b.step);
  if (coarse === fine) return 0;
  const large = Math.max(Math.abs(x), Math.abs(y));
  return coarse / 2 <= large * 0.05 ? coarse / 2 : 0;
}

/** A bare mile at sea may be a nautical one. */
function seaMilesAgree(a: QuantityValue, b: QuantityValue): Agreement {
  return a.unit !== b.unit && a.quantity === 'length' && b.quantity === 'length' ? convertedAgree(a, b) : 'differ';
}

function isTemperature({ unit }: QuantityValue): boolean {
  return unit === 'degree' || unit === 'degree-celsius' || unit === 'degree-fahrenheit';
}

/**
 * Degrees of no named scale may be of either, and may be a difference rather than a temperature (1.5 °C of warming are
 * 2.7 °F). Equal within the rounding of a conversion; the sign is said in too many ways to count.
 */
function temperaturesAgree(a: QuantityValue, b: QuantityValue): boolean {
  for (const x of celsiusOf(a))
    for (const y of celsiusOf(b))
      if (x.kind === y.kind && Math.abs(Math.abs(x.value) - Math.abs(y.value)) <= 0.6) return true;
  return false;
}

function celsiusOf({ unit, value }: QuantityValue): { kind: string; value: number }[] {
  const celsius = [
    { kind: 'level', value },
    { kind: 'change', value },
  ];
  const fahrenheit = [
    { kind: 'level', value: ((value - 32) * 5) / 9 },
    { kind: 'change', value: Math.abs(value) <= 20 ? (value * 5) / 9 : Number.NaN },
  ];
  if (unit === 'degree-celsius') return celsius;
  return unit === 'degree-fahrenheit' ? fahrenheit : [...celsius, ...fahrenheit];
}

/** Another unit of the same thing: people round conversions to a handy figure. */
function convertedAgree(a: QuantityValue, b: QuantityValue): Agreement {
  const x = a.base!;
  const y = b.base!;
  const difference = Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y), 1e-9);
  if (difference < 0.005) return 'equal';
  return difference <= 0.06 ? 'compatible' : 'differ';
}

function vagueAgree(a: QuantityValue, b: QuantityValue): boolean {
  const convert = a.unit !== b.unit && a.quantity !== undefined && a.quantity === b.quantity;
  const [x, y] = convert ? [a.base!, b.base!] : [a.value, b.value];
  if (a.vague && b.vague) return Math.max(x, y) / Math.max(1e-9, Math.min(x, y)) < 10.5;
  return a.vague ? vagueHolds(a, y / x) : vagueHolds(b, x / y);
}

/** What a vague word can stand for: "dozens" for any number of them, "several" for a handful, `une trentaine` for about thirty. */
function vagueHolds({ value, step }: QuantityValue, ratio: number): boolean {
  if (step < value) return ratio >= 0.7 && ratio <= 1.4;
  return value === 3 ? ratio >= 0.6 && ratio <= 5 : ratio >= 0.8 && ratio <= 15;
}

/** Ranges and scores: both ends equal (after conversion), or one side names only one of the ends. */
function rangesAgree(a: QuantityValue, b: QuantityValue): Agreement {
  const [lowA, highA] = ends(a, b);
  const [lowB, highB] = ends(b, a);
  if (near(lowA, lowB) && near(highA, highB)) return 'equal';
  // A score told from the other side: 3-1 and 1:3.
  if (near(lowA, highB) && near(highA, lowB)) return 'compatible';
  if (a.high === undefined || b.high === undefined)
    return near(lowA, lowB) || near(highA, highB) ? 'compatible' : 'differ';
  // `3 to 5 million` may say three million or three.
  return near(highA, highB) && (lowA * 1000 <= lowB || lowB * 1000 <= lowA) ? 'compatible' : 'differ';
}

function ends(own: QuantityValue, other: QuantityValue): [number, number] {
  const high = own.high ?? own.value;
  const convert = own.unit !== other.unit && own.quantity !== undefined && own.quantity === other.quantity;
  if (!convert || own.base === undefined || own.value === 0) return [own.value, high];
  const factor = own.base / own.value;
  return [own.base, high * factor];
}

function near(x: number, y: number): boolean {
  return x === y || Math.abs(x - y) <= Math.max(Math.abs(x), Math.abs(y)) * 0.03;
}

/** Units said on one side only, shares against factors: `halved` and `50 percent`, `two years` and a bare `2`. */
function mixedAgree(a: QuantityValue, b: QuantityValue): Agreement {
  const [factor, other] = a.unit === 'factor' ? [a, b] : b.unit === 'factor' ? [b, a] : [undefined, undefined];
  if (factor && other) {
    if (other.unit === 'percent') return shareAgrees(factor.value, other.value) ? 'compatible' : 'differ';
    return (other.unit === undefined || other.quantity === undefined) && other.value === factor.value
      ? 'compatible'
      : 'differ';
  }
  if (partAgrees(a, b) || partAgrees(b, a) || basisAgrees(a, b) || basisAgrees(b, a)) return 'compatible';
  if ((a.unit === undefined) !== (b.unit === undefined)) return close(a.value, b.value, a, b) ? 'compatible' : 'differ';
  return 'differ';
}

/** 25 basis points and a quarter of a percent. */
function basisAgrees(a: QuantityValue, b: QuantityValue): boolean {
  return a.unit === 'basis-point' && b.unit === 'percent' && Math.abs(a.value / 100 - b.value) < 0.005;
}

/** `½` and 50 percent; a third of a year and a third of the year. */
function partAgrees(a: QuantityValue, b: QuantityValue): boolean {
  return a.value < 1 && b.unit === 'percent' && Math.abs(a.value * 100 - b.value) < 1;
}

/** Doubled is "to 200 percent" and "by 100 percent"; halved is "to" and "by 50 percent". */
function shareAgrees(factor: number, percent: number): boolean {
  return [factor * 100, (factor - 1) * 100, (1 - factor) * 100].some((share) => Math.abs(share - percent) < 0.5);
}
