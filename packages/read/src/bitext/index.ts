import { decodeText } from '../decode.js';
import { ReadError } from '../error.js';
import { withinTime } from '../guard.js';
import { type BitextInput, type BitextPair, missingLanguage, tagOf } from './pair.js';
import { TsvRows } from './tsv.js';
import { elements, innerText, parseXml, type XmlElement } from './xml.js';

export type { BitextInput, BitextPair } from './pair.js';
export { LONGEST_LINE, TsvRows } from './tsv.js';

/** Reads aligned text: TSV, TMX, XLIFF 1.2 and 2.x by content. @throws ReadError naming place and remedy */
export function* readBitext(input: BitextInput): Generator<BitextPair> {
  const text = decodeText(input.bytes, input.fileName);
  if (looksLikeXml(text)) yield* readXml(text, input);
  else yield* readTsv(text, input);
}

/** Whether the first characters of a file are those of a TMX or XLIFF. */
export function looksLikeXml(text: string): boolean {
  return /^\s{0,1000}<(?:\?xml\b|!DOCTYPE\b|!--|(?:\w+:)?(?:tmx|xliff)\b)/i.test(text.replace(/^\ufeff/, ''));
}

function* readTsv(text: string, input: BitextInput): Generator<BitextPair> {
  const rows = new TsvRows(input);
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield rows.read(text.slice(start, end));
    start = end + 1;
  }
}

function* readXml(text: string, input: BitextInput): Generator<BitextPair> {
  const root = withinTime(input.fileName, () => parseXml(text, input.fileName), XML_TIME);
  if (root.name === 'tmx') yield* readTmx(root, input);
  else if (root.name === 'xliff') yield* readXliff(root, input);
  else
    throw new ReadError(
      'unsupported',
      input.fileName,
      `neither TMX nor XLIFF, but <${root.name}>`,
      'give TSV, TMX or XLIFF',
    );
}

/** Longest time to parse, in milliseconds; 100 MB take about 30 seconds. */
const XML_TIME = 120_000;

function* readTmx(tmx: XmlElement, input: BitextInput): Generator<BitextPair> {
  const wanted = input.sourceLang ?? elements(tmx, 'header')[0]?.attributes.srclang ?? '';
  const units = elements(tmx, 'body').flatMap((body) => elements(body, 'tu'));
  for (const [i, unit] of units.entries()) {
    const place = `${input.fileName}, <tu> ${i + 1}`;
    const variants = elements(unit, 'tuv').map((tuv) => ({
      lang: tuv.attributes.lang ?? '',
      text: innerText(elements(tuv, 'seg')[0]),
    }));
    const source = choose(variants, wanted) ?? variants[0];
    const others = variants.filter((v) => v !== source);
    const target = input.targetLang ? choose(others, input.targetLang) : others[0];
    if (!source || !target) continue;
    yield {
      source: source.text,
      target: target.text,
      sourceLang: tagOf(source.lang, place),
      targetLang: tagOf(target.lang, place),
      id: unit.attributes.tuid ?? String(i + 1),
    };
  }
}

function* readXliff(xliff: XmlElement, input: BitextInput): Generator<BitextPair> {
  const two = (xliff.attributes.version ?? '').startsWith('2');
  for (const file of elements(xliff, 'file')) {
    const language = (side: 'source' | 'target') => {
      const own = two
        ? xliff.attributes[side === 'source' ? 'srcLang' : 'trgLang']
        : file.attributes[`${side}-language`];
      const tag = own ?? (side === 'source' ? input.sourceLang : input.targetLang);
      if (!tag) throw missingLanguage(input.fileName, side);
      return tagOf(tag, input.fileName);
    };
    const languages = { sourceLang: language('source'), targetLang: language('target') };
    for (const unit of unitsOf(file)) yield* segmentsOf(unit, languages);
  }
}

function* segmentsOf(unit: XmlElement, languages: { sourceLang: string; targetLang: string }): Generator<BitextPair> {
  const id = unit.attributes.id ?? '';
  const segments = unit.name === 'unit' ? elements(unit, 'segment') : [unit];
  for (const [i, segment] of segments.entries())
    yield {
      source: innerText(elements(segment, 'source')[0]),
      target: innerText(elements(segment, 'target')[0]),
      ...languages,
      id: segments.length > 1 ? `${id}#${i + 1}` : id,
    };
}

/** Units in document order, those of groups included. */
function* unitsOf(parent: XmlElement): Generator<XmlElement> {
  for (const child of elements(parent)) {
    if (child.name === 'unit' || child.name === 'trans-unit') yield child;
    else if (child.name === 'group' || child.name === 'body') yield* unitsOf(child);
  }
}

/** The variant in a language: the very tag first, else the same language in another script or region. */
function choose<T extends { lang: string }>(variants: readonly T[], wanted: string): T | undefined {
  const canonical = (tag: string) => tag.toLowerCase().replaceAll('_', '-');
  const primary = (tag: string) => canonical(tag).split('-')[0];
  return (
    variants.find((v) => canonical(v.lang) === canonical(wanted)) ??
    variants.find((v) => primary(v.lang) === primary(wanted))
  );
}
