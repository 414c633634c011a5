import type { Flag } from '@variorum/model';
import type { Command } from 'commander';
import { readBaseline, writeBaseline } from './baseline.js';
import { type Budget, exceeded, parseBudgets } from './budget.js';
import { loadConfig } from './config.js';
import { UsageError } from './errors.js';

/** Options of every command that ends with an exit code by its findings. */
export interface GateOptions {
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly failOn?: string;
  readonly minConfidence?: string;
}

export function addGateOptions(command: Command): Command {
  return command
    .option('--baseline <file>', 'flags accepted earlier; only new ones count')
    .option('--write-baseline <file>', 'accept all flags of this run into a baseline file')
    .option(
      '--fail-on <budgets>',
      'exit 1 above these, comma-separated: never, any, a severity (or worse), severity=N, kind=N',
    )
    .option('--min-confidence <0..1>', 'leave out flags below this chance');
}

/** Counts the flags of a run against the baseline and the budgets, without keeping more of them than needed. */
export class Gate {
  private readonly seen: Flag[] = [];
  private readonly counted: Pick<Flag, 'severity' | 'kind'>[] = [];

  private constructor(
    private readonly budgets: readonly Budget[],
    readonly accepted: ReadonlySet<string>,
    private readonly least: number,
    private readonly baselineOut: string | undefined,
  ) {}

  /** From the options, else from the configuration. @throws UsageError on a mistake in either */
  static async open(options: GateOptions): Promise<Gate> {
    const config = await loadConfig();
    return new Gate(
      parseBudgets(options.failOn ?? config.failOn ?? 'never'),
      readBaseline(options.baseline ?? config.baseline),
      parseChance(options.minConfidence ?? config.minConfidence),
      options.writeBaseline,
    );
  }

  /** Flags likely enough to be shown; those that count are counted. */
  pass(flags: readonly Flag[]): Flag[] {
    const kept = flags.filter((flag) => flag.confidence >= this.least);
    for (const flag of kept) {
      if (flag.nursery) continue;
      if (this.baselineOut !== undefined) this.seen.push(flag);
      if (!this.accepted.has(flag.fingerprint)) this.counted.push({ severity: flag.severity, kind: flag.kind });
    }
    return kept;
  }

  /** Writes the baseline when asked to, tells what is over budget, and gives the exit code. */
  close(): 0 | 1 {
    if (this.baselineOut !== undefined) writeBaseline(this.baselineOut, this.seen);
    const over = exceeded(this.budgets, this.counted);
    if (over.length > 0) process.stderr.write(`variorum: over budget: ${over.join('; ')}\n`);
    return over.length > 0 ? 1 : 0;
  }
}

function parseChance(text: string | number | undefined): number {
  if (text === undefined) return 0;
  const value = text === '' ? Number.NaN : Number(text);
  if (!(value >= 0 && value <= 1)) throw new UsageError(`--min-confidence ${text}: write a number from 0 to 1`);
  return value;
}
