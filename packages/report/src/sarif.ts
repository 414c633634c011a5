import { type BlockSpan, type Flag, KIND_NAMES, KINDS, type Severity } from '@variorum/model';
import { describeFlag, titleOf } from './describe.js';
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
    named.report.flags.filter((flag) => !flag.nursery).map((flag) => resultOf(named, flag)),
  );
  return `${JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Variorum', semanticVersion: version, rules: RULES } },
          columnKind: 'utf16CodeUnits',
          results,
        },
      ],
    },
    null,
    2,
  )}\n`;
}

/** The catalogue of rules: one a kind, so that an upgrade of a detector changes no rule id. */
const RULES = KIND_NAMES.map((kind) => ({
  id: kind,
  name: kind.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  shortDescription: { text: titleOf(kind) },
  fullDescription: { text: `${titleOf(kind)}: MQM ${KINDS[kind].mqm}, ITS 2.0 ${KINDS[kind].its}.` },
  properties: { mqm: KINDS[kind].mqm, its: KINDS[kind].its },
}));

function resultOf(named: NamedReport, flag: Flag): object {
  const { title, claim } = describeFlag(flag);
  const primary = flag.target || !flag.source ? 1 : 0;
  const other = { ...location(named, 0, flag.source), id: 1, message: { text: 'the source edition' } };
  return {
    ruleId: flag.kind,
    ruleIndex: KIND_NAMES.indexOf(flag.kind),
    level: LEVEL[flag.severity],
    message: { text: `${title}: ${claim}` },
    locations: [location(named, primary, primary === 1 ? flag.target : flag.source)],
    ...(primary === 1 && flag.source ? { relatedLocations: [other] } : {}),
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
}

function location(named: NamedReport, side: 0 | 1, span: BlockSpan | null): object {
  const edition = named.report.editions[side];
  const artifactLocation = { uri: uriOf(named.names[side]) };
  if (!span) return { physicalLocation: { artifactLocation } };
  const { line, column, endColumn } = placeOf(named, side, span);
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

/** A URI reference of a file name or an address; a colon in a relative name would look like a scheme. */
function uriOf(name: string): string {
  if (/^https?:\/\//i.test(name) && URL.canParse(name)) return new URL(name).href;
  const path = name.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}
