import type { RawBlock } from './blocks.js';

/**
 * Markdown as newsrooms write it: blocks cut at blank lines, every list line a block, `#` the headline, deeper ones
 * subheads. Front matter is skipped (its `lang` and `date` are read by `readFrontMatter`).
 */
export function readMarkdown(text: string): RawBlock[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(FRONT_MATTER, '').split('\n');
  const blocks: RawBlock[] = [];
  let paragraph: string[] = [];
  let fenced = false;
  const flush = (kind: RawBlock['kind'] = 'paragraph') => {
    if (paragraph.length > 0) blocks.push({ kind, text: plainText(paragraph.join(' ')) });
    paragraph = [];
  };
  for (const line of lines) {
    if (/^\s*(?:```|~~~)/.test(line)) {
      flush();
      fenced = !fenced;
      continue;
    }
    if (fenced) continue;
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line);
    const item = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(.*)$/.exec(line);
    const quote = /^ {0,3}>\s?(.*)$/.exec(line);
    if (line.trim() === '') flush();
    else if (heading) {
      flush();
      const isFirst = !blocks.some((block) => block.kind === 'headline');
      blocks.push({ kind: heading[1]!.length === 1 && isFirst ? 'headline' : 'subhead', text: plainText(heading[2]!) });
    } else if (/^ {0,3}(?:[-*_]\s*){3,}$/.test(line)) flush();
    else if (/^ {0,3}=+\s*$/.test(line) && paragraph.length > 0) flush('headline');
    else if (item && (paragraph.length === 0 || !/^\s*\d/.test(line))) {
      flush();
      paragraph.push(item[1]!);
      flush('list-item');
    } else if (quote) {
      flush();
      if (quote[1]!.trim() !== '') {
        const last = blocks.at(-1);
        if (last?.kind === 'quote')
          blocks[blocks.length - 1] = { kind: 'quote', text: `${last.text} ${plainText(quote[1]!)}` };
        else blocks.push({ kind: 'quote', text: plainText(quote[1]!) });
      }
    } else paragraph.push(line.trim());
  }
  flush();
  return blocks;
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

/** Marks of emphasis, links, images and code taken away; escapes resolved. */
function plainText(text: string): string {
  return text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\((?:[^()\s]|\([^)]*\))*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .replace(/<\/?(?:[a-z][a-z0-9]*)(?:\s[^>]*)?>/gi, '')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)(.+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|])/g, '$1');
}
