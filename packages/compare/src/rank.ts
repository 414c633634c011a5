import type { BeadView, DetectedFinding } from '@variorum/detect';
import { type BlockSpan, type Flag, KINDS, overlaps, SEVERITIES, type Section, type Severity } from '@variorum/model';
import { calibrate, LEAST_SURE } from './calibrate.js';
import { causeOf, fingerprintOf } from './fingerprint.js';
import { hashText } from './hash.js';
import { renderedAround } from './rendered.js';

/** A person reads at most this many flags per sentence pair; more would say "misaligned", not "wrong". */
const MOST_PER_BEAD = 5;

export interface BeadFindings {
  readonly findings: readonly DetectedFinding[];
  readonly score: number;
  readonly section: Section;
  readonly sourceBlocks: readonly number[];
  readonly targetBlocks: readonly number[];
}

/** Findings of one bead as flags: overlapping ones folded into the most certain, the rest ordered by place. */
export function rankBead(bead: BeadFindings, view: BeadView): Flag[] {
  const languages = [view.source.lang, view.target.lang] as const;
  const sorted = [...bead.findings].sort((a, b) => weight(b) - weight(a) || a.rule.localeCompare(b.rule));
  const kept: { finding: DetectedFinding; also: string[] }[] = [];
  for (const finding of sorted) {
    const twin = kept.find((other) => sameMatter(other.finding, finding));
    if (twin) {
      if (!twin.also.includes(finding.rule) && twin.finding.rule !== finding.rule) twin.also.push(finding.rule);
    } else kept.push({ finding, also: [] });
  }
  return kept.slice(0, MOST_PER_BEAD).map(({ finding, also }) => toFlag(finding, also, bead, view, languages));
}

function weight(finding: DetectedFinding): number {
  return (
    finding.evidenceScore + 0.1 * SEVERITIES.indexOf(finding.severity) + (finding.source && finding.target ? 0.3 : 0)
  );
}

/** Two findings are about one thing when their spans overlap on a side where both have one. */
function sameMatter(a: DetectedFinding, b: DetectedFinding): boolean {
  return meets(a.source, b.source) || meets(a.target, b.target);
}

function meets(a: BlockSpan | null, b: BlockSpan | null): boolean {
  return a !== null && b !== null && a.block === b.block && overlaps(a, b);
}

function toFlag(
  finding: DetectedFinding,
  also: readonly string[],
  bead: BeadFindings,
  view: BeadView,
  languages: readonly [string, string],
): Flag {
  const { detector, evidenceScore, ...plain } = finding;
  const rendered = round(renderedAround(view, finding));
  const fingerprint = fingerprintOf(finding, languages);
  const certainty = round(evidenceScore * (0.6 + 0.4 * bead.score) + 0.03 * also.length);
  const confidence = round(calibrate(plain.rule, certainty, rendered));
  const place = `${finding.source?.block ?? ''}:${finding.source?.start ?? ''}:${finding.target?.block ?? ''}:${finding.target?.start ?? ''}`;
  return {
    id: hashText(`${fingerprint}|${place}`),
    fingerprint,
    rule: plain.rule,
    ruleVersion: detector.version,
    kind: plain.kind,
    direction: plain.direction,
    mqm: KINDS[plain.kind].mqm,
    its: KINDS[plain.kind].its,
    severity: escalate(plain.severity, bead.section),
    confidence,
    alignmentConfidence: round(bead.score),
    source: plain.source,
    target: plain.target,
    sourceBlocks: bead.sourceBlocks,
    targetBlocks: bead.targetBlocks,
    evidence: {
      ...plain.evidence,
      facts: { ...plain.evidence.facts, rendered },
      ...(also.length > 0 ? { alsoSeenBy: also } : {}),
    },
    message: { key: `${plain.kind}.${plain.direction}`, params: params(finding) },
    section: bead.section,
    cause: causeOf(finding),
    ...(detector.stage === 'nursery' || confidence < LEAST_SURE ? { nursery: true } : {}),
  };
}

function params(finding: DetectedFinding): Record<string, string> {
  return {
    source: finding.source?.text ?? '',
    target: finding.target?.text ?? '',
    sourceValue: finding.evidence.source?.value ?? '',
    targetValue: finding.evidence.target?.value ?? '',
    dimension: finding.evidence.dimension,
  };
}

/** What stands in the headline is read by everyone: a major difference there is critical. */
function escalate(severity: Severity, section: Section): Severity {
  return section === 'headline' && severity === 'major' ? 'critical' : severity;
}

function round(value: number): number {
  return Math.round(Math.min(0.99, Math.max(0.01, value)) * 1000) / 1000;
}
