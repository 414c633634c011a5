/** Surer than this nothing is, in log odds. */
const SUREST = 9;

/**
 * Calibrated chance that a bead is right, 0..1, from its share of all chains: evidence is less independent than the search
 * takes it to be, so the log odds are multiplied by `temper`. Kinds of beads and of languages need no terms of their own: on
 * corpora not fitted on they made it worse.
 */
export function confidence(posterior: number, temper: number): number {
  return 1 / (1 + Math.exp(-temper * logOdds(posterior)));
}

/** Log odds of a chance, within what is believed. */
export function logOdds(chance: number): number {
  const odds = Math.log(Math.max(1e-9, chance) / Math.max(1e-9, 1 - chance));
  return Math.max(-SUREST, Math.min(SUREST, odds));
}
