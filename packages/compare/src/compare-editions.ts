import type { EditionText, PairReport, Termbase } from '@variorum/model';
import { type AlignmentOptions, alignRead } from './align-editions.js';
import { detectRead } from './detect-pair.js';
import { readEdition } from './editions.js';

/** The whole core in one call: two editions in, the report out. */
export function compareEditions(
  source: EditionText,
  target: EditionText,
  options: AlignmentOptions & { readonly termbase?: Termbase | undefined } = {},
): PairReport {
  const from = readEdition(source);
  const to = readEdition(target);
  return detectRead(from, to, alignRead(from, to, options), options);
}
