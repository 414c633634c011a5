import { conceptName } from '@variorum/language';
import type { Side } from '../bead.js';
import { Mark } from './marks.js';
import type { Participants } from './participants.js';
import { unitMarks } from './unit-marks.js';
import { textBetween, type Unit, unitsOf } from './units.js';

/** Nouns for what one does to another. */
const EVENTS = new Set(
  `accusation aggression aid airstrike allegation appeal arrest assault attack blackmail boycott bribe charge complaint criticism
  debt demand donation evidence fine gift insult invasion lawsuit letter loan message mockery offensive offer payment petition
  praise proceedings protest question raid rebuke request sale sanction sanctions shooting strike suit supply support threat
  verdict veto victory violence warning win`.split(/\s+/),
);

/** Whether a word names an act of one on another. */
export function isEventNoun(concepts: readonly number[]): boolean {
  return concepts.some((id) => {
    const [word, part] = conceptName(id).id.split('.');
    return part === 'n' && EVENTS.has(word!);
  });
}

/** Words between an event noun and who takes part in it, at most. */
const REACH = 8;

/** Who takes part in an event noun: "the attack of the rebels on the army", "X对Y的批评". */
export function participantsOfNoun(side: Side, noun: number): Participants | undefined {
  const near = unitsOf(side)
    .flatMap((unit) => beside(side, unit, noun))
    .map((unit) => ({ unit, marks: unitMarks(side, unit) }));
  const against = near.filter(
    ({ marks }) => (marks & (Mark.against | Mark.on | Mark.dat | Mark.to)) !== 0 && (marks & Mark.gen) === 0,
  );
  const by = near.filter(({ marks }) => (marks & Mark.by) !== 0 && (marks & Mark.nom) === 0);
  const of = near.filter(
    ({ unit, marks }) => isOwner(side, unit, noun) || ((marks & Mark.gen) !== 0 && (marks & Mark.by) === 0),
  );
  const possessor = of.find(({ unit }) => isOwner(side, unit, noun));
  if (against.length > 0) {
    const agent = by[0] ?? possessor ?? of[0] ?? near.find(({ unit }) => subjectBefore(side, unit, noun));
    return agent && agent.unit !== against[0]!.unit ? { agent: agent.unit, others: [against[0]!.unit] } : undefined;
  }
  const object = of.find((one) => one !== by[0] && one !== possessor);
  if (!object) return undefined;
  const agent = by[0] ?? possessor;
  return agent ? { agent: agent.unit, others: [object.unit] } : undefined;
}

/** The unit without the noun itself, when it is near and nothing parts them. */
function beside(side: Side, unit: Unit, noun: number): Unit[] {
  const own = noun >= unit.first && noun <= unit.last;
  if (own) return noun > unit.first ? [{ ...unit, last: noun - 1 }] : [];
  const [from, to] = unit.last < noun ? [unit.last, noun] : [noun, unit.first];
  if (to - from > REACH) return [];
  const text = textBetween(side, from, to);
  return text !== undefined && !/[,;:.!?—–()。；：，！？]/u.test(text) ? [unit] : [];
}

/** "The union's criticism": whose it is stands before it. */
function isOwner(side: Side, unit: Unit, noun: number): boolean {
  if (unit.last >= noun || !side.lang.startsWith('en')) return false;
  return /['’]s?$/u.test(side.tokens[unit.last]!.text) || /^['’]s?\s/u.test(textBetween(side, unit.last, noun) ?? '');
}

/** 北京对堪培拉的批评: who acts stands bare before. */
function subjectBefore(side: Side, unit: Unit, noun: number): boolean {
  return side.lang.startsWith('zh') && unit.last < noun && (unitMarks(side, unit) & Mark.nom) !== 0;
}
