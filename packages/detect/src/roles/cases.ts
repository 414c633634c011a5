import { nounForms, type Token } from '@variorum/language';
import { primarySubtag } from '@variorum/model';
import { BARE, Mark, type Marks } from './marks.js';

/** Endings of a declension and the cases that they may stand for: N A G D I L, singular and plural together. */
type Declension = Readonly<Record<string, string>>;

interface Declensions {
  readonly masculine: Declension;
  readonly feminine: Declension;
  readonly neuter: Declension;
}

const EAST: Declensions = {
  masculine: endings(
    '-:N? а:GA я:GA у:D ю:D ом:I ем:I ём:I е:L ы:N? и:N? ов:GA ев:GA ей:GA ів:GA їв:GA ам:D ям:D ами:I ями:I ах:L ях:L ові:D еві:D єві:D єм:I і:L',
  ),
  feminine: endings(
    'а:N я:N ы:GNA и:GNA у:A ю:A е:DL і:DLNA ї:GDLNA ой:I ей:I ою:I ею:I єю:I -:GA ь:NA ью:I ям:D ам:D ами:I ями:I ах:L ях:L',
  ),
  neuter: endings('о:NA е:NA є:NA а:GN я:GNA у:D ю:D ом:I ем:I єм:I -:G ий:G и:L ии:L ам:D ами:I'),
};
const POLISH: Declensions = {
  masculine: endings('-:N? a:GA u:GL owi:D em:I iem:I ie:L e:LN rze:L cie:L y:NGA i:NGA owie:N ów:GA om:D ami:I ach:L'),
  feminine: endings('a:N ę:A y:GNA i:GNA ą:I ie:DL e:DLNA ce:DL dze:DL rze:DL o:V -:GA om:D ami:I ach:L'),
  neuter: endings('o:NA e:NA a:GN u:DL em:I -:G om:D ami:I'),
};
const CZECH: Declensions = {
  masculine: endings('-:N? a:GA e:GA u:DLG ovi:D em:I y:? i:ND owie:N ové:N é:N ů:G ům:D ech:L ích:L ě:L'),
  feminine: endings('a:N u:A y:GNA ě:DLN e:NGDL i:ADLN ou:I í:IGD o:V -:GA ám:D ím:D ami:I emi:I ách:L ích:L'),
  neuter: endings('o:NA e:NA í:NAGD a:GN u:DL em:I ím:I -:G'),
};

const LANGUAGES: Readonly<Record<string, Declensions>> = { ru: EAST, uk: EAST, pl: POLISH, cs: CZECH };

function endings(list: string): Declension {
  return Object.fromEntries(list.split(' ').map((entry) => entry.split(':') as [string, string]));
}

/** Whether a language shows the parts of a clause by the endings of nouns. */
export function hasCases(lang: string): boolean {
  return primarySubtag(lang) in LANGUAGES;
}

/** Cases that the ending of a noun allows, `animate` for people; any of subject and object when it is unknown. */
export function caseMarks(token: Token, lang: string, animate: boolean): Marks {
  const primary = primarySubtag(lang);
  const declensions = LANGUAGES[primary];
  if (!declensions) return BARE;
  const bases = nounForms(token, lang);
  if (bases.length === 0) return byEnding(token.norm, primary);
  let marks = 0;
  for (const base of bases) marks |= declined(token.norm, base, declensions, animate);
  return marks || byEnding(token.norm, primary);
}

/** Endings of plurals without an ending, which the lexicon lists as forms of their own: граждан, солдат, Rosjan. */
const ZERO_PLURAL = /(?:[аяa]н|an|солдат)$/u;

const VOWEL = /[аяоеёєиіїыуюьйaoeěiíyýuůáéąę]$/u;

function declined(norm: string, base: string, { masculine, feminine, neuter }: Declensions, animate: boolean): Marks {
  // Adjectives used as nouns: рабочий, podejrzany, obžalovaný.
  if (/(?:[ыи]й|ий|ой|ny|ty|wy|ący|ný|tý|ící)$/u.test(base) && base.length > 4) return adjectival(norm);
  if (/[ая]$|[aě]$/u.test(base) || /(?:ia|[оея]сть|ость|ність|ość|ost)$/u.test(base))
    return bitsOf(endingOf(norm, base.replace(/[аяa]$/u, '')), feminine, animate);
  if (/[оеєoeí]$|ие$|ія$/u.test(base)) return bitsOf(endingOf(norm, base.slice(0, -1)), neuter, animate);
  const stem = base.replace(/[ьй]$/u, '');
  const soft = base !== stem;
  if (norm === base) return bitsOf('', masculine, animate) | (ZERO_PLURAL.test(norm) ? BARE : 0);
  // граждан, of гражданин: without its last syllable it is a plural that owns or is acted upon.
  if (base.startsWith(norm) && norm.length < stem.length) return Mark.acc | Mark.gen;
  const ending = endingOf(norm, stem);
  return bitsOf(ending, masculine, animate) | (soft && /^и$|^ью$/u.test(ending) ? Mark.gen | Mark.dat : 0);
}

/** The end of a form behind what it shares with its stem; a fleeting vowel or a softened consonant may change the stem. */
function endingOf(norm: string, stem: string): string {
  let k = 0;
  while (k < stem.length && k < norm.length && stem[k] === norm[k]) k++;
  const rest = norm.slice(k);
  if (k === stem.length) return rest;
  // A softened stem is the plural of people who act: ministrzy, policjanci, vojáci.
  if (/^(?:c|dz|rz|s|z|ś|ř|š|n|l)[iy]$/u.test(rest) && k === stem.length - 1) return 'owie';
  const vowel = /[аяоеёєиіїыуюьйaoeěiíyýuůáéąę].*$/u.exec(rest);
  return vowel ? vowel[0] : '';
}

function bitsOf(ending: string, declension: Declension, animate: boolean): Marks {
  const cases = declension[ending === '' ? '-' : ending];
  if (cases === undefined) return 0;
  let marks = 0;
  for (const letter of cases) marks |= BITS[letter] ?? (letter === '?' ? (animate ? 0 : Mark.acc) : 0);
  // The one Czech ending that is an object in people and both in things.
  if (cases === '?') marks = animate ? Mark.acc | Mark.by : BARE;
  return marks;
}

const BITS: Readonly<Record<string, Marks>> = {
  N: Mark.nom,
  A: Mark.acc,
  G: Mark.gen,
  D: Mark.dat,
  I: Mark.by,
  L: Mark.other,
  V: Mark.other,
};

function adjectival(norm: string): Marks {
  if (/(?:ого|его|ego|ého|ího)$/u.test(norm)) return Mark.acc | Mark.gen;
  if (/(?:ому|ему|emu|ému|ímu)$/u.test(norm)) return Mark.dat;
  if (/(?:ым|им|ým)$/u.test(norm)) return Mark.by | Mark.dat;
  if (/(?:ыми|ими|ymi|imi|ými|ími)$/u.test(norm)) return Mark.by;
  if (/(?:ых|их|ych|ich|ých|ích)$/u.test(norm)) return Mark.acc | Mark.gen;
  if (/(?:ую|юю|ą|ou)$/u.test(norm)) return Mark.acc | Mark.by;
  if (/(?:ой|ей|ej|é)$/u.test(norm)) return Mark.gen | Mark.dat | Mark.nom | Mark.acc;
  return /(?:ний|ный|ший|щий|чий|y|ý)$/u.test(norm) ? Mark.nom : BARE;
}

/** What an ending says of a word that the lexicon does not know, such as a name. */
function byEnding(norm: string, primary: string): Marks {
  if (primary === 'ru' || primary === 'uk') {
    if (/(?:ому|ему|ові|ам|ям)$/u.test(norm)) return Mark.dat;
    if (/(?:ого|его)$/u.test(norm)) return Mark.acc | Mark.gen;
    if (/(?:ым|ими|ами|ями|ою|єю)$/u.test(norm)) return Mark.by | Mark.dat;
    if (/(?:ом|ем)$/u.test(norm) && norm.length > 4) return Mark.by;
    if (/[ую]$/u.test(norm)) return Mark.acc | Mark.dat;
    if (/[ая]$/u.test(norm)) return BARE | Mark.gen;
  } else if (primary === 'pl') {
    if (/ę$/u.test(norm)) return Mark.acc;
    if (/(?:owi|emu|om)$/u.test(norm)) return Mark.dat;
    if (/(?:ego|ów)$/u.test(norm)) return Mark.acc | Mark.gen;
    if (/(?:em|ą|ami)$/u.test(norm)) return Mark.by;
    if (/a$/u.test(norm)) return BARE | Mark.gen;
  } else {
    if (/(?:ovi|ému|ům)$/u.test(norm)) return Mark.dat;
    if (/(?:ého|ů)$/u.test(norm)) return Mark.acc | Mark.gen;
    if (/(?:em|ou|ami)$/u.test(norm) && norm.length > 4) return Mark.by;
    if (/[aeu]$/u.test(norm)) return BARE | Mark.gen;
  }
  return VOWEL.test(norm) ? BARE | Mark.gen : BARE;
}
