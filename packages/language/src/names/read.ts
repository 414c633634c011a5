import { type Mention, type NameValue, primarySubtag } from '@variorum/model';
import { nameEntry } from '../lexicon/pack.js';
import type { Here, Lexed, Mark, Token } from '../tokens.js';
import { latinize, skeleton } from './skeleton.js';

/** Names of a text: those of the gazetteer, and runs of capitalised words that no word list explains. */
export function readNames(lexed: Lexed): Here<Mention<NameValue>>[] {
  const known: Here<Mention<NameValue>>[] = [];
  const taken = new Uint8Array(lexed.tokens.length);
  for (const mark of lexed.nameMarks) {
    if (hasCase(lexed.lang) && mark.capital && !hasCapital(lexed, mark)) continue;
    const entry = nameEntry(mark.id);
    if (!entry) continue;
    taken.fill(1, mark.first, mark.last + 1);
    const text = lexed.text.slice(mark.start, mark.end);
    known.push({
      block: lexed.block,
      start: mark.start,
      end: mark.end,
      text,
      value: { type: 'name', id: entry.id, category: category(entry.category), skeleton: skeleton(text) },
    });
  }
  if (hasCase(lexed.lang)) known.push(...capitalRuns(lexed, taken));
  return known.length > 1 ? known.sort((a, b) => a.start - b.start) : known;
}

/** A name may begin with a small letter (`mer de Chine`); what the lexicon writes small throughout needs no capital. */
function hasCapital(lexed: Lexed, mark: Mark): boolean {
  for (let k = mark.first; k <= mark.last; k++) if (lexed.tokens[k]!.capital) return true;
  return false;
}

function category(name: string): NameValue['category'] {
  if (name === 'person' || name === 'place' || name === 'organisation' || name === 'demonym' || name === 'product')
    return name;
  return 'other';
}

const CASELESS = new Set(['zh', 'ja', 'ko', 'ar', 'fa', 'he', 'hi', 'th', 'ur', 'bn', 'ta']);
export function hasCase(lang: string): boolean {
  return !CASELESS.has(primarySubtag(lang));
}

function capitalRuns(lexed: Lexed, taken: Uint8Array): Here<Mention<NameValue>>[] {
  const found: Here<Mention<NameValue>>[] = [];
  const { tokens, text } = lexed;
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || !isNameWord(lexed, i)) continue;
    let last = i;
    while (
      last + 1 < tokens.length &&
      !taken[last + 1] &&
      joins(text.slice(tokens[last]!.end, tokens[last + 1]!.start), tokens[last]!) &&
      isNameWord(lexed, last + 1)
    )
      last++;
    const start = tokens[i]!.start;
    const end = tokens[last]!.end;
    const run = text.slice(start, end);
    if (run.length >= 2)
      found.push({
        block: lexed.block,
        start,
        end,
        text: run,
        value: { type: 'name', category: 'other', skeleton: latinize(run) },
      });
    i = last;
  }
  return found;
}

/** What stands between the words of one name: a blank, a hyphen, the stop of `St. Wolfgang` and `J. Smith`. */
function joins(gap: string, before: Token): boolean {
  return /^[ \u00a0-]$/.test(gap) || (/^\.[ \u00a0]$/.test(gap) && isAbbreviated(before));
}

/** A stop behind it ends no sentence: an initial, or a short title before a name. */
function isAbbreviated({ text, capital }: Token): boolean {
  return (
    capital &&
    (text.length === 1 ||
      /^(?:Mrs?|Ms|Dr|Prof|St|Ste|Sr|Sra|Jr|Mt|Ft|Gen|Col|Sen|Rep|Hr|Fr|Sta|Sto|Dott|Avv)$/.test(text))
  );
}

/** A capital that the grammar does not explain: not the first word of a sentence, not a German noun that we know. */
function isNameWord(lexed: Lexed, i: number): boolean {
  const token = lexed.tokens[i] as Token;
  if (!token.capital || token.stop || token.digits || token.text.length < 2) return false;
  const gap = i === 0 ? '' : lexed.text.slice(lexed.tokens[i - 1]!.end, token.start);
  const initial =
    i === 0 || (/[.!?:"“”«»„‘'(\n•–—-]\s*$/.test(gap) && !(gap.startsWith('.') && isAbbreviated(lexed.tokens[i - 1]!)));
  if (lexed.lang.startsWith('de'))
    return (
      token.concepts.length === 0 &&
      !GERMAN_NOUN.test(token.norm) &&
      !(i > 0 && BEFORE_NOUN.test(lexed.tokens[i - 1]!.text)) &&
      (!initial || (i + 1 < lexed.tokens.length && lexed.tokens[i + 1]!.capital))
    );
  if (initial)
    return (
      token.concepts.length === 0 &&
      i + 1 < lexed.tokens.length &&
      lexed.tokens[i + 1]!.capital &&
      !lexed.tokens[i + 1]!.stop
    );
  return true;
}

/** Words before German common nouns: articles, possessives and adjectives; names of people and places stand bare. */
const BEFORE_NOUN =
  /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|kein|keine|keinen|keinem|im|am|zum|zur|vom|beim|ins|ans|mein|sein|ihr|unser|sein(?:e|en|em|er|es)|ihr(?:e|en|em|er|es)|unser(?:e|en|em|er|es)|dies(?:e|er|es|en|em)|jed(?:e|er|es|en|em)|[a-zäöü]{3,}(?:lich|isch|ig|sch|al|iv)(?:e|er|es|en|em))$/u;

/** Endings of German common nouns, plural or not. */
const GERMAN_NOUN =
  /(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ismus|tät|täten|chen|lein|nis|nisse|nissen|tum|ler|lern|ling|linge|innen|erin|ie|ik|ment|mente|eur|eure|ist|isten|ent|enten|ant|anten|er|ern|en)$/;
