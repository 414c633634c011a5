import { has, packLists, unpackLists } from './lists.js';
import { makeRelations, type Relations } from './make-relations.js';
import { packFile, readPacked } from './packed.js';

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
 * One of the two concepts is the opposite of a sense that the other one shares its words with in most languages:
 * "ratify" and "reject", since to ratify is to approve. Weaker than `areAntonyms`, and never true of those.
 */
export function areContrary(a: number, b: number): boolean {
  return has(load().contraries, a, b);
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

/**
 * Two different members of one class, as pneumonia and bronchitis are diseases, or of one set of `data/relations/siblings.tsv`:
 * neither renders the other.
 */
export function areSiblings(a: number, b: number): boolean {
  if (a === b) return false;
  const { classes } = load();
  for (let k = classes.start[a]!; k < classes.start[a + 1]!; k++)
    if (has(classes, b, classes.items[k]!)) return !areNear(a, b);
  return false;
}

const FILE = 'relations';

/** Name and text of the packed file. */
export function packedRelations(): [name: string, text: string] {
  const { ids, parts, antonyms, contraries, near, classes } = makeRelations();
  const lists = [antonyms, contraries, near, classes].map(packLists);
  const body = [ids.join('\t'), parts.join('\t'), ...lists];
  return [FILE, packFile({}, body.join('\n'))];
}

function unpack(): Relations | undefined {
  const [ids, parts, ...lists] = readPacked(FILE)?.body.split('\n') ?? [];
  if (ids === undefined || parts === undefined) return undefined;
  const [antonyms, contraries, near, classes] = lists.map(unpackLists);
  return {
    ids: ids.split('\t'),
    parts: parts.split('\t'),
    antonyms: antonyms!,
    contraries: contraries!,
    near: near!,
    classes: classes!,
  };
}
