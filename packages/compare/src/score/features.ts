import {
  type BeadView,
  isContent,
  linkWords,
  type Side,
  someTokenIn,
  substitutions,
  type WordLinks,
} from '@variorum/detect';
import { addMarks, clearMarks, lengthDeviation, opposeMarked } from '@variorum/language';
import { type Flag, SEVERITY_WEIGHTS } from '@variorum/model';
import { formDefects } from './form.js';

/** What the divergence score of a segment pair is made of, in a fixed order; weights in `data/score.json` by name. */
export const FEATURES = [
  'flags',
  'sourceKnown',
  'sourceUnknown',
  'targetKnown',
  'targetUnknown',
  'sourceShare',
  'targetShare',
  'longer',
  'shorter',
  'fewerWords',
  'moreWords',
  'inversions',
  'foreign',
  'negation',
  'numbers',
  'names',
  'antonyms',
  'substitutions',
  'scales',
  'endMark',
  'form',
  'empty',
] as const;
export type Feature = (typeof FEATURES)[number];
export type FeatureVector = Readonly<Record<Feature, number>>;

/** Evidence of a segment pair as non-negative numbers; 0 everywhere for a pair in which everything meets. */
export function scoreFeatures(flags: readonly Flag[], bead: BeadView): FeatureVector {
  const { source, target } = bead;
  const links = linkWords(source, target);
  const from = leftovers(source, links.source);
  const to = leftovers(target, links.target);
  const deviation = lengthDeviation(source, target);
  const words = Math.log((to.content + 1.5) / (from.content + 1.5));
  return {
    flags: flagWeight(flags),
    sourceKnown: Math.sqrt(from.known),
    sourceUnknown: Math.sqrt(from.unknown),
    targetKnown: Math.sqrt(to.known),
    targetUnknown: Math.sqrt(to.unknown),
    sourceShare: share(from),
    targetShare: share(to),
    longer: Math.min(2, Math.max(0, deviation)),
    shorter: Math.min(2, Math.max(0, -deviation)),
    fewerWords: Math.min(2, Math.max(0, -words)),
    moreWords: Math.min(2, Math.max(0, words)),
    inversions: inversionRate(links),
    foreign: Math.min(3, foreignWords(source, target, links)),
    negation: Math.min(2, Math.abs(source.cues.denial.cues.length - target.cues.denial.cues.length)),
    numbers: Math.min(3, Math.abs(source.quantities.length - target.quantities.length)),
    names: Math.min(3, unlinkedNames(source, links.source) + unlinkedNames(target, links.target)),
    antonyms: Math.min(2, antonymPairs(source, target, links)),
    substitutions: substitutions(bead).reduce((sum, s) => sum + Math.max(0, s.place), 0),
    scales: Math.min(3, unmatchedScales(source, target)),
    endMark: endMark(source) === endMark(target) ? 0 : 1,
    form: formDefects(target),
    empty: source.tokens.length > 0 && target.tokens.length === 0 ? 1 : 0,
  };
}

interface Leftovers {
  readonly content: number;
  readonly known: number;
  readonly unknown: number;
}

function leftovers(side: Side, strength: Float32Array): Leftovers {
  let content = 0;
  let known = 0;
  let unknown = 0;
  for (let k = 0; k < side.tokens.length; k++) {
    const token = side.tokens[k]!;
    if (!isContent(token, side)) continue;
    content++;
    if (token.concepts.length > 0) known += 1 - strength[k]!;
    else unknown += 1 - strength[k]!;
  }
  return { content, known, unknown };
}

function share({ content, known, unknown }: Leftovers): number {
  return content === 0 ? 0 : (known + 0.6 * unknown) / (content + 1);
}

function flagWeight(flags: readonly Flag[]): number {
  return 1 - flags.reduce((rest, f) => rest * (1 - (SEVERITY_WEIGHTS[f.severity] >= 5 ? 1 : 0.5) * f.confidence), 1);
}

/** Share of neighbouring linked words whose counterparts stand in the opposite order. */
function inversionRate(links: WordLinks): number {
  let last = -1;
  let pairs = 0;
  let crossed = 0;
  for (const j of links.sourcePartner) {
    if (j < 0) continue;
    if (last >= 0) {
      pairs++;
      if (j < last) crossed++;
    }
    last = j;
  }
  return pairs < 3 ? 0 : crossed / pairs;
}

/** Words of the target that are spelt as in the source though the source's lexicon knows a translation. */
function foreignWords(source: Side, target: Side, links: WordLinks): number {
  let count = 0;
  for (let j = 0; j < links.targetPartner.length; j++) {
    const i = links.targetPartner[j]!;
    if (i < 0) continue;
    const token = target.tokens[j]!;
    const origin = source.tokens[i]!;
    if (token.norm === origin.norm && !token.capital && token.concepts.length === 0 && /\p{L}/u.test(token.norm))
      count++;
  }
  return count;
}

function unlinkedNames(side: Side, strength: Float32Array): number {
  return side.names.filter((name) => !someTokenIn(side, name, (k) => strength[k]! > 0)).length;
}

/** Leftovers of both sides that are opposites, and words linked by nothing but their opposite sense. */
function antonymPairs(source: Side, target: Side, links: WordLinks): number {
  clearMarks();
  for (let j = 0; j < target.tokens.length; j++) if (links.target[j] === 0) addMarks(target.tokens[j]!.concepts);
  let count = 0;
  for (let i = 0; i < source.tokens.length; i++)
    if (links.source[i] === 0 && opposeMarked(source.tokens[i]!.concepts)) count++;
  return count;
}

function unmatchedScales(source: Side, target: Side): number {
  const lacks = (a: Side, b: Side) =>
    a.scales.filter(
      (m) =>
        b.families.has(m.value.family) &&
        !b.scales.some((o) => o.value.family === m.value.family && o.value.level === m.value.level),
    ).length;
  return lacks(source, target) / 2 + lacks(target, source) / 2;
}

/** The mark that a side ends with, before closing quotes and brackets. */
function endMark(side: Side): string {
  const text = side.parts.length === 1 ? side.parts[0]!.text : side.parts.map((part) => part.text).join(' ');
  let at = text.length - 1;
  while (at >= 0 && CLOSING.test(text.charAt(at))) at--;
  return END_MARKS[text.charAt(at)] ?? '.';
}

const CLOSING = /["”»」』)）\s]/;
const END_MARKS: Readonly<Record<string, string>> = { '?': '?', '？': '?', '؟': '?', '!': '!', '！': '!' };
