/** A figure as written: its value and the smallest step that its digits show. */
export interface Figure {
  readonly value: number;
  readonly step: number;
}

/** Decimal comma languages; the rest write a decimal point. Both are tried where usage is mixed. */
const COMMA = new Set([
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'ru',
  'uk',
  'pl',
  'cs',
  'nl',
  'tr',
  'id',
  'vi',
  'sv',
  'da',
  'no',
  'fi',
  'hu',
  'ro',
  'el',
  'is',
]);

/**
 * Value of a run of digits and separators. Groups of three after every separator are thousands; one separator followed
 * by another number of digits is the decimal one. `1.234` alone is decided by the language.
 */
export function readFigure(raw: string, lang: string): Figure | undefined {
  const text = raw.replace(/[\u00a0\u202f ’'٬]/g, '').replace(/٫/g, '.');
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  let plain = text;
  if (dots > 0 && commas > 0)
    plain =
      text.lastIndexOf('.') > text.lastIndexOf(',')
        ? text.replace(/,/g, '')
        : text.replace(/\./g, '').replace(',', '.');
  else if (dots > 1 || commas > 1) plain = text.replace(/[.,]/g, '');
  else if (dots + commas === 1) {
    const separator = dots === 1 ? '.' : ',';
    const [head = '', tail = ''] = text.split(separator);
    const thousands = tail.length === 3 && head.length <= 3 && head !== '0' && (separator === ',') !== COMMA.has(lang);
    plain = thousands ? head + tail : `${head}.${tail}`;
  }
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const zeros = decimals === 0 ? (/0+$/.exec(plain)?.[0].length ?? 0) : 0;
  return { value, step: 10 ** (zeros > 0 && zeros < plain.length ? zeros : -decimals) };
}

/** Digits of other scripts as ASCII, one for one. */
export function asciiDigits(text: string): string {
  return /[٠-٩۰-۹०-९০-৯๐-๙０-９．，％]/.test(text)
    ? text.replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９．，]/g, (c) => {
        if (c === '．') return '.';
        if (c === '，') return c;
        const code = c.charCodeAt(0);
        const zero = ZEROS.find((z) => code >= z && code <= z + 9)!;
        return String(code - zero);
      })
    : text;
}

const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];
