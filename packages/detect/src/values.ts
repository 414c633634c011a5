import { datesAgree, quantitiesAgree } from '@variorum/language';
import { assign } from './assign.js';
import type { BeadView, Side } from './bead.js';
import { once } from './memo.js';
import { agreesInScale } from './slips.js';
import {
  type Dated,
  dateCost,
  dateDistance,
  EQUAL,
  mixedDistance,
  NEVER,
  type Quantity,
  quantityCost,
  quantityDistance,
} from './value-costs.js';
import { leftoverDates, leftoverQuantities } from './value-leftovers.js';

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

function repeatedDate(m: Dated, other: Side, bead: BeadView): boolean {
  return other.dates.some((o) => datesAgree(m.value, o.value, bead.story.published) !== 'differ');
}
