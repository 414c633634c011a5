import type { BeadView, Side } from '../bead.js';
import { linkWords, type WordLinks } from '../links.js';
import { isContent } from '../side-content.js';
import { isMutual } from './actors.js';
import { isAttribute } from './attributes.js';
import { hasCases } from './cases.js';
import { roleGrammar } from './grammar.js';
import { Mark } from './marks.js';
import { unitMarks } from './unit-marks.js';
import { textBetween, type UnitPair } from './units.js';

/** Other linked words that have to agree on the places, at least. */
const WITNESSES = 2;

/**
 * Two names that stand in each other's place: every other linked word before, between and behind the two on one side stands
 * before, between and behind them on the other, too, so that it is they who moved and not the clause.
 */
export function exchanged(bead: BeadView, one: UnitPair, two: UnitPair): boolean {
  const { source, target } = bead;
  if (!one.source.name || !two.source.name || !one.target.name || !two.target.name) return false;
  const [first, last] = one.source.first < two.source.first ? [one, two] : [two, one];
  if (last.target.last >= first.target.first) return false;
  if (!stands(source, first.source.last, last.source.first) || !stands(target, last.target.last, first.target.first))
    return false;
  if ([first, last].some((p) => isAttribute(source, p.source) || isAttribute(target, p.target))) return false;
  if (hasAgentMark(source, first, last, 'source') || hasAgentMark(target, last, first, 'target')) return false;
  if ([first, last].some((pair) => keepsItsMark(source, target, pair))) return false;
  return agree(source, linkWords(source, target), first, last);
}

/** Something stands between the two, and no word that joins equals or says what two do together. */
function stands(side: Side, from: number, to: number): boolean {
  const grammar = roleGrammar(side.lang);
  const text = textBetween(side, from, to);
  if (!grammar || text === undefined || /^[\s,;/–—-]*$/.test(text) || /[.!?。！？]/u.test(text)) return false;
  const words = side.tokens.slice(from + 1, to);
  const content = words.filter((token) => isContent(token, side));
  if (content.length <= 1 && grammar.and.test(text)) return false;
  const before = side.tokens.slice(Math.max(0, from - 4), to + 6);
  return words.length > 0 && !before.some((token) => isMutual(token.concepts));
}

/** "More to Vietnam than Japan": the place of one that is marked the same way says nothing. */
function keepsItsMark(source: Side, target: Side, pair: UnitPair): boolean {
  const [own, other] = [unitMarks(source, pair.source), unitMarks(target, pair.target)];
  return ((own | other) & Mark.nom) === 0 && (own & other & ~Mark.acc) !== 0;
}

/** A passive or a marked object turns the order of the two without a change of meaning. */
function hasAgentMark(side: Side, first: UnitPair, last: UnitPair, own: 'source' | 'target'): boolean {
  const grammar = roleGrammar(side.lang)!;
  if (grammar.order === 'particles') return false;
  const text = textBetween(side, first[own].last, last[own].first) ?? '';
  const [one, two] = [unitMarks(side, first[own]), unitMarks(side, last[own])];
  const isOblique = (hasCases(side.lang) || side.lang.startsWith('de')) && (one & (Mark.nom | Mark.says)) === 0;
  return (two & Mark.by) !== 0 || isOblique || (grammar.passive?.test(text) ?? false);
}

function agree(source: Side, links: WordLinks, first: UnitPair, last: UnitPair): boolean {
  let witnesses = 0;
  for (let i = 0; i < source.tokens.length; i++) {
    const j = links.sourcePartner[i]!;
    if (j < 0 || !isContent(source.tokens[i]!, source)) continue;
    if (inside(i, first.source) || inside(i, last.source)) continue;
    const region = i < first.source.first ? 0 : i < last.source.first ? 1 : 2;
    const other = j < last.target.first ? 0 : j < first.target.first ? 1 : 2;
    if (inside(j, first.target) || inside(j, last.target) || region !== other) return false;
    witnesses++;
  }
  return witnesses >= WITNESSES;
}

function inside(k: number, { first, last }: { readonly first: number; readonly last: number }): boolean {
  return k >= first && k <= last;
}
