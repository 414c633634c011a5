import { classOf, lowerCase, SPACE } from './characters.js';
import { asciiDigits } from './digits.js';
import { APART, BLANK, HYPHEN, type Item, type Lexed, type Push, TOUCHING } from './items.js';
import { lexDense } from './lex-dense.js';
import { lexSpaced } from './lex-spaced.js';
import { beginnings, DATE, NUMBER, type Vocabulary } from './vocabulary.js';

export * from './items.js';

/** Cuts a text into figures and words of the vocabulary. Linear in the length of the text. */
export function lexValues(text: string, words: Vocabulary): Lexed {
  const plain = asciiDigits(text);
  const items: Item[] = [];
  let last = -1;
  const push: Push = (start, end, meanings, figure, and = false, parts = undefined) => {
    const gap = last < 0 ? APART : gapOf(plain, last, start);
    const begins = figure || parts ? NUMBER | DATE : beginnings(meanings);
    items.push({ start, end, gap, figure, meanings, begins, parts, and });
    last = end;
  };
  if (words.dense) lexDense(plain, lowerCase(plain), words, push);
  else lexSpaced(plain, words, push);
  return { text, plain, items, numbers: [], words };
}

function gapOf(plain: string, from: number, to: number): number {
  if (to === from) return TOUCHING;
  if (to > from + 1) return APART;
  const code = plain.charCodeAt(from);
  if (classOf(code) === SPACE && code !== 10) return BLANK;
  return code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x27 || code === 0x2019 || code === 0x2bc
    ? HYPHEN
    : APART;
}
