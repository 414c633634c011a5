import type { Term, TermEntry, TermStatus } from '@variorum/model';
import { tagOf } from '../bitext/pair.js';
import { ReadError } from '../error.js';

/** Largest termbase, in concepts. */
export const MOST_ENTRIES = 100_000;
/** Longest term, in UTF-16 units. */
export const LONGEST_TERM = 300;
/** Longer notes are cut, in UTF-16 units. */
const LONGEST_NOTE = 1000;

/** A term as the file has it; without a status where the file gives none. */
export interface DraftTerm {
  readonly lang: string;
  readonly text: string;
  readonly status: TermStatus | undefined;
  readonly note?: string;
}

const STATUSES: Readonly<Record<string, TermStatus>> = {
  preferred: 'preferred',
  standardized: 'preferred',
  legal: 'preferred',
  regulated: 'preferred',
  admitted: 'admitted',
  allowed: 'admitted',
  deprecated: 'deprecated',
  superseded: 'deprecated',
  obsolete: 'deprecated',
  forbidden: 'forbidden',
  prohibited: 'forbidden',
};

/** `preferred`, `preferredTerm-admn-sts`. @throws ReadError naming the place and the known ones */
export function statusOf(value: string, place: string): TermStatus | undefined {
  const word = value.trim().toLowerCase();
  if (word === '') return undefined;
  const status = STATUSES[word.replace(/-admn-sts$/, '').replace(/term$/, '')];
  if (!status)
    throw new ReadError(
      'broken',
      place,
      `unknown status "${value.trim().slice(0, 40)}"`,
      'use preferred, admitted, deprecated or forbidden',
    );
  return status;
}

/** A term of checked language and length, or undefined where there is no text. @throws ReadError naming the place */
export function draftTerm(draft: DraftTerm, place: string): DraftTerm | undefined {
  const text = draft.text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  if (text.length > LONGEST_TERM)
    throw new ReadError('too-large', place, `a term of ${text.length} characters`, 'a term is a few words');
  return { ...draft, lang: languageOf(draft.lang, place), text };
}

/** A canonical tag; `zh` stays in both scripts. Words such as `source` would pass for tags. @throws ReadError */
export function languageOf(value: string, place: string): string {
  const tag = value.trim();
  if (tag === '') throw new ReadError('broken', place, 'no language is named', 'name it by its tag, for example en');
  if (!/^[a-z]{2,3}(?:[-_]|$)/i.test(tag))
    throw new ReadError(
      'broken',
      place,
      `"${tag.slice(0, 40)}" is not a language tag`,
      'use BCP 47, for example pt-BR',
    );
  return tag.toLowerCase() === 'zh' ? 'zh' : tagOf(tag, place);
}

export function noteOf(text: string | undefined): { note?: string } {
  const note = text?.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NOTE);
  return note ? { note } : {};
}

/** Terms without status are preferred, unless the language has one that says so: then they are admitted beside it. */
export function entryOf(id: string, note: { note?: string }, drafts: readonly DraftTerm[]): TermEntry {
  const chosen = new Set(drafts.filter((d) => d.status === 'preferred').map((d) => d.lang));
  const terms = drafts.map((draft): Term => {
    const status = draft.status ?? (chosen.has(draft.lang) ? 'admitted' : 'preferred');
    return { lang: draft.lang, text: draft.text, status, ...(draft.note ? { note: draft.note } : {}) };
  });
  return { id, ...note, terms };
}

/** @throws ReadError naming the place when there are too many */
export function countEntry(count: number, place: string): void {
  if (count > MOST_ENTRIES)
    throw new ReadError('too-large', place, `more than ${MOST_ENTRIES} concepts`, 'split the termbase');
}
