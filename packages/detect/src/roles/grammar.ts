import { primarySubtag } from '@variorum/model';

/** How a language shows who acts: by the place of the words, by particles behind them, or verb first. */
export interface RoleGrammar {
  readonly order: 'subject-verb' | 'verb-last' | 'verb-first' | 'particles';
  /** Words before a noun that make it no subject and no object. */
  readonly prepositions?: RegExp;
  /** Words before the object: `a` in Spanish, 对 in Chinese, `against`. */
  readonly objectMark?: RegExp;
  /** What stands before who acts in a passive clause. */
  readonly by?: RegExp;
  /** Words or endings that make a passive. */
  readonly passive?: RegExp;
  /** Behind a noun: it is the subject, the object, who acts in a passive clause. */
  readonly subject?: RegExp;
  readonly object?: RegExp;
  readonly agent?: RegExp;
  /** Between two nouns: the one belongs to the other. */
  readonly genitive: RegExp;
  /** Words that join equals. */
  readonly and: RegExp;
  /** A first noun that looks so is no subject, whatever its place. */
  readonly oblique?: RegExp;
}

const word = (words: string) => new RegExp(`(?:^|[\\s'’])(?:${words})\\s*$`, 'iu');
const any = (words: string) => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu');

/** The article and adjectives that may stand between a preposition and its noun are skipped by the reader. */
const GRAMMARS: Readonly<Record<string, RoleGrammar>> = {
  en: {
    order: 'subject-verb',
    prepositions: word('of|for|from|with|to|in|on|at|by|after|before|between|than|about|under|over|into|as|like'),
    objectMark: word('against'),
    by: word('by'),
    passive: any('was|were|been|being|is|are|be|got|gets'),
    genitive: /^\s*(?:of(?:\s+the|\s+an?)?|['’]s|['’])\s*$/i,
    and: any('and|or|with|between'),
  },
  es: {
    order: 'subject-verb',
    prepositions: word('de|del|para|con|en|por|tras|desde|entre|sobre|según|como|que'),
    objectMark: word('a|al|contra'),
    by: word('por'),
    passive: any('fue|fueron|sido|siendo|son|es|será|serán'),
    genitive: /^\s*(?:del?|de\s+(?:la|los|las|el|un|una))\s*$/i,
    and: any('y|e|o|con|entre'),
  },
  fr: {
    order: 'subject-verb',
    prepositions: word('de|du|des|d|pour|avec|en|par|après|depuis|entre|sur|selon|comme|chez|que'),
    objectMark: word('à|au|aux|contre'),
    by: word('par'),
    passive: any('été|est|sont|fut|furent|être'),
    genitive: /^\s*(?:de|du|des|d['’]|de\s+(?:la|l['’]))\s*$/i,
    and: any('et|ou|avec|entre'),
  },
  pt: {
    order: 'subject-verb',
    prepositions: word('de|do|da|dos|das|para|com|em|no|na|por|pelo|pela|após|desde|entre|sobre|segundo|como|que'),
    objectMark: word('a|ao|à|aos|às|contra'),
    by: word('por|pelo|pela|pelos|pelas'),
    passive: any('foi|foram|sido|sendo|é|são|será'),
    genitive: /^\s*(?:d[eoa]s?|d[eo]\s+\p{L}{1,3})\s*$/iu,
    and: any('e|ou|com|entre'),
  },
  it: {
    order: 'subject-verb',
    prepositions: word(
      'di|del|della|dei|degli|delle|dello|dell|per|con|in|nel|nella|da|dal|dalla|dai|dall|dopo|tra|fra|su|sul|secondo|come|che|d',
    ),
    objectMark: word('a|al|alla|ai|agli|alle|allo|all|contro'),
    by: word('da|dal|dalla|dai|dagli|dalle|dallo|dall'),
    passive: any('stato|stata|stati|state|viene|vengono|venne|vennero|è|sono|fu|furono'),
    genitive: /^\s*(?:di|d['’]|del(?:l[aeo]|l['’])?|dei|degli)\s*$/i,
    and: any('e|ed|o|con|tra|fra'),
  },
  de: {
    order: 'subject-verb',
    prepositions: word(
      'für|aus|mit|in|im|auf|an|am|bei|beim|von|vom|durch|nach|vor|zwischen|über|unter|um|als|wie|zu|zum|zur|laut|seit|des|dass',
    ),
    objectMark: word('gegen'),
    by: word('von|vom|durch'),
    passive: any('wird|werden|wurde|wurden|worden'),
    genitive: /^\s*(?:des|der|von|vom|eines|einer)\s*$/i,
    and: any('und|oder|mit|zwischen|sowie'),
    oblique: /(?:^|\s)(?:den|dem|einen|einem|ihren|seinen)\s/i,
  },
  nl: {
    order: 'subject-verb',
    prepositions: word('voor|uit|met|in|op|aan|bij|van|door|na|tussen|over|onder|om|als|dan|naar|volgens|sinds|dat'),
    objectMark: word('tegen'),
    by: word('door'),
    passive: any('wordt|worden|werd|werden'),
    genitive: /^\s*van(?:\s+(?:de|het|een))?\s*$/i,
    and: any('en|of|met|tussen'),
  },
  ru: slavic(
    'и|или|с|между',
    'быть|был|была|были',
    /(?:[уюеыи]|ом|ем|ой|ей|ым|ими|ого|ому|их|ых|ами|ам|ах|ов)$/iu,
    'о|об|в|на|с|от|для|по|из|к|за|после|между|при|до|у|что|чем',
  ),
  uk: slavic(
    'і|й|та|або|з|між',
    'бути|був|була|були',
    /(?:[уюеиі]|ом|ем|єм|ою|ею|ого|ому|их|ами|ам|ах|ів)$/iu,
    'про|в|у|на|з|від|для|по|із|до|за|після|між|при|що|ніж',
  ),
  pl: slavic(
    'i|lub|z|między|oraz',
    'został|została|zostali|zostały|przez|jest|są',
    /(?:[ęąuy]|em|owi|ego|emu|ów|ami|om|ach|ej)$/iu,
    'o|w|na|z|od|dla|po|do|za|między|przy|u|że|niż|przez',
  ),
  cs: slavic(
    'a|nebo|s|mezi',
    'byl|byla|byli|byly|je|jsou',
    /(?:[uůě]|em|ovi|ou|ého|ému|ých|ami|ům|ách)$/iu,
    'o|v|na|s|od|pro|po|do|za|mezi|při|u|že|než|z|k',
  ),
  zh: {
    order: 'subject-verb',
    prepositions: /(?:在|从|與|与|和|跟|比|按|据|據|为|為|以|因)$/u,
    objectMark: /(?:对|對|向|给|給|把|将|將)$/u,
    by: /(?:被|由|遭|遭到|受到|获|獲)$/u,
    passive: /[被遭由]|受到|为.{1,12}所/u,
    genitive: /^\s*[的之]?\s*$/u,
    and: /[和与與跟及、]|以及/u,
  },
  ar: {
    order: 'verb-first',
    prepositions: word('في|من|على|إلى|عن|مع|بعد|قبل|بين|ضد|لدى|عند|وفق|بحسب|أن|إن'),
    by: word('من قبل|على يد|من جانب'),
    passive: any('تم|تمت|يتم'),
    genitive: /^\s*$/u,
    and: /(?:^|\s)(?:و|أو|مع|بين)/u,
  },
  ja: {
    order: 'particles',
    subject: /^(?:」|）)?(?:側|ら|たち|氏|さん)*(?:が|は|も)/u,
    object: /^(?:」|）)?(?:側|ら|たち|氏|さん)*(?:を|に対し|に(?!よ))/u,
    agent: /^(?:」|）)?(?:側|ら|たち|氏|さん)*(?:に(?!対)|によって|により|から)/u,
    passive: /^.{0,8}?(?:された|される|されて|され、|られ[たるて]|れた|れる)/u,
    genitive: /^の?$/u,
    and: /[とや、]/u,
  },
  ko: {
    order: 'particles',
    subject: /.(?:이|가|은|는|께서|측도|도)$/u,
    object: /.(?:을|를|에게|에|한테)$/u,
    agent: /.(?:에게|에|한테|로부터)$/u,
    passive: /^.{0,6}?(?:당하|당해|당했|됐|되었|받았)/u,
    genitive: /^\s*$/u,
    and: /(?:과|와|및|,|랑)/u,
  },
  hi: {
    order: 'particles',
    subject: /^\s*ने(?![\p{L}\p{M}])/u,
    object: /^\s*(?:को|पर|से)(?![\p{L}\p{M}])/u,
    agent: /^\s*(?:द्वारा|के द्वारा|की ओर से)(?![\p{L}\p{M}])/u,
    passive: /(?:किया|की|किए|दिया|दी) (?:गया|गई|गए|जाता|जाएगा)/u,
    genitive: /^\s*(?:का|की|के)\s*$/u,
    and: /(?:और|या|तथा|,)/u,
  },
};

function slavic(and: string, passive: string, oblique: RegExp, prepositions: string): RoleGrammar {
  return {
    order: 'subject-verb',
    prepositions: word(prepositions),
    passive: any(passive),
    objectMark: word('против|проти|przeciw|przeciwko|proti'),
    by: word('przez'),
    genitive: /^\s*$/u,
    and: any(and),
    oblique,
  };
}

/** The grammar of a language, when it is known. */
export function roleGrammar(lang: string): RoleGrammar | undefined {
  return GRAMMARS[primarySubtag(lang)];
}
