import { primarySubtag } from '@variorum/model';
import { lazy, memo } from '../lazy.js';
import { stemCzech, stemPolish } from './slavic.js';

/**
 * The key under which inflected forms of a word meet. Snowball where there is one; light stemmers for Polish and
 * Czech; a cut prefix for other languages without; light clitic stripping for Arabic and Persian before the stemmer.
 */
export function stemmerFor(lang: string): (word: string) => string {
  const primary = primarySubtag(lang);
  let known = stemmers.get(primary);
  if (!known) {
    const stem = memo(makeStemmer(primary));
    known = (word) => (word.length > LONGEST_WORD ? word : stem(word));
    stemmers.set(primary, known);
  }
  return known;
}

/** Longer runs of letters are no words, and Snowball takes the square of their length. */
const LONGEST_WORD = 100;

const stemmers = new Map<string, (word: string) => string>();

const SNOWBALL: Readonly<Record<string, string>> = {
  en: 'english',
  es: 'spanish',
  fr: 'french',
  de: 'german',
  pt: 'portuguese',
  it: 'italian',
  ru: 'russian',
  nl: 'dutch',
  tr: 'turkish',
  uk: 'ukrainian',
  hi: 'indian',
  id: 'indonesian',
  sv: 'swedish',
  da: 'danish',
  no: 'norwegian',
  nb: 'norwegian',
  fi: 'finnish',
  hu: 'hungarian',
  ro: 'romanian',
  el: 'greek',
};

/** Letters kept of a word in languages without a stemmer: Slavic endings are one to four letters long. */
const PREFIX_LANGUAGES: Readonly<Record<string, number>> = {
  sk: 3,
  sl: 3,
  hr: 3,
  lt: 3,
  lv: 2,
  is: 3,
  et: 3,
  fa: 1,
};

function makeStemmer(primary: string): (word: string) => string {
  const name = SNOWBALL[primary];
  if (name) {
    const load = lazy<{ stemmer(word: string): string }>(`@orama/stemmers/${name}`);
    const spelling = primary === 'hi' ? spellHindi : (word: string) => word;
    return (word) => (word.length < 3 ? word : load().stemmer(spelling(word)));
  }
  if (primary === 'ar') return stemArabic;
  if (primary === 'pl') return stemPolish;
  if (primary === 'cs') return stemCzech;
  const ending = PREFIX_LANGUAGES[primary];
  if (ending) return (word) => (word.length <= 4 ? word : word.slice(0, Math.max(4, word.length - ending)));
  return (word) => word;
}

/** One spelling of Hindi words: no nukta, nasals before their consonants and chandrabindu as anusvara (अन्त, अंत). */
export function spellHindi(word: string): string {
  return word
    .replace(/\u093c/g, '')
    .replace(/\u0901/g, '\u0902')
    .replace(/ङ्(?=[कखगघ])|ञ्(?=[चछजझ])|ण्(?=[टठडढ])|न्(?=[तथदध])|म्(?=[पफबभ])/g, '\u0902');
}

const arabicSnowball = lazy<{ stemmer(word: string): string }>('@orama/stemmers/arabic');

/** One spelling of Arabic words: alef, hamza seats and final ya unified, without vowel signs. */
export function spellArabic(word: string): string {
  return word
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي');
}

/** Strips article, conjunctions and suffixed pronouns, then what Snowball takes off. */
function stemArabic(word: string): string {
  let w = spellArabic(word);
  if (w.length > 4) w = w.replace(/^[وف](?=..{3})/, (c) => (/^[وف](ال|لل|ي|ت|ب|س)/.test(w) ? '' : c));
  if (w.length > 4) w = w.replace(/^(?:بال|كال|فال|وال|لل)/, '');
  if (w.length >= 4) w = w.replace(/^ال/, '');
  if (w.length > 4) w = w.replace(/(?:هما|هم|هن|ها|كم|نا|ه)$/, '');
  w = w.replace(/ة$/, '');
  return w.length < 3 ? w : arabicSnowball().stemmer(w);
}
