import type { Side } from '../bead.js';
import { hasCases } from './cases.js';
import { roleGrammar } from './grammar.js';
import { Mark } from './marks.js';
import { unitMarks } from './unit-marks.js';
import { isClosed, textBetween, type Unit, unitsOf } from './units.js';

/** A unit that belongs to the one before or behind it: "the sister of the victim", 日本の企業. */
export function isAttribute(side: Side, unit: Unit): boolean {
  const grammar = roleGrammar(side.lang);
  if (!grammar || (unitMarks(side, unit) & Mark.says) !== 0) return false;
  const units = unitsOf(side);
  const at = units.findIndex((other) => other.first === unit.first);
  const gapBefore = at > 0 ? textBetween(side, units[at - 1]!.last, unit.first) : undefined;
  const gapBehind = at + 1 < units.length ? textBetween(side, unit.last, units[at + 1]!.first) : undefined;
  const before =
    gapBefore !== undefined &&
    /^(?!['’])./u.test(gapBefore) &&
    grammar.genitive.test(gapBefore) &&
    !isClosed(side, unit.first - 1) &&
    (!hasCases(side.lang) || (unitMarks(side, unit) & Mark.gen) !== 0);
  const behind =
    gapBehind !== undefined &&
    grammar.genitive.test(gapBehind) &&
    (!side.lang.startsWith('ko') || side.tokens[unit.last]!.text.endsWith('의'));
  const postposed = grammar.order === 'particles' || side.lang.startsWith('zh') || /^['’]/.test(gapBehind ?? '');
  return postposed ? behind : before;
}

/** The words of a unit and of those that belong to it: "the associations of farmers". */
export function phraseOf(
  side: Side,
  unit: Unit,
): { readonly from: number; readonly to: number; readonly actor: boolean } {
  const units = unitsOf(side);
  const at = units.findIndex((other) => other.first === unit.first);
  let [from, to, actor] = [unit.first, unit.last, unit.actor];
  for (let k = at + 1; k < units.length && units[k - 1]!.last === to && isAttribute(side, units[k]!); k++) {
    if (isBefore(side)) break;
    to = units[k]!.last;
    actor ||= units[k]!.actor;
  }
  for (let k = at - 1; k >= 0 && isBefore(side) && isAttribute(side, units[k]!); k--) from = units[k]!.first;
  return { from, to, actor };
}

/** What belongs to a noun stands before it. */
function isBefore({ lang }: Side): boolean {
  return /^(?:zh|ja|ko|hi)/.test(lang);
}
