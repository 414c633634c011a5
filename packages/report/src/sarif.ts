import { type BlockSpan, KIND_NAMES, KINDS, type Severity } from '@variorum/model';
import { describeFlag } from './describe.js';
import type { NamedReport } from './named-report.js';
import { placeOf } from './place.js';

const LEVEL: Readonly<Record<Severity, string>> = {
  critical: 'error',
  major: 'error',
  minor: 'warning',
  neutral: 'note',
};

/** SARIF 2.1.0. Columns are UTF-16 code units, as `columnKind` says; accepted flags carry a suppression. */
export function toSarif(reports: readonly NamedReport[], version: string): string {
  const results = reports.flatMap((named) =>
    named.report.flags
      .filter((flag) => !flag.nursery)
      .map((flag) => {
        const { title, claim } = describeFlag(flag);
        const primary = flag.target ? 1 : 0;
        const other = primary === 1 && flag.source ? 0 : undefined;
        return {
          ruleId: flag.kind,
          level: LEVEL[flag.severity],
          message: { text: `${title}: ${claim}` },
          locations: [location(named, primary, flag.target ?? flag.source)],
          ...(other === undefined
            ? {}
            : {
                relatedLocations: [
                  { id: 1, ...location(named, other, flag.source), message: { text: 'the other edition' } },
                ],
              }),
          partialFingerprints: { 'variorum/v1': flag.fingerprint },
          rank: Math.round(flag.confidence * 1000) / 10,
          properties: {
            severity: flag.severity,
            confidence: flag.confidence,
            alignmentConfidence: flag.alignmentConfidence,
            direction: flag.direction,
            mqm: flag.mqm,
            its: flag.its,
            rule: flag.rule,
          },
          ...(named.accepted?.has(flag.fingerprint)
            ? { suppressions: [{ kind: 'external', justification: 'accepted in the baseline' }] }
            : {}),
        };
      }),
  );
  const rules = KIND_NAMES.map((kind) => ({
    id: kind,
    shortDescription: { text: `${kind.replaceAll('_', ' ')} (${KINDS[kind].mqm})` },
    properties: { mqm: KINDS[kind].mqm, its: KINDS[kind].its },
  }));
  return `${JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Variorum', semanticVersion: version, rules } },
          columnKind: 'utf16CodeUnits',
          results,
        },
      ],
    },
    null,
    2,
  )}\n`;
}

function location(named: NamedReport, side: 0 | 1, span: BlockSpan | null): object {
  const edition = named.report.editions[side];
  const artifactLocation = { uri: encodeURI(named.names[side].replaceAll('\\', '/')) };
  if (!span) return { physicalLocation: { artifactLocation } };
  const { line, column, endColumn } = placeOf(edition, span);
  return {
    physicalLocation: {
      artifactLocation,
      region: { startLine: line, startColumn: column, endColumn, snippet: { text: span.text } },
    },
    logicalLocations: [
      {
        name: `block ${span.block}`,
        kind: 'block',
        fullyQualifiedName: `${edition.lang}/${span.block}/${span.start}-${span.end}`,
      },
    ],
  };
}
