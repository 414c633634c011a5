import type { SearchWeights } from './search.js';

/** Log-priors: Gale and Church's for their shapes; the larger ones fall off by a factor of about six per unit. */
const PRIORS = {
  '1:1': Math.log(0.89),
  '1:0': Math.log(0.0099),
  '0:1': Math.log(0.0099),
  '2:1': Math.log(0.05),
  '1:2': Math.log(0.05),
  '2:2': Math.log(0.008),
  '3:1': Math.log(0.012),
  '1:3': Math.log(0.012),
  '3:2': Math.log(0.0015),
  '2:3': Math.log(0.0015),
  '4:1': Math.log(0.004),
  '1:4': Math.log(0.004),
  '3:3': Math.log(0.0006),
  '4:4': Math.log(0.0001),
} as const;

/** Sentences: lengths tell much. Weights set on development data by `test/eval/align.mjs`. */
export const SENTENCE_WEIGHTS: SearchWeights = { evidence: 0.45, length: 0.55, priors: PRIORS };

/** Paragraphs are split and joined, but two seldom become two others; those that cross are looked for afterwards. */
const BLOCK_PRIORS = {
  '1:1': Math.log(0.89),
  '1:0': Math.log(0.02),
  '0:1': Math.log(0.02),
  '2:1': Math.log(0.04),
  '1:2': Math.log(0.04),
  '3:1': Math.log(0.006),
  '1:3': Math.log(0.006),
  '2:2': Math.log(0.0005),
  '4:1': Math.log(0.001),
  '1:4': Math.log(0.001),
} as const;

/** Paragraphs share more words and their lengths vary more freely. */
export const BLOCK_WEIGHTS: SearchWeights = { evidence: 0.4, length: 0.3, priors: BLOCK_PRIORS };
