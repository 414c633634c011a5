import { graphemes, graphemeWidth } from './width.js';

/** A user-perceived character and whether it belongs to the marked span. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

/** One wrapped line: runs of marked and plain text, and the columns they take. */
export interface Line {
  readonly runs: readonly { readonly text: string; readonly marked: boolean }[];
  readonly width: number;
}

/** Parts of a text, wrapped to a width in columns at spaces, or beside wide characters, or anywhere when nothing else. */
export function wrap(parts: readonly { text: string; marked: boolean }[], width: number): Line[] {
  const cells = parts.flatMap(({ text, marked }) =>
    graphemes(text).map((character): Cell => ({ text: character, width: graphemeWidth(character), marked })),
  );
  const lines: Line[] = [];
  let start = 0;
  while (start < cells.length) {
    const end = lineEnd(cells, start, Math.max(2, width));
    lines.push(lineOf(cells.slice(start, end)));
    start = end;
    while (cells[start]?.text === ' ') start++;
  }
  return lines.length > 0 ? lines : [{ runs: [], width: 0 }];
}

/** Signs that must not begin a line. */
const NOT_FIRST = /^[。，、；：！？）」』”’》.,;:!?)\]]/;

function lineEnd(cells: readonly Cell[], start: number, width: number): number {
  let used = 0;
  let best = -1;
  for (let i = start; i < cells.length; i++) {
    const cell = cells[i]!;
    if (used + cell.width > width && cell.text !== ' ') return best > start ? best : Math.max(i, start + 1);
    used += cell.width;
    const next = cells[i + 1];
    if (cell.text === ' ') best = i + 1;
    else if (next && (cell.width === 2 || next.width === 2) && !NOT_FIRST.test(next.text)) best = i + 1;
  }
  return cells.length;
}

function lineOf(cells: readonly Cell[]): Line {
  let end = cells.length;
  while (end > 0 && cells[end - 1]!.text === ' ') end--;
  const runs: { text: string; marked: boolean }[] = [];
  for (const cell of cells.slice(0, end)) {
    const last = runs.at(-1);
    if (last && last.marked === cell.marked) last.text += cell.text;
    else runs.push({ text: cell.text, marked: cell.marked });
  }
  return { runs, width: cells.slice(0, end).reduce((sum, cell) => sum + cell.width, 0) };
}
