/**
 * Numbers for pairs of numbers, from 0 in the order in which they are met: an open table, since a map of half a million
 * pairs takes several times the memory.
 */
export class PairNumbers {
  /** The two of every pair, by its number; as many as `size` are in use. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  size = 0;
  /** Pair number plus one; 0 is a free slot. */
  readonly #slots: Int32Array;

  /** `most` pairs have room. */
  constructor(most: number) {
    this.first = new Int32Array(most);
    this.second = new Int32Array(most);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  /** Number of a pair; -1 when it was never met. */
  find(a: number, b: number): number {
    return this.#slots[this.#placeOf(a, b)]! - 1;
  }

  /** Number of a pair, a new one when it was never met. */
  meet(a: number, b: number): number {
    const place = this.#placeOf(a, b);
    const known = this.#slots[place]!;
    if (known > 0) return known - 1;
    this.first[this.size] = a;
    this.second[this.size] = b;
    this.#slots[place] = ++this.size;
    return this.size - 1;
  }

  #placeOf(a: number, b: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    mixed ^= mixed >>> 15;
    for (let place = mixed & last; ; place = (place + 1) & last) {
      const number = slots[place]! - 1;
      if (number < 0 || (this.first[number] === a && this.second[number] === b)) return place;
    }
  }
}
