import { featuresOf, featuresOfReading, type UnitFeatures } from '@variorum/align';
import { type Analysis, analyseReading, Reading, segmentSentences } from '@variorum/language';
import type { EditionText, Segment } from '@variorum/model';

/** An edition cut into sentences, its blocks read when first asked for. */
export interface ReadEdition {
  readonly edition: EditionText;
  readonly segments: readonly Segment[];
  /** Segment indices of each block, by block index. */
  readonly byBlock: ReadonlyMap<number, readonly number[]>;
  analysisOf(block: number): Analysis;
  /** What the aligner knows of each block, in order, and of each segment by its index. */
  blockFeatures(): readonly UnitFeatures[];
  segmentFeatures(segment: number): UnitFeatures;
}

/** Longer blocks are analysed in part only; the rest is reported as not checked. In UTF-16 units. */
export const LONGEST_BLOCK = 20_000;

/** A source is compared with every other edition: it is read once. Nobody changes an edition in place. */
const known = new WeakMap<EditionText, ReadEdition>();

export function readEdition(edition: EditionText): ReadEdition {
  let read = known.get(edition);
  if (!read) {
    read = makeReadEdition(edition);
    known.set(edition, read);
  }
  return read;
}

function makeReadEdition(edition: EditionText): ReadEdition {
  const segments: Segment[] = [];
  const byBlock = new Map<number, number[]>();
  const texts = new Map<number, string>();
  for (const block of edition.blocks) {
    const text = block.text.length > LONGEST_BLOCK ? block.text.slice(0, LONGEST_BLOCK) : block.text;
    texts.set(block.index, text);
    const own: number[] = [];
    for (const span of segmentSentences(text, edition.lang)) {
      own.push(segments.length);
      segments.push({ index: segments.length, block: block.index, ...span, text: text.slice(span.start, span.end) });
    }
    byBlock.set(block.index, own);
  }
  const readings = new Map<number, Reading>();
  const readingOf = (block: number) => {
    let reading = readings.get(block);
    if (!reading) {
      reading = new Reading(texts.get(block) ?? '', edition.lang, block);
      readings.set(block, reading);
    }
    return reading;
  };
  const analyses = new Map<number, Analysis>();
  const features = new Map<number, UnitFeatures>();
  let ofBlocks: readonly UnitFeatures[] | undefined;
  return {
    edition,
    segments,
    byBlock,
    analysisOf(block) {
      let known = analyses.get(block);
      if (!known) {
        known = analyseReading(readingOf(block));
        analyses.set(block, known);
      }
      return known;
    },
    blockFeatures() {
      ofBlocks ??= edition.blocks.map(({ index, text, kind }) =>
        text === texts.get(index) ? featuresOfReading(readingOf(index), kind) : featuresOf(text, edition.lang, kind),
      );
      return ofBlocks;
    },
    segmentFeatures(segment) {
      let known = features.get(segment);
      if (!known) {
        const { block, text } = segments[segment]!;
        const whole = text === texts.get(block);
        known = whole ? featuresOfReading(readingOf(block), 'sentence') : featuresOf(text, edition.lang, 'sentence');
        features.set(segment, known);
      }
      return known;
    },
  };
}
