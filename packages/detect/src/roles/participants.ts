import { conceptName } from '@variorum/language';
import type { Side } from '../bead.js';
import { isAttribute } from './attributes.js';
import { hasCases } from './cases.js';
import { isEventNoun } from './event-nouns.js';
import { type RoleGrammar, roleGrammar } from './grammar.js';
import { BARE, isOnly, Mark, type Marks } from './marks.js';
import { unitMarks } from './unit-marks.js';
import { around, textBetween, type Unit, unitsOf } from './units.js';

/** Who takes part in what a word says: who acts, if it is clear, and those it concerns, the nearest object first. */
export interface Participants {
  readonly agent: Unit | undefined;
  readonly others: readonly Unit[];
}

/** A unit near a verb and what marks it. */
interface Near {
  readonly unit: Unit;
  readonly marks: Marks;
}

/** Words between a verb and who takes part in it, at most. */
const REACH = 9;
const CUT = /[,;:.!?—–()“”«»„"，。；：「」『』！？]/u;
/** Marks of those whom an act concerns, the surest object first. */
const CONCERNED = [Mark.acc, Mark.dat, Mark.against, Mark.from, Mark.to] as const;
const ANY_CONCERNED = CONCERNED.reduce((all, mark) => all | mark, 0);

/** Who takes part in a verb, as far as order, adpositions, cases, particles and the passive show it. */
export function participantsOfVerb(side: Side, verb: number): Participants | undefined {
  const grammar = roleGrammar(side.lang);
  if (!grammar) return undefined;
  const near = unitsOf(side)
    .flatMap((unit) => without(unit, verb))
    .filter((unit) => isNear(side, unit, verb) && !isAttribute(side, unit))
    .map((unit) => ({ unit, marks: marksFor(side, unit, verb) }))
    .filter(({ marks }) => (marks & (Mark.says | Mark.other)) === 0 || (marks & ANY_CONCERNED) !== 0);
  const before = near.filter(({ unit }) => unit.last < verb);
  const behind = near.filter(({ unit }) => unit.first > verb);
  if (grammar.order === 'particles') return byParticles(side, grammar, before, verb);
  if (grammar.order === 'verb-first') return verbFirst(before, behind);
  return byPlace(side, grammar, before, behind, verb);
}

/** What a unit is to a verb: who stands behind "on" is concerned by "imposed sanctions", not by "warned". */
function marksFor(side: Side, unit: Unit, verb: number): Marks {
  if (isObjectOf(side, unit, verb)) return Mark.acc;
  const marks = unitMarks(side, unit);
  if ((marks & Mark.on) === 0) return marks;
  const [from, to] = unit.last < verb ? [unit.last + 1, verb + 1] : [verb, unit.first];
  return side.tokens.slice(from, to).some((token) => isEventNoun(token.concepts)) ? Mark.against : Mark.other;
}

/** In Hindi the object of many verbs belongs to their noun: अदालत की आलोचना की. */
function isObjectOf(side: Side, unit: Unit, verb: number): boolean {
  return (
    side.lang.startsWith('hi') &&
    /^\s*(?:का|की|के)\s*$/u.test(textBetween(side, unit.last, verb) ?? '') &&
    unit.last < verb
  );
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
  return text !== undefined && !CUT.test(text) && !WHOSE.test(text);
}

/** What stands before "whose" takes no part in what is said of its own. */
const WHOSE =
  /(?<!\p{L})(?:whose|cuy[oa]s?|dont|cuj[oa]s?|(?:il|la|i|le) cui|dessen|deren|wiens|котор(?:ого|ых|ой)|чь[ияёе]|чи[їйє]|któr(?:ego|ych|ej)|jehož|jejíž|jejichž|जिस(?:का|की|के)|जिन(?:का|की|के))(?!\p{L})/iu;

function byParticles(
  side: Side,
  grammar: RoleGrammar,
  before: readonly Near[],
  verb: number,
): Participants | undefined {
  const verbTail = side.tokens[verb]!.text + around(side, { first: verb, last: verb }).behind;
  const passive = grammar.passive!.test(verbTail);
  const sure = before.filter(({ marks }) => isOnly(marks, Mark.nom));
  const topics = before.filter(({ marks }) => marks === BARE);
  // A topic beside a subject may be anything, and one of two subjects belongs to a clause inside.
  if (sure.length > 1 || (sure.length > 0 && topics.length > 0 && !side.lang.startsWith('hi'))) return undefined;
  const subject = sure[0] ?? topics[0];
  const rest = before.filter((near) => near !== subject);
  if (passive) {
    const agent = rest.findLast(({ unit, marks }) => (marks & Mark.by) !== 0 && !isTaken(side, unit, verb));
    return subject && agent ? { agent: agent.unit, others: [subject.unit] } : undefined;
  }
  const others = ordered(
    rest.filter(({ unit, marks }) => !isOnly(marks, Mark.nom) && !isTaken(side, unit, verb)).reverse(),
  );
  return others.length > 0 ? { agent: subject?.unit, others } : undefined;
}

/** A verb in between has taken the noun: in 학부모에게 폭행당해 다친 the parents belong to the assault, not to the injury. */
function isTaken(side: Side, unit: Unit, verb: number): boolean {
  for (let k = unit.last + 1; k < verb; k++) if (isVerbal(side, k)) return true;
  return false;
}

/** A verb, or a noun with an ending that makes one of it: in Korean and Japanese nouns stand before particles. */
function isVerbal(side: Side, k: number): boolean {
  const { concepts } = side.tokens[k]!;
  if (concepts.length === 0 || side.lang.startsWith('hi')) return concepts.some((id) => conceptName(id).pos === 'v');
  return !ADVERBIAL.test(
    side.lang.startsWith('ko') ? side.tokens[k]!.text : around(side, { first: k, last: k }).behind,
  );
}

const ADVERBIAL = /^(?:を|に|で|と|の|へ|は|が)|.(?:을|를|로|으로|의|에서|에|은|는|이|가)$/u;

function verbFirst(before: readonly Near[], behind: readonly Near[]): Participants | undefined {
  const bare = ({ marks }: Near) => (marks & BARE) === BARE;
  const subjects = [...before.filter(bare).slice(-1), ...behind.filter(bare)];
  const agent = subjects[0];
  if (!agent) return undefined;
  const others = ordered([...before, ...behind].filter((near) => near !== agent && near.unit.first > agent.unit.first));
  return others.length > 0 ? { agent: agent.unit, others } : undefined;
}

function byPlace(
  side: Side,
  grammar: RoleGrammar,
  before: readonly Near[],
  behind: readonly Near[],
  verb: number,
): Participants | undefined {
  const first = before.find(({ marks }) => (marks & Mark.nom) !== 0);
  if (isPassive(side, grammar, first?.unit, verb)) {
    const agents = [...before, ...behind].filter((near) => near !== first && isAgent(near.marks));
    return first && agents.length > 0 ? { agent: agents[0]!.unit, others: [first.unit] } : undefined;
  }
  if ([...before, ...behind].some(({ marks }) => isOnly(marks, Mark.by) && !hasCases(side.lang))) return undefined;
  const subject = subjectOf(side, before, behind);
  if (subject === 'doubt' || (subject && isRatherObject(side, subject, behind))) return undefined;
  const free = hasCases(side.lang) || /^(?:de|nl|zh)/.test(side.lang);
  const others = [...behind, ...[...before].reverse()].filter(
    (near) => near !== subject && !isOnly(near.marks, Mark.nom) && (free || near.unit.first > verb),
  );
  // Two nouns without marks before the verb of a language with a fixed order: which one acts is open.
  return subject || others.length > 0 ? { agent: subject?.unit, others: ordered(others) } : undefined;
}

/** Who acts in an active clause: the one that can be nothing else, or else the first before the verb. */
function subjectOf(side: Side, before: readonly Near[], behind: readonly Near[]): Near | undefined | 'doubt' {
  const mayAct = ({ marks }: Near) => (marks & Mark.nom) !== 0;
  if (!hasCases(side.lang) && !side.lang.startsWith('de')) return before.find(mayAct);
  const sure = [...before, ...behind].filter(({ marks }) => isOnly(marks, Mark.nom));
  if (sure.length > 1) return 'doubt';
  if (sure[0]) return sure[0];
  const first = before.find(mayAct);
  if (first) return first;
  return before.length > 0 ? behind.find(mayAct) : undefined;
}

/** Where the subject may follow, a thing before the verb and a person behind it are open: "cuyas deudas avaló el banco". */
function isRatherObject(side: Side, { unit, marks }: Near, behind: readonly Near[]): boolean {
  if (/^(?:en|zh)/.test(side.lang) || unit.actor || isOnly(marks, Mark.nom)) return false;
  return behind.some((other) => other.unit.actor && (other.marks & Mark.nom) !== 0);
}

/** Marked as who acts in a passive clause; "von" and "da" may be that, too. */
function isAgent(marks: Marks): boolean {
  return (marks & Mark.by) !== 0 && (marks & BARE) === 0;
}

/** Those whom it concerns, surest first; circumstances left out. */
function ordered(near: readonly Near[]): Unit[] {
  const rank = ({ marks }: Near) => CONCERNED.findIndex((mark) => (marks & mark) !== 0);
  const concerned = near.filter((one) => rank(one) >= 0 && !isOnly(one.marks, Mark.by));
  return concerned.sort((a, b) => rank(a) - rank(b)).map(({ unit }) => unit);
}

function isPassive(side: Side, grammar: RoleGrammar, subject: Unit | undefined, verb: number): boolean {
  const { norm } = side.tokens[verb]!;
  if (grammar.passiveVerb?.test(norm)) return true;
  if (side.lang.startsWith('en') && norm.endsWith('ing')) return false;
  const reach = side.lang.startsWith('zh') ? verb : verb + 2;
  const tail = side.tokens[Math.min(side.tokens.length - 1, reach)]!;
  const from = subject ? side.tokens[subject.last]! : side.tokens[Math.max(0, verb - 3)]!;
  const part = side.parts.find((p) => p.block === from.block && from.start >= p.start && from.end <= p.end);
  const text = part?.text.slice(from.end - part.start, Math.max(0, tail.end - part.start)) ?? '';
  return grammar.passive?.test(text) ?? false;
}
