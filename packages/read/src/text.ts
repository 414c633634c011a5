import type { RawBlock } from './blocks.js';
import { dropFurniture } from './furniture.js';

/** Longest line that may be a headline or a subhead, in UTF-16 units. */
const LONGEST_HEAD = 200;
const BULLET = /^\s*(?:[•◦▪‣●○■◆・]\s*|(?:[·*–-]|\d{1,2}[.)])\s+)/;
/** A stop, also inside closing quotes or brackets: what ends so is a sentence and no title. */
const FINAL_STOP = /[.!?。！？…:：;；,，、।؟۔။៕]["'”’»」』)）]*\s*$/;
/** Scripts whose sentences end without a sign. */
const STOPLESS = /[\p{Script=Thai}\p{Script=Lao}]/u;

/** Plain text, also as pasted from a web page: paragraphs at blank lines (or lines), heads by their shape, no furniture. */
export function readText(text: string): RawBlock[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029]/g, '\n')
    .split('\n');
  const blocks = dropFurniture(
    hardWrapped(lines) ? joinWrapped(lines) : lines.map(blockOf).filter((block) => block.text !== ''),
  );
  return markHeads(blocks);
}

function blockOf(line: string): RawBlock {
  return BULLET.test(line)
    ? { kind: 'list-item', text: line.replace(BULLET, '').trim() }
    : { kind: 'paragraph', text: line.trim() };
}

/** Lines of about the same length with blank lines between paragraphs: a text wrapped by an editor or a mail program. */
function hardWrapped(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length < 4 || !lines.some((line) => line.trim() === '')) return false;
  const continued = lines.filter(
    (line, i) => line.trim() !== '' && (lines[i + 1] ?? '').trim() !== '' && !BULLET.test(lines[i + 1] ?? ''),
  );
  const longest = Math.max(...filled.map((line) => line.length));
  if (longest > 120 || continued.length < filled.length / 3) return false;
  const full = continued.filter((line) => line.length > longest * 0.7).length;
  return full > continued.length * 0.7;
}

function joinWrapped(lines: readonly string[]): RawBlock[] {
  const blocks: RawBlock[] = [];
  let open: string[] = [];
  let kind: RawBlock['kind'] = 'paragraph';
  const flush = () => {
    if (open.length > 0) blocks.push({ kind, text: open.join(/[\u3040-\u9fff]$/.test(open[0]!) ? '' : ' ') });
    open = [];
    kind = 'paragraph';
  };
  for (const line of lines) {
    if (line.trim() === '') flush();
    else if (BULLET.test(line)) {
      flush();
      kind = 'list-item';
      open.push(line.replace(BULLET, '').trim());
    } else open.push(line.trim());
  }
  flush();
  return blocks;
}

/** The first line is the headline when it is short enough; a short line without a stop before running text is a subhead. */
function markHeads(blocks: readonly RawBlock[]): RawBlock[] {
  return blocks.map((block, i) => {
    if (block.kind !== 'paragraph' || !isHead(block.text)) return block;
    if (i === 0) return blocks.length > 1 ? { kind: 'headline', text: block.text } : block;
    return introduces(block.text, blocks[i + 1]) ? { kind: 'subhead', text: block.text } : block;
  });
}

/** Whether a line stands over what follows: running text, or a list. */
function introduces(text: string, next: RawBlock | undefined): boolean {
  if (!next || text.length > LONGEST_HEAD / 1.5) return false;
  if (STOPLESS.test(text)) return next.text.length > 2 * text.length;
  return next.kind === 'list-item' || next.text.length > text.length || FINAL_STOP.test(next.text);
}

/** Brackets around the whole line are a note or a credit. */
function isHead(text: string): boolean {
  if (text.length > LONGEST_HEAD || /^[(（[]/.test(text)) return false;
  return !FINAL_STOP.test(text) || (/[?？!！؟]["”»」』]?$/.test(text) && text.length < 90);
}
