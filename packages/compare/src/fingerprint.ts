import type { Finding } from '@variorum/model';
import { hashText } from './hash.js';

/**
 * Identity of a flag across revisions and upgrades: its kind, its compared values and the quoted words of both sides,
 * normalized. Never offsets, counts or versions, so that an edit elsewhere in the story leaves it alone.
 */
export function fingerprintOf(finding: Finding, languages: readonly [string, string]): string {
  return hashText(
    [
      finding.kind,
      ...languages,
      value(finding.evidence.source),
      value(finding.evidence.target),
      words(finding.source?.text),
      words(finding.target?.text),
    ].join('\u001f'),
  );
}

/** Flags of one story with the same kind and compared values have the same cause: "ban" for "restrict", five times. */
export function causeOf(finding: Finding): string {
  return hashText(
    [
      finding.kind,
      finding.evidence.dimension,
      value(finding.evidence.source) || words(finding.source?.text),
      value(finding.evidence.target) || words(finding.target?.text),
    ].join('\u001f'),
  );
}

function value(side: Finding['evidence']['source']): string {
  return side?.value ?? '';
}

function words(text: string | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}
