import { analyse } from '@variorum/language';
import { cell, type DataTable, isFilled, languagesOf, readFolder } from './tables.js';

export interface Explained {
  /** Content words; in scripts without spaces, letters of them. */
  readonly words: number;
  /** Those with a concept, a level of a scale, a known name, or inside a value. */
  readonly known: number;
  readonly unknown: ReadonlyMap<string, number>;
}

/** Counts the content words of texts that the pack explains; function words and figures are left out. */
export function explained(paragraphs: readonly string[], lang: string): Explained {
  let [words, known] = [0, 0];
  const unknown = new Map<string, number>();
  const byLetter = lang === 'zh' || lang === 'ja';
  for (const paragraph of paragraphs) {
    const { lexed, scales, names, quantities, dates } = analyse(paragraph, lang);
    const spans = [...scales, ...names.filter((name) => name.value.id), ...quantities, ...dates];
    for (const token of lexed.tokens) {
      if (token.stop || token.digits || (!byLetter && token.text.length < 2)) continue;
      const weight = byLetter ? token.text.length : 1;
      words += weight;
      if (token.concepts.length > 0 || spans.some((span) => span.start < token.end && token.start < span.end))
        known += weight;
      else unknown.set(token.norm, (unknown.get(token.norm) ?? 0) + 1);
    }
  }
  return { words, known, unknown };
}

export interface Stock {
  readonly concepts: number;
  readonly levels: number;
  readonly scaleForms: number;
  readonly names: number;
  /** Concepts without a word here, though English and at least three others have one. */
  readonly missing: readonly string[];
}

const tables = { concepts: readFolder('concepts'), scales: readFolder('scales'), names: readFolder('names') };

export const packLanguages = (): string[] => [...new Set(tables.concepts.flatMap(languagesOf))];

export function stockOf(lang: string): Stock {
  const rows = tables.concepts.flatMap((table) => table.rows.map((row) => ({ row, table })));
  const missing = rows.filter(
    ({ row, table }) =>
      !isFilled(cell(row, lang)) && languagesOf(table).filter((other) => isFilled(cell(row, other))).length >= 4,
  );
  return {
    concepts: rows.filter(({ row }) => isFilled(cell(row, lang))).length,
    levels: filled(tables.scales, lang).length,
    scaleForms: filled(tables.scales, lang).reduce((sum, text) => sum + formsIn(text), 0),
    names: filled(tables.names, lang).length,
    missing: missing.map(({ row }) => cell(row, 'id')),
  };
}

/** Families with their number of levels and the forms of each language. */
export function familyForms(langs: readonly string[]): { family: string; levels: number; forms: number[] }[] {
  return tables.scales.map((table) => ({
    family: table.name.replace(/^scales\/|\.tsv$/g, ''),
    levels: table.rows.length,
    forms: langs.map((lang) => filled([table], lang).reduce((sum, text) => sum + formsIn(text), 0)),
  }));
}

function filled(of: readonly DataTable[], lang: string): string[] {
  return of.flatMap((table) => table.rows.map((row) => cell(row, lang))).filter(isFilled);
}

/** Forms that count; blocked ones do not. */
function formsIn(text: string): number {
  return text.split('|').filter((form) => !form.startsWith('!')).length;
}
