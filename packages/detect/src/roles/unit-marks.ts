import { conceptName, nounLength, type Token } from '@variorum/language';
import type { Side } from '../bead.js';
import { isPerson } from './actors.js';
import { adpositionMark, particleMark } from './adpositions.js';
import { articleMarks } from './articles.js';
import { caseMarks, hasCases } from './cases.js';
import { BARE, Mark, type Marks } from './marks.js';
import { around, textBetween, type Unit } from './units.js';

/** Words between an adposition and its noun, at most: articles, numbers, adjectives. */
const MOST_BETWEEN = 3;

/** What the words before and behind a unit, and its endings, say about its part in the clause. */
export function unitMarks(side: Side, unit: Unit): Marks {
  const behind = particleMark(tailOf(side, unit), side.lang);
  if (behind !== undefined) return behind === 0 && side.lang.startsWith('hi') ? BARE : behind;
  const adposition = adpositionBefore(side, unit);
  if (adposition !== undefined) return adposition;
  const { before } = around(side, unit);
  const head = headOf(side, unit);
  if (side.lang.startsWith('de')) return articleMarks(before, side.tokens[unit.last]!.norm);
  if (side.lang.startsWith('ar')) return /^لل/u.test(side.tokens[unit.first]!.text) ? Mark.dat | Mark.to : BARE;
  return hasCases(side.lang) ? caseMarks(head, side.lang, isPerson(head.concepts)) : BARE;
}

/** The word of a unit that shows its case: the last one, the title before a name. */
function headOf(side: Side, unit: Unit): Token {
  for (let k = unit.first; k <= unit.last; k++)
    if (side.tokens[k]!.concepts.some((id) => conceptName(id).pos === 'n')) return side.tokens[k]!;
  return side.tokens[unit.last]!;
}

function adpositionBefore(side: Side, unit: Unit): Marks | undefined {
  if (side.lang.startsWith('zh')) return adpositionMark(around(side, unit).before, side.lang);
  for (let k = unit.first, steps = 0; k >= 0 && steps <= MOST_BETWEEN; k--, steps++) {
    if (k < unit.first && (!isBetween(side, k) || !isJoined(side, k))) return undefined;
    const mark = adpositionMark(around(side, { first: k, last: k }).before, side.lang);
    if (mark !== undefined) return mark;
  }
  return undefined;
}

/** Articles, numbers and adjectives stand between an adposition and its noun. */
function isBetween(side: Side, k: number): boolean {
  const token = side.tokens[k]!;
  return (
    token.stop ||
    token.digits ||
    (token.concepts.length > 0 && token.concepts.every((id) => conceptName(id).pos === 'a'))
  );
}

function isJoined(side: Side, k: number): boolean {
  return /^[\s'’"“„«-]*$/u.test(textBetween(side, k, k + 1) ?? ',');
}

/** What follows the noun: in Korean the end of its own last word, elsewhere the text behind it. */
export function tailOf(side: Side, unit: Pick<Unit, 'first' | 'last'>): string {
  const { behind } = around(side, unit);
  if (!side.lang.startsWith('ko')) return behind.replace(JAPANESE_TITLE, '');
  const last = side.tokens[unit.last]!;
  const noun = nounLength(last, side.lang);
  const end = noun > 0 ? last.text.slice(noun) : (KOREAN_PARTICLE.exec(last.text)?.[0] ?? '');
  return `${end}${behind}`.replace(/^(?:들|씨|측|당국|사)(?=.)/u, '');
}

const JAPANESE_TITLE = /^(?:[」）]|側|社|ら|たち|氏|さん|容疑者|被告|首相|大統領)+/u;
const KOREAN_PARTICLE =
  /(?:으로부터|로부터|에게서|한테서|에게|한테|께서|에서|으로|보다|까지|처럼|이|가|은|는|을|를|에|의|과|와|도|로)$/u;
