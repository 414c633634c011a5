import { normalizeTag } from '@variorum/language';
import { UsageError } from './errors.js';

/** Codes that people write for a language although they are those of a country. */
const COUNTRY_CODES: Readonly<Record<string, string>> = {
  jp: 'ja',
  cn: 'zh-Hans',
  tw: 'zh-Hant',
  kr: 'ko',
  gr: 'el',
  ua: 'uk',
  cz: 'cs',
  dk: 'da',
  vn: 'vi',
  gb: 'en',
  us: 'en',
  br: 'pt-BR',
  in: 'hi',
};
const COMMON =
  'ar be bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ka kk ko lt lv mr ms nb ne nl pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi zh'.split(
    ' ',
  );

/** A canonical tag from what a person wrote. @throws UsageError with a suggestion when no such language is known */
export function languageOption(text: string, option: string): string {
  const refuse = (hint: string | undefined) =>
    new UsageError(
      `${option}${option.endsWith('=') ? '' : ' '}${text}: not a language tag; ${hint ? `did you mean ${hint}?` : 'use BCP 47, for example en, pt-BR or zh-Hant'}`,
    );
  const byName = tagOfName(text);
  if (byName) throw refuse(byName);
  if (text.toLowerCase() in COUNTRY_CODES && !isLanguage(text)) throw refuse(COUNTRY_CODES[text.toLowerCase()]);
  try {
    if (isLanguage(text) || text === 'und') return normalizeTag(text);
  } catch {
    // The same answer as for an unknown language.
  }
  throw refuse(undefined);
}

function isLanguage(tag: string): boolean {
  try {
    const language = new Intl.Locale(tag.replaceAll('_', '-')).language;
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language) !== undefined;
  } catch {
    return false;
  }
}

/** `French`, `français` and `fra` are all known to mean `fr`. */
function tagOfName(text: string): string | undefined {
  const wanted = text.toLowerCase();
  return COMMON.find((tag) =>
    ['en', tag].some((shown) => new Intl.DisplayNames([shown], { type: 'language' }).of(tag)?.toLowerCase() === wanted),
  );
}
