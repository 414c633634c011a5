import { readdirSync, readFileSync } from 'node:fs';
import { type EditionText, KIND_NAMES, type Kind, SEVERITIES, type Severity } from '@variorum/model';
import { readDocument } from '@variorum/read';

/** One planted divergence: the words on each side, null where a side has none. */
export interface Planted {
  readonly kind: Kind;
  readonly severity: Severity;
  readonly source: string | null;
  readonly target: string | null;
}

/** `expected.json` beside the editions of a story. */
export interface Expected {
  /** Language of the edition that all others are compared with. */
  readonly source: string;
  /** Edition names: a language (`de`), or one that lays out its blocks as it likes (`de.free`, `de.summary`). */
  readonly faithful: readonly string[];
  /** For editions that tell the blocks in another order: the source block that stands at each place. */
  readonly moved?: Readonly<Record<string, readonly number[]>>;
  /** By edition name (`de.diverging`). */
  readonly diverging: Readonly<Record<string, readonly Planted[]>>;
  /** False alarms that are known, by faithful edition; `alarmName` says how one is written. */
  readonly accepted: Readonly<Record<string, readonly string[]>>;
}

export interface Story {
  readonly name: string;
  readonly expected: Expected;
  readonly source: EditionText;
  /** All other editions by name: `de`, `de.free`, `de.diverging`. */
  readonly editions: ReadonlyMap<string, EditionText>;
}

const here = new URL('./', import.meta.url);

/** Names of the stories, in order. */
export const storyNames = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** Where the expectations of a story stand. */
export function expectedFile(name: string): URL {
  return new URL(`${name}/expected.json`, here);
}

/** Reads a story with all its editions, as the program reads files. @throws ReadError on a broken edition. */
export async function readStory(name: string): Promise<Story> {
  const expected = JSON.parse(readFileSync(expectedFile(name), 'utf8')) as Expected;
  const editions = new Map<string, EditionText>();
  for (const edition of [...expected.faithful, ...Object.keys(expected.diverging)])
    editions.set(edition, await readEdition(name, edition));
  return { name, expected, source: await readEdition(name, expected.source), editions };
}

/** What is wrong with a planted divergence, or nothing. */
export function faultOf(planted: Planted, source: EditionText, target: EditionText): string | undefined {
  if (!KIND_NAMES.includes(planted.kind)) return `no such kind: ${planted.kind}`;
  if (!SEVERITIES.includes(planted.severity)) return `no such severity: ${planted.severity}`;
  if (planted.source === null && planted.target === null) return 'no words on either side';
  if (planted.source !== null && occurrences(planted.source, source) !== 1) return `not once: ${planted.source}`;
  if (planted.target !== null && occurrences(planted.target, target) !== 1) return `not once: ${planted.target}`;
  return undefined;
}

/** Words of an edition, as the language counts them. */
export function countWords({ lang, blocks }: EditionText): number {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  return blocks.flatMap((block) => [...segmenter.segment(block.text)].filter((word) => word.isWordLike)).length;
}

async function readEdition(story: string, edition: string): Promise<EditionText> {
  const file = `${edition}.md`;
  const bytes = readFileSync(new URL(`${story}/${file}`, here));
  return (await readDocument({ bytes, fileName: file })).edition;
}

function occurrences(words: string, edition: EditionText): number {
  return edition.blocks.reduce((sum, block) => sum + block.text.split(words).length - 1, 0);
}
