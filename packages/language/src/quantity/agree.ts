import type { QuantityValue } from '@variorum/model';

export type Agreement = 'equal' | 'compatible' | 'differ';

/** Compares two quantities by value, after conversion of units, within the rounding that their writing shows. */
export function quantitiesAgree(a: QuantityValue, b: QuantityValue): Agreement {
  if (Boolean(a.ordinal) !== Boolean(b.ordinal) && a.value === b.value) return 'compatible';
  if (a.vague || b.vague) return vagueAgree(a, b) ? 'compatible' : 'differ';
  if (a.high !== undefined || b.high !== undefined) return rangesAgree(a, b);
  if (sameUnit(a.unit, b.unit)) return close(a.value, b.value, a, b) ? 'equal' : 'differ';
  if (a.quantity !== undefined && a.quantity === b.quantity && a.base !== undefined && b.base !== undefined)
    return convertedAgree(a, b);
  return mixedAgree(a, b);
}

/** `points` may be percentage points; `degree` may be Celsius or Fahrenheit; `元` and `¥` are yuan unless said otherwise. */
const ALIASES: readonly (readonly string[])[] = [
  ['points', 'percentage-point'],
  ['percent', 'percentage-point'],
  ['degree', 'degree-celsius'],
  ['degree', 'degree-fahrenheit'],
  ['yuan', 'CNY'],
  ['yuan-or-yen', 'CNY'],
  ['yuan-or-yen', 'JPY'],
  ['yuan', 'yuan-or-yen'],
  ['yuan', 'TWD'],
  ['yuan', 'HKD'],
  ['yuan', 'USD'],
  ['USD', 'CAD'],
  ['USD', 'AUD'],
  ['USD', 'HKD'],
  ['USD', 'peso'],
  ['GBP', 'pound-mass'],
  ['GBP', 'pound'],
];

function sameUnit(a: string | undefined, b: string | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && ALIASES.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
}

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

/** Another unit of the same thing: people round conversions to a handy figure. */
function convertedAgree(a: QuantityValue, b: QuantityValue): Agreement {
  const x = a.base!;
  const y = b.base!;
  const difference = Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y), 1e-9);
  if (difference < 0.005) return 'equal';
  return difference <= 0.06 ? 'compatible' : 'differ';
}

function vagueAgree(a: QuantityValue, b: QuantityValue): boolean {
  const ratio = Math.max(a.value, b.value) / Math.max(1e-9, Math.min(a.value, b.value));
  return ratio < 10.5;
}

function rangesAgree(a: QuantityValue, b: QuantityValue): Agreement {
  const [lowA, highA] = [a.value, a.high ?? a.value];
  const [lowB, highB] = [b.value, b.high ?? b.value];
  if (lowA === lowB && highA === highB) return 'equal';
  if (highA === highB && (a.high === undefined || b.high === undefined || lowA * 1000 >= lowB)) return 'compatible';
  return lowA === lowB ? 'compatible' : 'differ';
}

/** Units said on one side only, shares against factors: `halved` and `50 percent`, `two years` and a bare `2`. */
function mixedAgree(a: QuantityValue, b: QuantityValue): Agreement {
  const [factor, other] = a.unit === 'factor' ? [a, b] : b.unit === 'factor' ? [b, a] : [undefined, undefined];
  if (factor && other) {
    if (
      other.unit === 'percent' &&
      [factor.value * 100, (factor.value - 1) * 100, (1 - factor.value) * 100].some(
        (share) => Math.abs(share - other.value) < 0.5,
      )
    )
      return 'compatible';
    return other.unit === undefined && other.value === factor.value ? 'compatible' : 'differ';
  }
  if ((a.unit === undefined) !== (b.unit === undefined)) return close(a.value, b.value, a, b) ? 'compatible' : 'differ';
  return 'differ';
}
