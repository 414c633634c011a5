import type { BlockSpan } from '@variorum/model';
import type { NamedReport } from './named-report.js';

/** A place in a file or text, for people and tools: line and columns count from 1, columns are UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/**
 * Line and columns of a span: in the file when the report says where its texts stand, else in the plain text of the
 * edition with one block a line and a blank line between blocks (as in a Markdown file with one line a paragraph).
 */
export function placeOf(named: NamedReport, side: 0 | 1, span: BlockSpan | null): Place {
  const base = named.at?.[side];
  if (!span) return { line: base?.line ?? 1, column: base?.column ?? 1, endColumn: base?.column ?? 1 };
  if (base) return { line: base.line, column: base.column + span.start, endColumn: base.column + span.end };
  const at = named.report.editions[side].blocks.findIndex((block) => block.index === span.block);
  return { line: Math.max(0, at) * 2 + 1, column: span.start + 1, endColumn: span.end + 1 };
}
