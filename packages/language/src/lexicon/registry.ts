import { readPacked } from './packed.js';
import { readTables, type Table } from './tsv.js';

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

/** Ids in the one index of a pack: concepts from 0, scale entries and names from these bases up. */
export const SCALE_BASE = 1 << 20;
export const NAME_BASE = 2 << 20;

/** What the levels, families and names of the tables are, whatever the language; kept as a packed file, too. */
export interface Registry {
  readonly scales: readonly ScaleEntry[];
  readonly names: readonly NameEntry[];
  readonly families: readonly (Omit<Family, 'levels'> & { readonly levels: readonly (readonly [number, string])[] })[];
}

let tables: { readonly scales: readonly Table[]; readonly names: readonly Table[] } | undefined;
let registry: Registry | undefined;
const families = new Map<string, Family>();

/** The tables of scales and names, read when a lexicon has to be made of them. */
export function lexiconTables(): { readonly scales: readonly Table[]; readonly names: readonly Table[] } {
  tables ??= {
    scales: [...readTables('scales'), ...readTables('function')].filter((table) => table.name !== 'stopwords'),
    names: readTables('names'),
  };
  return tables;
}

export function scaleEntry(id: number): ScaleEntry | undefined {
  return loadRegistry().scales[id - SCALE_BASE];
}

export function nameEntry(id: number): NameEntry | undefined {
  return loadRegistry().names[id - NAME_BASE];
}

/** A family by name. */
export function familyOf(name: string): Family | undefined {
  loadRegistry();
  return families.get(name);
}

export function allFamilies(): readonly Family[] {
  loadRegistry();
  return [...families.values()];
}

function loadRegistry(): Registry {
  if (!registry) {
    registry = (readPacked('registry')?.facts as Registry | undefined) ?? makeRegistry();
    for (const family of registry.families)
      families.set(family.name, { ...family, levels: new Map<number, string>(family.levels) });
  }
  return registry;
}

/** Made from the tables. */
export function makeRegistry(): Registry {
  const { scales, names } = lexiconTables();
  const entries: ScaleEntry[] = [];
  const byName = new Map<string, Registry['families'][number]>();
  for (const table of scales) {
    const name = table.facts.family ?? table.name;
    const levels = new Map<number, string>();
    for (const row of table.rows) {
      const level = Number(row.level);
      if (!levels.has(level)) levels.set(level, row.name ?? String(level));
      entries.push({ family: name, level, name: row.name ?? String(level) });
    }
    byName.set(name, {
      name,
      kind: table.facts.kind ?? 'strength',
      severity: table.facts.severity ?? 'major',
      ordered: (table.facts.ordered ?? 'yes').startsWith('y'),
      about: table.facts.about ?? '',
      levels: [...levels],
    });
  }
  return {
    scales: entries,
    names: names.flatMap((table) =>
      table.rows.map((row) => ({ id: `${table.name}/${row.id}`, category: row.category || 'other' })),
    ),
    families: [...byName.values()],
  };
}
