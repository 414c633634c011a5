import { readFileSync } from 'node:fs';
import { compareEditions } from '@variorum/compare';
import { readDocument } from '@variorum/read';

const LANGUAGES = ['en', 'de', 'es', 'fr', 'zh-Hans', 'zh-Hant'] as const;

export interface GeneratedEdition {
  readonly lang: string;
  readonly text: string;
}
export interface GeneratedStory {
  readonly title: string;
  /** The first is the source. */
  readonly editions: readonly GeneratedEdition[];
}

/** A story of its own out of the example: other editions, another number in the survey, one paragraph put elsewhere. */
export function makeStory(n: number): GeneratedStory {
  const languages = LANGUAGES.filter((_, i) => i === 0 || ((n + i) % 3 !== 0 && i <= 1 + (n % 5)));
  return {
    title: `Faults ${n}`,
    editions: (languages.length > 1 ? languages : LANGUAGES.slice(0, 2)).map((lang, i) => ({
      lang,
      text: vary(readFileSync(new URL(`../../services/cli/example/${lang}.md`, import.meta.url), 'utf8'), n, i),
    })),
  };
}

function vary(text: string, n: number, i: number): string {
  // Every third translation gets another number of nights than its source.
  const nights = 10 + (n % 17) + (i > 0 && (n + i) % 3 === 0 ? 1 : 0);
  return text.replace(/\b14\b|14(?=个|個)/, String(nights));
}

/** What an undisturbed comparison finds in one pair, as a text to compare with: no ids, which hold those of the rows. */
export async function expectedFlags(source: GeneratedEdition, target: GeneratedEdition): Promise<string> {
  const read = async ({ lang, text }: GeneratedEdition) =>
    (await readDocument({ bytes: new TextEncoder().encode(text), contentType: 'text/markdown', lang })).edition;
  return fingerprint(compareEditions(await read(source), await read(target)).flags);
}

/** Flags as one text, in an order of their own and without their ids. */
export function fingerprint(flags: readonly object[]): string {
  return JSON.stringify(flags.map((flag) => JSON.stringify(sorted({ ...flag, id: undefined }))).sort());
}

/** Keys in one order: a database may keep them in another. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
}
