import { type ConceptRow, conceptRows, namedCell } from './concepts.js';
import { parseCell } from './forms.js';
import { has, type Lists, listsOf, packLists, unpackLists } from './lists.js';
import { packFile, readPacked } from './packed.js';
import { readTables } from './tsv.js';

/**
 * How the senses of the lexicon stand to each other, worked out once from the `rel` column, `data/relations` and the words
 * that senses share; kept as a packed file, since the words of all languages are needed for it.
 */
interface Relations {
  /** Id and part of speech of every sense, such as `rise.v` and `v`. */
  readonly ids: readonly string[];
  readonly parts: readonly string[];
  readonly antonyms: Lists;
  readonly near: Lists;
  /** Numbers of the classes that a sense is a member of; without those that are too wide to tell anything. */
  readonly classes: Lists;
}

let relations: Relations | undefined;

function load(): Relations {
  relations ??= unpack() ?? makeRelations();
  return relations;
}

export interface ConceptName {
  readonly id: string;
  readonly pos: string;
}

const NAMELESS: ConceptName = { id: '', pos: '' };
const names: (ConceptName | undefined)[] = [];

/** Id and part of speech of a concept, such as `rise.v` and `v`; empty strings for a number that none has. */
export function conceptName(id: number): ConceptName {
  let name = names[id];
  if (!name) {
    const { ids, parts } = load();
    name = id < ids.length ? { id: ids[id]!, pos: parts[id]! } : NAMELESS;
    names[id] = name;
  }
  return name;
}

/** The two concepts are each other's opposite, as the lexicon declares it on either side. */
export function areAntonyms(a: number, b: number): boolean {
  return has(load().antonyms, a, b);
}

/**
 * The two concepts may render each other in a faithful translation: declared near-synonyms or broader terms, or senses
 * that share a word in some language, as `increase` and `rise` share 上升. Antonyms never are.
 */
export function areNear(a: number, b: number): boolean {
  return a === b || has(load().near, a, b);
}

let marks = new Int32Array(0);
let mark = 0;

/** Forgets all marks. */
export function clearMarks(): void {
  if (marks.length < load().ids.length) marks = new Int32Array(load().ids.length);
  mark++;
}

/** Marks concepts, for `isMarked` and `opposeMarked`. */
export function addMarks(concepts: readonly number[]): void {
  for (let k = 0; k < concepts.length; k++) marks[concepts[k]!] = mark;
}

/** Marks some concepts and all that these may render, and nothing else. */
export function markNear(concepts: readonly number[]): void {
  clearMarks();
  addMarks(concepts);
  const { near } = load();
  for (let k = 0; k < concepts.length; k++)
    for (let at = near.start[concepts[k]!]!; at < near.start[concepts[k]! + 1]!; at++) marks[near.items[at]!] = mark;
}

/** Whether one of some concepts is marked. */
export function isMarked(concepts: readonly number[]): boolean {
  for (let k = 0; k < concepts.length; k++) if (marks[concepts[k]!] === mark) return true;
  return false;
}

/** Whether one of some concepts has a marked opposite. */
export function opposeMarked(concepts: readonly number[]): boolean {
  const { start, items } = load().antonyms;
  for (let k = 0; k < concepts.length; k++)
    for (let at = start[concepts[k]!]!; at < start[concepts[k]! + 1]!; at++)
      if (marks[items[at]!] === mark) return true;
  return false;
}

/** Two different members of one class, as pneumonia and bronchitis are diseases: neither renders the other. */
export function areSiblings(a: number, b: number): boolean {
  if (a === b) return false;
  const { classes } = load();
  for (let k = classes.start[a]!; k < classes.start[a + 1]!; k++)
    if (has(classes, b, classes.items[k]!)) return !areNear(a, b);
  return false;
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

function makeRelations(): Relations {
  const rows = [...conceptRows()];
  const ids = rows.map((row) => namedCell(row, 'id') || namedCell(row, 'en').split('|', 1)[0]!);
  const parts = rows.map((row) => namedCell(row, 'pos'));
  const numbers = new Map<string, number>();
  for (const [k, row] of rows.entries()) {
    const id = namedCell(row, 'id');
    if (id !== '' && !numbers.has(id)) numbers.set(id, k);
  }
  const antonyms = rows.map(() => new Set<number>());
  const near = rows.map(() => new Set<number>());
  const classes = rows.map(() => new Set<number>());
  const classNumbers = new Map<string, number>();
  const both = (sets: Set<number>[], a: number, b: number) => {
    sets[a]!.add(b);
    sets[b]!.add(a);
  };
  for (const [k, row] of rows.entries())
    for (const ref of namedCell(row, 'rel').split(/\s+/).filter(Boolean)) {
      const name = ref.slice(1);
      const other = numbers.get(name);
      if (ref.startsWith('<') && !WIDE.has(name)) {
        if (!classNumbers.has(name)) classNumbers.set(name, classNumbers.size);
        classes[k]!.add(classNumbers.get(name)!);
      }
      if (other === undefined) continue;
      if (ref.startsWith('-')) both(antonyms, k, other);
      else if (ref.startsWith('<') || ref.startsWith('~')) both(near, k, other);
    }
  for (const [a, b] of opposed(ids, parts)) both(antonyms, a, b);
  for (const [a, b] of sharingWords(rows)) both(near, a, b);
  for (const [k, set] of near.entries()) for (const opposite of antonyms[k]!) set.delete(opposite);
  return { ids, parts, antonyms: listsOf(antonyms), near: listsOf(near), classes: listsOf(classes) };
}

/** Senses on the two sides of a row of `data/relations/antonyms.tsv`: groups of words that mean opposite things. */
function* opposed(ids: readonly string[], parts: readonly string[]): Generator<readonly [number, number]> {
  const byHead = new Map<string, number[]>();
  for (const [k, id] of ids.entries()) add(byHead, `${parts[k]} ${id.split('.', 1)[0]}`, k);
  const sensesOf = (pos: string, words: string) =>
    words.split('|').flatMap((word) => byHead.get(`${pos} ${word}`) ?? []);
  for (const { pos = '', left = '', right = '' } of readTables('relations').find((t) => t.name === 'antonyms')?.rows ??
    [])
    for (const a of sensesOf(pos, left)) for (const b of sensesOf(pos, right)) yield [a, b];
}

/** Senses that have a word in common in some language. */
function* sharingWords(rows: readonly ConceptRow[]): Generator<readonly [number, number]> {
  const byForm = new Map<string, number[]>();
  for (const [k, { columns, line }] of rows.entries())
    for (const [at, cell] of line.split('\t').entries()) {
      const column = columns[at];
      if (column === undefined || column === 'id' || column === 'pos' || column === 'rel') continue;
      for (const form of parseCell(cell.trim()))
        if (!form.blocked && form.context.length === 0) add(byForm, `${column}:${form.text.toLowerCase()}`, k);
    }
  for (const senses of byForm.values())
    for (let i = 0; i < senses.length; i++)
      for (let j = i + 1; j < senses.length; j++) if (senses[i] !== senses[j]) yield [senses[i]!, senses[j]!];
}

function add(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const FILE = 'relations';

/** Name and text of the packed file. */
export function packedRelations(): [name: string, text: string] {
  const { ids, parts, antonyms, near, classes } = makeRelations();
  const body = [ids.join('\t'), parts.join('\t'), packLists(antonyms), packLists(near), packLists(classes)];
  return [FILE, packFile({}, body.join('\n'))];
}

function unpack(): Relations | undefined {
  const [ids, parts, ...lists] = readPacked(FILE)?.body.split('\n') ?? [];
  if (ids === undefined || parts === undefined) return undefined;
  const [antonyms, near, classes] = lists.map(unpackLists);
  return { ids: ids.split('\t'), parts: parts.split('\t'), antonyms: antonyms!, near: near!, classes: classes! };
}
