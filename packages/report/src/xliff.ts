import type { BlockSpan, Flag, PairReport, SentenceBead, Severity } from '@variorum/model';
import { describeFlag } from './describe.js';
import { escapeXml } from './escape.js';
import { countedFlags, type NamedReport } from './named-report.js';

/** ITS 2.0 severity runs from 0 to 100. */
const ITS_SEVERITY: Readonly<Record<Severity, number>> = { neutral: 0, minor: 25, major: 60, critical: 100 };

/** Language pairs in the reports; one XLIFF document holds one only. */
export function languagePairs(reports: readonly NamedReport[]): string[] {
  return [...new Set(reports.map(({ report }) => report.editions.map((edition) => edition.lang).join(' → ')))];
}

/** XLIFF 2.1: a unit per sentence bead, flags as standoff ITS localization quality issues with both spans in a note. */
export function toXliff(reports: readonly NamedReport[]): string {
  const first = reports[0]?.report.editions;
  const files = reports.map((named, i) => fileOf(named, i));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:its="http://www.w3.org/2005/11/its" xmlns:itsxlf="urn:oasis:names:tc:xliff:itsm:2.1" version="2.1" srcLang="${escapeXml(first?.[0].lang ?? 'und')}" trgLang="${escapeXml(first?.[1].lang ?? 'und')}" its:version="2.0">`,
    ...files,
    '</xliff>',
    '',
  ].join('\n');
}

function fileOf(named: NamedReport, number: number): string {
  const { report, names } = named;
  const flags = countedFlags(named);
  const placed = new Set<Flag>();
  const units = report.sentences.map((bead, i) => {
    const own = flags.filter(
      (flag) => !placed.has(flag) && (inside(flag.target, bead.target) || inside(flag.source, bead.source)),
    );
    for (const flag of own) placed.add(flag);
    return unitOf(report, bead, own, `u${i + 1}`);
  });
  const rest = flags.filter((flag) => !placed.has(flag)).map((flag, i) => noteOf(flag, `f${number + 1}-n${i + 1}`));
  const notes = rest.length > 0 ? ['    <notes>', ...rest.map((note) => `      ${note}`), '    </notes>'] : [];
  return [`  <file id="f${number + 1}" original="${escapeXml(names[1])}">`, ...notes, ...units, '  </file>'].join('\n');
}

function noteOf(flag: Flag, id: string): string {
  return `<note id="${id}" category="${flag.kind}">${escapeXml(describeFlag(flag).claim)}</note>`;
}

function unitOf(report: PairReport, bead: SentenceBead, flags: readonly Flag[], id: string): string {
  const text = (side: 0 | 1, places: SentenceBead['source']) =>
    places
      .map((p) => report.editions[side].blocks.find((b) => b.index === p.block)?.text.slice(p.start, p.end) ?? '')
      .join(' ');
  const notes = flags.map((flag, i) => `      ${noteOf(flag, `${id}-n${i + 1}`)}`);
  const issues = flags.map(issueOf);
  const lines = [`    <unit id="${id}"${flags.length > 0 ? ` its:locQualityIssuesRef="#its=${id}-q"` : ''}>`];
  if (flags.length > 0)
    lines.push(
      `      <its:locQualityIssues xml:id="${id}-q">`,
      ...issues,
      '      </its:locQualityIssues>',
      '      <notes>',
      ...notes.map((n) => `  ${n}`),
      '      </notes>',
    );
  lines.push('      <segment>', `        <source xml:space="preserve">${escapeXml(text(0, bead.source))}</source>`);
  if (bead.target.length > 0)
    lines.push(`        <target xml:space="preserve">${escapeXml(text(1, bead.target))}</target>`);
  lines.push('      </segment>', '    </unit>');
  return lines.join('\n');
}

function issueOf(flag: Flag): string {
  const { title, claim } = describeFlag(flag);
  return `        <its:locQualityIssue locQualityIssueType="${flag.its}" locQualityIssueSeverity="${ITS_SEVERITY[flag.severity]}" locQualityIssueComment="${escapeXml(`${title}: ${claim}`)}"/>`;
}

function inside(span: BlockSpan | null, places: SentenceBead['source']): boolean {
  return (
    span !== null &&
    places.some((place) => place.block === span.block && span.start < place.end && span.end > place.start)
  );
}
