/** What a UTF-16 unit is in a run of letters: nothing, a letter or mark, a number, half of a rarer character. */
const NEITHER = 1;
const LETTER = 2;
const NUMBER = 3;
const HALF = 4;
const APOSTROPHE = 0x27;

const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  return kinds[code] || classify(code);
}

function classify(code: number): number {
  const kind = code >= 0xd800 && code < 0xe000 ? HALF : kindOfCharacter(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

function kindOfCharacter(c: string): number {
  if (/^[\p{L}\p{M}]$/u.test(c)) return LETTER;
  return /^\p{N}$/u.test(c) ? NUMBER : NEITHER;
}

/** Longest search for a run that is not remembered: texts made so that runs collide gain nothing. */
const MOST_STEPS = 24;
/** Runs remembered per table; then everything is forgotten, so that memory stays bounded. */
const MOST_RUNS = 50_000;
/** Longer runs are no words; they are not worth remembering. */
const LONGEST_RUN = 40;

interface Known<T> {
  readonly run: string;
  readonly value: T;
}

/**
 * Runs of letters, marks and digits (with apostrophes inside) of texts, each with what was made of it. A run that was met
 * before is found by its characters, without being cut out of the text.
 */
export class Runs<T> {
  readonly #make: (run: string) => T;
  readonly #forget: () => void;
  #slots: (Known<T> | undefined)[] = new Array(1 << 10);
  #hashes = new Int32Array(1 << 10);
  #size = 0;

  /** `forget` is called when everything is forgotten. */
  constructor(make: (run: string) => T, forget: () => void) {
    this.#make = make;
    this.#forget = forget;
  }

  /** Calls `take` for every run of a text, in order, with its place. */
  read(text: string, take: (value: T, start: number) => void): void {
    const { length } = text;
    let i = 0;
    while (i < length) {
      const start = i;
      let hash = 0;
      /** Behind an apostrophe digits do not belong to the run. */
      let tail = false;
      while (i < length) {
        const code = text.charCodeAt(i);
        const kind = kindOf(code);
        if (kind === LETTER || (kind === NUMBER && !tail)) i++;
        else if (kind === HALF) {
          const width = halfWidth(text, i, tail);
          if (width === 0) break;
          i += width;
        } else if (code === APOSTROPHE && i > start && isLetter(text, i + 1)) {
          tail = true;
          i++;
        } else break;
        hash = Math.imul(hash ^ code, 0x01000193);
      }
      if (i === start) i++;
      else take(this.#find(text, start, i, hash), start);
    }
  }

  #find(text: string, start: number, end: number, hash: number): T {
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
    this.#forget();
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

/** Units of a character beyond the basic plane that belongs to a run; 0 when it does not. */
function halfWidth(text: string, at: number, tail: boolean): number {
  const point = text.codePointAt(at)!;
  if (point < 0x10000) return 0;
  const kind = kindOfCharacter(String.fromCodePoint(point));
  return kind === LETTER || (kind === NUMBER && !tail) ? 2 : 0;
}

function isLetter(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const kind = kindOf(text.charCodeAt(at));
  return kind === LETTER || (kind === HALF && halfWidth(text, at, true) > 0);
}
