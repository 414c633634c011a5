import { stemmerFor } from './stem.js';
import { columnOf, readTables } from './tsv.js';

/** Two words that look alike and mean different things. */
export interface FalseFriend {
  readonly means: string;
  readonly friendMeans: string;
}

type ByWord = ReadonlyMap<string, ReadonlyMap<string, FalseFriend>>;

let tables: ReadonlyMap<string, ByWord> | undefined;

/** What two words of two languages mean when they are false friends; by the keys that their inflected forms share. */
export function falseFriends(from: string, to: string): ByWord | undefined {
  tables ??= readPairs();
  return tables.get(`${columnOf(from)}>${columnOf(to)}`);
}

/** `data/relations/false-friends.tsv`: every word of the one cell with every word of the other, in both directions. */
function readPairs(): Map<string, Map<string, Map<string, FalseFriend>>> {
  const pairs = new Map<string, Map<string, Map<string, FalseFriend>>>();
  const add = (a: string, b: string, friend: FalseFriend) => {
    const [[from, key], [to, other]] = [split(a), split(b)];
    if (from === to) return;
    const byWord = getOrMake(pairs, `${from}>${to}`, () => new Map<string, Map<string, FalseFriend>>());
    getOrMake(byWord, key, () => new Map<string, FalseFriend>()).set(other, friend);
  };
  for (const row of readTables('relations').find((table) => table.name === 'false-friends')?.rows ?? [])
    for (const a of row.word!.split('|'))
      for (const b of row.friends!.split('|')) {
        add(a, b, { means: row.means!, friendMeans: row.mean! });
        add(b, a, { means: row.mean!, friendMeans: row.means! });
      }
  return pairs;
}

function split(cell: string): [string, string] {
  const [lang = '', word = ''] = cell.split(':', 2);
  return [lang, stemmerFor(lang)(word.toLowerCase())];
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
