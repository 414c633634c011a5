import type { LanguagePack } from '../lexicon/pack.js';
import type { Draft, Hit } from './draft.js';
import { readRuns } from './runs.js';
import { wordsOf } from './words.js';

/** Words of a text in a script that puts spaces between words, and the lexicon forms that begin with each. */
export function lexSpaced(
  text: string,
  folded: string,
  pack: LanguagePack,
  block: number,
): { drafts: Draft[]; hits: Hit[] } {
  const drafts: Draft[] = [];
  const same = text === folded;
  readRuns(folded, wordsOf(pack), (pieces, at) => {
    for (let k = 0; k < pieces.length; k++) {
      const { word, from, to, text: written, capital } = pieces[k]!;
      const start = at + from;
      const end = at + to;
      drafts.push({
        start,
        end,
        block,
        text: same ? written : text.slice(start, end),
        norm: word.norm,
        key: word.key,
        stop: word.stop,
        digits: word.digits,
        capital,
        concepts: word.concepts,
        word,
      });
    }
  });
  return { drafts, hits: hitsOf(folded, drafts, pack.index.matching === 'prefix') };
}

function hitsOf(folded: string, drafts: readonly Draft[], prefix: boolean): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const { word } = drafts[i]!;
    if (word.entries.length === 0) continue;
    // Korean forms are found by the beginnings of their words, not by keys.
    const next = drafts[i + 1];
    const entries = prefix || !word.byNext ? word.entries : ((next && word.byNext.get(next.key)) ?? word.alone);
    const particles = word.particles && particlesBehind(folded, drafts, i, word.particles);
    for (let k = 0; k < entries.length; k++) {
      const entry = entries[k]!;
      const last = entry.keys.length === 1 ? i : lastWord(entry.keys, folded, drafts, i, prefix);
      if (last < 0 || (entry.particle && !particles?.has(entry.particle))) continue;
      hits.push({ first: i, last, id: entry.id, form: entry.form });
    }
  }
  return hits;
}

/** Index of the last word of a form that begins at word `i`, or -1. */
function lastWord(
  keys: readonly string[],
  folded: string,
  drafts: readonly Draft[],
  i: number,
  prefix: boolean,
): number {
  for (let k = 1; k < keys.length; k++) {
    const next = drafts[i + k];
    if (!next || !(prefix ? next.norm.startsWith(keys[k]!) : next.key === keys[k])) return -1;
    const before = drafts[i + k - 1]!;
    // A form does not reach over a comma or a full stop; the stops of `U.S.` and `EE. UU.` are none.
    if (holds(STOPS, folded, before.end, next.start) && !isAbbreviation(before, next, folded)) return -1;
  }
  return i + keys.length - 1;
}

function isAbbreviation(before: Draft, next: Draft, folded: string): boolean {
  return /^\.[ \u00a0]?$/.test(folded.slice(before.end, next.start)) && isInitials(before) && isInitials(next);
}

/** One or two capitals: a piece of an abbreviation. */
function isInitials({ text }: Draft): boolean {
  return text.length <= 2 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** Words within which the particle of a separable verb is looked for. */
const CLAUSE = 30;

/** The particles of a split separable verb that stand at the end of the clause. */
function particlesBehind(
  folded: string,
  drafts: readonly Draft[],
  i: number,
  wanted: ReadonlySet<string>,
): ReadonlySet<string> | undefined {
  let found: Set<string> | undefined;
  for (let k = i + 1; k < Math.min(drafts.length, i + CLAUSE); k++) {
    if (holds(ENDS, folded, drafts[k - 1]!.end, drafts[k]!.start)) break;
    const { norm, end } = drafts[k]!;
    if (!wanted.has(norm) || !endsClause(folded, end)) continue;
    found ??= new Set();
    found.add(norm);
  }
  return found;
}

function endsClause(folded: string, at: number): boolean {
  const after = folded.slice(at, at + 1);
  return (
    after === '' || /[.,;:!?)"“”»]/.test(after) || /^ (?:und|oder|aber|en|of|maar)\b/.test(folded.slice(at, at + 6))
  );
}

const STOPS = /[.,;:!?()"“”«»]/;
const ENDS = /[.;:!?]/;

/** Whether a mark stands between two words; most often there is one blank. */
function holds(marks: RegExp, text: string, from: number, to: number): boolean {
  return !(to === from + 1 && text.charCodeAt(from) === 0x20) && marks.test(text.slice(from, to));
}
