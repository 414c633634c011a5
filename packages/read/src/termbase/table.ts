import type { Termbase } from '@variorum/model';
import { ReadError } from '../error.js';
import { type CsvRecord, readCsv } from './csv.js';
import { countEntry, type DraftTerm, draftTerm, entryOf, languageOf, noteOf, statusOf } from './draft.js';

interface Columns {
  /** Tag by column; undefined for columns that hold no term. */
  readonly languages: readonly (string | undefined)[];
  readonly status: number;
  readonly note: number;
  readonly first: number;
}

/**
 * Reads a CSV termbase. The header names the columns: language tags, and optionally `status` and `note`; `|` parts
 * alternatives in a cell. The first language names the concept, the status speaks of the terms in the others, and rows
 * with the same first term are one concept: the term to use in one row, the one to avoid in the next.
 * @throws ReadError naming file and line
 */
export function readTable(text: string, file: string): Termbase {
  const records = readCsv(text, file);
  const header = records.next();
  if (header.done)
    throw new ReadError('empty', file, 'the termbase is empty', 'write a header such as en,de,status,note');
  const columns = columnsOf(header.value, file);
  const concepts = new Map<string, DraftTerm[]>();
  for (const record of records) {
    const place = `${file}, line ${record.line}`;
    const terms = termsOf(record, columns, header.value.cells.length, place);
    const key = record.cells[columns.first]?.trim().toLowerCase() || `line ${record.line}`;
    const known = concepts.get(key) ?? [];
    for (const term of terms) if (!known.some((k) => k.lang === term.lang && k.text === term.text)) known.push(term);
    concepts.set(key, known);
    countEntry(concepts.size, place);
  }
  return { entries: [...concepts].map(([id, terms]) => entryOf(id, {}, terms)) };
}

function columnsOf(header: CsvRecord, file: string): Columns {
  const names = header.cells.map((cell) => cell.trim());
  const at = (name: string) => names.findIndex((n) => n.toLowerCase() === name);
  const [status, note] = [at('status'), at('note')];
  const place = `${file}, line ${header.line}`;
  const languages = names.map((name, i) => (i === status || i === note ? undefined : languageOf(name, place)));
  const first = languages.findIndex((lang) => lang !== undefined);
  if (first < 0)
    throw new ReadError('broken', place, 'no column is a language', 'write a header such as en,de,status,note');
  return { languages, status, note, first };
}

function termsOf({ cells }: CsvRecord, columns: Columns, width: number, place: string): DraftTerm[] {
  if (cells.length > width)
    throw new ReadError(
      'broken',
      place,
      `${cells.length} cells, but ${width} columns`,
      'quote cells that hold a comma',
    );
  const status = statusOf(cells[columns.status] ?? '', place);
  const note = noteOf(cells[columns.note]);
  const single = columns.languages.filter((lang) => lang !== undefined).length === 1;
  return columns.languages.flatMap((lang, i) =>
    (lang === undefined ? [] : (cells[i] ?? '').split('|')).flatMap((text) => {
      const heads = i === columns.first && !single;
      const draft = heads ? { lang: lang!, text, status: undefined } : { lang: lang!, text, status, ...note };
      return draftTerm(draft, place) ?? [];
    }),
  );
}
