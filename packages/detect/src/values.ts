import { datesAgree, quantitiesAgree } from '@variorum/language';
import type { DateValue, Mention, QuantityValue } from '@variorum/model';
import { assign } from './assign.js';
import type { BeadView, Here, Side } from './bead.js';
import { once } from './memo.js';
import { agreesInScale, isSlip } from './slips.js';

export type Quantity = Here<Mention<QuantityValue>>;
export type Dated = Here<Mention<DateValue>>;

/** A mention on each side, and whether one of the two has an equal in the bead that another mention took. */
export interface Couple<A, B = A> {
  readonly source: A;
  readonly target: B;
  readonly repeated: boolean;
}

/** How the numbers and dates of a bead stand to each other, after all that agrees was paired one to one. */
export interface ValuePairs {
  /** Quantities that agree. */
  readonly agreeing: readonly Couple<Quantity>[];
  /** Leftovers that most probably render each other and do not agree. */
  readonly quantities: readonly Couple<Quantity>[];
  readonly dates: readonly Couple<Dated>[];
  /** A year or a day on one side, a bare number on the other: 9日 and "the 19th". */
  readonly mixed: readonly (Couple<Dated, Quantity> | Couple<Quantity, Dated>)[];
  /** What has no counterpart of any sort. */
  readonly lonely: { readonly source: readonly Quantity[]; readonly target: readonly Quantity[] };
  /** Leftovers in all: the more, the less a single pair proves. */
  readonly leftovers: number;
}

/** Pairs the values of a bead; made once per bead. */
export const valuePairs = once(pairValues);

const NOTHING: ValuePairs = {
  agreeing: [],
  quantities: [],
  dates: [],
  mixed: [],
  lonely: { source: [], target: [] },
  leftovers: 0,
};

/** A bead with more is a table of figures and no prose; pairing takes the cube of their number. */
const MOST_VALUES = 150;

function mostValues({ source, target }: BeadView): number {
  return Math.max(source.quantities.length, target.quantities.length, source.dates.length, target.dates.length);
}

/** True when a bead holds more values than are paired: its numbers and dates are not checked. */
export function hasTooManyValues(bead: BeadView): boolean {
  return mostValues(bead) > MOST_VALUES;
}

function pairValues(bead: BeadView): ValuePairs {
  const { source, target } = bead;
  if (mostValues(bead) === 0 || hasTooManyValues(bead)) return NOTHING;
  const equalQuantities = agreeingPairs(source.quantities, target.quantities, quantityCost(bead));
  equalQuantities.push(...elliptic(bead, equalQuantities));
  const equalDates = agreeingPairs(source.dates, target.dates, dateCost(bead));
  const free = {
    sourceQuantities: source.quantities.filter((_, i) => !equalQuantities.some(([a]) => a === i)),
    targetQuantities: target.quantities.filter((_, j) => !equalQuantities.some(([, b]) => b === j)),
    sourceDates: source.dates.filter((_, i) => !equalDates.some(([a]) => a === i)),
    targetDates: target.dates.filter((_, j) => !equalDates.some(([, b]) => b === j)),
  };
  const left = {
    source: leftoverQuantities(
      free.sourceQuantities,
      free.targetQuantities,
      source,
      target,
      bead.around.target,
      bead.around.source,
      bead.story.target.quantities,
    ),
    target: leftoverQuantities(
      free.targetQuantities,
      free.sourceQuantities,
      target,
      source,
      bead.around.source,
      bead.around.target,
      bead.story.source.quantities,
    ),
    sourceDates: leftoverDates(free.sourceDates, free.targetQuantities, target, bead.around.target, bead),
    targetDates: leftoverDates(free.targetDates, free.sourceQuantities, source, bead.around.source, bead),
  };
  const repeatedQuantity = (m: Quantity, other: Side) =>
    other.quantities.some((o) => quantitiesAgree(m.value, o.value) !== 'differ');
  const dates = couple(left.sourceDates, left.targetDates, (a, b) => dateDistance(a, b, bead), 2).map(([a, b]) => ({
    source: a,
    target: b,
    repeated: repeatedDate(a, target, bead) || repeatedDate(b, source, bead),
  }));
  const quantities = couple(left.source, left.target, (a, b) => quantityDistance(a, b, bead), 3).map(([a, b]) => ({
    source: a,
    target: b,
    repeated: repeatedQuantity(a, target) || repeatedQuantity(b, source),
  }));
  const rest = {
    source: left.source.filter((m) => !quantities.some((pair) => pair.source === m)),
    target: left.target.filter((m) => !quantities.some((pair) => pair.target === m)),
    sourceDates: left.sourceDates.filter((m) => !dates.some((pair) => pair.source === m)),
    targetDates: left.targetDates.filter((m) => !dates.some((pair) => pair.target === m)),
  };
  const mixed = [
    ...couple(rest.sourceDates, rest.target, (a, b) => mixedDistance(a.value, b.value), 1).map(([a, b]) => ({
      source: a,
      target: b,
      repeated: false,
    })),
    ...couple(rest.source, rest.targetDates, (a, b) => mixedDistance(b.value, a.value), 1).map(([a, b]) => ({
      source: a,
      target: b,
      repeated: false,
    })),
  ];
  const alone = (own: readonly Quantity[], other: Side) =>
    own.filter((m) => !repeatedQuantity(m, other) && !mixed.some((pair) => pair.source === m || pair.target === m));
  return {
    agreeing: equalQuantities.map(([a, b]) => ({
      source: source.quantities[a]!,
      target: target.quantities[b]!,
      repeated: false,
    })),
    quantities,
    dates,
    mixed,
    lonely: { source: alone(rest.source, target), target: alone(rest.target, source) },
    leftovers: left.source.length + left.target.length + left.sourceDates.length + left.targetDates.length,
  };
}

/** Index pairs of mentions that agree: first those that are equal, then among the rest those that may be. */
function agreeingPairs<T>(
  source: readonly T[],
  target: readonly T[],
  cost: (a: T, b: T) => number,
): [number, number][] {
  if (source.length === 0 || target.length === 0) return [];
  const costs = source.map((a) => target.map((b) => cost(a, b)));
  const equal = assign(costs, EQUAL);
  for (const [i, j] of equal) {
    costs[i]!.fill(NEVER);
    for (const row of costs) row[j] = NEVER;
  }
  return [...equal, ...assign(costs, NEVER)];
}

/** Cost from which on two values are only compatible. */
const EQUAL = 4;

const NEVER = 1e3;

/** Index pairs of what is left in which one side leaves the scale word out. */
function elliptic(bead: BeadView, taken: readonly [number, number][]): [number, number][] {
  const { source, target } = bead;
  const pairs: [number, number][] = [];
  for (const [i, a] of source.quantities.entries()) {
    if (taken.some(([x]) => x === i)) continue;
    const j = target.quantities.findIndex(
      (b, k) =>
        ![...taken, ...pairs].some(([, y]) => y === k) &&
        (agreesInScale(a, source, b.value) || agreesInScale(b, target, a.value)),
    );
    if (j >= 0) pairs.push([i, j]);
  }
  return pairs;
}

function couple<A, B>(
  source: readonly A[],
  target: readonly B[],
  cost: (a: A, b: B) => number,
  limit: number,
): [A, B][] {
  return assign(
    source.map((a) => target.map((b) => cost(a, b))),
    limit,
  ).map(([i, j]) => [source[i]!, target[j]!]);
}

function quantityCost(bead: BeadView): (a: Quantity, b: Quantity) => number {
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

function dateCost(bead: BeadView): (a: Dated, b: Dated) => number {
  return (a, b) => {
    const agreement = datesAgree(a.value, b.value, bead.story.published);
    return agreement === 'differ' ? NEVER : (agreement === 'equal' ? 0 : EQUAL) + distance(a, b, bead);
  };
}

/** Without those that are no amounts, that stand elsewhere, or that the other side says in another way. */
function leftoverQuantities(
  own: readonly Quantity[],
  other: readonly Quantity[],
  side: Side,
  opposite: Side,
  around: Side,
  ownAround: Side,
  story: readonly QuantityValue[],
): Quantity[] {
  return own.filter((m) => {
    const { value } = m;
    if ((value.vague && !isAbout(value)) || value.weak || (value.identifier && value.ordinal)) return false;
    if (other.some((o) => o.value.vague && quantitiesAgree(value, o.value) !== 'differ')) return false;
    if (
      outside(around, opposite).some(
        (o) => quantitiesAgree(value, o.value) !== 'differ' && !(o.value.vague && answered(o, ownAround)),
      )
    )
      return false;
    if (opposite.dates.some((d) => Object.values(d.value).includes(value.value) || saysDuration(value, d.value)))
      return false;
    if (saysDigits(m, opposite)) return false;
    const telling = value.value > 12 && value.value % 10 !== 0;
    if (!telling || around === opposite || side.parts.length === 0) return true;
    if (!story.some((o) => quantitiesAgree(value, o) !== 'differ')) return true;
    // Said elsewhere, and yet the other side writes here what looks like a slip for it.
    return other.some((o) => !o.value.weak && isSlip(value, o.value));
  });
}

/** A vague word of one side that the other side says as vaguely: it stands for no number besides. */
function answered(vague: Quantity, side: Side): boolean {
  return side.quantities.some((m) => m.value.vague && quantitiesAgree(m.value, vague.value) === 'equal');
}

/** `une trentaine`, `a setka`: vague, but about one number. */
export function isAbout(value: QuantityValue): boolean {
  return Boolean(value.vague) && value.step < value.value;
}

/** Quantities of the wider bead that are not the bead's own. */
function outside(around: Side, own: Side): readonly Quantity[] {
  if (around === own) return [];
  return around.quantities.filter((m) => !own.quantities.some((o) => o.block === m.block && o.start === m.start));
}

/** The other side writes the very digits, though the reader made nothing of them. */
function saysDigits(m: Quantity, opposite: Side): boolean {
  const digits = /\d{2,}/.exec(m.text.replace(/[.,\s\u00a0\u202f]/g, ''))?.[0];
  if (!digits || opposite.quantities.some((o) => o.text.includes(digits))) return false;
  return opposite.parts.some((part) => new RegExp(`(?<!\\d)${digits}(?!\\d)`).test(part.text));
}

/** Without those that stand elsewhere, or that a number without a counterpart of its own says. */
function leftoverDates(
  own: readonly Dated[],
  free: readonly Quantity[],
  opposite: Side,
  around: Side,
  bead: BeadView,
): Dated[] {
  const wider =
    around === opposite
      ? []
      : around.dates.filter((m) => !opposite.dates.some((o) => o.block === m.block && o.start === m.start));
  return own.filter(
    (m) =>
      !wider.some((o) => datesAgree(m.value, o.value, bead.story.published) !== 'differ') &&
      !free.some((q) => sayable(m.value).includes(q.value.value) || saysDuration(q.value, m.value)),
  );
}

/** Numbers that a date is said with: an hour also on the twelve-hour dial. */
function sayable(value: DateValue): number[] {
  const numbers = [value.year, value.day, value.hour, value.decade, value.century, value.quarter, value.half].filter(
    (n) => n !== undefined,
  );
  if (value.decade !== undefined) numbers.push(value.decade % 100);
  if (value.hour !== undefined) numbers.push(value.hour % 12);
  return numbers;
}

/** `2h30` may be read as a time of day where two and a half hours are meant. */
function saysDuration(quantity: QuantityValue, date: DateValue): boolean {
  if (quantity.quantity !== 'duration' || date.hour === undefined || date.dayPart !== undefined) return false;
  return quantity.base === date.hour * 3600 + (date.minute ?? 0) * 60;
}

function repeatedDate(m: Dated, other: Side, bead: BeadView): boolean {
  return other.dates.some((o) => datesAgree(m.value, o.value, bead.story.published) !== 'differ');
}

/** How improbable it is that two leftovers render each other: unit, size, kind and place. */
function quantityDistance(from: Quantity, to: Quantity, bead: BeadView): number {
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

function dateDistance(from: Dated, to: Dated, bead: BeadView): number {
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
function mixedDistance(date: DateValue, quantity: QuantityValue): number {
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
