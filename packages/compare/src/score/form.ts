import type { Side } from '@variorum/detect';

/** Words after which a sentence or phrase does not end. */
const OPEN_END: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set([
    'the',
    'a',
    'an',
    'of',
    'to',
    'and',
    'or',
    'in',
    'into',
    'for',
    'with',
    'from',
    'at',
    'by',
    'that',
    'is',
    'are',
  ]),
  de: new Set([
    'der',
    'die',
    'das',
    'den',
    'dem',
    'ein',
    'eine',
    'und',
    'oder',
    'in',
    'mit',
    'für',
    'von',
    'bei',
    'zur',
    'zum',
  ]),
  fr: new Set([
    'le',
    'la',
    'les',
    'un',
    'une',
    'de',
    'du',
    'des',
    'et',
    'ou',
    'à',
    'au',
    'dans',
    'pour',
    'avec',
    'par',
  ]),
  es: new Set(['el', 'la', 'los', 'las', 'un', 'una', 'de', 'del', 'y', 'o', 'a', 'al', 'en', 'para', 'con', 'por']),
};

/**
 * Signs that the target's own form is broken: a function word capitalised inside a sentence, a word twice in a row, a
 * sentence that ends on an article. 0 = none; each sign adds one, at most 4.
 */
export function formDefects(side: Side): number {
  let defects = 0;
  const open = OPEN_END[side.lang.split('-', 1)[0] ?? ''];
  for (const part of side.parts) {
    const inside = (t: Side['tokens'][number]) => t.block === part.block && t.start >= part.start && t.end <= part.end;
    const tokens = side.parts.length === 1 ? side.tokens : side.tokens.filter(inside);
    for (let k = 1; k < tokens.length; k++) {
      const token = tokens[k]!;
      const before = tokens[k - 1]!;
      const touching = token.start === before.end + 1 && part.text.charAt(before.end - part.start) === ' ';
      if (touching && token.norm === before.norm && /^\p{L}{2,}$/u.test(token.norm)) defects++;
      if (open && token.capital && token.stop && touching && !before.capital && token.text.length > 1) defects++;
      if (open?.has(before.norm) && open.has(token.norm) && STRANGE_PAIR.test(`${before.norm} ${token.norm}`))
        defects++;
    }
    const last = tokens.at(-1);
    if (last && tokens.length > 3 && open?.has(last.norm)) defects++;
    const first = tokens[0];
    if (first && open && tokens.length > 3 && !first.capital && !first.digits && part.start === 0) defects += 0.5;
  }
  return Math.min(4, defects);
}

/** Two articles or an article before a conjunction never meet. */
const STRANGE_PAIR =
  /^(?:the|a|an) (?:the|a|an|of|to|and|or|in|into|for|with|from|at|by|that|is|are)$|^(?:der|die|das|den|dem|ein|eine) (?:und|oder|mit|für|von|bei)$|^(?:le|la|les|un|une|des) (?:et|ou|de|du|à|dans|pour|avec|par)$|^(?:el|los|las|un|una) (?:y|o|de|del|a|en|para|con|por)$/;
