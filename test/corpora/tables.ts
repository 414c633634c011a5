import { alarms, type Compared, locate } from './score.js';

export interface Figures {
  /** False alarms per 1,000 source words over the faithful editions. */
  readonly alarmsPer1000: number;
  /** Share of the planted divergences that a flag locates. */
  readonly recall: number;
}

/** The two figures of a set of comparisons. */
export function figures(compared: readonly Compared[]): Figures {
  const { alarms: count, words, found, planted } = tally(compared);
  return { alarmsPer1000: (1000 * count) / Math.max(1, words), recall: found / Math.max(1, planted) };
}

/** Recall by kind: planted, located, located with the right kind. */
export function kindTable(compared: readonly Compared[]): string[] {
  const rows = new Map<string, { planted: number; located: number; kind: number }>();
  for (const pair of compared) {
    const hits = locate(pair);
    for (const [at, { kind }] of (pair.planted ?? []).entries()) {
      const row = rows.get(kind) ?? { planted: 0, located: 0, kind: 0 };
      row.planted++;
      if (hits[at]) row.located++;
      if (hits[at]?.kind === kind) row.kind++;
      rows.set(kind, row);
    }
  }
  const lines = [...rows].sort().map(([kind, { planted, located, kind: same }]) => {
    return `| ${kind} | ${planted} | ${located} | ${same} | ${(located / planted).toFixed(2)} |`;
  });
  return ['| kind | planted | located | kind right | recall |', '|---|---|---|---|---|', ...lines];
}

/** Alarms and recall by pair of languages. */
export function pairTable(compared: readonly Compared[]): string[] {
  const lines = [...new Set(compared.map(({ pair }) => pair))].sort().map((name) => {
    const { alarms: count, words, found, planted } = tally(compared.filter(({ pair }) => pair === name));
    const rate = words === 0 ? '' : ((1000 * count) / words).toFixed(1);
    return `| ${name} | ${words} | ${count} | ${rate} | ${planted === 0 ? '' : `${found}/${planted}`} |`;
  });
  return ['| pair | clean words | alarms | per 1,000 | located |', '|---|---|---|---|---|', ...lines];
}

function tally(compared: readonly Compared[]) {
  const total = { alarms: 0, words: 0, found: 0, planted: 0 };
  for (const pair of compared) {
    if (pair.planted) {
      total.planted += pair.planted.length;
      total.found += locate(pair).filter(Boolean).length;
    } else {
      total.words += pair.words;
      total.alarms += alarms(pair.report).length;
    }
  }
  return total;
}
