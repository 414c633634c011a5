import { isMarked, markNear, type ScaleMention, similarity, skeleton } from '@variorum/language';
import type { Side } from './bead.js';
import { Groups, nearestFrom } from './groups.js';
import { once, type Remembering } from './memo.js';
import { type Place, someTokenIn, tokensInside } from './places.js';
import { isContent } from './side-content.js';

/** Which words of two sides render each other. Indices are positions in `side.tokens`. */
export interface WordLinks {
  /** How surely each token of the source is rendered on the target, 0..1; function words and digits are 1. */
  readonly source: Float32Array;
  readonly target: Float32Array;
  /** Position of the counterpart, or -1. */
  readonly sourcePartner: Int32Array;
  readonly targetPartner: Int32Array;
}

/** How surely two words that are linked in this way render each other; rough shares of right links over our corpora. */
const STRENGTH = {
  concept: 1,
  /** The counterpart already renders another word: a repetition, a compound, two words for one. */
  shared: 0.8,
  same: 0.95,
  name: 0.95,
  scale: 0.9,
  cognate: 0.8,
  near: 0.7,
  skeleton: 0.75,
} as const;

/** Counterparts looked at per key: a word that stands there more often is looked up near its own place only. */
const MOST_CANDIDATES = 8;

const lastLinks = once<Remembering, { other?: Side; links?: WordLinks }>(() => ({}));

/** Links the words of two sides one to one, the surest and nearest first. Near-linear in the number of words. */
export function linkWords(source: Side, target: Side): WordLinks {
  const last = lastLinks(source);
  if (last.other !== target || !last.links) {
    last.other = target;
    last.links = new Linker(source, target).run();
  }
  return last.links;
}

interface Edge {
  readonly i: number;
  readonly j: number;
  readonly strength: number;
  readonly order: number;
}

class Linker {
  readonly #from: Side;
  readonly #to: Side;
  readonly #links: WordLinks;
  readonly #edges: Edge[] = [];

  constructor(from: Side, to: Side) {
    this.#from = from;
    this.#to = to;
    this.#links = {
      source: strengthsOf(from),
      target: strengthsOf(to),
      sourcePartner: new Int32Array(from.tokens.length).fill(-1),
      targetPartner: new Int32Array(to.tokens.length).fill(-1),
    };
  }

  run(): WordLinks {
    if (this.#from.names.length > 0 && this.#to.names.length > 0) this.#linkNames();
    this.#collectWordEdges();
    this.#assign();
    if (this.#from.scales.length > 0 && this.#to.scales.length > 0) this.#linkScales();
    this.#collectNearEdges();
    this.#assign();
    return this.#links;
  }

  /** Names that the gazetteer knows by the same id. */
  #linkNames(): void {
    const first = new Map<string, Place>();
    for (const name of this.#to.names) if (name.value.id && !first.has(name.value.id)) first.set(name.value.id, name);
    for (const name of this.#from.names) {
      const other = name.value.id ? first.get(name.value.id) : undefined;
      if (!other) continue;
      const { source, target } = this.#links;
      this.#pair(cover(this.#from, name, source, STRENGTH.name), cover(this.#to, other, target, STRENGTH.name));
    }
  }

  /** Scale words of one level render each other, whatever the concept lexicon says. */
  #linkScales(): void {
    const { source, target, targetPartner } = this.#links;
    const byLevel = new Map<string, { readonly last: number[]; next: number }>();
    const levels = new Set(this.#from.scales.map(levelOf));
    for (const scale of this.#to.scales) {
      const level = levelOf(scale);
      if (!levels.has(level)) continue;
      const last = cover(this.#to, scale, target, STRENGTH.scale);
      const known = byLevel.get(level);
      if (known) known.last.push(last);
      else byLevel.set(level, { last: [last], next: 0 });
    }
    for (const scale of this.#from.scales) {
      const others = byLevel.get(levelOf(scale));
      if (!others) continue;
      const own = cover(this.#from, scale, source, STRENGTH.scale);
      const { last } = others;
      // A word that has a partner keeps it: what was passed over once need not be looked at again.
      while (others.next < last.length && (last[others.next]! < 0 || targetPartner[last[others.next]!]! >= 0))
        others.next++;
      this.#pair(own, last[others.next] ?? -1);
    }
  }

  #pair(i: number, j: number): void {
    const { sourcePartner, targetPartner } = this.#links;
    if (i < 0 || j < 0 || sourcePartner[i]! >= 0 || targetPartner[j]! >= 0) return;
    sourcePartner[i] = j;
    targetPartner[j] = i;
  }

  #collectWordEdges(): void {
    const nameless = indexWords(this.#to);
    const { tokens } = this.#from;
    const { source } = this.#links;
    for (let i = 0; i < tokens.length; i++) {
      if (source[i]! > 0) continue;
      const { word, concepts, norm } = tokens[i]!;
      for (let k = 0; k < concepts.length; k++)
        if (byConcept.find(concepts[k]!)) this.#offerAll(i, byConcept, STRENGTH.concept);
      if (byNorm.find(word.hash)) this.#offerAll(i, byNorm, STRENGTH.same, norm);
      if (word.latin.length >= 4 && byHead.find(headOf(word.latin))) this.#offerCognates(i, word.latin);
      if (concepts.length === 0 && norm.length >= 2) this.#offerNames(i, nameless);
    }
  }

  /** The candidates nearest to the word's own place; of those under one hash only equal words. */
  #offerAll(i: number, { items, from, to }: Groups, strength: number, norm?: string): void {
    const expected = this.#expected(i);
    const first = nearestFrom(items, from, to, expected, MOST_CANDIDATES);
    const end = Math.min(to, first + MOST_CANDIDATES);
    for (let k = first; k < end; k++)
      if (norm === undefined || this.#to.tokens[items[k]!]!.norm === norm)
        this.#offer(i, items[k]!, expected, strength);
  }

  #offerCognates(i: number, latin: string): void {
    const { items, from, to } = byHead;
    const expected = this.#expected(i);
    const first = nearestFrom(items, from, to, expected, MOST_COGNATES);
    const end = Math.min(to, first + MOST_COGNATES);
    for (let k = first; k < end; k++) {
      const j = items[k]!;
      const alike = similarity(latin, this.#to.tokens[j]!.word.latin);
      if (alike >= 0.72) this.#offer(i, j, expected, STRENGTH.cognate * alike);
    }
  }

  /** Names in other scripts and spellings, by their consonants. */
  #offerNames(i: number, candidates: readonly number[]): void {
    if (candidates.length === 0) return;
    const token = this.#from.tokens[i]!;
    const own = skeleton(token.text);
    if (own.length < 2) return;
    const expected = this.#expected(i);
    const first = nearestFrom(candidates, 0, candidates.length, expected, MOST_NEAR);
    const end = Math.min(candidates.length, first + MOST_NEAR);
    for (let k = first; k < end; k++) {
      const j = candidates[k]!;
      const rival = this.#to.tokens[j]!;
      const other = skeleton(rival.text);
      if (other.length < 2) continue;
      const alike = similarity(own, other);
      const short = Math.min(own.length, other.length) < 3;
      if (alike < (short ? 0.8 : 0.7)) continue;
      // A name that the gazetteer knows is seldom spelt otherwise there than the gazetteer says.
      if ((short || alike < 0.85) && (isNamed(this.#from, i) || isNamed(this.#to, j))) continue;
      // Between Latin alphabets a name keeps its letters; consonants alone would join Ramón and Lima.
      if (LATIN.test(token.norm) && LATIN.test(rival.norm) && similarity(token.word.latin, rival.word.latin) < 0.6)
        continue;
      this.#offer(i, j, expected, STRENGTH.skeleton * alike);
    }
  }

  /** Leftovers whose senses share a word in some language, or whose sense is the broader one. */
  #collectNearEdges(): void {
    this.#edges.length = 0;
    const [from, to] = [this.#from.tokens, this.#to.tokens];
    const { source, target } = this.#links;
    let candidates: number[] | undefined;
    for (let i = 0; i < from.length; i++) {
      if (source[i]! > 0 || from[i]!.concepts.length === 0) continue;
      candidates ??= indicesOf(to, (token) => !token.stop && token.concepts.length > 0);
      const expected = this.#expected(i);
      markNear(from[i]!.concepts);
      const first = nearestFrom(candidates, 0, candidates.length, expected, MOST_NEAR);
      const end = Math.min(candidates.length, first + MOST_NEAR);
      for (let k = first; k < end; k++)
        if (isMarked(to[candidates[k]!]!.concepts)) this.#offer(i, candidates[k]!, expected, STRENGTH.near);
    }
    let sources: number[] | undefined;
    for (let j = 0; j < to.length; j++) {
      if (target[j]! > 0 || to[j]!.concepts.length === 0) continue;
      sources ??= indicesOf(from, (token) => token.concepts.length > 0);
      markNear(to[j]!.concepts);
      const first = nearestFrom(sources, 0, sources.length, (j * from.length) / to.length, MOST_NEAR);
      const end = Math.min(sources.length, first + MOST_NEAR);
      for (let k = first; k < end; k++) {
        const i = sources[k]!;
        if (source[i]! > 0 && isMarked(from[i]!.concepts)) this.#offer(i, j, this.#expected(i), STRENGTH.near);
      }
    }
  }

  #offer(i: number, j: number, expected: number, strength: number): void {
    const order = strength - 0.25 * (Math.abs(j - expected) / this.#to.tokens.length);
    this.#edges.push({ i, j, strength, order });
  }

  /** Where the counterpart of a source word stands if the order is the same. */
  #expected(i: number): number {
    return (i * this.#to.tokens.length) / (this.#from.tokens.length || 1);
  }

  #assign(): void {
    const { source, target, sourcePartner, targetPartner } = this.#links;
    const edges = this.#edges;
    if (edges.length > 1) edges.sort(bySurety);
    for (let k = 0; k < edges.length; k++) {
      const { i, j, strength } = edges[k]!;
      if (sourcePartner[i]! >= 0 || targetPartner[j]! >= 0 || source[i]! > 0) continue;
      sourcePartner[i] = j;
      targetPartner[j] = i;
      source[i] = strength;
      target[j] = Math.max(target[j]!, strength);
    }
    for (let k = 0; k < edges.length; k++) {
      const { i, j, strength } = edges[k]!;
      source[i] = Math.max(source[i]!, STRENGTH.shared * strength);
      target[j] = Math.max(target[j]!, STRENGTH.shared * strength);
    }
  }
}

function bySurety(a: Edge, b: Edge): number {
  return b.order - a.order || a.i - b.i || a.j - b.j;
}

/** The words that stand in names of the gazetteer. */
const named = once((side: Side): Uint8Array => {
  const inside = new Uint8Array(side.tokens.length);
  for (const name of side.names)
    if (name.value.id)
      someTokenIn(side, name, (k) => {
        inside[k] = 1;
        return false;
      });
  return inside;
});

function isNamed(side: Side, at: number): boolean {
  return named(side)[at] === 1;
}

/** Candidates of a word by the beginning of its letters, by its consonants or by near senses, at most. */
const MOST_NEAR = 4 * MOST_CANDIDATES;
const MOST_COGNATES = 8 * MOST_CANDIDATES;

/** Words of the target by what may find them; filled anew for every pair of sides. */
const byConcept = new Groups();
const byNorm = new Groups();
const byHead = new Groups();

/** Fills the groups; returns the places of words that the lexicon does not know and that may be names. */
function indexWords({ tokens }: Side): number[] {
  let senses = 0;
  for (let j = 0; j < tokens.length; j++) senses += tokens[j]!.concepts.length;
  byConcept.reset(senses);
  byNorm.reset(tokens.length);
  byHead.reset(tokens.length);
  const nameless: number[] = [];
  for (let j = 0; j < tokens.length; j++) {
    const { word, concepts, stop, norm } = tokens[j]!;
    for (let k = 0; k < concepts.length; k++) byConcept.add(concepts[k]!, j);
    byNorm.add(word.hash, j);
    if (stop) continue;
    if (word.latin.length >= 4) byHead.add(headOf(word.latin), j);
    if (concepts.length === 0 && norm.length >= 2) nameless.push(j);
  }
  byConcept.close();
  byNorm.close();
  byHead.close();
  return nameless;
}

/** The first three letters as a number. */
function headOf(latin: string): number {
  return (latin.charCodeAt(0) << 14) | (latin.charCodeAt(1) << 7) | latin.charCodeAt(2);
}

function strengthsOf(side: Side): Float32Array {
  const { tokens } = side;
  const strengths = new Float32Array(tokens.length);
  for (let k = 0; k < tokens.length; k++) if (!isContent(tokens[k]!, side)) strengths[k] = 1;
  return strengths;
}

/** Strengthens the words inside a place; returns the index of the last one, or -1. */
function cover(side: Side, place: Place, strengths: Float32Array, strength: number): number {
  let last = -1;
  tokensInside(side, place, (k) => {
    strengths[k] = Math.max(strengths[k]!, strength);
    last = k;
  });
  return last;
}

function levelOf({ value }: ScaleMention): string {
  return `${value.family} ${value.level}`;
}

function indicesOf<T>(items: readonly T[], holds: (item: T) => boolean): number[] {
  const found: number[] = [];
  for (let k = 0; k < items.length; k++) if (holds(items[k]!)) found.push(k);
  return found;
}

const LATIN = /^\p{Script=Latin}/u;
