import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { type Entry, type FormIndex, type Forms, matchingOf } from './forms.js';

/**
 * Lexicons packed when the package is built, one file per language beside the compiled code: stemming every form anew
 * takes most of a second. A packed file that does not fit the tables or the code (its first line says for which it was
 * made) is passed over, and the lexicon is made from the tables; run from the sources there is none.
 */
const FOLDER = new URL('./packed/', import.meta.url);
/** How packed files are written: read without being decoded. */
export const ENCODING = 'utf16le';

/** What a packed file says besides the forms: JSON in its second line. */
export interface PackedFacts {
  readonly stop: readonly string[];
  readonly families: readonly string[];
  readonly concepts: number;
  readonly unnamed: readonly string[];
  /** Where the forms that begin with a character stand in the rest of the file, in UTF-16 units. */
  readonly ranges: Readonly<Record<string, readonly [from: number, to: number]>>;
}

/** Facts and body of a packed file; undefined when there is none for these tables and this code. */
export function readPacked(name: string): { facts: unknown; body: string } | undefined {
  const url = new URL(`${name}.txt`, FOLDER);
  if (!/^\w+$/.test(name) || !existsSync(url)) return undefined;
  const text = readFileSync(url, ENCODING);
  const first = text.indexOf('\n');
  if (text.slice(0, first) !== lexiconPrint()) return undefined;
  const second = text.indexOf('\n', first + 1);
  return { facts: JSON.parse(text.slice(first + 1, second)), body: text.slice(second + 1) };
}

/** The text of a packed file. */
export function packFile(facts: unknown, body = ''): string {
  return `${lexiconPrint()}\n${JSON.stringify(facts)}\n${body}`;
}

/** A line per key, sorted: the key, a tab, its entries as JSON. */
export function packForms(
  forms: ReadonlyMap<string, readonly Entry[]>,
): Pick<PackedFacts, 'ranges'> & { body: string } {
  const ranges: Record<string, [number, number]> = {};
  let body = '';
  for (const key of [...forms.keys()].sort()) {
    const from = body.length;
    body += `${key}\t${JSON.stringify(forms.get(key)!.map(shorten))}\n`;
    const range = ranges[key.charAt(0)];
    if (range) range[1] = body.length;
    else ranges[key.charAt(0)] = [from, body.length];
  }
  return { ranges, body };
}

type Short = [
  id: number,
  text: string,
  rest?: string[],
  blocked?: 0 | 1,
  context?: Entry['form']['context'],
  particle?: string,
];

function shorten({ id, keys, form, particle }: Entry): Short {
  const rest = keys.slice(1);
  if (particle !== undefined) return [id, form.text, rest, form.blocked ? 1 : 0, form.context, particle];
  if (form.context.length > 0) return [id, form.text, rest, form.blocked ? 1 : 0, form.context];
  if (form.blocked) return [id, form.text, rest, 1];
  return rest.length > 0 ? [id, form.text, rest] : [id, form.text];
}

function lengthen(key: string, [id, text, rest = [], blocked = 0, context = [], particle]: Short): Entry {
  const entry = { keys: [key, ...rest], id, form: { text, blocked: blocked === 1, context } };
  return particle === undefined ? entry : { ...entry, particle };
}

/** The forms of a packed file: keys are read per first character, entries per key, when first asked for. */
export class PackedForms implements Forms {
  readonly #body: string;
  readonly #ranges: PackedFacts['ranges'];
  /** By first character: the entries of a key, or where they stand. */
  readonly #read = new Map<string, Map<string, readonly Entry[] | number>>();
  readonly #lengths = new Map<string, readonly number[]>();

  constructor(body: string, ranges: PackedFacts['ranges']) {
    this.#body = body;
    this.#ranges = ranges;
  }

  has(key: string): boolean {
    return this.#keys(key.charAt(0)).has(key);
  }

  get(key: string): readonly Entry[] | undefined {
    const keys = this.#keys(key.charAt(0));
    const found = keys.get(key);
    if (typeof found !== 'number') return found;
    const line = this.#body.slice(found, this.#body.indexOf('\n', found));
    const entries = (JSON.parse(line) as Short[]).map((short) => lengthen(key, short));
    keys.set(key, entries);
    return entries;
  }

  /** Lengths of the keys that begin with a character, longest first. */
  lengthsOf(first: string): readonly number[] {
    let known = this.#lengths.get(first);
    if (!known) {
      known = [...new Set([...this.#keys(first).keys()].map((key) => key.length))].sort((a, b) => b - a);
      this.#lengths.set(first, known);
    }
    return known;
  }

  #keys(first: string): Map<string, readonly Entry[] | number> {
    let keys = this.#read.get(first);
    if (keys) return keys;
    keys = new Map();
    const [from, to] = Object.hasOwn(this.#ranges, first) ? this.#ranges[first]! : [0, 0];
    for (let at = from; at < to; at = this.#body.indexOf('\n', at) + 1) {
      const tab = this.#body.indexOf('\t', at);
      keys.set(this.#body.slice(at, tab), tab + 1);
    }
    this.#read.set(first, keys);
    return keys;
  }
}

/** An index over the body of a packed file. */
export function packedIndex(lang: string, body: string, { ranges }: PackedFacts): FormIndex {
  const byFirst = new PackedForms(body, ranges);
  return { lang, matching: matchingOf(lang), byFirst, lengthsOf: (first) => byFirst.lengthsOf(first) };
}

let print: string | undefined;

/** A hash of all that packed files are made from: tables, code beside this file and that of numbers, libraries. */
function lexiconPrint(): string {
  print ??= stampedPrint() ?? hashSources();
  return print;
}

const STAMP = 'stamp';

/** The last packed file: the hash, so that a process need not read all sources for it again while they are the same. */
export function packedStamp(): [name: string, text: string] {
  const sizes = sources().map(({ name, url }) => `${name} ${statSync(url).size}`);
  return [STAMP, [lexiconPrint(), ...sizes].join('\n')];
}

/** The hash of the stamp, if every source has the size that it says and none is younger. */
function stampedPrint(): string | undefined {
  const url = new URL(`${STAMP}.txt`, FOLDER);
  if (!existsSync(url)) return undefined;
  const made = statSync(url).mtimeMs;
  const [known, ...sizes] = readFileSync(url, ENCODING).split('\n');
  const found = sources();
  if (found.length !== sizes.length) return undefined;
  for (const [k, source] of found.entries()) {
    const { size, mtimeMs } = statSync(source.url);
    if (mtimeMs > made || sizes[k] !== `${source.name} ${size}`) return undefined;
  }
  return known;
}

function hashSources(): string {
  const hash = createHash('sha1');
  for (const { name, url } of sources()) hash.update(name).update(readFileSync(url));
  return hash.digest('hex');
}

function sources(): { readonly name: string; readonly url: URL }[] {
  const found = [{ name: 'package.json', url: new URL('../../package.json', import.meta.url) }];
  const add = (folder: string, ending: string) => {
    const url = new URL(folder, import.meta.url);
    for (const file of readdirSync(url).sort())
      if (file.endsWith(ending)) found.push({ name: `${folder}${file}`, url: new URL(file, url) });
  };
  for (const folder of ['concepts', 'function', 'names', 'numbers', 'relations', 'scales', 'time'])
    add(`../../data/${folder}/`, '.tsv');
  for (const folder of ['./', '../quantity/', '../time/']) add(folder, '.js');
  return found;
}
