import { type Side, sideOf } from '@variorum/detect';
import type { Bead, Section, SentenceBead } from '@variorum/model';
import type { ReadEdition } from './editions.js';

/** What surrounds the sentences of a pair of editions. */
export interface Surroundings {
  /** The block bead around a sentence bead, whole; made once per block bead. */
  around(sentence: SentenceBead): { readonly source: Side; readonly target: Side };
  section(sentence: SentenceBead): Section;
}

/** Finds the surroundings of a sentence by its first block, in constant time. */
export function surroundingsOf(source: ReadEdition, target: ReadEdition, links: readonly Bead[]): Surroundings {
  const bySource = byBlock(links, 'source');
  const byTarget = byBlock(links, 'target');
  const nowhere = { source: whole(source, []), target: whole(target, []) };
  const made = new Map<Bead, { source: Side; target: Side }>();
  const sections = { source: sectionsOf(source), target: sectionsOf(target) };
  return {
    around(sentence) {
      const [places, beads] = sentence.source[0] ? [sentence.source, bySource] : [sentence.target, byTarget];
      const link = beads.get(places[0]?.block ?? -1);
      if (!link) return nowhere;
      let known = made.get(link);
      if (!known) {
        known = { source: whole(source, link.source), target: whole(target, link.target) };
        made.set(link, known);
      }
      return known;
    },
    section(sentence) {
      const [of, place] = sentence.source[0]
        ? [sections.source, sentence.source[0]]
        : [sections.target, sentence.target[0]];
      return of.get(place?.block ?? -1) ?? 'body';
    },
  };
}

function byBlock(links: readonly Bead[], side: 'source' | 'target'): ReadonlyMap<number, Bead> {
  const found = new Map<number, Bead>();
  for (const link of links) for (const block of link[side]) if (!found.has(block)) found.set(block, link);
  return found;
}

function whole(read: ReadEdition, blocks: readonly number[]): Side {
  const parts = blocks.map((block) => {
    const { text } = read.analysisOf(block);
    return { block, start: 0, end: text.length, text };
  });
  return sideOf(parts, (block) => read.analysisOf(block));
}

/** Headlines and the first paragraph; every other block is body. */
function sectionsOf({ edition }: ReadEdition): ReadonlyMap<number, Section> {
  const found = new Map<number, Section>();
  const lead = edition.blocks.find((block) => block.kind === 'paragraph');
  if (lead) found.set(lead.index, 'lead');
  for (const block of edition.blocks) if (block.kind === 'headline') found.set(block.index, 'headline');
  return found;
}
