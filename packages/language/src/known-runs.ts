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
  readonly run: string;
  readonly value: T;
}

/**
 * Runs of characters of texts, each with what was made of it. A run that was met before is found by its characters,
 * without being cut out of the text.
 */
export class KnownRuns<T> {
  readonly #make: (run: string) => T;
  readonly #forget: (() => void) | undefined;
  #slots: (Known<T> | undefined)[] = new Array(1 << 10);
  #hashes = new Int32Array(1 << 10);
  #size = 0;

  /** `forget` is called when everything is forgotten. */
  constructor(make: (run: string) => T, forget?: () => void) {
    this.#make = make;
    this.#forget = forget;
  }

  /** What was made of the run at a place of a text; `hash` is that of all its units. */
  find(text: string, start: number, end: number, hash: number): T {
    const mask = this.#slots.length - 1;
    let at = slotOf(hash) & mask;
    let steps = 0;
    for (; steps < MOST_STEPS; steps++) {
      const known = this.#slots[at];
      if (!known) break;
      if (this.#hashes[at] === hash && isRun(known.run, text, start, end)) return known.value;
      at = (at + 1) & mask;
    }
    const run = text.slice(start, end);
    const value = this.#make(run);
    if (steps < MOST_STEPS && run.length <= LONGEST_RUN) this.#remember({ run, value }, hash, at);
    return value;
  }

  #remember(known: Known<T>, hash: number, at: number): void {
    this.#slots[at] = known;
    this.#hashes[at] = hash;
    this.#size++;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    if (this.#size < MOST_RUNS) return;
    this.#slots = new Array(1 << 10);
    this.#hashes = new Int32Array(1 << 10);
    this.#size = 0;
    this.#forget?.();
  }

  #grow(): void {
    const [slots, hashes] = [this.#slots, this.#hashes];
    this.#slots = new Array(slots.length * 2);
    this.#hashes = new Int32Array(slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let k = 0; k < slots.length; k++) {
      if (!slots[k]) continue;
      const hash = hashes[k]!;
      let at = slotOf(hash) & mask;
      while (this.#slots[at]) at = (at + 1) & mask;
      this.#slots[at] = slots[k];
      this.#hashes[at] = hash;
    }
  }
}

/** Spreads hashes of similar runs over the table. */
function slotOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

function isRun(run: string, text: string, start: number, end: number): boolean {
  if (run.length !== end - start) return false;
  for (let k = 0; k < run.length; k++) if (run.charCodeAt(k) !== text.charCodeAt(start + k)) return false;
  return true;
}
