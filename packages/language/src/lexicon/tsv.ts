import { readdirSync, readFileSync } from 'node:fs';
import { primarySubtag } from '@variorum/model';

/** A row of one of our tables: cells by column name. */
export type Row = Readonly<Record<string, string>>;

export interface Table {
  /** File name without folder and ending. */
  readonly name: string;
  /** `#key value` lines at the top. */
  readonly facts: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Reads every table of a folder below the package's own `data`, in the order of the file names. */
export function readTables(folder: string): Table[] {
  const url = new URL(`../../data/${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .map((file) => readTable(folder, file.slice(0, -4)));
}

/** Reads one of them. @throws when it is not there */
export function readTable(folder: string, name: string): Table {
  return parseTable(name, readFileSync(new URL(`../../data/${folder}/${name}.tsv`, import.meta.url), 'utf8'));
}

/** @throws when the table has no header line; names the table. */
export function parseTable(name: string, text: string): Table {
  const facts: Record<string, string> = {};
  const rows: Row[] = [];
  let columns: string[] | undefined;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    if (line.startsWith('#')) {
      const [key, ...rest] = line.slice(1).split('\t');
      if (key)
        facts[key.trim()] = rest
          .join(' ')
          .replace(/\s{2,}\(.*$/, '')
          .trim();
      continue;
    }
    const cells = line.split('\t');
    if (!columns) {
      columns = cells.map((cell) => cell.trim());
      continue;
    }
    const row: Record<string, string> = {};
    for (const [i, column] of columns.entries()) row[column] = (cells[i] ?? '').trim();
    rows.push(row);
  }
  if (!columns) throw new Error(`table ${name}: no header line; the first line without # names the columns`);
  return { name, facts, columns, rows };
}

/** The column that holds the words of a language: `zh` for both scripts of Chinese, `pt` for `pt-BR`. */
export function columnOf(lang: string): string {
  return primarySubtag(lang);
}
