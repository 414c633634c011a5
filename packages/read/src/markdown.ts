import type { BlockKind } from '@variorum/model';
import type { RawBlock } from './blocks.js';

/**
 * Markdown as newsrooms write it: blocks cut at blank lines, every list item and table row a block, `#` the headline,
 * deeper ones subheads; the marks of fenced code are dropped, its text is kept. Front matter is skipped (its `lang` and `date` are read by `readFrontMatter`).
 */
export function readMarkdown(text: string): RawBlock[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(FRONT_MATTER, '').split('\n');
  const blocks: RawBlock[] = [];
  let open: string[] = [];
  let kind = 'paragraph' as BlockKind;
  const flush = (as: BlockKind = kind) => {
    if (open.length > 0) blocks.push({ kind: as, text: plainText(open.join(' ')) });
    open = [];
    kind = 'paragraph';
  };
  const begin = (next: BlockKind, words: string) => {
    flush();
    kind = next;
    if (words.trim() !== '') open.push(words);
  };
  const head = (level: number) =>
    level === 1 && !blocks.some((block) => block.kind === 'headline') ? 'headline' : 'subhead';
  for (const line of lines) {
    const shape = shapeOf(line, kind === 'paragraph' && open.length > 0);
    if (shape.is === 'blank') flush();
    else if (shape.is === 'heading') {
      begin(head(shape.level), shape.words);
      flush();
    } else if (shape.is === 'underline') flush(head(shape.level));
    else if (shape.is === 'item') begin('list-item', shape.words);
    else if (shape.is === 'row') begin('paragraph', shape.words);
    else if (shape.is === 'quote' && kind === 'quote' && shape.words !== '') open.push(shape.words);
    else if (shape.is === 'quote') begin('quote', shape.words);
    else open.push(shape.words);
  }
  flush();
  return blocks;
}

type Shape =
  | { readonly is: 'blank' }
  | { readonly is: 'heading' | 'underline'; readonly level: number; readonly words: string }
  | { readonly is: 'item' | 'row' | 'quote' | 'text'; readonly words: string };

/** What a line is by its marks; `after` says whether a paragraph is open above it. */
function shapeOf(line: string, after: boolean): Shape {
  const text = line.trim();
  if (text === '' || /^(?:```|~~~)/.test(text)) return { is: 'blank' };
  const heading = /^(#{1,6})\s+(.*)$/.exec(text);
  if (heading) return { is: 'heading', level: heading[1]!.length, words: heading[2]!.replace(/\s#+$/, '') };
  if (after && /^(?:=+|-{2,})$/.test(text)) return { is: 'underline', level: text.startsWith('=') ? 1 : 2, words: '' };
  if (/^(?:[-*_]\s{0,3}){3,}$/.test(text) || /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?$/.test(text))
    return { is: 'blank' };
  const quote = /^>[>\s]*(.*)$/.exec(text);
  if (quote) return { is: 'quote', words: quote[1]! };
  const item = /^(?:[-*+•]|(\d{1,3})[.)])\s+(.*)$/.exec(text);
  if (item && (item[1] === undefined || item[1] === '1' || !after)) return { is: 'item', words: item[2]! };
  if (/^\|.*\|$/.test(text))
    return {
      is: 'row',
      words: text
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
        .join(' | '),
    };
  return { is: 'text', words: text };
}

const FRONT_MATTER = /^---\n[\s\S]{0,5000}?\n---\n/;

/** `lang`, `date` and `url` of YAML front matter, read line by line. */
export function readFrontMatter(text: string): Readonly<Record<string, string>> {
  const match = FRONT_MATTER.exec(text.replace(/\r\n?/g, '\n'));
  if (!match) return {};
  return Object.fromEntries(
    [...match[0].matchAll(/^(\w+):\s*["']?(.*?)["']?\s*$/gm)].map((m) => [m[1]!.toLowerCase(), m[2]!]),
  );
}

/** Marks of emphasis, links, images and code taken away; escapes resolved. Every pattern is bounded: lines can be long. */
function plainText(text: string): string {
  return text
    .replace(/!\[([^\][]{0,500})\]\([^()]{0,2000}\)/g, '$1')
    .replace(
      /\[([^\][]{1,1000})\](?:\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:\s+"[^"]{0,500}")?\)|\[[^\][]{0,200}\])/g,
      '$1',
    )
    .replace(/<(https?:\/\/[^>\s<]{1,2000})>/g, '$1')
    .replace(/<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,2000})?\/?>/gi, '')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,2000}?(?:[*_][^*_]{1,500}[*_][^*_]{0,500})?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*\\])\*(?=[^\s*])([^*]{1,2000})(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_\\])_(?=[^\s_])([^_]{1,2000})(?<=[^\s_])_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/~~([^~]{1,2000})~~/g, '$1')
    .replace(/`([^`]{1,2000})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => ENTITIES[name]!);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
