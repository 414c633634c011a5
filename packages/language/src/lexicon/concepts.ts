import { readdirSync, readFileSync } from 'node:fs';
import { addCell, type GrowingIndex, parseCell } from './forms.js';
import { readTables } from './tsv.js';

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

/** What a row's `rel` column says about other senses: `-fall.v` antonym, `<move.v` broader, `~climb.v` near-synonym. */
interface Relations {
  readonly antonyms: readonly number[];
  readonly broader: readonly number[];
  readonly near: readonly number[];
  /** Ids of the broader terms as written, whether or not they have a row of their own. */
  readonly classes: readonly string[];
}

let tables: readonly ConceptTable[] | undefined;
let numbers: Map<string, number> | undefined;

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

/** Id and part of speech of a concept, such as `rise.v` and `v`; empty strings for rows that have none. */
export function conceptName(id: number): { id: string; pos: string } {
  const place = placeOf(id);
  if (!place) return { id: '', pos: '' };
  const { table, line } = place;
  return { id: named(table, line, 'id') || named(table, line, 'en').split('|', 1)[0]!, pos: named(table, line, 'pos') };
}

/** The two concepts are each other's opposite, as the lexicon declares it on either side. */
export const areAntonyms = pairwise(
  (a, b) =>
    relationsOf(a).antonyms.includes(b) ||
    relationsOf(b).antonyms.includes(a) ||
    areOpposed(conceptName(a), conceptName(b)),
);

interface Opposition {
  readonly pos: string;
  readonly left: ReadonlySet<string>;
  readonly right: ReadonlySet<string>;
}

let oppositions: readonly Opposition[] | undefined;

/** Headwords on the two sides of a row of `data/relations/antonyms.tsv`: groups of words that mean opposite things. */
function areOpposed(a: { id: string; pos: string }, b: { id: string; pos: string }): boolean {
  oppositions ??= readTables('relations')
    .filter((table) => table.name === 'antonyms')
    .flatMap(({ rows }) =>
      rows.map(({ pos = '', left = '', right = '' }) => ({
        pos,
        left: new Set(left.split('|')),
        right: new Set(right.split('|')),
      })),
    );
  if (a.pos !== b.pos) return false;
  const [x, y] = [headword(a.id), headword(b.id)];
  return oppositions.some(
    ({ pos, left, right }) => pos === a.pos && ((left.has(x) && right.has(y)) || (left.has(y) && right.has(x))),
  );
}

function headword(id: string): string {
  return id.split('.', 1)[0] ?? id;
}

/**
 * The two concepts may render each other in a faithful translation: declared near-synonyms or broader terms, or senses
 * that share a word in some language, as `increase` and `rise` share 上升. Antonyms never are.
 */
export const areNear = pairwise((a, b) => {
  if (a === b) return true;
  if (areAntonyms(a, b)) return false;
  const [ra, rb] = [relationsOf(a), relationsOf(b)];
  if (ra.near.includes(b) || rb.near.includes(a) || ra.broader.includes(b) || rb.broader.includes(a)) return true;
  const [small, large] = formsOf(a).size < formsOf(b).size ? [formsOf(a), formsOf(b)] : [formsOf(b), formsOf(a)];
  for (const form of small) if (large.has(form)) return true;
  return false;
});

/** Two different members of one class, as pneumonia and bronchitis are diseases: neither renders the other. */
export const areSiblings = pairwise(
  (a, b) =>
    a !== b && !areNear(a, b) && relationsOf(a).classes.some((c) => !WIDE.has(c) && relationsOf(b).classes.includes(c)),
);

/** Classes too wide for their members to exclude each other. */
const WIDE = new Set([
  'person.n',
  'event.n',
  'place.n',
  'thing.n',
  'official.n',
  'building.n',
  'company.n',
  'infrastructure.n',
  'industry.n',
  'technology.n',
  'device.n',
  'attack.n',
  'crime.n',
  'criminal.n',
]);

function pairwise(decide: (a: number, b: number) => boolean): (a: number, b: number) => boolean {
  const known = new Map<number, boolean>();
  return (a, b) => {
    const key = a < b ? a * 0x100000 + b : b * 0x100000 + a;
    let hit = known.get(key);
    if (hit === undefined) {
      if (known.size > 500_000) known.clear();
      hit = decide(a, b);
      known.set(key, hit);
    }
    return hit;
  };
}

const forms = new Map<number, ReadonlySet<string>>();
function formsOf(id: number): ReadonlySet<string> {
  let known = forms.get(id);
  if (!known) {
    const found = new Set<string>();
    const place = placeOf(id);
    for (const [at, column] of place?.table.columns.entries() ?? []) {
      if (column === 'id' || column === 'pos' || column === 'rel') continue;
      for (const form of parseCell(cellAt(place!.line, at).trim()))
        if (!form.blocked && form.context.length === 0) found.add(`${column}:${form.text.toLowerCase()}`);
    }
    known = found;
    forms.set(id, known);
  }
  return known;
}

const relations = new Map<number, Relations>();
function relationsOf(id: number): Relations {
  let known = relations.get(id);
  if (!known) {
    const place = placeOf(id);
    const refs = (place ? named(place.table, place.line, 'rel') : '').split(/\s+/).filter(Boolean);
    const pick = (sign: string) =>
      refs.filter((ref) => ref.startsWith(sign)).flatMap((ref) => conceptNumber(ref.slice(1)) ?? []);
    known = {
      antonyms: pick('-'),
      broader: pick('<'),
      near: pick('~'),
      classes: refs.filter((ref) => ref.startsWith('<')).map((ref) => ref.slice(1)),
    };
    relations.set(id, known);
  }
  return known;
}

function conceptNumber(name: string): number | undefined {
  if (!numbers) {
    numbers = new Map();
    for (const table of loadTables())
      for (const [i, line] of table.lines.entries()) {
        const id = named(table, line, 'id');
        if (id !== '' && !numbers.has(id)) numbers.set(id, table.from + i);
      }
  }
  return numbers.get(name);
}

function placeOf(id: number): { table: ConceptTable; line: string } | undefined {
  const table = loadTables().findLast((t) => t.from <= id);
  const line = table?.lines[id - table.from];
  return table && line !== undefined ? { table, line } : undefined;
}

function named(table: ConceptTable, line: string, column: string): string {
  const at = table.columns.indexOf(column);
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
