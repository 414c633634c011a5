import { areAntonyms, areSiblings, conceptName, isMarked, markNear } from '@variorum/language';
import type { BeadView, Side } from './bead.js';
import { linkWords } from './links.js';
import { once } from './memo.js';
import { isContent } from './side-content.js';

/** A word on each side, in matching places, that the lexicon knows and that do not render each other. */
export interface Substitution {
  /** Positions in the tokens of the two sides. */
  readonly source: number;
  readonly target: number;
  /** `antonym`: the opposite is said; `sibling`: another member of the same class; `other`: something else. */
  readonly relation: 'antonym' | 'sibling' | 'other';
  /** How well the places match, 0..1: between the same neighbours is 1. */
  readonly place: number;
}

/** A counterpart is looked for this many words around the place that the neighbours' counterparts mark. */
const REACH = 4;

/** Words of the two sides that stand in for each other without rendering each other, each word at most once. */
export const substitutions = once(findSubstitutions);

function findSubstitutions(bead: BeadView): readonly Substitution[] {
  const { source, target } = bead;
  const links = linkWords(source, target);
  const from = open(source, links.source);
  const to = open(target, links.target);
  const found: Substitution[] = [];
  if (from.length === 0 || to.length === 0) return found;
  for (const i of from) {
    const [one, two] = expectedPlaces(i, target.tokens.length, links.sourcePartner);
    const concepts = source.tokens[i]!.concepts;
    markNear(concepts);
    for (const j of to) {
      const others = target.tokens[j]!.concepts;
      if (isMarked(others)) continue;
      const relation = relate(concepts, others);
      const distance = Math.min(Math.abs(j - one), Math.abs(j - two));
      const reach = relation === 'antonym' ? 3 * REACH : relation === 'sibling' ? 2 * REACH : REACH;
      if (distance > reach) continue;
      if (relation === 'other' && !samePart(concepts, others)) continue;
      found.push({ source: i, target: j, relation, place: 1 - distance / (reach + 1) });
    }
  }
  if (found.length < 2) return found;
  found.sort((a, b) => rank(b) - rank(a) || a.source - b.source || a.target - b.target);
  const takenSource = new Set<number>();
  const takenTarget = new Set<number>();
  return found.filter(
    ({ source: i, target: j }) =>
      !takenSource.has(i) && !takenTarget.has(j) && takenSource.add(i) && takenTarget.add(j),
  );
}

function rank(s: Substitution): number {
  return (s.relation === 'other' ? 0 : 1) + s.place;
}

/** Known words without counterpart. */
function open(side: Side, strength: Float32Array): number[] {
  const found: number[] = [];
  for (let k = 0; k < side.tokens.length; k++) {
    const token = side.tokens[k]!;
    if (strength[k] === 0 && token.concepts.length > 0 && isContent(token, side)) found.push(k);
  }
  return found.length > 12 ? [] : found;
}

function relate(a: readonly number[], b: readonly number[]): Substitution['relation'] {
  let relation: Substitution['relation'] = 'other';
  for (const x of a)
    for (const y of b) {
      if (areAntonyms(x, y)) relation = 'antonym';
      else if (relation === 'other' && areSiblings(x, y)) relation = 'sibling';
    }
  return relation;
}

function samePart(a: readonly number[], b: readonly number[]): boolean {
  return a.some((x) => b.some((y) => conceptName(x).pos === conceptName(y).pos));
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
