import type { QuantityValue } from '@variorum/model';
import type { Here, Side } from './bead.js';

interface Placed {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly value: QuantityValue;
}

/** Whether two whole numbers differ as by a slip of the pen: digits changed places, one digit or one place too many, 14 and 40. */
export function isSlip(a: QuantityValue, b: QuantityValue): boolean {
  if (a.unit !== b.unit || a.value === b.value) return false;
  const [x, y] = [digitsOf(a.value), digitsOf(b.value)];
  if (x.length !== y.length) return a.value !== 0 && Number.isInteger(Math.log10(b.value / a.value));
  if (x.length < 2) return false;
  if ([...x].sort().join('') === [...y].sort().join('')) return true;
  return x.length > 2 && [...x].filter((digit, i) => digit !== y[i]).length === 1;
}

function digitsOf(value: number): string {
  return String(value).replace('.', '');
}

/** How far from its number a scale word may stand and still serve a second one: `56 milioni di euro, otto in più`. */
const REACH = 80;

/**
 * Whether a small bare number is meant in the scale that a number beside it is said in: `56 milioni, otto in più` is eight
 * million more.
 */
export function agreesInScale(bare: Here<Placed>, side: Side, full: QuantityValue): boolean {
  const { value } = bare;
  if (value.unit !== undefined && value.unit !== full.unit) return false;
  if (value.value <= 0 || value.value >= 1000 || value.ordinal || value.identifier) return false;
  const scale = full.value / value.value;
  if (!SCALES.has(Math.round(scale)) || Math.abs(scale - Math.round(scale)) > 1e-6) return false;
  return side.quantities.some(
    (other) =>
      other !== bare &&
      other.block === bare.block &&
      other.value.value >= scale &&
      !/^[\d.,\s]+$/.test(other.text) &&
      Math.min(Math.abs(other.end - bare.start), Math.abs(bare.end - other.start)) <= REACH,
  );
}

const SCALES = new Set([1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12]);
