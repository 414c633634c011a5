import { conceptName } from '@variorum/language';
import type { Side } from '../bead.js';
import { linkWords } from '../links.js';
import { once } from '../memo.js';
import { tokensInside } from '../places.js';
import { isContent } from '../side-content.js';
import { isActor } from './actors.js';
import { hasCases } from './cases.js';

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
  for (let k = 0; k < kinds.length; k++) if (kinds[k] === 0 && isUnknownName(side, k)) kinds[k] = 3;
  const units: Unit[] = [];
  for (let k = 0; k < kinds.length; k++) {
    if (kinds[k] === 0) continue;
    const before = units.at(-1);
    const joined = before?.last === k - 1 && /^\s?$/.test(textBetween(side, k - 1, k) ?? ',') && !isClosed(side, k - 1);
    // In languages with cases a noun beside a noun is no compound: клиентов журналисты.
    const apart = joined && hasCases(side.lang) && kinds[k] !== 3 && kinds[k - 1] !== 3;
    if (before && joined && !apart)
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

/** The reader of names passes over words at the beginning of a sentence; one that no lexicon knows is hardly anything else. */
function isUnknownName(side: Side, k: number): boolean {
  const token = side.tokens[k]!;
  const { capital, concepts, start, block, norm } = token;
  if (!capital || concepts.length > 0 || norm.length < 3 || !isContent(token, side)) return false;
  return side.parts.some((part) => part.block === block && /^\P{L}*$/u.test(part.text.slice(0, start - part.start)));
}

function isNoun(concepts: readonly number[]): boolean {
  return concepts.some((id) => conceptName(id).pos === 'n');
}

/** "attacked" shares its stem with "attacker": a word that may be a verb is somebody only behind an article. */
function isRatherVerb(side: Side, k: number): boolean {
  const token = side.tokens[k]!;
  if (!token.concepts.some((id) => conceptName(id).pos === 'v')) return false;
  if (side.lang.startsWith('de') && token.capital) return false;
  if (side.lang.startsWith('en') && ENGLISH_DOER.test(token.norm) && isActor(token.concepts)) return false;
  if (!HAS_ARTICLE.test(side.lang)) return !isActor(token.concepts);
  return !ARTICLES.has(side.tokens[k - 1]?.norm ?? '');
}

/** "Lawmakers", "activists": no verb ends so. */
const ENGLISH_DOER = /(?:ers|ors|ists|ants|ees)$/;
const HAS_ARTICLE = /^(?:en|es|fr|pt|it|de|nl)/;
const ARTICLES = new Set(
  "the el la los las le les l' l il i gli lo o os as der die das den dem de het al del du des do da dos das au aux".split(
    ' ',
  ),
);

/** Nothing joins on: a Korean word with its particle, an Arabic one with its article. */
export function isClosed(side: Side, k: number): boolean {
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
