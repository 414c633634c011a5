import { latinize, skeleton, tokenize } from '@variorum/language';
import type { BlockKind, LanguageTag } from '@variorum/model';

/** What the aligner knows of one block or sentence. */
export interface UnitFeatures {
  readonly text: string;
  readonly kind: BlockKind | 'sentence';
  /** Length in UTF-16 units, ideographs and syllable blocks counted as they weigh in Latin letters. */
  readonly length: number;
  /** Evidence keys, each an integer: concepts, numbers, name skeletons, cognate stems, punctuation. Sorted, with repeats. */
  readonly keys: Int32Array;
}

/** Key spaces above the concept ids. */
const NUMBER_SPACE = 0x10000000;
const WORD_SPACE = 0x20000000;
const NAME_SPACE = 0x30000000;
const MARK_SPACE = 0x40000000;
const SPACE_MASK = 0x0fffffff;

/** Reads the evidence of a unit. Linear in its length. */
export function featuresOf(text: string, lang: LanguageTag, kind: BlockKind | 'sentence' = 'paragraph'): UnitFeatures {
  const keys: number[] = [];
  for (const token of tokenize(text, lang)) {
    if (token.stop) continue;
    for (const id of token.concepts) keys.push(id);
    if (/^\d/.test(token.norm)) continue;
    const latin = latinize(token.norm);
    // Cognates and names: four letters of the beginning survive most spellings; consonants survive most scripts.
    if (latin.length >= 4) keys.push(WORD_SPACE | (hash(latin.slice(0, 4)) & SPACE_MASK));
    if (token.concepts.length > 0) continue;
    const bones = skeleton(token.text);
    if (bones.length >= 3) keys.push(NAME_SPACE | (hash(bones.slice(0, 4)) & SPACE_MASK));
  }
  for (const number of digitKeys(text)) keys.push(NUMBER_SPACE | (hash(number) & SPACE_MASK));
  for (const mark of marksOf(text)) keys.push(MARK_SPACE | (hash(mark) & SPACE_MASK));
  return { text, kind, length: weighedLength(text), keys: Int32Array.from(keys).sort() };
}

/** Significant digits of every number: `8.6 billion`, `86亿` and `8,600` meet as `86`. */
function digitKeys(text: string): string[] {
  const plain = text.replace(/[０-９٠-٩۰-۹०-९]/g, (c) => String(digitValue(c)));
  return (plain.match(/\d+(?:[.,'’\u00a0\u202f ]\d{3})*(?:[.,]\d+)?/g) ?? [])
    .map((number) => number.replace(/\D/g, '').replace(/^0+|0+$/g, '') || '0')
    .map((digits) => (digits.length === 1 ? `1:${digits}` : digits));
}

function digitValue(c: string): number {
  const code = c.charCodeAt(0);
  for (const zero of [0xff10, 0x660, 0x6f0, 0x966]) if (code >= zero && code <= zero + 9) return code - zero;
  return 0;
}

/** Marks that translators keep: a question, a quotation, brackets, a percent sign. */
function marksOf(text: string): string[] {
  const marks: string[] = [];
  if (/[?？؟]\s*["”»」』]?\s*$/.test(text)) marks.push('?');
  if (/["“”„«»「」『』]/.test(text)) marks.push('"');
  if (/[(（]/.test(text)) marks.push('(');
  if (/[%％٪]/.test(text)) marks.push('%');
  if (/[:：]\s*$/.test(text)) marks.push(':');
  return marks;
}

/** A Chinese or Japanese character carries about as much as two and a half Latin letters, a Korean syllable two. */
function weighedLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    length += code < 0x2e80 ? 1 : code >= 0xac00 && code <= 0xd7a3 ? 2 : code >= 0x3040 && code <= 0x30ff ? 1.7 : 2.6;
  }
  return Math.max(1, length);
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
