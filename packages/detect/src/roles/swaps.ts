import { conceptName, type Token } from '@variorum/language';
import type { BeadView, Side } from '../bead.js';
import { linkWords, type WordLinks } from '../links.js';
import { isActor, isOneSidedAct } from './actors.js';
import { phraseOf } from './attributes.js';
import { isEventNoun, participantsOfNoun } from './event-nouns.js';
import { type Participants, participantsOfVerb } from './participants.js';
import { comparisonsOf, speakersOf, waysOf } from './slots.js';
import type { Unit, UnitPair } from './units.js';

/** Two who have changed places between the sides. */
export type Swap = readonly [UnitPair, UnitPair];

/** What two linked words say of whom, on both sides. */
interface Said {
  readonly from: Participants;
  readonly to: Participants;
  readonly noun: boolean;
}

/** Who acts and whom it concerns are exchanged in a linked verb or event noun. */
export function swappedRoles(bead: BeadView): Swap | undefined {
  const links = linkWords(bead.source, bead.target);
  const said = allSaid(bead, links);
  for (const { from, to } of said) {
    const swap = from.agent && to.agent && crosswise(bead, links, from.agent, from.others, to.agent, to.others);
    if (swap) return swap;
  }
  return (
    swappedObjects(bead, links, said) ??
    swappedSpeaker(bead, links, said) ??
    swappedWay(bead, links) ??
    swappedComparison(bead, links)
  );
}

function allSaid({ source, target }: BeadView, { sourcePartner }: WordLinks): Said[] {
  const all: Said[] = [];
  for (let v = 0; v < source.tokens.length; v++) {
    const w = sourcePartner[v]!;
    if (w < 0 || !sayTheSame(source, v, target, w)) continue;
    const [from, to] = [participantsOf(source, v), participantsOf(target, w)];
    if (from && to) all.push({ from: from.who, to: to.who, noun: from.noun || to.noun });
  }
  return all;
}

function participantsOf(side: Side, k: number): { readonly who: Participants; readonly noun: boolean } | undefined {
  const event = isEventNoun(side.tokens[k]!.concepts);
  const verb = isFormOfVerb(side, k) || !event ? participantsOfVerb(side, k) : undefined;
  if (verb?.agent && verb.others.length > 0) return { who: verb, noun: false };
  const noun = event ? participantsOfNoun(side, k) : undefined;
  if (noun) return { who: noun, noun: true };
  return verb && { who: verb, noun: false };
}

/** Both may be an act of one on another; of several senses that which they share counts. */
function sayTheSame(source: Side, v: number, target: Side, w: number): boolean {
  const shared = source.tokens[v]!.concepts.filter((id) => target.tokens[w]!.concepts.includes(id));
  if (shared.length > 0 && !isOneSidedAct(shared) && !isEventNoun(shared)) return false;
  const verbs = shared.filter((id) => conceptName(id).pos === 'v');
  if (verbs.length > 0 && isFormOfVerb(source, v) && isFormOfVerb(target, w)) return true;
  return mayAct(source, v) && mayAct(target, w) && (isAct(source, v) || isAct(target, w));
}

/** An act, or a word that only the tables of scales know. */
function mayAct(side: Side, k: number): boolean {
  return side.tokens[k]!.concepts.length === 0 || isAct(side, k);
}

function isAct(side: Side, k: number): boolean {
  return isVerb(side, k) || isEventNoun(side.tokens[k]!.concepts);
}

/** A word that acts, and no participle before a noun: "distance learning rules". */
function isVerb(side: Side, k: number): boolean {
  const token = side.tokens[k]!;
  return isOneSidedAct(token.concepts) && isFormOfVerb(side, k);
}

function isFormOfVerb(side: Side, k: number): boolean {
  const { capital, norm } = side.tokens[k]!;
  return !(capital && k > 0 && !side.lang.startsWith('de')) && !(side.lang.startsWith('en') && norm.endsWith('ing'));
}

/** The agent of one side is among those concerned on the other, and the other way round. */
function crosswise(
  bead: BeadView,
  links: WordLinks,
  agent: Unit,
  others: readonly Unit[],
  otherAgent: Unit,
  otherOthers: readonly Unit[],
): Swap | undefined {
  const { source, target } = bead;
  const renders = (a: Unit, b: Unit) => areLinked(source, a, target, b, links);
  if (renders(agent, otherAgent)) return undefined;
  for (const [k, patient] of others.entries())
    for (const other of otherOthers) {
      if (!renders(agent, other) || !renders(patient, otherAgent) || renders(others[k]!, other)) continue;
      if (isRepeated(source, agent, patient) || isRepeated(target, otherAgent, other)) continue;
      const agents = { source: agent, target: other };
      const patients = { source: patient, target: otherAgent };
      if (isActing(agents, bead) || isActing(patients, bead)) return [agents, patients];
    }
  return undefined;
}

/** Two acts have exchanged whom they concern: "obliges the council to compensate the residents". */
function swappedObjects(bead: BeadView, links: WordLinks, said: readonly Said[]): Swap | undefined {
  for (const [k, one] of said.entries())
    for (const two of said.slice(k + 1)) {
      const [a, b, c, d] = [one.from.others[0], two.from.others[0], one.to.others[0], two.to.others[0]];
      if (!a || !b || !c || !d || a === b || c === d) continue;
      const swap = crosswise(bead, links, a, [b], c, [d]);
      if (swap?.every((pair) => isActing(pair, bead))) return swap;
    }
  return undefined;
}

/** Who says and who does are exchanged: "according to the union, the ministry lied". */
function swappedSpeaker(bead: BeadView, links: WordLinks, said: readonly Said[]): Swap | undefined {
  const [speaker, ...more] = speakersOf(bead.source);
  const [other, ...others] = speakersOf(bead.target);
  if (!speaker || !other || more.length > 0 || others.length > 0) return undefined;
  for (const { from, to, noun } of said) {
    if (noun || !from.agent || !to.agent) continue;
    const swap = crosswise(bead, links, from.agent, [speaker], to.agent, [other]);
    if (swap) return swap;
  }
  return undefined;
}

/** Origin and goal are exchanged: "from Oslo to Madrid". */
function swappedWay(bead: BeadView, links: WordLinks): Swap | undefined {
  const [ways, others] = [waysOf(bead.source), waysOf(bead.target)];
  if (ways.length !== 1 || others.length !== 1) return undefined;
  const [[from, to], [otherFrom, otherTo]] = [ways[0]!, others[0]!];
  return crosswise(bead, links, from, [to], otherFrom, [otherTo]);
}

/** What is compared and with what are exchanged in the same respect. */
function swappedComparison(bead: BeadView, links: WordLinks): Swap | undefined {
  for (const one of comparisonsOf(bead.source))
    for (const two of comparisonsOf(bead.target)) {
      const same = one.respect.some((v) => isRespect(bead.source, v) && two.respect.includes(links.sourcePartner[v]!));
      if (!same || !one.agent || !two.agent) continue;
      const swap = crosswise(bead, links, one.agent, one.others, two.agent, two.others);
      if (swap) return swap;
    }
  return undefined;
}

function isRespect(side: Side, k: number): boolean {
  const { concepts, stop } = side.tokens[k]!;
  return !stop && (concepts.length === 0 || concepts.some((id) => /[arv]/.test(conceptName(id).pos)));
}

function areLinked(source: Side, a: Unit, target: Side, b: Unit, { sourcePartner }: WordLinks): boolean {
  const [own, other] = [phraseOf(source, a), phraseOf(target, b)];
  for (let k = own.from; k <= own.to; k++)
    if (sourcePartner[k]! >= other.from && sourcePartner[k]! <= other.to) return true;
  return isSameActor(source.tokens.slice(a.first, a.last + 1), target.tokens.slice(b.first, b.last + 1));
}

/** Named twice on one side: the word that is linked may be the other mention. */
function isSameActor(one: readonly Token[], two: readonly Token[]): boolean {
  return one.some(({ concepts }) =>
    concepts.some((id) => isActor([id]) && two.some((token) => token.concepts.includes(id))),
  );
}

/** The same word in both: it is open which one renders which. */
function isRepeated(side: Side, a: Unit, b: Unit): boolean {
  const words = ({ first, last }: Unit) => side.tokens.slice(first, last + 1);
  return words(a).some((x) =>
    words(b).some((y) => x.key === y.key || x.concepts.some((id) => y.concepts.includes(id))),
  );
}

/** Things move about too freely to say who did what to whom. */
function isActing(pair: UnitPair, { source, target }: BeadView): boolean {
  return phraseOf(source, pair.source).actor || phraseOf(target, pair.target).actor;
}
