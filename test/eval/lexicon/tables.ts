import { readdirSync, readFileSync } from 'node:fs';

/** One row of a table of `packages/language/data`, untouched: cells are not trimmed. */
export interface DataRow {
  /** `concepts/verbs.tsv:12`. */
  readonly place: string;
  readonly cells: readonly string[];
  readonly columns: readonly string[];
}

export interface DataTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly DataRow[];
}

export type Folder = 'concepts' | 'scales' | 'names';

/** Columns that hold no words of a language. */
const OTHER_COLUMNS = new Set(['id', 'pos', 'rel', 'category', 'level', 'name']);

export function readFolder(folder: Folder): DataTable[] {
  const url = new URL(`../../../packages/language/data/${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .map((file) => readTable(`${folder}/${file}`, readFileSync(new URL(file, url), 'utf8')));
}

function readTable(name: string, text: string): DataTable {
  const rows: DataRow[] = [];
  let columns: string[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    if (columns.length === 0) columns = cells;
    else rows.push({ place: `${name}:${i + 1}`, cells, columns });
  }
  return { name, columns, rows };
}

export function languagesOf(table: DataTable): string[] {
  return table.columns.filter((column) => !OTHER_COLUMNS.has(column));
}

export function cell(row: DataRow, column: string): string {
  const at = row.columns.indexOf(column);
  return at < 0 ? '' : (row.cells[at] ?? '');
}

/** The language says this with a word: the cell is neither empty nor a dash. */
export function isFilled(text: string): boolean {
  return text.trim() !== '' && text.trim() !== '-';
}
