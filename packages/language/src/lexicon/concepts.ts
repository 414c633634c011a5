import { readdirSync, readFileSync } from 'node:fs';
import { addCell, type GrowingIndex } from './forms.js';

/**
 * The concept lexicon: one row per sense, one column per language, in `data/concepts/<domain>.tsv`. A concept's number
 * is its place in all files together, in the order of their names; it is stable within one version only.
 */
interface ConceptTable {
  readonly columns: readonly string[];
  readonly lines: readonly string[];
  /** Number of the first line's concept. */
  readonly from: number;
}

let tables: readonly ConceptTable[] | undefined;

/** Adds the words of one language; returns how many concepts have one. Lines are split for the wanted column only. */
export function addConcepts(index: GrowingIndex, column: string): number {
  let count = 0;
  for (const { columns, lines, from } of loadTables()) {
    const at = columns.indexOf(column);
    if (at < 0) continue;
    for (const [i, line] of lines.entries()) {
      const cell = cellAt(line, at).trim();
      if (cell === '' || cell === '-') continue;
      addCell(index, cell, from + i);
      count++;
    }
  }
  return count;
}

/** A sense: the line of its table, and the columns of that. */
export interface ConceptRow {
  readonly columns: readonly string[];
  readonly line: string;
}

/** All senses in the order of their numbers. */
export function* conceptRows(): Generator<ConceptRow> {
  for (const { columns, lines } of loadTables()) for (const line of lines) yield { columns, line };
}

/** The cell of a column; empty when the table has no such column. */
export function namedCell({ columns, line }: ConceptRow, column: string): string {
  const at = columns.indexOf(column);
  return at < 0 ? '' : cellAt(line, at).trim();
}

function loadTables(): readonly ConceptTable[] {
  if (tables) return tables;
  let from = 0;
  const url = new URL('../../data/concepts/', import.meta.url);
  tables = readdirSync(url)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .map((file) => {
      const [header = '', ...lines] = readFileSync(new URL(file, url), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'));
      const table = { columns: header.split('\t').map((name) => name.trim()), lines, from };
      from += lines.length;
      return table;
    });
  return tables;
}

function cellAt(line: string, at: number): string {
  let start = 0;
  for (let i = 0; i < at; i++) {
    start = line.indexOf('\t', start) + 1;
    if (start === 0) return '';
  }
  const end = line.indexOf('\t', start);
  return end < 0 ? line.slice(start) : line.slice(start, end);
}
