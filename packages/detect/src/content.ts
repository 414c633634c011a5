import { lengthDeviation, type Token } from '@variorum/language';
import type { Direction } from '@variorum/model';
import type { BeadView, Here, Side, StorySide } from './bead.js';
import type { Draft } from './detector.js';
import { linkWords } from './links.js';
import { once } from './memo.js';
import { isContent } from './side-content.js';

/** Weights of a word in a run without counterpart: known words tell much, unknown ones little, explained ones break the run. */
const MISSING = 1;
const UNKNOWN = 0.25;
const EXPLAINED = -1.3;
/** A run counts from this weight on: three to four known words in a row that nothing on the other side renders. */
const SMALLEST_RUN = 4.2;
/** Weight of the lengths' say, in known words per unit of log-ratio. */
const LENGTH_WEIGHT = 6;

export interface Run {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly weight: number;
  readonly words: number;
}

/** The heaviest run of words on `own` without counterpart on `other`, if it is heavy and the other side has none like it. */
export function missingRun(bead: BeadView, own: Side, other: Side): Run | undefined {
  if (own.lexicon === 0 || other.lexicon === 0) return undefined;
  const [mine, theirs] = own === bead.source ? (['source', 'target'] as const) : (['target', 'source'] as const);
  const heaviest = heaviestRuns(bead);
  const best = heaviest[mine];
  if (!best || best.weight + LENGTH_WEIGHT * LARGEST_GAIN < SMALLEST_RUN) return undefined;
  const run = placed(best, own);
  const weight = run.weight + LENGTH_WEIGHT * lengthGain(own, other, run.end - run.start);
  if (weight < SMALLEST_RUN) return undefined;
  const back = heaviest[theirs];
  // Free wording leaves unexplained words on both sides; what counts is the surplus.
  if (back && back.weight > run.weight * 0.45) return undefined;
  return { ...run, weight };
}

/** Most that the lengths can say for a run. */
const LARGEST_GAIN = 0.6;

/** How much better the lengths fit without the run: what was left out makes the other side too short. */
function lengthGain(own: Side, other: Side, run: number): number {
  const whole = lengthDeviation(own, other);
  const rest = lengthDeviation({ lang: own.lang, length: Math.max(0, own.length - run) }, other);
  return Math.max(-1, Math.min(LARGEST_GAIN, Math.abs(whole) - Math.abs(rest)));
}

/** A run as indices of its first and last word. */
interface Heaviest {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly words: number;
}

const heaviestRuns = once((bead: BeadView): { source: Heaviest | undefined; target: Heaviest | undefined } => {
  const { source, target, story } = bead;
  const links = linkWords(source, target);
  return {
    source: heaviestRun(source, target, story.target, links.source),
    target: heaviestRun(target, source, story.source, links.target),
  };
});

function heaviestRun(own: Side, other: Side, story: StorySide, strength: Float32Array): Heaviest | undefined {
  const families = new Set(other.scales.map((m) => m.value.family));
  const explainedByScale = (token: Here<Token>) =>
    own.scales.some(
      (m) => m.block === token.block && token.start >= m.start && token.end <= m.end && families.has(m.value.family),
    );
  let sum = 0;
  let from = 0;
  let words = 0;
  let best: Heaviest | undefined;
  const { tokens } = own;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (!isContent(token, own)) continue;
    if (sum <= 0 || (i > 0 && tokens[i - 1]!.block !== token.block)) {
      sum = 0;
      from = i;
      words = 0;
    }
    const link = strength[i]!;
    const explained = link > 0 || explainedByScale(token);
    sum += explained ? EXPLAINED * Math.max(0.5, link) : weightOf(token, story);
    if (!explained) words++;
    if (sum > 0 && (!best || sum > best.weight)) best = { from, to: i, weight: sum, words };
  }
  return best;
}

/** The place of a run, widened to the edges of its clause. */
function placed(best: Heaviest, own: Side): Run {
  const { tokens } = own;
  const first = tokens[best.from]!;
  const last = tokens[best.to]!;
  const part = own.parts.find((p) => p.block === first.block && first.start >= p.start && first.end <= p.end)!;
  const end = Math.min(last.block === first.block ? last.end : part.end, part.end);
  const [start, stop] = clauseAround(part.text, first.start - part.start, end - part.start);
  return {
    block: first.block,
    start: part.start + start,
    end: part.start + stop,
    text: part.text.slice(start, stop),
    weight: best.weight,
    words: best.words,
  };
}

function weightOf(token: Token, story: StorySide): number {
  if (token.concepts.length === 0) return token.norm.length >= 3 ? UNKNOWN : 0.1;
  // Said elsewhere in the other edition: moved rather than missing.
  return token.concepts.some((id) => story.concepts.has(id)) ? MISSING * 0.55 : MISSING;
}

/** Widens a span to the clause's edges when they are near. */
function clauseAround(text: string, start: number, end: number): [number, number] {
  const before = text.slice(Math.max(0, start - 40), start);
  const cut = Math.max(
    before.lastIndexOf(','),
    before.lastIndexOf('，'),
    before.lastIndexOf(';'),
    before.lastIndexOf('('),
    before.lastIndexOf('、'),
    before.lastIndexOf('—'),
  );
  const from = cut >= 0 ? start - (before.length - cut) : before.length < 40 ? 0 : start;
  const after = /^[^,.;:，。；、()—]{0,20}(?=[,.;:，。；、()—]|$)/.exec(text.slice(end));
  const skipped = /^[\s,，;(、—]*/.exec(text.slice(from, start))?.[0].length ?? 0;
  return [from + skipped, end + (after?.[0].length ?? 0)];
}

/** A finding for a run on one side only. */
export function runDraft(run: Run, bead: BeadView, direction: Extract<Direction, 'dropped' | 'added'>): Draft {
  const place = { block: run.block, start: run.start, end: run.end, text: run.text };
  const value = { value: `${run.words} words without counterpart`, text: run.text };
  return {
    direction,
    severity: run.weight >= 6 || bead.section !== 'body' ? 'critical' : 'major',
    evidenceScore: Math.min(0.9, 0.4 + run.weight * 0.06),
    source: direction === 'dropped' ? place : null,
    target: direction === 'added' ? place : null,
    evidence: {
      dimension: 'content',
      source: direction === 'dropped' ? value : null,
      target: direction === 'added' ? value : null,
      facts: { weight: Number(run.weight.toFixed(2)) },
    },
  };
}
