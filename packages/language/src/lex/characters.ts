import { memo } from '../lazy.js';
import type { Entry } from '../lexicon/forms.js';
import type { LanguagePack } from '../lexicon/pack.js';
import type { Draft, Hit } from './draft.js';
import { decided, shapeOf, type Word } from './word.js';

/** Words of a text in a script without spaces: the longest lexicon form at each place, else a run of one script. */
export function lexCharacters(
  text: string,
  folded: string,
  pack: LanguagePack,
  block: number,
): { drafts: Draft[]; hits: Hit[] } {
  const drafts: Draft[] = [];
  const hits: Hit[] = [];
  const words = wordsOf(pack);
  const same = text === folded;
  const n = folded.length;
  let i = 0;
  while (i < n) {
    const c = folded.charAt(i);
    if (!isWritten(c)) {
      i++;
      continue;
    }
    const end = longestForm(folded, i, pack) || runEnd(folded, i, pack);
    const form = folded.slice(i, end);
    const word = words(form);
    for (let k = 0; k < word.entries.length; k++) {
      const { id, form: written } = word.entries[k]!;
      hits.push({ first: drafts.length, last: drafts.length, id, form: written });
    }
    drafts.push({
      start: i,
      end,
      block,
      text: same ? form : text.slice(i, end),
      norm: word.norm,
      key: word.key,
      stop: word.stop,
      digits: word.digits,
      capital: c !== c.toLowerCase(),
      concepts: word.concepts,
      word,
    });
    i = end;
  }
  return { drafts, hits };
}

const NO_ENTRIES: readonly Entry[] = [];

const books = new WeakMap<LanguagePack, (form: string) => Word>();

/** What the forms of a language are, wherever they stand. */
function wordsOf(pack: LanguagePack): (form: string) => Word {
  let book = books.get(pack);
  if (!book) {
    book = memo((form) => makeWord(form, pack), MOST_FORMS);
    books.set(pack, book);
  }
  return book;
}

const MOST_FORMS = 50_000;

function makeWord(form: string, pack: LanguagePack): Word {
  const norm = form.toLowerCase();
  return {
    ...shapeOf(norm),
    key: norm,
    stop: pack.stop.has(norm) || /^[\u3040-\u309f]+$/.test(norm),
    digits: /^[\p{N}]+$/u.test(norm),
    ...decided(pack.index.byFirst.get(form) ?? NO_ENTRIES),
    opposes: [],
    cues: -1,
  };
}

/** End of the longest form that begins here; 0 when none does. */
function longestForm(folded: string, at: number, pack: LanguagePack): number {
  for (const length of pack.index.lengthsOf(folded.charAt(at)))
    if (at + length <= folded.length && pack.index.byFirst.has(folded.slice(at, at + length))) return at + length;
  return 0;
}

/** Unknown text: a run of the same script, cut where a known form begins. */
function runEnd(folded: string, at: number, pack: LanguagePack): number {
  const script = scriptOf(folded.charAt(at));
  let end = at + 1;
  while (end < folded.length && scriptOf(folded.charAt(end)) === script) {
    if (script === 'han') {
      if (longestForm(folded, end, pack) > end + 1) break;
      if (pack.stop.has(folded.charAt(end))) break;
      if (end === at + 1 && pack.stop.has(folded.charAt(at))) break;
    }
    end++;
  }
  return end;
}

type Script = 'han' | 'katakana' | 'hiragana' | 'other' | '';
const scripts = new Array<Script | undefined>(0x10000);

/** Script of one UTF-16 unit; empty for what is no letter, mark or digit. */
function scriptOf(c: string): Script {
  const code = c.charCodeAt(0);
  let known = scripts[code];
  if (known === undefined) {
    known = findScript(c);
    scripts[code] = known;
  }
  return known;
}

const written = new Uint8Array(0x10000);

/** A letter, mark or digit, or half of a character beyond the basic plane. */
function isWritten(c: string): boolean {
  const code = c.charCodeAt(0);
  if (written[code] === 0) written[code] = /[\p{L}\p{N}\p{M}\ud800-\udfff]/u.test(c) ? 1 : 2;
  return written[code] === 1;
}

function findScript(c: string): Script {
  if (/[\u3400-\u9fff\uf900-\ufaff]/.test(c)) return 'han';
  if (/[\u30a0-\u30ff]/.test(c)) return 'katakana';
  if (/[\u3040-\u309f]/.test(c)) return 'hiragana';
  return /[\p{L}\p{N}\p{M}]/u.test(c) ? 'other' : '';
}
