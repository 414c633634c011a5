import { readFileSync } from 'node:fs';

interface Calibration {
  /** Slope and intercept on the log-odds of the evidence. */
  readonly slope: number;
  readonly intercept: number;
  /** Shift of the log-odds by rule: the rule's own record. */
  readonly rules: Readonly<Record<string, number>>;
}

let model: Calibration | undefined;

/**
 * Chance that a finding is true, 0..1: the detector's own certainty on a logistic scale (Platt 1999), shifted by the
 * rule's record. Fitted by `test/eval/fit-confidence.mjs` on development data; a rule without a record keeps the common line.
 */
export function calibrate(rule: string, evidence: number): number {
  model ??= JSON.parse(readFileSync(new URL('../data/confidence.json', import.meta.url), 'utf8')) as Calibration;
  const odds = Math.log(evidence / (1 - evidence));
  return 1 / (1 + Math.exp(-(model.slope * odds + model.intercept + (model.rules[rule] ?? 0))));
}
