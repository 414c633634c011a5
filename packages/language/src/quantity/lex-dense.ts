import { classOf, DIGIT, HANGUL, LETTER, SPACE } from './characters.js';
import { type Figure, figureAt } from './digits.js';
import { numeralAt } from './ideographs.js';
import { MOST_TOKENS, NONE, type Push } from './items.js';
import { nativeNumeralAt } from './korean.js';
import type { Meaning, Vocabulary } from './vocabulary.js';

/** Figures and words of the vocabulary in Chinese, Japanese and Korean. */
export function lexDense(plain: string, lower: string, words: Vocabulary, push: Push): void {
  const { lang } = words;
  const length = Math.min(lower.length, MOST_TOKENS * 3);
  let fraction = false;
  for (let i = 0; i < length; ) {
    const type = classOf(lower.charCodeAt(i));
    if (type === DIGIT) {
      const figure = figureAt(plain, i, lang);
      if (figure) push(i, figure.end, NONE, figure.figure);
      i = figure?.end ?? i + 1;
      continue;
    }
    if (type === SPACE) {
      i++;
      continue;
    }
    const phrase = denseForm(words, lower, plain, i, type);
    const native = type === HANGUL ? nativeAt(plain, i) : undefined;
    const numeral = native ?? numeralAt(plain, i, lang);
    // Behind 分之 a numeral stands, whatever word begins with it: 四分之一个百分点.
    const part = numeral && (fraction || TENS_OF_MINUTES.test(lower.slice(i, i + 3)));
    fraction = Boolean(phrase?.meanings.some((m) => m.kind === 'fraction-mark'));
    if (native) {
      push(i, native.end, NONE, native.figure);
      i = native.end;
    } else if (numeral && (part || numeral.end > i + (phrase?.length ?? 0) - (phrase?.number ? 1 : 0))) {
      push(i, numeral.end, NONE, numeral.figure);
      i = numeral.end;
    } else if (phrase) {
      push(i, i + phrase.length, phrase.meanings);
      i += phrase.length;
    } else if (type === LETTER) {
      do i++;
      while (i < lower.length && classOf(lower.charCodeAt(i)) === LETTER);
    } else i++;
  }
}

/** 十分 is "very" as a rule, but ten minutes before 钟. */
const TENS_OF_MINUTES = /^十分[钟鐘]/;

function nativeAt(plain: string, at: number): { end: number; figure: Figure } | undefined {
  const read = nativeNumeralAt(plain, at);
  return read ? { end: read.end, figure: { value: read.value, step: 1, words: true } } : undefined;
}

function denseForm(
  words: Vocabulary,
  lower: string,
  plain: string,
  at: number,
  type: number,
): { meanings: readonly Meaning[]; length: number; number: boolean } | undefined {
  for (const { words: forms, meanings, exact } of words.byFirst.get(lower.charAt(at)) ?? []) {
    const form = forms[0]!;
    if (!lower.startsWith(form, at)) continue;
    if (exact && !plain.startsWith(exact, at)) continue;
    // A Latin form ends where the word ends.
    if (type === LETTER && classOf(lower.charCodeAt(at + form.length)) === LETTER) continue;
    return { meanings, length: form.length, number: meanings.some((m) => m.kind === 'number' || m.kind === 'scale') };
  }
  return undefined;
}
