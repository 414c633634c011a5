import {
  type BeadView,
  type DetectedFinding,
  detectBead,
  hasTooManyValues,
  type SidePart,
  type StorySide,
  sideOf,
  storySideOf,
} from '@variorum/detect';
import {
  type BlockSpan,
  type EditionText,
  type Flag,
  type PairReport,
  SEVERITY_WEIGHTS,
  type SentenceBead,
  type Termbase,
} from '@variorum/model';
import type { AlignedEditions } from './align-editions.js';
import { CoverageCounter, languageGaps } from './coverage.js';
import { LONGEST_BLOCK, type ReadEdition, readEdition } from './editions.js';
import { type BeadFindings, rankBead } from './rank.js';
import { type Surroundings, surroundingsOf } from './surroundings.js';

/** Below this alignment score a bead is too doubtful to compare: it is reported as not checked. */
const DOUBTFUL = 0.35;
/** Below this, two editions are taken for different stories and nothing is compared. */
export const SAME_STORY = 0.3;
/** A target with less than this share of the source's length (after the usual ratio) is a summary, said once. */
const SUMMARY = 0.45;

/** What a house adds to the comparison. */
export interface DetectOptions {
  readonly termbase?: Termbase | undefined;
}

/** Compares two aligned editions. Pure: the same input gives the same report, byte for byte. */
export function detectPair(
  source: EditionText,
  target: EditionText,
  aligned: AlignedEditions,
  options: DetectOptions = {},
): PairReport {
  return detectRead(readEdition(source), readEdition(target), aligned, options);
}

export function detectRead(
  source: ReadEdition,
  target: ReadEdition,
  aligned: AlignedEditions,
  { termbase }: DetectOptions = {},
): PairReport {
  const coverage = new CoverageCounter();
  const flags: Flag[] = [];
  const story = {
    source: storyOf(source),
    target: storyOf(target),
    published: source.edition.published ?? target.edition.published,
  };
  reportLongBlocks(source, target, coverage);
  if (aligned.sameStory < SAME_STORY) {
    coverage.notChecked({ what: 'all', reason: 'not-same-story' });
  } else {
    const summary = isSummary(aligned);
    if (summary) coverage.notChecked({ what: summary === 'target' ? 'omission' : 'addition', reason: 'summary' });
    const surroundings = surroundingsOf(source, target, aligned.links);
    let first = true;
    for (const sentence of aligned.sentences) {
      const view = { ...viewOf(sentence, source, target, surroundings, story), ...(termbase ? { termbase } : {}) };
      if (first) {
        for (const gap of languageGaps(view)) coverage.notChecked(gap);
        first = false;
      }
      flags.push(...compareBead(view, sentence, summary, coverage));
    }
  }
  const unique = limitRepeats(flags);
  return {
    editions: [source.edition, target.edition],
    links: aligned.links,
    sentences: aligned.sentences,
    sameStory: aligned.sameStory,
    flags: unique,
    coverage: coverage.result(),
    score: storyScore(unique, aligned),
  };
}

/** A source is compared with every other edition: what stands in it is collected once. */
const stories = new WeakMap<ReadEdition, StorySide>();

function storyOf(side: ReadEdition): StorySide {
  let story = stories.get(side);
  if (!story) {
    story = storySideOf(
      side.edition.lang,
      side.edition.blocks.map((block) => side.analysisOf(block.index)),
    );
    stories.set(side, story);
  }
  return story;
}

function reportLongBlocks(source: ReadEdition, target: ReadEdition, coverage: CoverageCounter): void {
  for (const block of source.edition.blocks)
    if (block.text.length > LONGEST_BLOCK)
      coverage.notChecked({ what: 'all', reason: 'too-long', sourceBlocks: [block.index] });
  for (const block of target.edition.blocks)
    if (block.text.length > LONGEST_BLOCK)
      coverage.notChecked({ what: 'all', reason: 'too-long', targetBlocks: [block.index] });
}

function partsOf(side: ReadEdition, places: SentenceBead['source']): SidePart[] {
  return places.map(({ block, start, end }) => ({
    block,
    start,
    end,
    text: side.analysisOf(block).text.slice(start, end),
  }));
}

function viewOf(
  sentence: SentenceBead,
  source: ReadEdition,
  target: ReadEdition,
  surroundings: Surroundings,
  story: BeadView['story'],
): BeadView {
  const side = (read: ReadEdition, places: SentenceBead['source']) =>
    sideOf(partsOf(read, places), (block) => read.analysisOf(block));
  return {
    source: side(source, sentence.source),
    target: side(target, sentence.target),
    score: sentence.score,
    section: surroundings.section(sentence),
    story,
    around: surroundings.around(sentence),
  };
}

function compareBead(
  view: BeadView,
  sentence: SentenceBead,
  summary: 'source' | 'target' | undefined,
  coverage: CoverageCounter,
): Flag[] {
  const blocks = { sourceBlocks: distinct(sentence.source), targetBlocks: distinct(sentence.target) };
  const isGap = sentence.source.length === 0 || sentence.target.length === 0;
  if (isGap) {
    if (summary) return [];
    return gapFlags(view, sentence);
  }
  if (sentence.score < DOUBTFUL) {
    coverage.notChecked({ what: 'all', reason: 'doubtful-alignment', ...blocks });
    return [];
  }
  coverage.addBead(view);
  if (hasTooManyValues(view)) coverage.notChecked({ what: 'number', reason: 'too-long', ...blocks });
  let findings = detectBead(view);
  if (summary) findings = findings.filter((f) => f.kind !== (summary === 'target' ? 'omission' : 'addition'));
  return rankBead({ findings, score: view.score, section: view.section, ...blocks }, view);
}

function distinct(places: SentenceBead['source']): number[] {
  return [...new Set(places.map((place) => place.block))];
}

/** A sentence without counterpart is an omission or addition, unless most of it is said elsewhere in the story. */
function gapFlags(view: BeadView, sentence: SentenceBead): Flag[] {
  const dropped = sentence.target.length === 0;
  const own = dropped ? view.source : view.target;
  const other = dropped ? view.story.target : view.story.source;
  const content = own.tokens.filter((t) => !t.stop && !t.digits);
  if (content.length < 2) return [];
  const known = content.filter((t) => t.concepts.length > 0);
  const said = known.filter((t) => t.concepts.some((id) => other.concepts.has(id))).length;
  const elsewhere = known.length >= 3 ? said / known.length : 0.4;
  const evidenceScore = Math.max(0.2, 0.92 - 0.5 * elsewhere) * (0.5 + 0.5 * view.score);
  const place = own.parts[0]!;
  const span: BlockSpan = { block: place.block, start: place.start, end: place.end, text: place.text };
  const value = { value: `${content.length} words without counterpart`, text: span.text };
  const finding = {
    rule: dropped ? 'omission' : 'addition',
    kind: dropped ? ('omission' as const) : ('addition' as const),
    direction: dropped ? ('dropped' as const) : ('added' as const),
    severity: dropped ? ('major' as const) : ('critical' as const),
    evidenceScore,
    source: dropped ? span : null,
    target: dropped ? null : span,
    evidence: { dimension: 'content', source: dropped ? value : null, target: dropped ? null : value },
    detector: { version: 1, stage: 'ripe' },
  } as unknown as DetectedFinding;
  const blocks: BeadFindings = {
    findings: [finding],
    score: view.score,
    section: view.section,
    sourceBlocks: dropped ? [span.block] : [],
    targetBlocks: dropped ? [] : [span.block],
  };
  return rankBead(blocks, view);
}

/** One side leaves out a large share of the sentences: an abridged edition, reported once and not fifty times. */
function isSummary(aligned: AlignedEditions): 'source' | 'target' | undefined {
  const length = (places: SentenceBead['source']) => places.reduce((sum, place) => sum + place.end - place.start, 0);
  let source = 0;
  let target = 0;
  let onlySource = 0;
  let onlyTarget = 0;
  for (const bead of aligned.sentences) {
    const a = length(bead.source);
    const b = length(bead.target);
    source += a;
    target += b;
    if (b === 0) onlySource += a;
    if (a === 0) onlyTarget += b;
  }
  if (aligned.sentences.length < 6) return undefined;
  if (onlySource / (source || 1) > 1 - SUMMARY) return 'target';
  return onlyTarget / (target || 1) > 1 - SUMMARY ? 'source' : undefined;
}

/** The same flag twice in one place is one flag. */
function limitRepeats(flags: readonly Flag[]): Flag[] {
  const seen = new Set<string>();
  return flags.filter((flag) => !seen.has(flag.id) && seen.add(flag.id));
}

/** Chance-weighted penalty points per thousand characters, squashed to 0..1; alignment doubt adds a little. */
function storyScore(flags: readonly Flag[], aligned: AlignedEditions): number {
  const points = flags.reduce((sum, flag) => sum + SEVERITY_WEIGHTS[flag.severity] * flag.confidence, 0);
  const doubt = aligned.sentences.reduce((sum, bead) => sum + (1 - bead.score), 0) / (aligned.sentences.length || 1);
  return Math.round((1 - Math.exp(-points / 40 - doubt / 4)) * 1e6) / 1e6;
}
