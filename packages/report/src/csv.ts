import { describeFlag } from './describe.js';
import { countedFlags, type NamedReport } from './named-report.js';

const HEADER = [
  'source_file',
  'target_file',
  'source_lang',
  'target_lang',
  'kind',
  'direction',
  'severity',
  'confidence',
  'source_block',
  'source_text',
  'target_block',
  'target_text',
  'claim',
  'mqm',
  'fingerprint',
];

/** CSV after RFC 4180, one row per counted flag. Cells that a spreadsheet would run as a formula are quoted with a leading '. */
export function toCsv(reports: readonly NamedReport[]): string {
  const rows = reports.flatMap((named) =>
    countedFlags(named).map((flag) => [
      named.names[0],
      named.names[1],
      named.report.editions[0].lang,
      named.report.editions[1].lang,
      flag.kind,
      flag.direction,
      flag.severity,
      String(flag.confidence),
      String(flag.source?.block ?? ''),
      flag.source?.text ?? '',
      String(flag.target?.block ?? ''),
      flag.target?.text ?? '',
      describeFlag(flag).claim,
      flag.mqm,
      flag.fingerprint,
    ]),
  );
  return [HEADER, ...rows]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function cell(text: string): string {
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
