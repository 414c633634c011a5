import { BARE, Mark, type Marks } from './marks.js';

const WEAK = '(?:d(?:er|en|em|ie|as|es)|(?:k?ein|mein|dein|sein|ihr|unser|dies|jed|welch)(?:e[rnsm]?)?)';
const LAST_ARTICLE = new RegExp(`(?:^|[\\s„"»(])(${WEAK})(?:\\s+\\p{L}+e[nrsm]?){0,2}\\s*$`, 'iu');

/** Nouns that are feminine by their ending, and common bodies that are so without one. */
const FEMININE =
  /(?:ung|ion|heit|keit|schaft|tät|ei|enz|anz|ik|ur|in|ie|nis|bank|firma|armee|behörde|kirche|stadt|gruppe|liga|jury|presse|justiz|gemeinde|crew|miliz|marine|wehr|schule|frau|mutter|tochter|schwester|klasse|macht|union|eu|nato|uno|kammer|kasse|nation)$/iu;
const PERSON_IN = /(?:minister|präsident|sprecher|direktor|kapitän|berater|richter|termin|gewinn|beginn|ruin|kamin)$/iu;

/** What the article before a German noun says of it; a bare noun may be subject or object. */
export function articleMarks(before: string, noun: string): Marks {
  const article = LAST_ARTICLE.exec(before)?.[1]?.toLowerCase();
  if (!article) return BARE;
  const feminine = FEMININE.test(noun) && !PERSON_IN.test(noun);
  if (/^(?:der)$|er$/.test(article) && article !== 'ihr' && article !== 'unser')
    return feminine ? Mark.gen | Mark.dat : article === 'der' ? Mark.nom : Mark.nom | Mark.gen;
  if (/^den$|en$/.test(article) && article.length > 2) return Mark.acc | Mark.dat;
  if (/em$/.test(article)) return Mark.dat;
  if (/es$/.test(article) && article !== 'dies') return article === 'des' ? Mark.gen : Mark.gen | BARE;
  return BARE;
}
