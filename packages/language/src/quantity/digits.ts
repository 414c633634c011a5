/** A figure as written: its value and the smallest step that its digits show. */
export interface Figure {
  readonly value: number;
  readonly step: number;
  /** Written as a numeral of ideographs or syllables, not in digits. */
  readonly words?: boolean;
  /** Separators that make no number: a date, a version, a telephone number. */
  readonly odd?: boolean;
}

/** Decimal comma languages; the rest write a decimal point. Both are tried where usage is mixed. */
const COMMA = new Set('de fr es pt it ru uk pl cs nl tr id vi sv da no fi hu ro el is'.split(' '));

/** Digits with their separators: `4,178,027`, `3.5`, `1 234`, `1’000`, `1,00,000`. */
const FIGURE = /\d+(?:[.,'’\u00a0\u202f٬](?=\d)\d+|[ ](?=\d{3}(?!\d))\d{3})*(?:٫\d+)?/y;
/** Longer runs are no number that anybody reads; the limit keeps hostile input linear. */
const LONGEST = 40;

const VULGAR: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 };

/** The figure that begins at an offset of a text whose digits are ASCII. */
export function figureAt(plain: string, at: number, lang: string): { end: number; figure: Figure } | undefined {
  const vulgar = VULGAR[plain.charAt(at)];
  if (vulgar !== undefined) return { end: at + 1, figure: { value: vulgar, step: 0.25 } };
  FIGURE.lastIndex = at;
  const match = FIGURE.exec(plain);
  if (!match) return undefined;
  let raw = match[0];
  const space = raw.search(/[ \u00a0\u202f]/);
  // A blank parts thousands where that is the custom, and only when every group before has at most three digits.
  if (space >= 0 && (space > 3 || !(COMMA.has(lang) || /[\u00a0\u202f]/.test(raw.charAt(space)))))
    raw = raw.slice(0, space);
  const quote = raw.search(/['’]/);
  if (quote >= 0 && !/^\d{1,3}(?:['’]\d{3})+(?:[.,]\d+)?$/.test(raw)) raw = raw.slice(0, quote);
  const figure = readFigure(raw, lang);
  const end = at + raw.length;
  const gap = plain.charAt(end) === ' ' ? 1 : 0;
  const half = VULGAR[plain.charAt(end + gap)];
  if (figure && half !== undefined && Number.isInteger(figure.value))
    return { end: end + gap + 1, figure: { value: figure.value + half, step: 0.25 } };
  return figure ? { end, figure } : undefined;
}

/**
 * Value of a run of digits and separators. Groups of three (or of two, then three: lakh) after every separator are
 * thousands; one separator followed by another number of digits is the decimal one. `1.234` alone is decided by the
 * language.
 */
export function readFigure(raw: string, lang: string): Figure | undefined {
  if (raw.length > LONGEST) return { value: 0, step: 1, odd: true };
  if (raw.length <= 9 && /^\d+$/.test(raw)) return wholeFigure(raw);
  const text = raw.replace(/[\u00a0\u202f ’'٬]/g, '').replace(/٫/g, '.');
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  let plain = text;
  let odd = false;
  if (dots > 0 && commas > 0) {
    const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
    const [whole = '', rest = ''] = [
      text.slice(0, text.lastIndexOf(decimal)),
      text.slice(text.lastIndexOf(decimal) + 1),
    ];
    odd = !grouped(whole);
    plain = `${whole.replace(/[.,]/g, '')}.${rest}`;
  } else if (dots > 1 || commas > 1) {
    odd = !grouped(text);
    plain = text.replace(/[.,]/g, '');
  } else if (dots + commas === 1) plain = oneSeparator(text, dots === 1 ? '.' : ',', lang);
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const zeros = decimals === 0 ? (/0+$/.exec(plain)?.[0].length ?? 0) : 0;
  const step = Number((10 ** (zeros > 0 && zeros < plain.length ? zeros : -decimals)).toPrecision(6));
  return { value, step, ...(odd ? { odd: true } : {}) };
}

function wholeFigure(raw: string): Figure {
  const value = Number(raw);
  let step = 1;
  while (value > 0 && value % (step * 10) === 0) step *= 10;
  return { value, step };
}

function grouped(text: string): boolean {
  return /^\d{1,3}(?:[.,]\d{3})+$/.test(text) || /^\d{1,2}(?:,\d{2})*,\d{3}$/.test(text);
}

function oneSeparator(text: string, separator: string, lang: string): string {
  const [head = '', tail = ''] = text.split(separator);
  const thousands =
    tail.length === 3 && head.length <= 3 && !/^0/.test(head) && (separator === ',') !== COMMA.has(lang);
  return thousands ? head + tail : `${head}.${tail}`;
}

/** Digits and signs of other scripts as ASCII, one for one. */
export function asciiDigits(text: string): string {
  return FOREIGN.test(text) ? text.replace(FOREIGN_ALL, foreign) : text;
}

const FOREIGN = /[٠-٩۰-۹०-९০-৯๐-๙０-９．％＄￥：－]/;
const FOREIGN_ALL = /[٠-٩۰-۹०-९০-৯๐-๙０-９．％＄￥：－]/g;
const SIGNS: Readonly<Record<string, string>> = { '．': '.', '％': '%', '＄': '$', '￥': '¥', '：': ':', '－': '-' };
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function foreign(c: string): string {
  const sign = SIGNS[c];
  if (sign !== undefined) return sign;
  const code = c.charCodeAt(0);
  return String(code - ZEROS.find((zero) => code >= zero && code <= zero + 9)!);
}
