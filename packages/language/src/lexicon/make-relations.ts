import { type ConceptRow, conceptRows, namedCell } from './concepts.js';
import { parseCell } from './forms.js';
import { type Lists, listsOf } from './lists.js';
import { readTables } from './tsv.js';

/**
 * How the senses of the lexicon stand to each other, worked out once from the `rel` column, `data/relations` and the words
 * that senses share; kept as a packed file, since the words of all languages are needed for it.
 */
export interface Relations {
  /** Id and part of speech of every sense, such as `rise.v` and `v`. */
  readonly ids: readonly string[];
  readonly parts: readonly string[];
  readonly antonyms: Lists;
  /** Opposites of a sense that means the same in most languages. */
  readonly contraries: Lists;
  readonly near: Lists;
  /** Numbers of the classes that a sense is a member of; without those that are too wide to tell anything. */
  readonly classes: Lists;
}

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

/** Senses that share a word in so many languages mean the same. */
const SAME_FROM = 5;

type Sets = readonly Set<number>[];

/** Reads the tables anew and works all relations out. */
export function makeRelations(): Relations {
  const rows = [...conceptRows()];
  const ids = rows.map((row) => namedCell(row, 'id') || namedCell(row, 'en').split('|', 1)[0]!);
  const parts = rows.map((row) => namedCell(row, 'pos'));
  const sets = () => rows.map(() => new Set<number>());
  const [antonyms, near, classes] = [sets(), sets(), sets()];
  addReferences(rows, antonyms, near, classes);
  for (const [a, b] of opposed(ids, parts)) join(antonyms, a, b);
  const same = sets();
  for (const [[a, b], languages] of sharingWords(rows)) {
    join(near, a, b);
    if (languages >= SAME_FROM && parts[a] === parts[b]) join(same, a, b);
  }
  for (const [k, set] of near.entries()) for (const opposite of antonyms[k]!) set.delete(opposite);
  const contraries = sets();
  for (const [a, b] of oppositesOfSame(antonyms, same))
    if (!near[a]!.has(b) && !antonyms[a]!.has(b)) join(contraries, a, b);
  return {
    ids,
    parts,
    antonyms: listsOf(antonyms),
    contraries: listsOf(contraries),
    near: listsOf(near),
    classes: listsOf(classes),
  };
}

function join(sets: Sets, a: number, b: number): void {
  if (a === b) return;
  sets[a]!.add(b);
  sets[b]!.add(a);
}

/** What the `rel` column and `siblings.tsv` say. */
function addReferences(rows: readonly ConceptRow[], antonyms: Sets, near: Sets, classes: Sets): void {
  const numbers = new Map<string, number>();
  for (const [k, row] of rows.entries()) {
    const id = namedCell(row, 'id');
    if (id !== '' && !numbers.has(id)) numbers.set(id, k);
  }
  const classNumbers = new Map<string, number>();
  const classOf = (name: string) => {
    const known = classNumbers.get(name) ?? classNumbers.size;
    classNumbers.set(name, known);
    return known;
  };
  for (const [k, row] of rows.entries())
    for (const ref of namedCell(row, 'rel').split(/\s+/).filter(Boolean)) {
      const name = ref.slice(1);
      const other = numbers.get(name);
      if (ref.startsWith('<') && !WIDE.has(name)) classes[k]!.add(classOf(name));
      if (other === undefined) continue;
      if (ref.startsWith('-')) join(antonyms, k, other);
      else if (ref.startsWith('<') || ref.startsWith('~')) join(near, k, other);
    }
  for (const [at, { members = '' }] of rowsOf('siblings').entries())
    for (const member of members.split(/\s+/)) {
      const k = numbers.get(member);
      if (k !== undefined) classes[k]!.add(classOf(`siblings ${at}`));
    }
}

function rowsOf(table: string) {
  return readTables('relations').find(({ name }) => name === table)?.rows ?? [];
}

/** Senses on the two sides of a row of `data/relations/antonyms.tsv`: groups of words that mean opposite things. */
function* opposed(ids: readonly string[], parts: readonly string[]): Generator<readonly [number, number]> {
  const byHead = new Map<string, number[]>();
  for (const [k, id] of ids.entries()) add(byHead, `${parts[k]} ${id.split('.', 1)[0]}`, k);
  const sensesOf = (pos: string, words: string) =>
    words.split('|').flatMap((word) => byHead.get(`${pos} ${word}`) ?? []);
  for (const { pos = '', left = '', right = '' } of rowsOf('antonyms'))
    for (const a of sensesOf(pos, left)) for (const b of sensesOf(pos, right)) yield [a, b];
}

/** Opposites of senses that mean the same as a sense. */
function* oppositesOfSame(antonyms: Sets, same: Sets): Generator<readonly [number, number]> {
  for (const [a, synonyms] of same.entries())
    for (const synonym of synonyms) for (const opposite of antonyms[synonym]!) yield [a, opposite];
}

/** Senses that have a word in common in some language, and in how many languages. */
function* sharingWords(rows: readonly ConceptRow[]): Generator<readonly [readonly [number, number], number]> {
  const languages = new Map<number, Set<string>>();
  for (const [form, senses] of sensesByForm(rows)) {
    const column = form.slice(0, form.indexOf(':'));
    for (let i = 0; i < senses.length; i++)
      for (let j = i + 1; j < senses.length; j++) {
        const [a, b] = [senses[i]!, senses[j]!];
        if (a === b) continue;
        const pair = Math.min(a, b) * rows.length + Math.max(a, b);
        const known = languages.get(pair);
        if (known) known.add(column);
        else languages.set(pair, new Set([column]));
      }
  }
  for (const [pair, { size }] of languages) yield [[Math.floor(pair / rows.length), pair % rows.length], size];
}

/** Senses by language and word, such as `en:rise`. */
function sensesByForm(rows: readonly ConceptRow[]): ReadonlyMap<string, readonly number[]> {
  const byForm = new Map<string, number[]>();
  for (const [k, { columns, line }] of rows.entries())
    for (const [at, cell] of line.split('\t').entries()) {
      const column = columns[at];
      if (column === undefined || column === 'id' || column === 'pos' || column === 'rel') continue;
      for (const form of parseCell(cell.trim()))
        if (!form.blocked && form.context.length === 0) add(byForm, `${column}:${form.text.toLowerCase()}`, k);
    }
  return byForm;
}

function add(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
