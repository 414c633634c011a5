import { alignUnits, type Dictionary, dictionaryFor, sameStory } from '@variorum/align';
import type { Bead, BilingualDictionary, EditionText, Pin, SentenceBead } from '@variorum/model';
import { type ReadEdition, readEdition } from './editions.js';

export interface AlignedEditions {
  /** Block beads; numbers are block indices. */
  readonly links: readonly Bead[];
  readonly sentences: readonly SentenceBead[];
  /** Chance that both editions tell the same story, 0..1. */
  readonly sameStory: number;
}

export interface AlignmentOptions {
  readonly pins?: readonly Pin[];
  /** Word lists that the reader has installed; those of other languages are passed over. */
  readonly dictionaries?: readonly BilingualDictionary[] | undefined;
}

/** Blocks first, then the sentences inside every block bead. Pins are kept as they are. */
export function alignEditions(
  source: EditionText,
  target: EditionText,
  options: AlignmentOptions = {},
): AlignedEditions {
  return alignRead(readEdition(source), readEdition(target), options);
}

export function alignRead(source: ReadEdition, target: ReadEdition, options: AlignmentOptions = {}): AlignedEditions {
  const languages = { sourceLang: source.edition.lang, targetLang: target.edition.lang };
  const sourceFeatures = source.blockFeatures();
  const targetFeatures = target.blockFeatures();
  const dictionary = dictionaryFor(options.dictionaries ?? [], textsOf(source), textsOf(target));
  const found = alignUnits(sourceFeatures, targetFeatures, {
    ...languages,
    level: 'block',
    pins: options.pins ?? [],
    dictionary,
  });
  const inside = (link: Bead) => alignInside(link, source, target, dictionary);
  const links = joinShifted(found, inside);
  return {
    links,
    sentences: links.flatMap(inside),
    sameStory: sameStory(links, sourceFeatures, targetFeatures),
  };
}

/** A sentence found across two neighbouring beads this surely shows that the paragraphs were cut elsewhere. */
const SHIFTED = 0.7;

/** Joins neighbouring 1:1 beads when a sentence of the one is rendered in the other: a 2:2 bead. */
function joinShifted(links: readonly Bead[], inside: (link: Bead) => readonly SentenceBead[]): Bead[] {
  const joined: Bead[] = [];
  for (const link of links) {
    const last = joined.at(-1);
    if (last && follows(last, link)) {
      const both: Bead = {
        source: [...last.source, ...link.source],
        target: [...last.target, ...link.target],
        score: Math.min(last.score, link.score),
      };
      // A shifted sentence makes the paragraph beads unsure: that must not hide it.
      if (inside({ ...both, score: 1 }).some((bead) => crosses(bead, last))) {
        joined[joined.length - 1] = both;
        continue;
      }
    }
    joined.push(link);
  }
  return joined;
}

function follows(last: Bead, link: Bead): boolean {
  const single = (bead: Bead) =>
    bead.source.length === 1 && bead.target.length === 1 && bead.moved !== true && bead.pinned !== true;
  return (
    single(last) && single(link) && link.source[0] === last.source[0]! + 1 && link.target[0] === last.target[0]! + 1
  );
}

/** All of its source sentences in one of the two beads, all of its target sentences in the other. */
function crosses(bead: SentenceBead, first: Bead): boolean {
  if (bead.score < SHIFTED || bead.source.length === 0 || bead.target.length === 0) return false;
  const before = (places: SentenceBead['source'], block: number) => places.filter((p) => p.block === block).length;
  const own = before(bead.source, first.source[0]!);
  const other = before(bead.target, first.target[0]!);
  return (own === bead.source.length && other === 0) || (own === 0 && other === bead.target.length);
}

function textsOf({ edition }: ReadEdition) {
  return { lang: edition.lang, texts: edition.blocks.map((block) => block.text) };
}

function alignInside(
  link: Bead,
  source: ReadEdition,
  target: ReadEdition,
  dictionary: Dictionary | undefined,
): SentenceBead[] {
  const own = link.source.flatMap((block) => source.byBlock.get(block) ?? []);
  const other = link.target.flatMap((block) => target.byBlock.get(block) ?? []);
  const place = (side: ReadEdition, segments: readonly number[]) =>
    segments.map((i) => {
      const { block, start, end } = side.segments[i]!;
      return { block, start, end };
    });
  if (own.length === 0 || other.length === 0 || (own.length === 1 && other.length === 1))
    return [{ source: place(source, own), target: place(target, other), score: link.score }];
  const features = (side: ReadEdition, segments: readonly number[]) => segments.map((i) => side.segmentFeatures(i));
  const beads = alignUnits(features(source, own), features(target, other), {
    sourceLang: source.edition.lang,
    targetLang: target.edition.lang,
    level: 'sentence',
    pins: [],
    dictionary,
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
