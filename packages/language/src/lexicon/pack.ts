import { readFileSync } from 'node:fs';
import { addConcepts } from './concepts.js';
import { addCell, createFormIndex, type FormIndex } from './forms.js';
import { columnOf, readTables, type Table } from './tsv.js';

/** One level of one family, the same in every language. */
export interface ScaleEntry {
  readonly family: string;
  readonly level: number;
  readonly name: string;
}

/** A graded family of words, as its table declares it. */
export interface Family {
  readonly name: string;
  readonly kind: string;
  readonly severity: string;
  readonly ordered: boolean;
  readonly about: string;
  /** Level names by level, from mild to strong. */
  readonly levels: ReadonlyMap<number, string>;
}

export interface NameEntry {
  /** `country/FR`, `org/who`: the table and the row's id. */
  readonly id: string;
  readonly category: string;
}

/** All that Variorum knows about one language. */
export interface LanguagePack {
  readonly lang: string;
  readonly index: FormIndex;
  /** Words without content of their own. */
  readonly stop: ReadonlySet<string>;
  /** Families for which the language has at least two levels filled. */
  readonly families: ReadonlySet<string>;
  /** Number of concepts with a word in this language; 0 means that content cannot be compared. */
  readonly concepts: number;
}

/** Ids in the one index of a pack: concepts from 0, scale entries and names from these bases up. */
export const SCALE_BASE = 1 << 20;
export const NAME_BASE = 2 << 20;

let scaleTables: Table[] | undefined;
let nameTables: Table[] | undefined;
const scaleEntries: ScaleEntry[] = [];
const nameEntries: NameEntry[] = [];
const families = new Map<string, Family>();
const packs = new Map<string, LanguagePack>();

/** The pack of a language; made once. A language without tables gets an empty pack, never an error. */
export function loadPack(lang: string): LanguagePack {
  const column = columnOf(lang);
  let pack = packs.get(column);
  if (!pack) {
    pack = buildPack(column);
    packs.set(column, pack);
  }
  return pack;
}

export function scaleEntry(id: number): ScaleEntry | undefined {
  return scaleEntries[id - SCALE_BASE];
}

export function nameEntry(id: number): NameEntry | undefined {
  return nameEntries[id - NAME_BASE];
}

/** A family by name, after at least one pack was loaded. */
export function familyOf(name: string): Family | undefined {
  loadTables();
  return families.get(name);
}

export function allFamilies(): readonly Family[] {
  loadTables();
  return [...families.values()];
}

function loadTables(): void {
  if (scaleTables) return;
  scaleTables = [...readTables('scales'), ...readTables('function')].filter((table) => table.name !== 'stopwords');
  nameTables = readTables('names');
  for (const table of scaleTables) {
    const name = table.facts.family ?? table.name;
    const levels = new Map<number, string>();
    for (const row of table.rows) {
      const level = Number(row.level);
      if (!levels.has(level)) levels.set(level, row.name ?? String(level));
      scaleEntries.push({ family: name, level, name: row.name ?? String(level) });
    }
    families.set(name, {
      name,
      kind: table.facts.kind ?? 'strength',
      severity: table.facts.severity ?? 'major',
      ordered: (table.facts.ordered ?? 'yes').startsWith('y'),
      about: table.facts.about ?? '',
      levels,
    });
  }
  for (const table of nameTables) {
    for (const row of table.rows)
      nameEntries.push({ id: `${table.name}/${row.id}`, category: row.category || 'other' });
  }
}

function buildPack(column: string): LanguagePack {
  loadTables();
  const index = createFormIndex(column);
  const concepts = addConcepts(index, column);
  const filled = addScales(index, column);
  addNames(index, column);
  const stop = new Set(readStopwords(column));
  const usable = new Set([...filled].filter(([, levels]) => levels.size >= 2).map(([family]) => family));
  return { lang: column, index, stop, families: usable, concepts };
}

function addScales(index: FormIndex, column: string): Map<string, Set<number>> {
  const filled = new Map<string, Set<number>>();
  let id = SCALE_BASE;
  for (const table of scaleTables ?? []) {
    const family = table.facts.family ?? table.name;
    for (const row of table.rows) {
      const cell = row[column] ?? '';
      if (cell !== '') {
        addCell(index, cell, id);
        filled.set(family, (filled.get(family) ?? new Set<number>()).add(Number(row.level)));
      }
      id++;
    }
  }
  return filled;
}

function addNames(index: FormIndex, column: string): void {
  let id = NAME_BASE;
  for (const table of nameTables ?? []) {
    for (const row of table.rows) addCell(index, row[column] ?? '', id++);
  }
}

function readStopwords(column: string): string[] {
  const text = readFileSync(new URL('../../data/function/stopwords.tsv', import.meta.url), 'utf8');
  for (const line of text.split('\n')) {
    const [lang, words] = line.split('\t');
    if (lang === column && words) return words.replace(/’/g, "'").split(/[\s|]+/);
  }
  return [];
}
