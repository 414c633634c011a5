import { normalizeTag } from '@variorum/language';
import { XMLParser } from 'fast-xml-parser';
import { decodeText } from './decode.js';
import { ReadError } from './error.js';

/** One pair of aligned texts. Text is as it stands in the file, so that offsets point into it. */
export interface BitextPair {
  readonly source: string;
  readonly target: string;
  readonly sourceLang: string;
  readonly targetLang: string;
  /** Line of a TSV, or the unit's id. */
  readonly id: string;
}

export interface BitextInput {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly sourceLang?: string | undefined;
  readonly targetLang?: string | undefined;
}

/** Reads aligned text: TSV, TMX, XLIFF 1.2 and 2.x by ending or content. @throws ReadError naming line and remedy. */
export function* readBitext(input: BitextInput): Generator<BitextPair> {
  const text = decodeText(input.bytes, input.fileName);
  if (/^\s*</.test(text) && /<(?:tmx|xliff)\b/.test(text.slice(0, 4000))) yield* readXml(text, input);
  else yield* readTsv(text, input);
}

function* readTsv(text: string, input: BitextInput): Generator<BitextPair> {
  const fallback = { source: tag(input.sourceLang, input.fileName), target: tag(input.targetLang, input.fileName) };
  const known = new Map<string, string>();
  const language = (cell: string | undefined, other: string | undefined, line: number) => {
    if (!cell) {
      if (other) return other;
      throw new ReadError(
        'unsupported',
        input.fileName,
        `line ${line}: no language given`,
        'add --source-lang and --target-lang, or two more columns',
      );
    }
    const value = known.get(cell) ?? tag(cell, `${input.fileName}, line ${line}`)!;
    known.set(cell, value);
    return value;
  };
  let start = 0;
  let line = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    line++;
    const row = text.slice(start, text.charCodeAt(end - 1) === 13 && end > start ? end - 1 : end);
    start = end + 1;
    const cells = row.split('\t');
    if (cells.length < 2 && row.trim() !== '')
      throw new ReadError(
        'broken',
        input.fileName,
        `line ${line}: one column only`,
        'write source TAB target on every line',
      );
    yield {
      source: cells[0] ?? '',
      target: cells[1] ?? '',
      sourceLang: language(cells[2]?.trim(), fallback.source, line),
      targetLang: language(cells[3]?.trim(), fallback.target, line),
      id: String(line),
    };
  }
}

function tag(value: string | undefined, place: string): string | undefined {
  if (value === undefined) return undefined;
  try {
    return normalizeTag(value);
  } catch {
    throw new ReadError(
      'unsupported',
      place,
      `"${value}" is not a language tag`,
      'use BCP 47, for example en, pt-BR or zh-Hant',
    );
  }
}

type Node = Record<string, unknown>;

function* readXml(text: string, input: BitextInput): Generator<BitextPair> {
  let root: Node;
  try {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '@',
      trimValues: false,
      stopNodes: ['*.seg', '*.source', '*.target'],
      isArray: (name) => ['tu', 'tuv', 'file', 'unit', 'segment', 'trans-unit', 'group', 'body'].includes(name),
      processEntities: true,
    });
    root = parser.parse(text, true) as Node;
  } catch (error) {
    throw new ReadError(
      'broken',
      input.fileName,
      `not well-formed XML (${error instanceof Error ? error.message : error})`,
      'mend the file or export it anew',
    );
  }
  if (root.tmx) yield* readTmx(root.tmx as Node, input);
  else if (root.xliff) yield* readXliff(root.xliff as Node, input);
  else throw new ReadError('unsupported', input.fileName, 'neither TMX nor XLIFF', 'give TSV, TMX or XLIFF');
}

function* readTmx(tmx: Node, input: BitextInput): Generator<BitextPair> {
  const header = (tmx.header ?? {}) as Node;
  const wanted = input.sourceLang ?? String(header['@srclang'] ?? '');
  let count = 0;
  for (const body of list(tmx.body)) {
    for (const unit of list((body as Node).tu)) {
      count++;
      const variants = list((unit as Node).tuv).map((tuv) => ({
        lang: String((tuv as Node)['@xml:lang'] ?? (tuv as Node)['@lang'] ?? ''),
        text: inner((tuv as Node).seg),
      }));
      const source = variants.find((v) => same(v.lang, wanted)) ?? variants[0];
      const target = variants.find((v) => v !== source && (!input.targetLang || same(v.lang, input.targetLang)));
      if (!source || !target) continue;
      yield {
        source: source.text,
        target: target.text,
        sourceLang: tag(source.lang, input.fileName)!,
        targetLang: tag(target.lang, input.fileName)!,
        id: String((unit as Node)['@tuid'] ?? count),
      };
    }
  }
}

function* readXliff(xliff: Node, input: BitextInput): Generator<BitextPair> {
  const two = String(xliff['@version'] ?? '').startsWith('2');
  for (const file of list(xliff.file) as Node[]) {
    const sourceLang = tag(
      input.sourceLang ?? String((two ? xliff['@srcLang'] : file['@source-language']) ?? 'und'),
      input.fileName,
    )!;
    const targetLang = tag(
      input.targetLang ?? String((two ? xliff['@trgLang'] : file['@target-language']) ?? 'und'),
      input.fileName,
    )!;
    for (const { id, node } of units(two ? file : ((file.body as Node[] | undefined)?.[0] ?? {}))) {
      const segments = two ? (list(node.segment) as Node[]) : [node];
      for (const [i, segment] of segments.entries())
        yield {
          source: inner(segment.source),
          target: inner(segment.target),
          sourceLang,
          targetLang,
          id: segments.length > 1 ? `${id}#${i + 1}` : id,
        };
    }
  }
}

function* units(parent: Node): Generator<{ id: string; node: Node }> {
  for (const node of [...list(parent.unit), ...list(parent['trans-unit'])] as Node[])
    yield { id: String(node['@id'] ?? ''), node };
  for (const group of list(parent.group) as Node[]) yield* units(group);
}

function list(value: unknown): unknown[] {
  return value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value];
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase() || a.toLowerCase().split(/[-_]/)[0] === b.toLowerCase().split(/[-_]/)[0];
}

/** Text of a segment without inline codes, entities resolved. */
function inner(node: unknown): string {
  const raw =
    typeof node === 'string'
      ? node
      : typeof node === 'object' && node !== null
        ? String((node as Node)['#text'] ?? '')
        : '';
  return raw
    .replace(/<(bpt|ept|ph|it|ut)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, hex ? 16 : 10))),
    )
    .replace(/&amp;/g, '&');
}
