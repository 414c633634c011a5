import { FLAG_STATES, type FlagState, KIND_NAMES, type Kind, SEVERITIES, type Severity } from '@variorum/model';
import type { ReviewFlag } from '../lib/types.js';

export interface Filter {
  readonly severities: readonly Severity[];
  /** Empty: all kinds. */
  readonly kinds: readonly Kind[];
  readonly states: readonly FlagState[];
  /** 0..1 */
  readonly minConfidence: number;
  /** Rules that are not ripe yet. */
  readonly nursery: boolean;
}

/** What a reviewer sees first: open flags that are more than a guess. */
export const DEFAULT_FILTER: Filter = {
  severities: SEVERITIES,
  kinds: [],
  states: ['open'],
  minConfidence: 0.4,
  nursery: false,
};

export function passes(flag: ReviewFlag, filter: Filter): boolean {
  return (
    filter.severities.includes(flag.severity) &&
    (filter.kinds.length === 0 || filter.kinds.includes(flag.kind)) &&
    filter.states.includes(flag.state) &&
    flag.confidence >= filter.minConfidence &&
    (filter.nursery || !flag.nursery)
  );
}

/** The filter as address parameters; what is as usual stays out. */
export function filterToQuery(filter: Filter): Record<string, string | null> {
  const list = (values: readonly string[], usual: readonly string[]) =>
    values.length === usual.length && usual.every((value) => values.includes(value)) ? null : values.join(',');
  return {
    severity: list(filter.severities, DEFAULT_FILTER.severities),
    kind: list(filter.kinds, []),
    state: list(filter.states, DEFAULT_FILTER.states),
    confidence: filter.minConfidence === DEFAULT_FILTER.minConfidence ? null : String(filter.minConfidence),
    nursery: filter.nursery ? 'true' : null,
  };
}

export function filterFromQuery(query: URLSearchParams): Filter {
  const pick = <T extends string>(name: string, known: readonly T[], usual: readonly T[]): readonly T[] => {
    const text = query.get(name);
    return text === null ? usual : known.filter((value) => text.split(',').includes(value));
  };
  const confidence = Number(query.get('confidence') ?? Number.NaN);
  return {
    severities: pick('severity', SEVERITIES, DEFAULT_FILTER.severities),
    kinds: pick('kind', KIND_NAMES, []),
    states: pick('state', FLAG_STATES, DEFAULT_FILTER.states),
    minConfidence: confidence >= 0 && confidence <= 1 ? confidence : DEFAULT_FILTER.minConfidence,
    nursery: query.get('nursery') === 'true',
  };
}
