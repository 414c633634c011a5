import { conceptName } from '@variorum/language';
import { type BeadView, type Side, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { linkWords, type WordLinks } from '../links.js';
import { isContent } from '../side-content.js';

/** Participants are looked for this many words before and after the verb, not across punctuation. */
const REACH = 5;

/** Acts that two sides do to each other: the order of the participants says nothing. */
const MUTUAL =
  /^(?:meet|marry|differ|resemble|equal|agree|play|fight|face|talk|discuss|negotiate|cooperate|compete|clash|merge|share|border|match|join|be|become|remain|include|mean|represent|exceed|involve|concern|cost|say|tell|state|announce|add|explain|report|write|note|warn|claim|argue|stress|begin|start|end|continue|happen|occur|come|go|arrive|appear|live|exist|increase|rise|fall|decline|grow|follow|precede|accompany)\.v/;

/** Marks of the passive, by language: with one on one side only the participants change places and nothing is wrong. */
const PASSIVE: Readonly<Record<string, RegExp>> = {
  en: /\b(?:by|was|were|been|being|is|are|be)\b/i,
  es: /\b(?:por|fue|fueron|sido|siendo|se)\b/i,
  fr: /\b(?:par|été|est|sont|fut|furent|se|s['’])\b/i,
  it: /\b(?:da|dal|dalla|dai|dagli|dalle|dall['’]|stato|stata|stati|state|viene|vengono|si)(?=\W|$)/i,
  pt: /\b(?:por|pelo|pela|pelos|pelas|foi|foram|sido|sendo|se)\b/i,
  de: /\b(?:von|vom|durch|wird|werden|wurde|wurden|worden)\b/i,
  nl: /\b(?:door|wordt|worden|werd|werden)\b/i,
  zh: /[被由遭获受让给]|为.{1,12}所/,
};

/** Who did it and to whom it was done have changed places. */
export const roleSwap = defineDetector({
  id: 'role-swap',
  version: 1,
  kind: 'role_swap',
  stage: 'ripe',
  about: 'Who acts and who is acted upon have changed places.',
  diverges: [
    pair(
      { en: 'The {union} accused the ministry of delays.' },
      { es: 'El {ministerio} acusó al sindicato de retrasos.' },
    ),
    pair({ fr: 'Le {président} a critiqué le parlement.' }, { en: 'The {parliament} criticised the president.' }),
    pair({ en: 'The {police} attacked the protesters.' }, { zh: '{抗议者}袭击了警察。' }),
  ],
  agrees: [
    pair({ en: 'The union accused the ministry of delays.' }, { es: 'El sindicato acusó al ministerio de retrasos.' }),
    pair({ en: 'The ministry was accused by the union.' }, { fr: 'Le syndicat a accusé le ministère.' }),
    pair({ en: 'The president met the minister.' }, { de: 'Der Minister traf den Präsidenten.' }),
    pair({ en: 'The police attacked the protesters.' }, { zh: '抗议者被警察袭击。' }),
  ],
  detect(bead) {
    const { source, target } = bead;
    if (!hasPassive(source) || !hasPassive(target)) return [];
    const links = linkWords(source, target);
    for (let v = 0; v < source.tokens.length; v++) {
      const w = links.sourcePartner[v]!;
      if (w < 0 || !isVerb(source, v) || !isVerb(target, w)) continue;
      if (!isSurelyVerb(source, v) && !isSurelyVerb(target, w)) continue;
      const swapped = swappedAround(v, w, source, target, links);
      if (swapped && isPassive(source, v) === isPassive(target, w)) return [draft(swapped, v, bead)];
    }
    return [];
  },
});

interface Swapped {
  /** Positions in the source: before and after the verb. */
  readonly before: number;
  readonly after: number;
}

function swappedAround(v: number, w: number, source: Side, target: Side, links: WordLinks): Swapped | undefined {
  const before = participants(source, v, -1).filter((k) => links.sourcePartner[k]! >= 0);
  const after = participants(source, v, 1).filter((k) => links.sourcePartner[k]! >= 0);
  if (before.length === 0 || after.length === 0) return undefined;
  const left = new Set(participants(target, w, -1));
  const right = new Set(participants(target, w, 1));
  // The nearest noun on either side is the participant; nouns further off are its attributes.
  const [first, last] = [before[0]!, after[0]!];
  return right.has(links.sourcePartner[first]!) && left.has(links.sourcePartner[last]!)
    ? { before: first, after: last }
    : undefined;
}

/** Nouns and names on one side of a verb, nearest first. */
function participants(side: Side, verb: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let n = 1; n <= REACH; n++) {
    const k = verb + n * step;
    const token = side.tokens[k];
    const next = side.tokens[k - step];
    if (!token || !next || token.block !== next.block || isCut(side, Math.min(k, k - step))) break;
    if (isContent(token, side) && isNoun(token.concepts, token.capital)) found.push(k);
    else if (isContent(token, side) && isAct(token.concepts) && !isNoun(token.concepts, false)) break;
  }
  return found;
}

/** Punctuation between a word and the next one. */
function isCut(side: Side, k: number): boolean {
  const [a, b] = [side.tokens[k]!, side.tokens[k + 1]];
  const part = side.parts.find((p) => p.block === a.block && a.start >= p.start && a.end <= p.end);
  if (!b || !part) return true;
  return /[,;:.!?—–()，。；：、]/.test(part.text.slice(a.end - part.start, b.start - part.start));
}

/** A word that acts, and no participle before a noun: "distance learning rules". */
function isVerb(side: Side, k: number): boolean {
  const token = side.tokens[k]!;
  return isAct(token.concepts) && !token.capital && !(side.lang.startsWith('en') && token.norm.endsWith('ing'));
}

/** No noun of the same spelling, or an ending or auxiliary that only verbs have: "attacked", "a critiqué". */
function isSurelyVerb(side: Side, k: number): boolean {
  const token = side.tokens[k]!;
  if (!isNoun(token.concepts, false)) return true;
  if (side.lang.startsWith('en') && token.norm.endsWith('ed')) return true;
  return AUXILIARY.has(side.tokens[k - 1]?.norm ?? '');
}

const AUXILIARY = new Set(
  'has have had will would a ont avait avaient ha han había habían hat haben hatte hatten hanno aveva avevano tem têm tinha tinham heeft hebben had'.split(
    ' ',
  ),
);

function isAct(concepts: readonly number[]): boolean {
  let verb = false;
  for (let k = 0; k < concepts.length; k++) {
    const act = actOf(concepts[k]!);
    if (act === SHARED) return false;
    if (act === OWN) verb = true;
  }
  return verb;
}

/** What a concept does: nothing, something that one does to another, or something done together. */
const NO_ACT = 1;
const OWN = 2;
const SHARED = 3;
const acts: number[] = [];

function actOf(id: number): number {
  let act = acts[id];
  if (act === undefined) {
    const name = conceptName(id);
    act = MUTUAL.test(name.id) ? SHARED : name.pos === 'v' ? OWN : NO_ACT;
    acts[id] = act;
  }
  return act;
}

function isNoun(concepts: readonly number[], capital: boolean): boolean {
  return concepts.length === 0 ? capital : concepts.some((id) => conceptName(id).pos === 'n');
}

function hasPassive(side: Side): boolean {
  return (side.lang.split('-', 1)[0] ?? '') in PASSIVE;
}

/** A mark of the passive within a few words of the verb. */
function isPassive(side: Side, verb: number): boolean {
  const from = side.tokens[Math.max(0, verb - 4)]!;
  const to = side.tokens[Math.min(side.tokens.length - 1, verb + 4)]!;
  const part = side.parts.find((p) => p.block === side.tokens[verb]!.block);
  const text = part?.text.slice(Math.max(0, from.start - part.start), to.end - part.start) ?? '';
  return PASSIVE[side.lang.split('-', 1)[0] ?? '']?.test(text) ?? false;
}

function draft(swapped: Swapped, verb: number, bead: BeadView): Draft {
  const { source, target } = bead;
  const links = linkWords(source, target);
  const first = source.tokens[swapped.before]!;
  const other = target.tokens[links.sourcePartner[swapped.after]!]!;
  const act = conceptName(source.tokens[verb]!.concepts[0]!).id;
  return {
    direction: 'reversed',
    severity: 'critical',
    evidenceScore: 0.62,
    source: spanOf(first),
    target: spanOf(other),
    evidence: {
      dimension: 'role',
      source: { value: `${act}: ${first.norm} → ${source.tokens[swapped.after]!.norm}`, text: first.text },
      target: {
        value: `${act}: ${other.norm} → ${target.tokens[links.sourcePartner[swapped.before]!]!.norm}`,
        text: other.text,
      },
    },
  };
}
