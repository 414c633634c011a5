import type { Span } from '@variorum/model';
import { conceptName } from './lexicon/concepts.js';
import { type Entry, type Form, lowerCase, splitApostrophe, suffixesAfterApostrophe } from './lexicon/forms.js';
import { foldText } from './lexicon/normalize.js';
import { type LanguagePack, loadPack, NAME_BASE, SCALE_BASE } from './lexicon/pack.js';
import { stemmerFor } from './lexicon/stem.js';

/** One word (or, in scripts without spaces, one lexicon word or unknown run) of a text. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, folded. */
  readonly norm: string;
  /** The key that inflected forms share. */
  readonly key: string;
  /** A function word: carries no content of its own. */
  readonly stop: boolean;
  readonly digits: boolean;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** Ids of the concepts that the word may stand for; empty when the lexicon does not know it. */
  readonly concepts: readonly number[];
}

/** A lexicon form found in the text: a scale word or a name. */
export interface Mark extends Span {
  /** Index of its first and last token. */
  readonly first: number;
  readonly last: number;
  /** Id of a scale entry or a name entry; see `lexicon/pack`. */
  readonly id: number;
  /** The lexicon writes the form with a capital: `China`, `mer de Chine`, but not `chinois`. */
  readonly capital: boolean;
}

export interface Lexed {
  readonly lang: string;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly scaleMarks: readonly Mark[];
  readonly nameMarks: readonly Mark[];
}

/** Words of a text with the concepts that they may stand for. Linear in the length of the text. */
export function tokenize(text: string, lang: string): readonly Token[] {
  return lex(text, lang).tokens;
}

/** Words, scale words and names of a text in one pass. */
export function lex(text: string, lang: string): Lexed {
  const pack = loadPack(lang);
  const folded = foldText(text, lang);
  const drafts = pack.index.matching === 'character' ? splitCharacters(folded, pack) : splitSpaced(folded, pack);
  const hits =
    pack.index.matching === 'character' ? hitsByCharacter(folded, drafts, pack) : hitsByWord(folded, drafts, pack);
  return assemble(text, lang, drafts, hits);
}

interface Draft {
  start: number;
  end: number;
  norm: string;
  key: string;
  stop: boolean;
  capital: boolean;
  concepts: readonly number[];
}

interface Hit {
  first: number;
  last: number;
  id: number;
  form: Form;
}

const NONE: readonly number[] = [];
const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu;

function splitSpaced(folded: string, pack: LanguagePack): Draft[] {
  const drafts: Draft[] = [];
  const stem = stemmerFor(pack.lang);
  WORD.lastIndex = 0;
  for (let match = WORD.exec(folded); match; match = WORD.exec(folded)) {
    let start = match.index;
    const lower = lowerCase(match[0], pack.lang);
    const pieces =
      lower.includes("'") && lower.length === match[0].length ? splitApostrophe(lower, pack.lang) : [lower];
    for (const piece of pieces) {
      const end =
        pieces.length === 1 && !suffixesAfterApostrophe(pack.lang)
          ? match.index + match[0].length
          : Math.min(start + piece.length, match.index + match[0].length);
      const c = folded.charAt(start);
      drafts.push({
        start,
        end,
        norm: piece,
        key: stem(piece),
        stop: pack.stop.has(piece),
        capital: c !== c.toLowerCase(),
        concepts: NONE,
      });
      start = end;
    }
  }
  return drafts;
}

function hitsByWord(folded: string, drafts: Draft[], pack: LanguagePack): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    if (pack.index.matching === 'prefix') {
      for (const [key, entries] of prefixEntries(draft.norm, pack)) collect(entries, key, i);
    } else {
      const entries = pack.index.byFirst.get(draft.key);
      if (entries) collect(entries, draft.key, i);
      else if (pack.lang === 'de' || pack.lang === 'nl' || pack.lang === 'sv') compound(draft, i);
      else if (pack.lang === 'en') comparative(draft, i);
    }
  }
  return hits;

  function collect(entries: readonly Entry[], _key: string, i: number): void {
    for (const entry of entries) {
      const last = matchKeys(entry, i);
      if (last < 0) continue;
      if (entry.particle) {
        const at = findParticle(folded, drafts, i, entry.particle);
        if (at < 0) continue;
      }
      hits.push({ first: i, last, id: entry.id, form: entry.form });
    }
  }

  function matchKeys(entry: Entry, i: number): number {
    const { keys } = entry;
    for (let k = 1; k < keys.length; k++) {
      const next = drafts[i + k];
      if (!next) return -1;
      const fits = pack.index.matching === 'prefix' ? next.norm.startsWith(keys[k]!) : next.key === keys[k];
      if (!fits) return -1;
      // A form does not reach over a comma or a full stop.
      if (/[.,;:!?()"“”«»]/.test(folded.slice(drafts[i + k - 1]!.end, next.start))) return -1;
    }
    return i + keys.length - 1;
  }

  /** `bigger`, `happiest`: an adjective that the stemmer does not join with its comparison. */
  function comparative(draft: Draft, i: number): void {
    for (const base of comparedBases(draft.norm))
      for (const entry of pack.index.byFirst.get(stemmerFor('en')(base)) ?? [])
        if (entry.id < SCALE_BASE && entry.keys.length === 1 && conceptName(entry.id).pos === 'a')
          hits.push({ first: i, last: i, id: entry.id, form: entry.form });
  }

  function compound(draft: Draft, i: number): void {
    for (const part of splitCompound(draft.norm, pack)) {
      for (const entry of part)
        if (entry.id < SCALE_BASE && entry.keys.length === 1 && !entry.particle)
          hits.push({ first: i, last: i, id: entry.id, form: entry.form });
    }
  }
}

/** The adjectives of which a word may be the comparison: `bigger` → big, `happiest` → happy, `larger` → large. */
function comparedBases(norm: string): string[] {
  const match = /^([a-z]{2,})(?:er|est)$/.exec(norm);
  if (!match) return [];
  const stem = match[1]!;
  const bases = [stem, `${stem}e`];
  if (/([b-df-hj-np-tv-z])\1$/.test(stem)) bases.push(stem.slice(0, -1));
  if (stem.endsWith('i')) bases.push(`${stem.slice(0, -1)}y`);
  return bases;
}

/** The particle of a split separable verb stands at the end of the clause. */
function findParticle(folded: string, drafts: Draft[], i: number, particle: string): number {
  for (let k = i + 1; k < Math.min(drafts.length, i + 30); k++) {
    if (/[.;:!?]/.test(folded.slice(drafts[k - 1]!.end, drafts[k]!.start))) return -1;
    if (drafts[k]!.norm !== particle) continue;
    const after = folded.slice(drafts[k]!.end, drafts[k]!.end + 1);
    if (
      after === '' ||
      /[.,;:!?)"“”»]/.test(after) ||
      /^ (?:und|oder|aber|en|of|maar)\b/.test(folded.slice(drafts[k]!.end, drafts[k]!.end + 6))
    )
      return k;
  }
  return -1;
}

/** Longest two-part split of a compound in which both parts are known words: `Handels|abkommen`. */
function splitCompound(word: string, pack: LanguagePack): (readonly Entry[])[] {
  if (word.length < 8) return [];
  const stem = stemmerFor(pack.lang);
  for (let cut = word.length - 4; cut >= 4; cut--) {
    const tail = pack.index.byFirst.get(stem(word.slice(cut)));
    if (!tail?.some((entry) => entry.id < SCALE_BASE && entry.keys.length === 1)) continue;
    const head = word.slice(0, cut);
    const found =
      pack.index.byFirst.get(stem(head)) ?? pack.index.byFirst.get(stem(head.replace(/(?:s|es|n|en)$/, '')));
    if (found) return [found, tail];
  }
  for (let cut = 4; cut <= word.length - 5; cut++) {
    const tail = pack.index.byFirst.get(stem(word.slice(cut)));
    if (tail?.some((entry) => entry.id < SCALE_BASE && entry.keys.length === 1)) return [tail];
  }
  return [];
}

/** Korean: every beginning of the word that is a known form; one syllable only when a particle follows. */
function prefixEntries(word: string, pack: LanguagePack): [string, readonly Entry[]][] {
  const found: [string, readonly Entry[]][] = [];
  for (let n = word.length; n >= 1; n--) {
    const head = word.slice(0, n);
    if (n === 1 && word.length > 1 && !KOREAN_PARTICLE.test(word.slice(1))) break;
    const entries = pack.index.byFirst.get(head);
    if (!entries) continue;
    found.push([head, entries]);
    if (n >= 2) break;
  }
  return found;
}

const KOREAN_PARTICLE =
  /^(?:은|는|이|가|을|를|의|에|에서|에게|도|로|으로|과|와|만|까지|부터|이다|이라고|이며|인|했|하|한|할|해)/;

function splitCharacters(folded: string, pack: LanguagePack): Draft[] {
  const drafts: Draft[] = [];
  const n = folded.length;
  let i = 0;
  while (i < n) {
    const c = folded.charAt(i);
    if (!/[\p{L}\p{N}\p{M}]/u.test(c) && !(c >= '\ud800' && c <= '\udfff')) {
      i++;
      continue;
    }
    const end = longestForm(folded, i, pack) || runEnd(folded, i, pack);
    const norm = folded.slice(i, end).toLowerCase();
    drafts.push({
      start: i,
      end,
      norm,
      key: norm,
      stop: pack.stop.has(norm) || /^[\u3040-\u309f]+$/.test(norm),
      capital: c !== c.toLowerCase(),
      concepts: NONE,
    });
    i = end;
  }
  return drafts;
}

function longestForm(folded: string, at: number, pack: LanguagePack): number {
  let end = 0;
  for (const entry of pack.index.byFirst.get(folded.charAt(at)) ?? []) {
    const form = entry.keys[0]!;
    if (at + form.length > end && folded.startsWith(form, at)) end = at + form.length;
  }
  return end;
}

/** Unknown text: a run of the same script, cut where a known form begins. */
function runEnd(folded: string, at: number, pack: LanguagePack): number {
  const script = scriptOf(folded.charAt(at));
  let end = at + 1;
  while (end < folded.length && scriptOf(folded.charAt(end)) === script) {
    if (script === 'han' && longestForm(folded, end, pack) > end + 1) break;
    if (script === 'han' && pack.stop.has(folded.charAt(end))) break;
    if (script === 'han' && pack.stop.has(folded.charAt(at)) && end === at + 1) break;
    end++;
  }
  return end;
}

function scriptOf(c: string): string {
  if (/[\u3400-\u9fff\uf900-\ufaff]/.test(c)) return 'han';
  if (/[\u30a0-\u30ff]/.test(c)) return 'katakana';
  if (/[\u3040-\u309f]/.test(c)) return 'hiragana';
  if (/[\p{L}\p{N}\p{M}]/u.test(c)) return 'other';
  return '';
}

function hitsByCharacter(folded: string, drafts: Draft[], pack: LanguagePack): Hit[] {
  const hits: Hit[] = [];
  for (const [i, draft] of drafts.entries()) {
    const length = draft.end - draft.start;
    for (const entry of pack.index.byFirst.get(folded.charAt(draft.start)) ?? []) {
      const form = entry.keys[0]!;
      if (form.length === length && folded.startsWith(form, draft.start))
        hits.push({ first: i, last: i, id: entry.id, form: entry.form });
    }
  }
  return hits;
}

/** Blocked forms shadow what lies inside them; longer forms win over shorter ones of the same kind. */
function assemble(text: string, lang: string, drafts: Draft[], hits: Hit[]): Lexed {
  const blocked = hits.filter((hit) => hit.form.blocked);
  const usable = hits.filter(
    (hit) =>
      !hit.form.blocked &&
      hasContext(hit, drafts) &&
      !blocked.some(
        (b) =>
          b.first <= hit.first && b.last >= hit.last && b.last - b.first >= hit.last - hit.first && blocksKind(b, hit),
      ),
  );
  const conceptLength = new Int32Array(drafts.length);
  for (const hit of usable) {
    if (hit.id >= SCALE_BASE) continue;
    for (let k = hit.first; k <= hit.last; k++)
      conceptLength[k] = Math.max(conceptLength[k]!, hit.last - hit.first + 1);
  }
  const scaleMarks: Mark[] = [];
  const nameMarks: Mark[] = [];
  for (const hit of usable) {
    if (hit.id < SCALE_BASE) {
      const length = hit.last - hit.first + 1;
      for (let k = hit.first; k <= hit.last; k++) {
        const draft = drafts[k]!;
        if (conceptLength[k] === length && !draft.concepts.includes(hit.id))
          draft.concepts = [...draft.concepts, hit.id];
      }
      continue;
    }
    const mark = {
      first: hit.first,
      last: hit.last,
      start: drafts[hit.first]!.start,
      end: drafts[hit.last]!.end,
      id: hit.id,
      capital: hit.form.text !== hit.form.text.toLowerCase(),
    };
    (hit.id < NAME_BASE ? scaleMarks : nameMarks).push(mark);
  }
  const tokens = drafts.map(
    (d): Token => ({
      start: d.start,
      end: d.end,
      text: text.slice(d.start, d.end),
      norm: d.norm,
      key: d.key,
      stop: d.stop,
      digits: /^[\p{N}]+$/u.test(d.norm),
      capital: d.capital,
      concepts: d.concepts,
    }),
  );
  return { lang, text, tokens, scaleMarks, nameMarks: longestOnly(nameMarks) };
}

function blocksKind(block: Hit, hit: Hit): boolean {
  return hit.id >= SCALE_BASE && (block.id >= SCALE_BASE || hit.id >= NAME_BASE);
}

function hasContext(hit: Hit, drafts: Draft[]): boolean {
  const { context } = hit.form;
  if (context.length === 0) return true;
  for (let k = Math.max(0, hit.first - 5); k <= Math.min(drafts.length - 1, hit.last + 5); k++) {
    if (k >= hit.first && k <= hit.last) continue;
    const { norm } = drafts[k]!;
    if (
      context.some(
        (word) =>
          norm === word ||
          (word.length > 3 && norm.startsWith(word)) ||
          (word.length > 4 && norm.startsWith(word.slice(0, -1))),
      )
    )
      return true;
  }
  return false;
}

function longestOnly(marks: Mark[]): Mark[] {
  return marks.filter(
    (mark) =>
      !marks.some(
        (other) =>
          other !== mark &&
          other.start <= mark.start &&
          other.end >= mark.end &&
          other.end - other.start > mark.end - mark.start,
      ),
  );
}
