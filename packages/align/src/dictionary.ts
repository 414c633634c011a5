import { tokenize } from '@variorum/language';
import { type BilingualDictionary, type DictionaryEntry, type LanguageTag, primarySubtag } from '@variorum/model';

/** Words of the target text by those of the source, both by their stems, as a dictionary has them. */
export interface Dictionary {
  readonly renderings: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Longer glosses explain; they do not render. */
const MOST_WORDS = 2;
/** Longest headword that is looked for in text without spaces. */
const LONGEST = 4;

/**
 * What dictionaries say of two texts, whichever way round they are made; undefined when none is of their languages. Linear in
 * the dictionaries and in the texts.
 */
export function dictionaryFor(
  dictionaries: readonly BilingualDictionary[],
  source: { readonly lang: LanguageTag; readonly texts: readonly string[] },
  target: { readonly lang: LanguageTag; readonly texts: readonly string[] },
): Dictionary | undefined {
  const renderings = new Map<string, Set<string>>();
  const add = (one: string, other: string) => renderings.set(one, (renderings.get(one) ?? new Set()).add(other));
  for (const { from, to, entries } of dictionaries) {
    if (isOf(from, source.lang) && isOf(to, target.lang)) collect(entries, source, target.lang, add);
    else if (isOf(from, target.lang) && isOf(to, source.lang))
      collect(entries, target, source.lang, (head, stem) => add(stem, head));
  }
  return renderings.size > 0 ? { renderings } : undefined;
}

function isOf(dictionary: LanguageTag, text: LanguageTag): boolean {
  return primarySubtag(dictionary) === primarySubtag(text);
}

/** Stems of the headwords that occur in the text, with the stems of their glosses. */
function collect(
  entries: readonly DictionaryEntry[],
  { lang, texts }: { readonly lang: LanguageTag; readonly texts: readonly string[] },
  other: LanguageTag,
  add: (head: string, stem: string) => void,
): void {
  const occurs = beginningsOf(texts);
  for (const { words, glosses } of entries) {
    const heads = words.filter((word) => occurs.has(beginning(word))).flatMap((word) => stemsOf(word, lang, 1));
    if (heads.length === 0) continue;
    for (const gloss of glosses)
      for (const stem of stemsOf(gloss.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '), other, MOST_WORDS))
        for (const head of heads) add(head, stem);
  }
}

/** Stems of the words with content; none when there are more than `most`. */
function stemsOf(text: string, lang: LanguageTag, most: number): string[] {
  const stems = [...new Set(tokenize(text, lang).flatMap((token) => (token.stop ? [] : [token.key])))];
  return stems.length <= most ? stems : [];
}

/** What every headword that may occur begins with: its first letters; without spaces all of it. */
function beginningsOf(texts: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) found.add(beginning(word));
    for (const run of text.match(/\p{Script=Han}+/gu) ?? [])
      for (let i = 0; i < run.length; i++)
        for (let end = i + 1; end <= Math.min(run.length, i + LONGEST); end++) found.add(run.slice(i, end));
  }
  return found;
}

function beginning(word: string): string {
  return /^\p{Script=Han}/u.test(word) ? word : word.toLowerCase().slice(0, 4);
}
