import type { Bead } from '@variorum/model';
import { collectEvidence, matchedShares } from './evidence.js';
import type { UnitFeatures } from './features.js';
import { lexicalLinks } from './links.js';
import { indexSide } from './vocabulary.js';
import { WEIGHTS } from './weights.js';

/** Share of matched words above chance at which two texts are as likely the same story as not, and the steepness. */
const SAME = { middle: 0.19, steepness: 34 };
/** With fewer words that could match than this the even chance is all that can be said. */
const FEWEST = 4;

/**
 * Chance that the aligned texts tell the same story, 0..1; 0 when one of them is empty, never below a half when the
 * lexicon does not know both languages.
 */
export function sameStory(
  links: readonly Bead[],
  source: readonly UnitFeatures[],
  target: readonly UnitFeatures[],
): number {
  if (source.length === 0 || target.length === 0) return 0;
  if (links.some((link) => link.pinned)) return 1;
  const [own, other] = [indexSide(source), indexSide(target)];
  const evidence = collectEvidence(own, other, lexicalLinks(own, other, WEIGHTS.block.links), WEIGHTS.block);
  const { matched, chance, possible, known } = matchedShares(evidence, links, WEIGHTS.block.links.concept);
  if (possible < FEWEST) return 0.5;
  const share = (matched - chance) / Math.max(1, possible - chance);
  const same = 1 / (1 + Math.exp(-SAME.steepness * (share - SAME.middle)));
  return known ? same : Math.max(0.5, same);
}
