import type { Side } from '../bead.js';
import { isAttribute } from './attributes.js';
import { isOnly, Mark } from './marks.js';
import type { Participants } from './participants.js';
import { unitMarks } from './unit-marks.js';
import { textBetween, type Unit, unitsOf } from './units.js';

/** Words between the two ends of a way, at most. */
const LONGEST_WAY = 6;

/** Origin and goal of a way: "from Oslo to Madrid", 从…飞往…, …から…へ; only names of places. */
export function waysOf(side: Side): readonly (readonly [from: Unit, to: Unit])[] {
  const named = unitsOf(side)
    .filter((unit) => unit.name)
    .map((unit) => ({ unit, marks: unitMarks(side, unit) }));
  const ways: (readonly [Unit, Unit])[] = [];
  for (const [k, one] of named.entries()) {
    const two = named[k + 1];
    if (!two || two.unit.first - one.unit.last > LONGEST_WAY || !isClause(side, one.unit.last, two.unit.first))
      continue;
    if (isFrom(one.marks) && isTo(two.marks)) ways.push([one.unit, two.unit]);
    else if (isTo(one.marks) && isFrom(two.marks)) ways.push([two.unit, one.unit]);
  }
  return ways;
}

function isFrom(marks: number): boolean {
  return (marks & Mark.from) !== 0 && (marks & (Mark.to | Mark.nom)) === 0;
}

function isTo(marks: number): boolean {
  return (marks & Mark.to) !== 0 && (marks & (Mark.from | Mark.nom)) === 0;
}

function isClause(side: Side, from: number, to: number): boolean {
  const text = textBetween(side, from, to);
  return text !== undefined && !/[,;:.!?。；：，！？、]/u.test(text);
}

/** Who is said to have said it: "according to the union". */
export function speakersOf(side: Side): readonly Unit[] {
  return unitsOf(side).filter((unit) => isOnly(unitMarks(side, unit), Mark.says));
}

/** What is compared with what, and the word that says in which respect: "Norway is larger than Finland". */
export interface Comparison extends Participants {
  readonly respect: readonly number[];
}

/** Words between the standard of a comparison and the respect, at most. */
const NEAR = 3;

/** Comparisons with "than" of a side. */
export function comparisonsOf(side: Side): readonly Comparison[] {
  const units = unitsOf(side);
  return units.flatMap((standard, k): Comparison[] => {
    if ((unitMarks(side, standard) & Mark.than) === 0) return [];
    const holder = units
      .slice(0, k)
      .findLast(
        (unit) => (unitMarks(side, unit) & Mark.nom) !== 0 && !isAttribute(side, unit) && joins(side, unit, standard),
      );
    if (!holder) return [];
    const isBefore = /^(?:zh|ja|ko|hi)/.test(side.lang);
    const respect = Array.from({ length: NEAR }, (_, step) =>
      isBefore ? standard.last + 1 + step : standard.first - 1 - step,
    );
    return [{ agent: holder, others: [standard], respect: respect.filter((at) => at >= 0 && at < side.tokens.length) }];
  });
}

function joins(side: Side, one: Unit, two: Unit): boolean {
  const text = textBetween(side, one.last, two.first);
  return text !== undefined && !/[;.!?。；！？]/u.test(text);
}
