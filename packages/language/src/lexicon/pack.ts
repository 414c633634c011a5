import { readFileSync } from 'node:fs';
import { addConcepts } from './concepts.js';
import { addCell, createFormIndex, type FormIndex, type GrowingIndex } from './forms.js';
import { type PackedFacts, packedIndex, packFile, packForms, readPacked } from './packed.js';
import { lexiconTables, makeRegistry, NAME_BASE, SCALE_BASE } from './registry.js';
import { packedRelations } from './relations.js';
import { columnOf, readTables } from './tsv.js';

export {
  allFamilies,
  type Family,
  familyOf,
  NAME_BASE,
  type NameEntry,
  nameEntry,
  SCALE_BASE,
  type ScaleEntry,
  scaleEntry,
} from './registry.js';

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
  /** Ids of the names that have no form in this language: their absence from a text says nothing. */
  readonly unnamed: ReadonlySet<string>;
}

const packs = new Map<string, LanguagePack>();

/** The pack of a language; made once. A language without tables gets an empty pack, never an error. */
export function loadPack(lang: string): LanguagePack {
  const column = columnOf(lang);
  let pack = packs.get(column);
  if (!pack) {
    pack = unpack(column) ?? buildPack(column);
    packs.set(column, pack);
  }
  return pack;
}

function unpack(column: string): LanguagePack | undefined {
  const packed = readPacked(column);
  if (!packed) return undefined;
  const facts = packed.facts as PackedFacts;
  return {
    lang: column,
    index: packedIndex(column, packed.body, facts),
    stop: new Set(facts.stop),
    families: new Set(facts.families),
    concepts: facts.concepts,
    unnamed: new Set(facts.unnamed),
  };
}

/** Name and text of every packed file, for `pack-lexicon.mjs`, which writes them when the package is built. */
export function* packedFiles(): Generator<[name: string, text: string]> {
  yield ['registry', packFile(makeRegistry())];
  yield packedRelations();
  const columns = new Set(readTables('concepts').flatMap((table) => table.columns));
  for (const column of columns) {
    if (column === 'id' || column === 'pos' || column === 'rel') continue;
    const { index, stop, families, concepts, unnamed } = buildPack(column);
    const { ranges, body } = packForms(index.byFirst);
    const facts: PackedFacts = { stop: [...stop], families: [...families], concepts, unnamed: [...unnamed], ranges };
    yield [column, packFile(facts, body)];
  }
}

function buildPack(column: string): LanguagePack & { readonly index: GrowingIndex } {
  const index = createFormIndex(column);
  const concepts = addConcepts(index, column);
  const filled = addScales(index, column);
  const unnamed = addNames(index, column);
  const stop = new Set(readStopwords(column));
  const usable = new Set([...filled].filter(([, levels]) => levels.size >= 2).map(([family]) => family));
  return { lang: column, index, stop, families: usable, concepts, unnamed };
}

function addScales(index: GrowingIndex, column: string): Map<string, Set<number>> {
  const filled = new Map<string, Set<number>>();
  let id = SCALE_BASE;
  for (const table of lexiconTables().scales) {
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

/** Adds the names; answers with the ids of those that have no form in the language. */
function addNames(index: GrowingIndex, column: string): Set<string> {
  const unnamed = new Set<string>();
  let id = NAME_BASE;
  for (const table of lexiconTables().names) {
    for (const row of table.rows) {
      const cell = row[column] ?? '';
      if (cell === '' || cell === '-') unnamed.add(`${table.name}/${row.id}`);
      addCell(index, cell, id++);
    }
  }
  return unnamed;
}

function readStopwords(column: string): string[] {
  const text = readFileSync(new URL('../../data/function/stopwords.tsv', import.meta.url), 'utf8');
  for (const line of text.split('\n')) {
    const [lang, words] = line.split('\t');
    if (lang === column && words) return words.replace(/’/g, "'").split(/[\s|]+/);
  }
  return [];
}
