import { alignUnits, sameStory } from '@variorum/align';
import type { Bead, EditionText, Pin, SentenceBead } from '@variorum/model';
import { type ReadEdition, readEdition } from './editions.js';

export interface AlignedEditions {
  /** Block beads; numbers are block indices. */
  readonly links: readonly Bead[];
  readonly sentences: readonly SentenceBead[];
  /** Chance that both editions tell the same story, 0..1. */
  readonly sameStory: number;
}

/** Blocks first, then the sentences inside every block bead. Pins are kept as they are. */
export function alignEditions(
  source: EditionText,
  target: EditionText,
  options: { readonly pins?: readonly Pin[] } = {},
): AlignedEditions {
  return alignRead(readEdition(source), readEdition(target), options);
}

export function alignRead(
  source: ReadEdition,
  target: ReadEdition,
  options: { readonly pins?: readonly Pin[] } = {},
): AlignedEditions {
  const languages = { sourceLang: source.edition.lang, targetLang: target.edition.lang };
  const sourceFeatures = source.blockFeatures();
  const targetFeatures = target.blockFeatures();
  const links = alignUnits(sourceFeatures, targetFeatures, { ...languages, level: 'block', pins: options.pins ?? [] });
  return {
    links,
    sentences: links.flatMap((link) => alignInside(link, source, target)),
    sameStory: sameStory(links, sourceFeatures, targetFeatures),
  };
}

function alignInside(link: Bead, source: ReadEdition, target: ReadEdition): SentenceBead[] {
  const own = link.source.flatMap((block) => source.byBlock.get(block) ?? []);
  const other = link.target.flatMap((block) => target.byBlock.get(block) ?? []);
  const place = (side: ReadEdition, segments: readonly number[]) =>
    segments.map((i) => {
      const { block, start, end } = side.segments[i]!;
      return { block, start, end };
    });
  if (own.length === 0 || other.length === 0)
    return [{ source: place(source, own), target: place(target, other), score: link.score }];
  if (own.length === 1 && other.length === 1)
    return [{ source: place(source, own), target: place(target, other), score: link.score }];
  const features = (side: ReadEdition, segments: readonly number[]) => segments.map((i) => side.segmentFeatures(i));
  const beads = alignUnits(features(source, own), features(target, other), {
    sourceLang: source.edition.lang,
    targetLang: target.edition.lang,
    level: 'sentence',
    pins: [],
  });
  return beads.map((bead) => ({
    source: place(
      source,
      bead.source.map((i) => own[i]!),
    ),
    target: place(
      target,
      bead.target.map((i) => other[i]!),
    ),
    score: Math.min(bead.score, link.score),
  }));
}
