import { datesAgree, quantitiesAgree } from '@variorum/language';
import type { DateValue, Mention, QuantityValue } from '@variorum/model';
import type { BeadView, Here, Side } from './bead.js';

export type Quantity = Here<Mention<QuantityValue>>;
export type Dated = Here<Mention<DateValue>>;

/** Cost from which on two values are only compatible. */
export const EQUAL = 4;

/** The cost of what cannot be a pair. */
export const NEVER = 1e3;

/** What it costs to take two quantities that agree for a pair. */
export function quantityCost(bead: BeadView): (a: Quantity, b: Quantity) => number {
  return (a, b) => {
    const agreement = quantitiesAgree(a.value, b.value);
    if (agreement === 'differ') return NEVER;
    const vague = Boolean(a.value.vague) !== Boolean(b.value.vague);
    const same = agreement === 'equal' || (!vague && a.value.value === b.value.value);
    const doubt =
      (vague ? 2 : 0) + (a.value.weak ? 0.5 : 0) + (b.value.weak ? 0.5 : 0) + (a.value.unit === b.value.unit ? 0 : 0.5);
    const kind = Boolean(a.value.ordinal) === Boolean(b.value.ordinal) ? 0 : 0.5;
    return (same ? 0 : EQUAL) + doubt + kind + distance(a, b, bead);
  };
}

/** The same of two dates. */
export function dateCost(bead: BeadView): (a: Dated, b: Dated) => number {
  return (a, b) => {
    const agreement = datesAgree(a.value, b.value, bead.story.published);
    return agreement === 'differ' ? NEVER : (agreement === 'equal' ? 0 : EQUAL) + distance(a, b, bead);
  };
}

/** How improbable it is that two leftovers render each other: unit, size, kind and place. */
export function quantityDistance(from: Quantity, to: Quantity, bead: BeadView): number {
  const a = from.value;
  const b = to.value;
  let cost = 0;
  if (Boolean(a.ordinal) !== Boolean(b.ordinal)) cost += 1.5;
  if (Boolean(a.identifier) !== Boolean(b.identifier)) cost += 1.5;
  if ((a.unit ?? '') !== (b.unit ?? '')) cost += unitDistance(a, b);
  if (a.value !== b.value) cost += Math.min(1.5, Math.abs(Math.log10((a.value || 0.1) / (b.value || 0.1))) / 3);
  if (a.value <= 3 && b.value <= 3) cost += 0.6;
  return cost + distance(from, to, bead);
}

function unitDistance(a: QuantityValue, b: QuantityValue): number {
  if (a.quantity !== undefined && a.quantity === b.quantity) return 0.4;
  if (isMoney(a) && isMoney(b)) return 0.3;
  if (a.value === b.value) return 0.8;
  return a.unit === undefined || b.unit === undefined ? 0.9 : 2;
}

export function isMoney(value: QuantityValue): boolean {
  return (
    /^[A-Z]{3}$/.test(value.unit ?? '') ||
    /^(?:yuan|peso|crown|rial|riyal|pound|dinar|dirham|dollar)/.test(value.unit ?? '')
  );
}

/** The same of two dates. */
export function dateDistance(from: Dated, to: Dated, bead: BeadView): number {
  const a = from.value;
  const b = to.value;
  const shared = DATE_FIELDS.filter((field) => a[field] !== undefined && b[field] !== undefined).length;
  if (shared === 0) return NEVER;
  const unequal = DATE_FIELDS.filter(
    (field) => a[field] !== undefined && b[field] !== undefined && a[field] !== b[field],
  );
  return 1 - Math.min(shared, 3) / 4 + (unequal.length > 1 ? 0.3 : 0) + distance(from, to, bead);
}

const DATE_FIELDS = [
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
  'dayPart',
  'relativeUnit',
] as const;

/** A lone year or day against a bare number of the same length. */
export function mixedDistance(date: DateValue, quantity: QuantityValue): number {
  if (
    quantity.unit !== undefined ||
    quantity.vague ||
    quantity.weak ||
    quantity.identifier ||
    quantity.high !== undefined
  )
    return NEVER;
  const { value } = quantity;
  if (date.day !== undefined && date.month === undefined)
    return value >= 1 && value <= 31 && quantity.ordinal ? 0.5 : NEVER;
  if (date.year !== undefined && date.month === undefined)
    return value >= 1000 && value <= 99_999 && Number.isInteger(value) ? 0.6 : NEVER;
  return NEVER;
}

function distance(from: Quantity | Dated, to: Quantity | Dated, bead: BeadView): number {
  return Math.abs(place(from, bead.source) - place(to, bead.target));
}

/** Where a mention stands in its side, 0..1. */
function place(m: Quantity | Dated, side: Side): number {
  let before = 0;
  for (const part of side.parts) {
    if (part.block === m.block && m.start >= part.start && m.end <= part.end)
      return (before + m.start - part.start) / (side.length || 1);
    before += part.end - part.start;
  }
  return 0;
}
