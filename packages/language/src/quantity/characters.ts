/** Classes of characters, as far as the readers of numbers and dates tell them apart. */
export const OTHER = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const HAN = 3;
export const KANA = 4;
export const HANGUL = 5;
export const SPACE = 6;
/** Signs that carry meaning beside a figure: `%`, `€`, `°`, `/`. */
export const SIGN = 7;

const SIGNS = new Set('%‰°$€£¥₽₩₹₺₫₴₱฿﷼₦/№℃℉٪″′'.split(''));
const classes = new Uint8Array(65536).fill(255);

/** Class of a UTF-16 unit; halves of surrogate pairs are `OTHER`. */
export function classOf(code: number): number {
  let found = classes[code]!;
  if (found === 255) {
    found = classify(String.fromCharCode(code), code);
    classes[code] = found;
  }
  return found;
}

function classify(c: string, code: number): number {
  if (SIGNS.has(c)) return SIGN;
  // The apostrophe of Ukrainian is a letter to Unicode.
  if (c === 'ʼ') return OTHER;
  if (/[0-9½¼¾⅓⅔]/.test(c)) return DIGIT;
  if (/[\s\u00a0\u202f\u2009]/.test(c)) return SPACE;
  if ((code >= 0x3400 && code <= 0x9fff) || c === '〇' || c === '々' || (code >= 0xf900 && code <= 0xfaff)) return HAN;
  if (code >= 0x3040 && code <= 0x30ff) return KANA;
  if (code >= 0xac00 && code <= 0xd7a3) return HANGUL;
  // Superscript two and three belong to units: km². The zero-width non-joiner stands inside Persian words.
  if (/[\p{L}\p{M}²³\u200c]/u.test(c)) return LETTER;
  return OTHER;
}

/** Lower case, one unit for one unit, so that offsets stay. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return text.replace(/./gsu, (c) => {
    const small = c === 'İ' ? 'i' : c.toLowerCase();
    return small.length === c.length ? small : c;
  });
}
