import { conceptName } from '@variorum/language';
import type { Side } from '../bead.js';
import { linkWords } from '../links.js';
import { once } from '../memo.js';
import { tokensInside } from '../places.js';
import { isActor } from './actors.js';
import { roleGrammar } from './grammar.js';

/** Words that together name somebody or something: "President Moreau", a name, nouns side by side. */
export interface Unit {
  /** Indices of its first and last token. */
  readonly first: number;
  readonly last: number;
  readonly name: boolean;
  /** A person or body, known as such or by name. */
  readonly actor: boolean;
}

/** The text between two tokens of one part of a side; undefined across sentences or blocks. */
export function textBetween(side: Side, from: number, to: number): string | undefined {
  const [a, b] = [side.tokens[from]!, side.tokens[to]!];
  const part = side.parts.find((p) => p.block === a.block && a.start >= p.start && b.end <= p.end);
  return part && a.block === b.block ? part.text.slice(a.end - part.start, b.start - part.start) : undefined;
}

/** What marks the role of a unit behind it: what follows, or in Korean the end of its own last word. */
export function tailOf(side: Side, unit: Pick<Unit, 'first' | 'last'>): string {
  return side.lang.startsWith('ko') ? side.tokens[unit.last]!.text : around(side, unit).behind;
}

/** The text of the part before a token and behind another. */
export function around(side: Side, { first, last }: Pick<Unit, 'first' | 'last'>): { before: string; behind: string } {
  const [a, b] = [side.tokens[first]!, side.tokens[last]!];
  const part = side.parts.find((p) => p.block === a.block && a.start >= p.start && a.end <= p.end);
  if (!part) return { before: '', behind: '' };
  const start = a.start - part.start;
  const end = b.end - part.start;
  return { before: part.text.slice(Math.max(0, start - 60), start), behind: part.text.slice(end, end + 30) };
}

/** Who and what is spoken of on a side, in the order of the text. Neighbours without a word between them are one. */
export const unitsOf = once((side: Side): readonly Unit[] => {
  const kinds = new Uint8Array(side.tokens.length);
  for (let k = 0; k < side.tokens.length; k++) {
    const token = side.tokens[k]!;
    if (!token.stop && isNoun(token.concepts) && !isRatherVerb(side, k)) kinds[k] = isActor(token.concepts) ? 2 : 1;
  }
  for (const name of side.names)
    tokensInside(side, name, (k) => {
      kinds[k] = 3;
    });
  const units: Unit[] = [];
  for (let k = 0; k < kinds.length; k++) {
    if (kinds[k] === 0) continue;
    const before = units.at(-1);
    const joined = before?.last === k - 1 && /^\s?$/.test(textBetween(side, k - 1, k) ?? ',') && !isClosed(side, k - 1);
    if (before && joined)
      units[units.length - 1] = {
        first: before.first,
        last: k,
        name: before.name || kinds[k] === 3,
        actor: before.actor || kinds[k]! >= 2,
      };
    else units.push({ first: k, last: k, name: kinds[k] === 3, actor: kinds[k]! >= 2 });
  }
  return units;
});

function isNoun(concepts: readonly number[]): boolean {
  return concepts.some((id) => conceptName(id).pos === 'n');
}

/** "attacked" shares its stem with "attacker": a word that may be a verb is somebody only behind an article. */
function isRatherVerb(side: Side, k: number): boolean {
  const token = side.tokens[k]!;
  if (!token.concepts.some((id) => conceptName(id).pos === 'v')) return false;
  if (side.lang.startsWith('de') && token.capital) return false;
  if (!HAS_ARTICLE.test(side.lang)) return !isActor(token.concepts);
  return !ARTICLES.has(side.tokens[k - 1]?.norm ?? '');
}

const HAS_ARTICLE = /^(?:en|es|fr|pt|it|de|nl)/;
const ARTICLES = new Set(
  "the el la los las le les l' l il i gli lo o os as der die das den dem de het al del du des do da dos das au aux".split(
    ' ',
  ),
);

/** Nothing joins on: a Korean word with its particle, an Arabic one with its article. */
function isClosed(side: Side, k: number): boolean {
  const { text } = side.tokens[k]!;
  if (side.lang.startsWith('ko')) return KOREAN_CLOSED.test(text);
  return side.lang.startsWith('ar') && /^[وفبك]?ال/u.test(text);
}

const KOREAN_CLOSED = /.(?:이|가|은|는|을|를|의|에게|에서|한테|과|와|도)$/u;

/** A unit of the source and the one unit of the target that renders it. */
export interface UnitPair {
  readonly source: Unit;
  readonly target: Unit;
}

/** Units of two sides that render each other, each but once. */
export function pairUnits(source: Side, target: Side): UnitPair[] {
  const from = unitsOf(source);
  const to = unitsOf(target);
  if (from.length < 2 || to.length < 2) return [];
  const { sourcePartner } = linkWords(source, target);
  const partners = from.map((unit) => partnerOf(unit, to, sourcePartner));
  const pairs: UnitPair[] = [];
  for (const [k, partner] of partners.entries())
    if (partner && partners.filter((other) => other === partner).length === 1)
      pairs.push({ source: from[k]!, target: partner });
  return pairs.filter((pair) => isUnique(source, pair.source, from) && isUnique(target, pair.target, to));
}

function partnerOf(unit: Unit, to: readonly Unit[], partner: Int32Array): Unit | undefined {
  let found: Unit | undefined;
  for (let k = unit.first; k <= unit.last; k++) {
    const j = partner[k]!;
    if (j < 0) continue;
    const other = to.find((candidate) => j >= candidate.first && j <= candidate.last);
    if (!other || (found && other !== found)) return undefined;
    found = other;
  }
  return found;
}

/** Nobody else on the side goes by one of its words: with two mentions it is open which one renders which. */
function isUnique(side: Side, unit: Unit, all: readonly Unit[]): boolean {
  return !all.some((other) => {
    if (other === unit) return false;
    for (let a = unit.first; a <= unit.last; a++)
      for (let b = other.first; b <= other.last; b++) {
        const [x, y] = [side.tokens[a]!, side.tokens[b]!];
        if (x.key === y.key || x.concepts.some((id) => y.concepts.includes(id))) return true;
      }
    return false;
  });
}

/** A unit that belongs to the one before or behind it: "the sister of the victim", 日本の企業. */
export function isAttribute(side: Side, unit: Unit): boolean {
  const grammar = roleGrammar(side.lang);
  if (!grammar) return false;
  const units = unitsOf(side);
  const at = units.findIndex((other) => other.first === unit.first);
  const gapBefore = at > 0 ? textBetween(side, units[at - 1]!.last, unit.first) : undefined;
  const gapBehind = at + 1 < units.length ? textBetween(side, unit.last, units[at + 1]!.first) : undefined;
  const before =
    gapBefore !== undefined &&
    /^(?!['’])./u.test(gapBefore) &&
    grammar.genitive.test(gapBefore) &&
    !isClosed(side, unit.first - 1);
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
