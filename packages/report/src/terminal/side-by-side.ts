import { type BlockSpan, type EditionText, isRightToLeft } from '@variorum/model';
import { harmless } from './width.js';
import { type Line, wrap } from './wrap.js';

/** One edition's place of a flag, ready to be shown in a column. */
export interface Excerpt {
  readonly label: string;
  readonly rightToLeft: boolean;
  readonly parts: readonly { readonly text: string; readonly marked: boolean }[];
}

/** A span between its marks with the words around it, at most `context` UTF-16 units on each side, cut between words. */
export function excerptOf(
  edition: EditionText,
  span: BlockSpan | null,
  blocks: readonly number[],
  context: number,
  [open, close]: readonly [string, string],
): Excerpt {
  const rightToLeft = isRightToLeft(edition.lang);
  if (!span) {
    const where = blocks.length > 0 ? ` in block ${blocks.join(', ')}` : '';
    return {
      label: edition.lang,
      rightToLeft: false,
      parts: [{ text: `(nothing${where})`, marked: false }],
    };
  }
  const text = edition.blocks.find((block) => block.index === span.block)?.text ?? '';
  const from = backToSpace(text, span.start, context);
  const to = onToSpace(text, span.end, context);
  const marked = `${open}${harmless(text.slice(span.start, span.end))}${close}`;
  return {
    label: `${edition.lang} · block ${span.block}`,
    rightToLeft,
    parts: [
      { text: `${from > 0 ? '…' : ''}${harmless(text.slice(from, span.start))}`, marked: false },
      { text: marked, marked: true },
      { text: `${harmless(text.slice(span.end, to))}${to < text.length ? '…' : ''}`, marked: false },
    ],
  };
}

function backToSpace(text: string, start: number, context: number): number {
  const least = Math.max(0, start - context);
  if (least === 0) return 0;
  const space = text.indexOf(' ', least);
  return space >= 0 && space < start ? space + 1 : whole(text, least);
}

function onToSpace(text: string, end: number, context: number): number {
  const most = Math.min(text.length, end + context);
  if (most === text.length) return most;
  const space = text.lastIndexOf(' ', most);
  return space > end ? space : whole(text, most);
}

/** Not between the two halves of a surrogate pair. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at;
}

/** Right-to-left isolate and its end (UAX 9): the columns beside it keep their order. */
const ISOLATE = ['\u2067', '\u2069'] as const;

/** Two excerpts in columns side by side, or one above the other where the terminal is narrow. */
export function sideBySide(
  pair: readonly [Excerpt, Excerpt],
  width: number,
  paint: { mark: (text: string) => string; dim: (text: string) => string },
): string[] {
  const narrow = width < NARROW;
  const column = narrow ? width - 4 : Math.floor((width - 5) / 2);
  const [left, right] = pair.map(
    (excerpt): Column => ({
      excerpt,
      lines: wrap(
        excerpt.parts.filter((part) => part.text !== ''),
        column,
      ),
    }),
  ) as unknown as [Column, Column];
  if (narrow)
    return [left, right].flatMap(({ excerpt, lines }) => [
      `  ${paint.dim(excerpt.label)}`,
      ...lines.map((line) => `    ${textOf(line, excerpt, column, paint.mark, false)}`),
    ]);
  const rows = Math.max(left.lines.length, right.lines.length);
  const bar = paint.dim('│');
  const out = [`  ${paint.dim(left.excerpt.label.padEnd(column))} ${bar} ${paint.dim(right.excerpt.label)}`];
  for (let i = 0; i < rows; i++) {
    const a = textOf(left.lines[i], left.excerpt, column, paint.mark, true);
    const b = textOf(right.lines[i], right.excerpt, column, paint.mark, right.excerpt.rightToLeft);
    out.push(`  ${a} ${bar} ${b}`.trimEnd());
  }
  return out;
}

/** Below this many columns the editions stand one above the other. */
const NARROW = 72;

interface Column {
  readonly excerpt: Excerpt;
  readonly lines: readonly Line[];
}

function textOf(line: Line | undefined, excerpt: Excerpt, column: number, mark: Mark, fill: boolean): string {
  if (!line) return fill ? ' '.repeat(column) : '';
  const text = line.runs.map((run) => (run.marked ? mark(run.text) : run.text)).join('');
  const space = fill ? ' '.repeat(Math.max(0, column - line.width)) : '';
  return excerpt.rightToLeft ? `${space}${ISOLATE[0]}${text}${ISOLATE[1]}` : `${text}${space}`;
}

type Mark = (text: string) => string;
