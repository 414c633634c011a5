import type { Bead } from '@variorum/model';

export interface GoldBead {
  readonly source: readonly number[];
  readonly target: readonly number[];
}

export interface Counts {
  right: number;
  proposed: number;
  found: number;
  asked: number;
}

export const noCounts = (): Counts => ({ right: 0, proposed: 0, found: 0, asked: 0 });

/**
 * Strict counts: a bead is right when the gold holds exactly it. Precision counts every bead, recall those with both
 * sides (as Bleualign and Vecalign count). With `judged`, beads outside the judged units are left out.
 */
export function count(
  beads: readonly Bead[],
  gold: readonly GoldBead[],
  total: Counts,
  judged?: { readonly source: ReadonlySet<number>; readonly target: ReadonlySet<number> },
): boolean[] {
  const key = (bead: GoldBead) => `${[...bead.source].sort((a, b) => a - b)}|${[...bead.target].sort((a, b) => a - b)}`;
  const wanted = new Set(gold.map(key));
  const made = new Set(beads.map(key));
  const right = beads.map((bead) => wanted.has(key(bead)));
  for (const [k, bead] of beads.entries()) {
    const outside =
      judged && !bead.source.some((i) => judged.source.has(i)) && !bead.target.some((j) => judged.target.has(j));
    if (outside) continue;
    total.proposed++;
    if (right[k]) total.right++;
  }
  for (const bead of gold) {
    if (bead.source.length === 0 || bead.target.length === 0) continue;
    total.asked++;
    if (made.has(key(bead))) total.found++;
  }
  return right;
}

export function f1({ right, proposed, found, asked }: Counts): number {
  const precision = proposed === 0 ? 0 : right / proposed;
  const recall = asked === 0 ? 0 : found / asked;
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Share of right beads by confidence, in ten bins. */
export class Reliability {
  readonly #right = new Float64Array(10);
  readonly #count = new Float64Array(10);
  readonly #sum = new Float64Array(10);

  add(confidence: number, right: boolean): void {
    const bin = Math.min(9, Math.floor(confidence * 10));
    this.#count[bin]!++;
    this.#sum[bin]! += confidence;
    if (right) this.#right[bin]!++;
  }

  /** Mean distance between confidence and truth over all beads (expected calibration error). */
  get error(): number {
    const all = this.#count.reduce((a, b) => a + b, 0);
    return this.#count.reduce((sum, _, b) => sum + Math.abs(this.#sum[b]! - this.#right[b]!), 0) / Math.max(1, all);
  }

  rows(): string[] {
    return [...this.#count.keys()]
      .filter((b) => this.#count[b]! > 0)
      .map((b) => {
        const n = this.#count[b]!;
        const cell = (x: number) => (x / n).toFixed(3);
        return `| ${b / 10}–${(b + 1) / 10} | ${n} | ${cell(this.#sum[b]!)} | ${cell(this.#right[b]!)} |`;
      });
  }
}
