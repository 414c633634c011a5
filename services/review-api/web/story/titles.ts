import { KIND_NAMES, type Kind } from '@variorum/model';
import { describeFlag } from '@variorum/report/describe';

const none = { source: null, target: null, evidence: { dimension: '', source: null, target: null } };

/** The name of every kind as all outputs of Variorum say it. */
export const TITLES = Object.fromEntries(
  KIND_NAMES.map((kind) => [kind, describeFlag({ kind, direction: 'changed', ...none }).title]),
) as Readonly<Record<Kind, string>>;
