import { primarySubtag } from '@variorum/model';

/** How a language shows who acts: by the place of the words, by particles behind them, or verb first. */
export interface RoleGrammar {
  readonly order: 'subject-verb' | 'verb-first' | 'particles';
  /** Words or endings that make a passive. */
  readonly passive?: RegExp;
  /** A form of the verb that is passive by itself. */
  readonly passiveVerb?: RegExp;
  /** Between two nouns: the one belongs to the other. */
  readonly genitive: RegExp;
  /** Words that join equals. */
  readonly and: RegExp;
}

const any = (words: string) => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu');

const GRAMMARS: Readonly<Record<string, RoleGrammar>> = {
  en: {
    order: 'subject-verb',
    passive: any('was|were|been|being|is|are|be|got|gets'),
    genitive: /^\s*(?:of(?:\s+the|\s+an?)?|['’]s|['’])\s*$/i,
    and: any('and|or|with|between'),
  },
  es: {
    order: 'subject-verb',
    passive: any('fue|fueron|sido|siendo|son|es|será|serán'),
    genitive: /^\s*(?:del?|de\s+(?:la|los|las|el|un|una))\s*$/i,
    and: any('y|e|o|con|entre'),
  },
  fr: {
    order: 'subject-verb',
    passive: any('été|est|sont|fut|furent|être'),
    genitive: /^\s*(?:de|du|des|d['’]|de\s+(?:la|l['’]))\s*$/i,
    and: any('et|ou|avec|entre'),
  },
  pt: {
    order: 'subject-verb',
    passive: any('foi|foram|sido|sendo|é|são|será'),
    genitive: /^\s*(?:d[eoa]s?|d[eo]\s+\p{L}{1,3})\s*$/iu,
    and: any('e|ou|com|entre'),
  },
  it: {
    order: 'subject-verb',
    passive: any('stato|stata|stati|state|viene|vengono|venne|vennero|è|sono|fu|furono'),
    genitive: /^\s*(?:di|d['’]|del(?:l[aeo]|l['’])?|dei|degli)\s*$/i,
    and: any('e|ed|o|con|tra|fra'),
  },
  de: {
    order: 'subject-verb',
    passive: any('wird|werden|wurde|wurden|worden'),
    genitive: /^\s*(?:des|der|von|vom|eines|einer)\s*$/i,
    and: any('und|oder|mit|zwischen|sowie'),
  },
  nl: {
    order: 'subject-verb',
    passive: any('wordt|worden|werd|werden'),
    genitive: /^\s*van(?:\s+(?:de|het|een))?\s*$/i,
    and: any('en|of|met|tussen'),
  },
  ru: slavic('и|или|с|между', 'быть|был|была|было|были|будет|будут', /[еёаяо]н[аоы]?$|^убит[аоы]?$/u),
  uk: slavic('і|й|та|або|з|між', 'бути|був|була|було|були|буде|будуть', /[еєая]н[аоиі]$|^убит[аоиі]$/u),
  pl: slavic('i|lub|z|między|oraz', 'został|została|zostało|zostali|zostały|zostanie|zostaną|przez'),
  cs: slavic('a|nebo|s|mezi', 'byl|byla|bylo|byli|byly|bude|budou', /[aáeě]n[aoiy]?$/u),
  zh: {
    order: 'subject-verb',
    passive: /[被遭由]|受到|为.{1,12}所/u,
    genitive: /^\s*[的之]?\s*$/u,
    and: /[和与與跟及、]|以及/u,
  },
  ar: {
    order: 'verb-first',
    passive: any('تم|تمت|يتم'),
    genitive: /^\s*$/u,
    and: /(?:^|\s)(?:و|أو|مع|بين)/u,
  },
  ja: {
    order: 'particles',
    passive: /^.{0,8}?(?:された|される|されて|され、|られ[たるて]|れた|れる)/u,
    genitive: /^の?$/u,
    and: /[とや、]/u,
  },
  ko: {
    order: 'particles',
    passive: /^.{0,6}?(?:당하|당해|당했|됐|되었|받았)/u,
    genitive: /^\s*$/u,
    and: /(?:과|와|및|,|랑)/u,
  },
  hi: {
    order: 'particles',
    passive: /(?:किया|की|किए|दिया|दी) (?:गया|गई|गए|जाता|जाएगा)/u,
    genitive: /^\s*(?:का|की|के)\s*$/u,
    and: /(?:और|या|तथा|,)/u,
  },
};

function slavic(and: string, passive: string, passiveVerb?: RegExp): RoleGrammar {
  return { order: 'subject-verb', passive: any(passive), passiveVerb, genitive: /^\s*$/u, and: any(and) };
}

/** The grammar of a language, when it is known. */
export function roleGrammar(lang: string): RoleGrammar | undefined {
  return GRAMMARS[primarySubtag(lang)];
}
