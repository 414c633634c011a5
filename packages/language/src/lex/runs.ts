import { codesOf } from '../codes.js';
import { addToHash, type KnownRuns } from '../known-runs.js';

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

/** Calls `take` for every run of letters, marks and digits (with apostrophes inside) of a text, in order. */
export function readRuns<T>(text: string, runs: KnownRuns<T>, take: (value: T, start: number) => void): void {
  const { length } = text;
  const codes = codesOf(text);
  let i = 0;
  while (i < length) {
    const start = i;
    let hash = 0;
    /** Behind an apostrophe digits do not belong to the run. */
    let tail = false;
    while (i < length) {
      const code = codes[i]!;
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
      hash = addToHash(hash, code);
    }
    if (i === start) i++;
    else take(runs.find(text, codes, start, i, hash), start);
  }
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
