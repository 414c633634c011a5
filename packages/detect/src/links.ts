import { areNear, latinize, similarity, skeleton, type Token } from '@variorum/language';
import type { Here, Side } from './bead.js';

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

const cache = new WeakMap<Side, { other: Side; links: WordLinks }>();

/** Links the words of two sides one to one, the surest and nearest first. Near-linear in the number of words. */
export function linkWords(source: Side, target: Side): WordLinks {
  const known = cache.get(source);
  if (known?.other === target) return known.links;
  const links = new Linker(source, target).run();
  cache.set(source, { other: target, links });
  return links;
}

const values = new WeakMap<Side, ReadonlySet<Here<Token>>>();

/** Words that must have a counterpart: no function words, no digits, nothing inside a number or a date. */
export function isContent(token: Here<Token>, side: Side): boolean {
  if (token.stop || token.digits) return false;
  if (side.quantities.length === 0 && side.dates.length === 0) return true;
  let inside = values.get(side);
  if (!inside) {
    inside = tokensInValues(side);
    values.set(side, inside);
  }
  return !inside.has(token);
}

function tokensInValues(side: Side): ReadonlySet<Here<Token>> {
  const inside = new Set<Here<Token>>();
  for (const mentions of [side.quantities, side.dates]) {
    let k = 0;
    for (const m of mentions) {
      while (k < side.tokens.length && before(side.tokens[k]!, m)) k++;
      for (let t = k; t < side.tokens.length && side.tokens[t]!.block === m.block; t++) {
        if (side.tokens[t]!.start >= m.end) break;
        if (side.tokens[t]!.end <= m.end) inside.add(side.tokens[t]!);
      }
    }
  }
  return inside;
}

function before(token: Here<Token>, m: Place): boolean {
  return token.block < m.block || (token.block === m.block && token.start < m.start);
}

class Linker {
  readonly #from: Side;
  readonly #to: Side;
  readonly #links: WordLinks;
  readonly #edges: { i: number; j: number; strength: number; order: number }[] = [];

  constructor(from: Side, to: Side) {
    this.#from = from;
    this.#to = to;
    this.#links = {
      source: Float32Array.from(from.tokens, (t) => (isContent(t, from) ? 0 : 1)),
      target: Float32Array.from(to.tokens, (t) => (isContent(t, to) ? 0 : 1)),
      sourcePartner: new Int32Array(from.tokens.length).fill(-1),
      targetPartner: new Int32Array(to.tokens.length).fill(-1),
    };
  }

  run(): WordLinks {
    this.#linkNames();
    this.#collectWordEdges();
    this.#assign();
    this.#linkScales();
    this.#collectNearEdges();
    this.#assign();
    return this.#links;
  }

  /** Names that the gazetteer knows by the same id. */
  #linkNames(): void {
    for (const a of this.#from.names) {
      if (!a.value.id) continue;
      const b = this.#to.names.find((other) => other.value.id === a.value.id);
      if (b) this.#mark(a, b, STRENGTH.name);
    }
  }

  /** Scale words of one level render each other, whatever the concept lexicon says. */
  #linkScales(): void {
    for (const a of this.#from.scales)
      for (const b of this.#to.scales)
        if (a.value.family === b.value.family && a.value.level === b.value.level) this.#mark(a, b, STRENGTH.scale);
  }

  #mark(a: Place, b: Place, strength: number): void {
    const cover = (side: Side, m: Place, own: Float32Array): number => {
      let last = -1;
      for (const [k, t] of side.tokens.entries()) {
        if (t.block !== m.block || t.start < m.start || t.end > m.end) continue;
        own[k] = Math.max(own[k]!, strength);
        last = k;
      }
      return last;
    };
    const i = cover(this.#from, a, this.#links.source);
    const j = cover(this.#to, b, this.#links.target);
    const { sourcePartner, targetPartner } = this.#links;
    if (i < 0 || j < 0 || sourcePartner[i]! >= 0 || targetPartner[j]! >= 0) return;
    sourcePartner[i] = j;
    targetPartner[j] = i;
  }

  #collectWordEdges(): void {
    const byConcept = new Map<number, number[]>();
    const byNorm = new Map<string, number[]>();
    const byHead = new Map<string, number[]>();
    const nameless: number[] = [];
    for (const [j, token] of this.#to.tokens.entries()) {
      for (const id of token.concepts) push(byConcept, id, j);
      push(byNorm, token.norm, j);
      if (token.stop) continue;
      const latin = latinize(token.norm);
      if (latin.length >= 4) push(byHead, latin.slice(0, 3), j);
      if (token.concepts.length === 0 && token.norm.length >= 2) nameless.push(j);
    }
    for (const [i, token] of this.#from.tokens.entries()) {
      if (this.#links.source[i]! > 0) continue;
      for (const id of token.concepts) this.#offer(i, byConcept.get(id), STRENGTH.concept);
      this.#offer(i, byNorm.get(token.norm), STRENGTH.same);
      const latin = latinize(token.norm);
      if (latin.length >= 4) {
        for (const j of byHead.get(latin.slice(0, 3)) ?? []) {
          const other = latinize(this.#to.tokens[j]!.norm);
          const alike = similarity(latin, other);
          if (alike >= 0.72) this.#offer(i, [j], STRENGTH.cognate * alike);
        }
      }
      if (token.concepts.length === 0 && token.norm.length >= 2) this.#offerNames(i, nameless);
    }
  }

  /** Names in other scripts and spellings, by their consonants. */
  #offerNames(i: number, candidates: readonly number[]): void {
    const own = skeleton(this.#from.tokens[i]!.text);
    if (own.length < 2) return;
    for (const j of nearest(candidates, this.#expected(i), 4 * MOST_CANDIDATES)) {
      const other = skeleton(this.#to.tokens[j]!.text);
      if (other.length < 2) continue;
      const alike = similarity(own, other);
      if (alike < (Math.min(own.length, other.length) < 3 ? 0.8 : 0.7)) continue;
      // Between Latin alphabets a name keeps its letters; consonants alone would join Ramón and Lima.
      const [a, b] = [this.#from.tokens[i]!.norm, this.#to.tokens[j]!.norm];
      if (LATIN.test(a) && LATIN.test(b) && similarity(latinize(a), latinize(b)) < 0.6) continue;
      this.#offer(i, [j], STRENGTH.skeleton * alike);
    }
  }

  /** Leftovers whose senses share a word in some language, or whose sense is the broader one. */
  #collectNearEdges(): void {
    this.#edges.length = 0;
    const open = (j: number) => !this.#to.tokens[j]!.stop && this.#to.tokens[j]!.concepts.length > 0;
    const candidates = this.#to.tokens.map((_, j) => j).filter(open);
    for (const [i, token] of this.#from.tokens.entries()) {
      if (this.#links.source[i]! > 0 || token.concepts.length === 0) continue;
      for (const j of nearest(candidates, this.#expected(i), 4 * MOST_CANDIDATES))
        if (token.concepts.some((a) => this.#to.tokens[j]!.concepts.some((b) => areNear(a, b))))
          this.#offer(i, [j], STRENGTH.near);
    }
    const sources = this.#from.tokens.map((_, i) => i).filter((i) => this.#from.tokens[i]!.concepts.length > 0);
    for (const [j, token] of this.#to.tokens.entries()) {
      if (this.#links.target[j]! > 0 || token.concepts.length === 0) continue;
      const place = (j * this.#from.tokens.length) / (this.#to.tokens.length || 1);
      for (const i of nearest(sources, place, 4 * MOST_CANDIDATES))
        if (
          this.#links.source[i]! > 0 &&
          this.#from.tokens[i]!.concepts.some((a) => token.concepts.some((b) => areNear(a, b)))
        )
          this.#offer(i, [j], STRENGTH.near);
    }
  }

  #offer(i: number, targets: readonly number[] | undefined, strength: number): void {
    if (!targets) return;
    const expected = this.#expected(i);
    const length = this.#to.tokens.length || 1;
    for (const j of nearest(targets, expected, MOST_CANDIDATES))
      this.#edges.push({ i, j, strength, order: strength - 0.25 * (Math.abs(j - expected) / length) });
  }

  /** Where the counterpart of a source word stands if the order is the same. */
  #expected(i: number): number {
    return (i * this.#to.tokens.length) / (this.#from.tokens.length || 1);
  }

  #assign(): void {
    const { source, target, sourcePartner, targetPartner } = this.#links;
    this.#edges.sort((a, b) => b.order - a.order || a.i - b.i || a.j - b.j);
    for (const { i, j, strength } of this.#edges) {
      if (sourcePartner[i]! >= 0 || targetPartner[j]! >= 0 || source[i]! > 0) continue;
      sourcePartner[i] = j;
      targetPartner[j] = i;
      source[i] = strength;
      target[j] = Math.max(target[j]!, strength);
    }
    for (const { i, j, strength } of this.#edges) {
      source[i] = Math.max(source[i]!, STRENGTH.shared * strength);
      target[j] = Math.max(target[j]!, STRENGTH.shared * strength);
    }
  }
}

const LATIN = /^\p{Script=Latin}/u;

interface Place {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

function push<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The `most` of sorted positions that lie nearest to a place. */
function nearest(sorted: readonly number[], place: number, most: number): readonly number[] {
  if (sorted.length <= most) return sorted;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < place) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(sorted.length - most, low - (most >> 1)));
  return sorted.slice(from, from + most);
}
