import { readFileSync } from 'node:fs';

interface Calibration {
  /** Slope and intercept on the log-odds of the evidence. */
  readonly slope: number;
  readonly intercept: number;
  /** Weight of how literally the words around are rendered; see `rendered`. */
  readonly rendered: number;
  /** Shift of the log-odds by rule: the rule's own record. */
  readonly rules: Readonly<Record<string, number>>;
}

let model: Calibration | undefined;

/**
 * Chance that a finding is true, 0..1: the detector's own certainty on a logistic scale (Platt 1999), shifted by the
 * rule's record and by the share of the words around that have counterparts (0..1): in a free rendering a missing word
 * proves little. Fitted by `test/eval/fit-confidence.mjs` on development data and on our corpora; a rule without a
 * record keeps the common line.
 */
export function calibrate(rule: string, evidence: number, rendered: number): number {
  model ??= JSON.parse(readFileSync(new URL('../data/confidence.json', import.meta.url), 'utf8')) as Calibration;
  const odds = Math.log(evidence / (1 - evidence));
  const shift = model.rendered * rendered + (model.rules[rule] ?? 0);
  return 1 / (1 + Math.exp(-(model.slope * odds + model.intercept + shift)));
}

/**
 * Of the findings less sure than this about four in five are wrong on our corpora: they are kept, but in the nursery,
 * shown on request and counted in no gate.
 */
export const LEAST_SURE = 0.3;
