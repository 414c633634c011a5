import { stemmerFor } from './stem.js';
import { columnOf, readTable } from './tsv.js';

/** Two words that look alike and mean different things. */
export interface FalseFriend {
  readonly means: string;
  readonly friendMeans: string;
}

type ByWord = ReadonlyMap<string, ReadonlyMap<string, FalseFriend>>;

interface Friends {
  /** Languages and words of either side: `en:actual`. */
  readonly words: readonly (readonly [lang: string, word: string])[];
  readonly friends: readonly (readonly [lang: string, word: string])[];
  readonly means: string;
  readonly friendMeans: string;
}

let rows: readonly Friends[] | undefined;
const tables = new Map<string, ByWord>();

/** What two words of two languages mean when they are false friends; by the keys that their inflected forms share. */
export function falseFriends(from: string, to: string): ByWord | undefined {
  const name = `${columnOf(from)}>${columnOf(to)}`;
  let table = tables.get(name);
  if (!table) {
    table = makeTable(columnOf(from), columnOf(to));
    tables.set(name, table);
  }
  return table.size > 0 ? table : undefined;
}

/** `data/relations/false-friends.tsv`: every word of the one cell with every word of the other, in both directions. */
function makeTable(from: string, to: string): ByWord {
  const byWord = new Map<string, Map<string, FalseFriend>>();
  if (from === to) return byWord;
  rows ??= readRows();
  const add = (a: readonly [string, string], b: readonly [string, string], means: string, friendMeans: string) => {
    if (a[0] !== from || b[0] !== to) return;
    const friends = getOrMake(byWord, stemmerFor(from)(a[1]), () => new Map<string, FalseFriend>());
    friends.set(stemmerFor(to)(b[1]), { means, friendMeans });
  };
  for (const { words, friends, means, friendMeans } of rows)
    for (const a of words)
      for (const b of friends) {
        add(a, b, means, friendMeans);
        add(b, a, friendMeans, means);
      }
  return byWord;
}

function readRows(): Friends[] {
  return readTable('relations', 'false-friends').rows.map((row) => ({
    words: row.word!.split('|').map(split),
    friends: row.friends!.split('|').map(split),
    means: row.means!,
    friendMeans: row.mean!,
  }));
}

function split(cell: string): [string, string] {
  const [lang = '', word = ''] = cell.split(':', 2);
  return [lang, word.toLowerCase()];
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
