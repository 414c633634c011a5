/** Longest search for a run that is not remembered: texts made so that runs collide gain nothing. */
const MOST_STEPS = 24;
/** Runs remembered per table; then everything is forgotten, so that memory stays bounded. */
const MOST_RUNS = 50_000;
/** Longer runs are no words; they are not worth remembering. */
const LONGEST_RUN = 40;

/** The hash of a run, one UTF-16 unit after the other; that of an empty run is 0. */
export function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

interface Known<T> {
  /** Where its units stand in the store. */
  readonly from: number;
  readonly length: number;
  readonly hash: number;
  readonly value: T;
}

/**
 * Runs of characters of texts, each with what was made of it. A run that was met before is found by its characters,
 * without being cut out of the text.
 */
export class KnownRuns<T> {
  readonly #make: (run: string) => T;
  readonly #forget: (() => void) | undefined;
  #slots: (Known<T> | undefined)[] = new Array(SMALLEST);
  #size = 0;
  /** Units of all runs: a run cut out of a text would keep the whole text in memory. */
  #store = new Uint16Array(SMALLEST * 8);
  #stored = 0;

  /** `forget` is called when everything is forgotten. */
  constructor(make: (run: string) => T, forget?: () => void) {
    this.#make = make;
    this.#forget = forget;
  }

  /** What was made of the run at a place of a text; `codes` are the text's units, `hash` is that of the run's. */
  find(text: string, codes: Uint16Array, start: number, end: number, hash: number): T {
    const slots = this.#slots;
    const store = this.#store;
    const length = end - start;
    const mask = slots.length - 1;
    let at = slotOf(hash) & mask;
    let steps = 0;
    for (; steps < MOST_STEPS; steps++) {
      const known = slots[at];
      if (!known) break;
      if (known.hash === hash && known.length === length) {
        let k = 0;
        while (k < length && store[known.from + k] === codes[start + k]) k++;
        if (k === length) return known.value;
      }
      at = (at + 1) & mask;
    }
    const value = this.#make(text.slice(start, end));
    if (steps < MOST_STEPS && length <= LONGEST_RUN) this.#remember(value, codes.subarray(start, end), hash, at);
    return value;
  }

  #remember(value: T, codes: Uint16Array, hash: number, at: number): void {
    if (this.#stored + codes.length > this.#store.length) {
      const larger = new Uint16Array(this.#store.length * 2);
      larger.set(this.#store);
      this.#store = larger;
    }
    this.#store.set(codes, this.#stored);
    this.#slots[at] = { from: this.#stored, length: codes.length, hash, value };
    this.#stored += codes.length;
    this.#size++;
    if (this.#size >= MOST_RUNS) this.#clear();
    else if (this.#size * 2 > this.#slots.length) this.#grow();
  }

  #clear(): void {
    this.#slots = new Array(SMALLEST);
    this.#store = new Uint16Array(SMALLEST * 8);
    this.#stored = 0;
    this.#size = 0;
    this.#forget?.();
  }

  #grow(): void {
    const slots = new Array<Known<T> | undefined>(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (const known of this.#slots) {
      if (!known) continue;
      let at = slotOf(known.hash) & mask;
      while (slots[at]) at = (at + 1) & mask;
      slots[at] = known;
    }
    this.#slots = slots;
  }
}

/** Slots of an empty table. */
const SMALLEST = 1 << 10;

/** Spreads hashes of similar runs over the table. */
function slotOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
