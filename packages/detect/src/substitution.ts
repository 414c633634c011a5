import { areAntonyms, areContrary, areNear, areSiblings, isMarked, markNear } from '@variorum/language';
import type { BeadView, Side } from './bead.js';
import { linkWords } from './links.js';
import { once } from './memo.js';
import { isContent } from './side-content.js';

/** A word on each side, in matching places, that the lexicon knows and that do not render each other. */
export interface Substitution {
  /** Positions in the tokens of the two sides. */
  readonly source: number;
  readonly target: number;
  /** `antonym`: the opposite is said; `sibling`: another member of the same class. */
  readonly relation: 'antonym' | 'sibling';
  /** How well the places match, 0..1: between the same neighbours is 1. */
  readonly place: number;
  /** Share of the senses of the two words that stand in this relation, 0..1: one of many proves little. */
  readonly share: number;
  /** The lexicon knows one of the words only without its negative affix. */
  readonly affix?: boolean;
}

/** A counterpart is looked for this many words around the place that the neighbours' counterparts mark. */
const REACH = { antonym: 12, sibling: 8 } as const;
/** The same where one of the two words only seems to be rendered elsewhere. */
const DOUBTFUL_REACH = 3;
/** A word without a partner of its own that is rendered no better than this may be rendered by chance. */
const DOUBTFUL = 0.6;
/** More words without counterpart than this: a free rendering, in which nothing stands for anything. */
const MOST_OPEN = 12;
/** Two words with many senses are opposed in some of them by chance. */
const LEAST_SHARE = 0.33;

/** Words of the two sides that stand in for each other without rendering each other, each word at most once. */
export const substitutions = once(findSubstitutions);

function findSubstitutions(bead: BeadView): readonly Substitution[] {
  const { source, target } = bead;
  const links = linkWords(source, target);
  const from = open(source, links.source, links.sourcePartner);
  const to = open(target, links.target, links.targetPartner);
  const found: Substitution[] = [];
  if (from.length === 0 || to.length === 0) return found;
  for (const i of from) {
    const [one, two] = expectedPlaces(i, target.tokens.length, links.sourcePartner);
    const word = source.tokens[i]!;
    markNear(word.concepts);
    for (const j of to) {
      const doubtful = links.source[i]! > 0 || links.target[j]! > 0;
      if (links.source[i]! > 0 && links.target[j]! > 0) continue;
      const distance = Math.min(Math.abs(j - one), Math.abs(j - two));
      if (distance > REACH.antonym || (doubtful && distance > DOUBTFUL_REACH)) continue;
      const other = target.tokens[j]!;
      if (isMarked(other.concepts)) continue;
      const related = opposite(word, other) ?? (doubtful ? undefined : sibling(word.concepts, other.concepts));
      if (!related || related.share < LEAST_SHARE) continue;
      const reach = REACH[related.relation];
      if (distance <= reach) found.push({ source: i, target: j, ...related, place: 1 - distance / (reach + 1) });
    }
  }
  return found.length < 2 ? found : oneToOne(found);
}

/** The surest first; each word once. */
function oneToOne(found: Substitution[]): readonly Substitution[] {
  found.sort((a, b) => b.place * b.share - a.place * a.share || a.source - b.source || a.target - b.target);
  const takenSource = new Set<number>();
  const takenTarget = new Set<number>();
  return found.filter(
    ({ source: i, target: j }) =>
      !takenSource.has(i) && !takenTarget.has(j) && takenSource.add(i) && takenTarget.add(j),
  );
}

/** Words with content and senses that no word of the other side renders, or one does that others render as well. */
function open(side: Side, strength: Float32Array, partners: Int32Array): number[] {
  const found: number[] = [];
  let bare = 0;
  for (let k = 0; k < side.tokens.length; k++) {
    const token = side.tokens[k]!;
    const says = token.concepts.length > 0 || token.word.opposes.length > 0;
    if (partners[k]! >= 0 || strength[k]! > DOUBTFUL || !says || !isContent(token, side)) continue;
    if (strength[k] === 0) bare++;
    found.push(k);
  }
  return bare > MOST_OPEN ? [] : found;
}

type Said = Side['tokens'][number];
type Related = Pick<Substitution, 'relation' | 'share' | 'affix'>;

function opposite(a: Said, b: Said): Related | undefined {
  if (a.concepts.length === 0 || b.concepts.length === 0) return byAffix(a, b);
  let direct = 0;
  let contrary = 0;
  for (const x of a.concepts)
    for (const y of b.concepts)
      if (areAntonyms(x, y)) direct++;
      else if (areContrary(x, y)) contrary++;
  if (direct + contrary === 0) return undefined;
  const share = shareOf(direct + CONTRARY * contrary, a.concepts, b.concepts);
  return direct > 0 || share >= CONTRARY_SHARE ? { relation: 'antonym', share } : undefined;
}

/** What is opposed by way of a synonym only counts less, and not where the words have other senses beside. */
const CONTRARY = 0.5;
const CONTRARY_SHARE = 0.7;

/** One of the two says the opposite of the other by its affix: `important`, `unwichtig`. */
function byAffix(a: Said, b: Said): Related | undefined {
  const [word, negated] = a.concepts.length > 0 ? [a.concepts, b.word.opposes] : [b.concepts, a.word.opposes];
  let pairs = 0;
  for (const x of word) for (const y of negated) if (areNear(x, y)) pairs++;
  return pairs > 0 ? { relation: 'antonym', share: shareOf(pairs, word, negated), affix: true } : undefined;
}

function sibling(a: readonly number[], b: readonly number[]): Related | undefined {
  let pairs = 0;
  for (const x of a) for (const y of b) if (areSiblings(x, y)) pairs++;
  return pairs > 0 ? { relation: 'sibling', share: shareOf(pairs, a, b) } : undefined;
}

/** Senses of other parts of speech than the ones that are related say nothing against them, so the root softens. */
function shareOf(pairs: number, a: readonly number[], b: readonly number[]): number {
  return Math.min(1, Math.sqrt(pairs / (a.length * b.length)));
}

/**
 * Where the counterpart of word `at` may stand among the `length` words of the other side: between the counterparts of
 * its linked neighbours, or next to either. `partners` are those of the side of the word.
 */
export function expectedPlaces(at: number, length: number, partners: Int32Array): [number, number] {
  let left = at - 1;
  while (left >= 0 && partners[left]! < 0) left--;
  let right = at + 1;
  while (right < partners.length && partners[right]! < 0) right++;
  const a = left >= 0 ? partners[left]! : -1;
  const b = right < partners.length ? partners[right]! : length;
  if (left < 0) return both(b - (right - at));
  if (right >= partners.length) return both(a + (at - left));
  return a < b ? both(a + ((at - left) * (b - a)) / (right - left)) : [a + 1, b - 1];
}

function both(place: number): [number, number] {
  return [place, place];
}
