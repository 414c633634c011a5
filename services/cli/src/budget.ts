import { type Flag, KIND_NAMES, type Kind, SEVERITIES, type Severity } from '@variorum/model';
import { UsageError } from './errors.js';
import { nearest } from './nearest.js';

type Counted = Pick<Flag, 'severity' | 'kind'>;

/** How many flags of a severity or kind are allowed: `critical=0`, `number=2`, `major` (= none of major or worse). */
export interface Budget {
  readonly what: string;
  readonly most: number;
  matches(flag: Counted): boolean;
}

/** Reads `--fail-on critical,major=3,number=0` and the like. `never` gives no budget at all. */
export function parseBudgets(text: string): Budget[] {
  if (text === 'never') return [];
  return text.split(',').map((part) => {
    const [name = '', count] = part.trim().split('=');
    const most = count === undefined ? 0 : count === '' ? Number.NaN : Number(count);
    if (!Number.isInteger(most) || most < 0)
      throw new UsageError(`--fail-on ${part}: the number after = must be 0 or more`);
    if ((SEVERITIES as readonly string[]).includes(name)) {
      const least = SEVERITIES.indexOf(name as Severity);
      const exact = count !== undefined;
      return {
        what: name,
        most,
        matches: (flag: Counted) => (exact ? flag.severity === name : SEVERITIES.indexOf(flag.severity) >= least),
      };
    }
    if (name === 'any') return { what: name, most, matches: () => true };
    if ((KIND_NAMES as readonly string[]).includes(name))
      return { what: name, most, matches: (flag: Counted) => flag.kind === (name as Kind) };
    const near = nearest(name, ['never', 'any', ...SEVERITIES, ...KIND_NAMES]);
    throw new UsageError(
      `--fail-on ${name}: unknown${near ? ` (did you mean ${near}?)` : ''}; use never, any, a severity (${SEVERITIES.join(', ')}) or a kind (${KIND_NAMES.join(', ')})`,
    );
  });
}

/** Budgets that the flags exceed, in words. */
export function exceeded(budgets: readonly Budget[], flags: readonly Counted[]): string[] {
  return budgets.flatMap((budget) => {
    const count = flags.filter((flag) => budget.matches(flag)).length;
    return count > budget.most ? [`${count} ${budget.what} (allowed: ${budget.most})`] : [];
  });
}
