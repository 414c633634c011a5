import { readFileSync } from 'node:fs';

/** Chance that a word is rendered by a word that is linked to it in this way. */
export interface LinkWeights {
  readonly concept: number;
  readonly same: number;
  readonly cognate: number;
  readonly name: number;
  readonly number: number;
  readonly digit: number;
  readonly question: number;
  readonly mark: number;
}

export interface Weights {
  readonly links: LinkWeights;
  /** Factor of the log odds of a bead, which makes them its chance to be right; `test/eval/align/fit-confidence.ts`. */
  readonly temper: number;
  /** Gain per unit of log-likelihood ratio of the words: below one, since words are not independent. */
  readonly evidence: number;
  /** Gain per unit of log-likelihood ratio of the lengths. */
  readonly length: number;
  /** Share of the logarithm of a unit's number of words that is taken off every match as chance. */
  readonly crowd: number;
  /** Units that a word is taken not to occur in beyond those of the text: what is rare in a short text is rarer still. */
  readonly background: number;
  /** Variance of the length per letter, before the text's own is known. */
  readonly variance: number;
  /** Log-likelihood that a move must gain. */
  readonly move: number;
  /** How much better it must fit its new place than any other. */
  readonly contrast: number;
  /** Loss for the unmatched words, as a share of the log-likelihood. */
  readonly loss: number;
  /** Units on the shorter side from which on a lexicon learned from the text helps more than it hurts. */
  readonly learnFrom: number;
  /** Occurrences that the lexical links weigh when a lexicon is learned from the text. */
  readonly prior: number;
  /** Log-priors by shape `m:n`; a shape and its mirror share one. */
  readonly priors: Readonly<Record<string, number>>;
}

const data = JSON.parse(readFileSync(new URL('../data/weights.json', import.meta.url), 'utf8')) as {
  readonly sentence: Weights;
  readonly block: Weights;
};

/** Set on development data by `test/eval/align/fit.ts`. */
export const WEIGHTS: { readonly sentence: Weights; readonly block: Weights } = data;
