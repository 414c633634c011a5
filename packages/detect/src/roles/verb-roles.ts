import { conceptName } from '@variorum/language';
import type { Side } from '../bead.js';
import { type RoleGrammar, roleGrammar } from './grammar.js';
import { around, isAttribute, tailOf, textBetween, type Unit, unitsOf } from './units.js';

/** Who does what a verb says, and to whom. */
export interface Roles {
  readonly agent: Unit;
  /** Whom and what it is done to: the direct object before the other one. */
  readonly patients: readonly Unit[];
}

/** Words between a verb and who takes part in it, at most. */
const REACH = 8;
const CUT = /[,;:.!?—–()“”«»„"，。；：「」『』！？]/u;

/** The two parts around a verb as far as order, particles and the passive show them; undefined in doubt. */
export function rolesAround(side: Side, verb: number): Roles | undefined {
  const grammar = roleGrammar(side.lang);
  if (!grammar) return undefined;
  const near = unitsOf(side)
    .flatMap((unit) => without(unit, verb))
    .filter((unit) => isNear(side, unit, verb) && !isAttribute(side, unit));
  const before = near.filter((unit) => unit.last < verb);
  const behind = near.filter((unit) => unit.first > verb);
  if (grammar.order === 'particles') return byParticles(side, grammar, before, verb);
  if (grammar.order === 'verb-first') return verbFirst(side, grammar, before, behind);
  return byPlace(side, grammar, before, behind, verb);
}

/** A noun beside the verb is no part of it: "legten gegen die Mannschaft Protest ein". */
function without(unit: Unit, verb: number): Unit[] {
  if (verb < unit.first || verb > unit.last) return [unit];
  return verb > unit.first ? [{ ...unit, last: verb - 1 }] : [];
}

function isNear(side: Side, unit: Unit, verb: number): boolean {
  if (verb >= unit.first && verb <= unit.last) return false;
  const [from, to] = unit.last < verb ? [unit.last, verb] : [verb, unit.first];
  if (to - from > REACH) return false;
  const text = textBetween(side, from, to);
  return text !== undefined && !CUT.test(text);
}

function byParticles(side: Side, grammar: RoleGrammar, before: readonly Unit[], verb: number): Roles | undefined {
  const behind = (unit: Unit) => tailOf(side, unit);
  const verbTail = side.tokens[verb]!.text + around(side, { first: verb, last: verb }).behind;
  const passive = grammar.passive!.test(verbTail);
  const subject = before.find((unit) => grammar.subject!.test(behind(unit)));
  const other = before.findLast((unit) => (passive ? grammar.agent : grammar.object)!.test(behind(unit)));
  if (!subject || !other || subject === other) return undefined;
  // A verb in between has taken the noun: in 학부모에게 폭행당해 다친 the parents belong to the assault, not to the injury.
  for (let k = other.last + 1; k < verb; k++) if (isVerbal(side, k)) return undefined;
  return passive ? { agent: other, patients: [subject] } : { agent: subject, patients: [other] };
}

/** A verb, or a noun with an ending that makes one of it: in Korean and Japanese nouns stand before particles. */
function isVerbal(side: Side, k: number): boolean {
  const { concepts } = side.tokens[k]!;
  if (concepts.some((id) => conceptName(id).pos === 'v')) return true;
  if (concepts.length === 0 || side.lang.startsWith('hi')) return false;
  return !ADVERBIAL.test(tailOf(side, { first: k, last: k }));
}

const ADVERBIAL = /^(?:を|に|で|と|の|へ)|.(?:을|를|로|으로|의|에서|에)$/u;

function verbFirst(
  side: Side,
  grammar: RoleGrammar,
  before: readonly Unit[],
  behind: readonly Unit[],
): Roles | undefined {
  const bare = (unit: Unit) => !grammar.prepositions!.test(around(side, unit).before);
  const [one, two] = [behind[0], behind[1]];
  if (!one || !bare(one)) return undefined;
  if (before.length > 0) return two || !bare(before.at(-1)!) ? undefined : { agent: before.at(-1)!, patients: [one] };
  return two && bare(two) ? { agent: one, patients: [two] } : undefined;
}

function byPlace(
  side: Side,
  grammar: RoleGrammar,
  before: readonly Unit[],
  behind: readonly Unit[],
  verb: number,
): Roles | undefined {
  const lead = (unit: Unit) => withoutArticle(around(side, unit).before);
  const isBy = (unit: Unit) => grammar.by?.test(lead(unit)) ?? false;
  const isObject = (unit: Unit) => grammar.objectMark?.test(lead(unit)) ?? false;
  const isBare = (unit: Unit) => !isObject(unit) && !isBy(unit) && !grammar.prepositions!.test(lead(unit));
  const subject = before.find(isBare);
  if (!subject || isOblique(side, grammar, subject)) return undefined;
  const by = [...before, ...behind].find(isBy);
  const passive = isPassive(side, grammar, subject, verb);
  if (passive) return by && by !== subject ? { agent: by, patients: [subject] } : undefined;
  if (by) return undefined;
  const marked = before.find(isObject) ?? behind.find(isObject);
  const bare = behind.find(isBare) ?? before.find((unit) => unit !== subject && isBare(unit));
  // In subordinate clauses and behind modal verbs of German and Dutch both stand before the verb.
  const objects = [bare, marked].filter((unit) => unit !== undefined);
  const placed = objects.filter((unit) => unit.first > verb || /^(?:de|nl|zh)/.test(side.lang));
  return placed.length > 0 ? { agent: subject, patients: placed } : undefined;
}

const ARTICLE =
  /(?:^|[\s'’])(?:the|an?|el|la|los|las|un|una|le|les|l|une|il|lo|i|gli|uno|o|os|as|um|uma|de|het|een|der|die|das|den|dem|ein|eine|einen|einem|einer|his|her|its|their|su|sus|son|sa|ses|leur|leurs|sein|seine|seinen|ihr|ihre|ihren|sua|suo|seu)\s*['’]?\s*$/iu;

/** What stands before a noun's article: "by the" is "by", but "de la" keeps its "de". */
function withoutArticle(text: string): string {
  const bare = text.replace(ARTICLE, '');
  return bare === text ? text : `${bare} `;
}

/** An article or ending of an object at the head of the clause. */
function isOblique(side: Side, grammar: RoleGrammar, unit: Unit): boolean {
  if (!grammar.oblique) return false;
  if (side.lang.startsWith('de'))
    return grammar.oblique.test(`${around(side, unit).before.slice(-9)} `.replace(/\s+$/, ' '));
  return grammar.oblique.test(side.tokens[unit.first]!.text);
}

function isPassive(side: Side, grammar: RoleGrammar, subject: Unit, verb: number): boolean {
  const tail = side.tokens[Math.min(side.tokens.length - 1, verb + 2)]!;
  const from = side.tokens[subject.last]!;
  const part = side.parts.find((p) => p.block === from.block && from.start >= p.start && from.end <= p.end);
  const text = part?.text.slice(from.end - part.start, Math.max(0, tail.end - part.start)) ?? '';
  return grammar.passive?.test(text) ?? false;
}
