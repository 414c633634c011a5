/**
 * Lists of ascending numbers by integer key, filled once and then read: `items[from..to)` after `find`. Made to be used
 * again, since a pair of sentences needs three of them for some microseconds.
 */
export class Groups {
  /** Open addressing: key and number of group + 1 per slot; 0 is a free slot. */
  #keys = new Int32Array(64);
  #slots = new Int32Array(64);
  #groups = 0;
  #size = 0;
  #groupOf = new Int32Array(64);
  #values = new Int32Array(64);
  #start = new Int32Array(65);
  items = new Int32Array(64);
  from = 0;
  to = 0;

  /** Forgets everything and makes room for `most` numbers. */
  reset(most: number): void {
    let slots = 64;
    while (slots < 2 * most) slots *= 2;
    if (slots > this.#slots.length || slots * 16 < this.#slots.length) {
      this.#keys = new Int32Array(slots);
      this.#slots = new Int32Array(slots);
      this.#groupOf = new Int32Array(slots);
      this.#values = new Int32Array(slots);
      this.#start = new Int32Array(slots + 1);
      this.items = new Int32Array(slots);
    } else this.#slots.fill(0);
    this.#groups = 0;
    this.#size = 0;
  }

  /** Adds a number, which is no smaller than any added before. */
  add(key: number, value: number): void {
    const at = this.#slotOf(key);
    let group = this.#slots[at]! - 1;
    if (group < 0) {
      group = this.#groups++;
      this.#keys[at] = key;
      this.#slots[at] = group + 1;
    }
    this.#groupOf[this.#size] = group;
    this.#values[this.#size++] = value;
  }

  /** Puts the numbers of each key together; nothing is added after it. */
  close(): void {
    const start = this.#start;
    start.fill(0, 0, this.#groups + 1);
    for (let k = 0; k < this.#size; k++) start[this.#groupOf[k]! + 1]!++;
    for (let g = 0; g < this.#groups; g++) start[g + 1]! += start[g]!;
    // Backwards, so that the starts become ends and then starts again.
    for (let k = this.#size - 1; k >= 0; k--) {
      const place = --start[this.#groupOf[k]! + 1]!;
      this.items[place] = this.#values[k]!;
    }
    for (let g = 0; g < this.#groups; g++) start[g] = start[g + 1]!;
    start[this.#groups] = this.#size;
  }

  /** Sets `from` and `to` to the numbers of a key; false when it has none. */
  find(key: number): boolean {
    const group = this.#slots[this.#slotOf(key)]! - 1;
    if (group < 0) return false;
    this.from = this.#start[group]!;
    this.to = this.#start[group + 1]!;
    return true;
  }

  #slotOf(key: number): number {
    const mask = this.#slots.length - 1;
    const mixed = Math.imul(key ^ (key >>> 15), 0x85ebca6b);
    let at = (mixed ^ (mixed >>> 13)) & mask;
    while (this.#slots[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }
}

/** First of at most `most` neighbouring items of `items[from..to)`, ascending, that lie nearest to a place. */
export function nearestFrom(items: ArrayLike<number>, from: number, to: number, place: number, most: number): number {
  if (to - from <= most) return from;
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return Math.max(from, Math.min(to - most, low - (most >> 1)));
}
