import type { Flag, PairReport } from '@variorum/model';

/** A report with the places its editions came from, for formats that point at files. */
export interface NamedReport {
  readonly report: PairReport;
  /** File paths or URLs of the two editions, as they should be shown. */
  readonly names: readonly [string, string];
  /**
   * Where the texts begin in a file that both come from (line and column from 1, columns in UTF-16 units); without it
   * places count in the plain text of the edition.
   */
  readonly at?: readonly [FilePlace, FilePlace];
  /** Flags known from a baseline: shown as accepted, counted in no gate. */
  readonly accepted?: ReadonlySet<string>;
}

export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** Flags that count: not accepted by the baseline, not in the nursery. */
export function countedFlags({ report, accepted }: NamedReport): Flag[] {
  return report.flags.filter((flag) => !flag.nursery && !accepted?.has(flag.fingerprint));
}
