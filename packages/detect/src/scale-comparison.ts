import { familyOf, type ScaleMention, type Token } from '@variorum/language';
import type { Direction, Kind, Severity } from '@variorum/model';
import { type BeadView, type Here, type Side, spanOf } from './bead.js';
import type { Draft } from './detector.js';
import { explainerOf } from './explain.js';
import { once } from './memo.js';

type Scale = Here<ScaleMention>;

/** Findings of one kind from all families that serve it: one leftover on each side, at different levels. */
export function compareScales(bead: BeadView, kind: Kind): Draft[] {
  const drafts: Draft[] = [];
  if (bead.source.scales.length === 0 || bead.target.scales.length === 0) return drafts;
  for (const name of sharedFamilies(bead)) {
    const family = familyOf(name);
    if (!family || family.kind !== kind) continue;
    const pair = leftover(bead, name);
    if (!pair) continue;
    const [from, to] = pair;
    if (translates(bead, from, to)) continue;
    const steps = Math.abs(from.value.level - to.value.level);
    drafts.push({
      direction: family.ordered ? (to.value.level > from.value.level ? 'stronger' : 'weaker') : directionOf(kind),
      severity: severityOf(family.severity as Severity, steps, family.ordered),
      evidenceScore: certainty(bead, from, to, family.ordered ? steps : 2),
      source: spanOf(from),
      target: spanOf(to),
      evidence: {
        dimension: name,
        source: { value: from.value.name, text: from.text, level: from.value.level },
        target: { value: to.value.name, text: to.text, level: to.value.level },
        levels: family.ordered ? [...family.levels].sort((a, b) => a[0] - b[0]).map(([, level]) => level) : undefined,
      },
    });
  }
  return drafts;
}

function directionOf(kind: Kind): Direction {
  return kind === 'polarity' ? 'reversed' : 'changed';
}

/** Families with a mention on both sides that both languages can read. */
const sharedFamilies = once(({ source, target }: BeadView): ReadonlySet<string> => {
  const there = new Set(target.scales.map((m) => m.value.family));
  const both = new Set<string>();
  for (const { value } of source.scales)
    if (there.has(value.family) && source.families.has(value.family) && target.families.has(value.family))
      both.add(value.family);
  return both;
});

/** After equal levels have met, exactly one mention left on each side, and no trace of its level on the other. */
function leftover(bead: BeadView, family: string): [Scale, Scale] | undefined {
  const from = distinct(bead.source.scales.filter((m) => m.value.family === family && !m.value.negated));
  const to = distinct(bead.target.scales.filter((m) => m.value.family === family && !m.value.negated));
  // "Doubled" is a number, and numbers are compared as numbers.
  if (from.some((m) => isValue(bead.source, m)) || to.some((m) => isValue(bead.target, m))) return undefined;
  const fromLevels = new Set(from.map((m) => m.value.level));
  const toLevels = new Set(to.map((m) => m.value.level));
  const restFrom = from.filter((m) => !toLevels.has(m.value.level));
  const restTo = to.filter((m) => !fromLevels.has(m.value.level));
  if (restFrom.length !== 1 || restTo.length !== 1) return undefined;
  // A negated mention of the other level may be the same thing said the other way round.
  const negated = [...bead.source.scales, ...bead.target.scales].some(
    (m) => m.value.family === family && m.value.negated,
  );
  return negated ? undefined : [restFrom[0]!, restTo[0]!];
}

function isValue(side: Side, m: Scale): boolean {
  return side.quantities.some((q) => q.block === m.block && q.start <= m.start && q.end >= m.end);
}

/** One mention per level: the second "ban" of a sentence adds nothing. */
function distinct(mentions: readonly Scale[]): Scale[] {
  const seen = new Set<number>();
  return mentions.filter((m) => !seen.has(m.value.level) && seen.add(m.value.level));
}

/** The lexicon knows the two as translations of each other, or finds another translation of either nearby. */
function translates(bead: BeadView, from: Scale, to: Scale): boolean {
  const inTarget = explainerOf(bead.target);
  const inSource = explainerOf(bead.source);
  const covered = (side: Side, m: Scale) =>
    side.tokens.filter((t) => t.block === m.block && t.start >= m.start && t.end <= m.end && !t.stop);
  const fromTokens = covered(bead.source, from);
  const toTokens = covered(bead.target, to);
  // Every content word of a longer form must be rendered: in "several countries" the countries prove nothing.
  const rendered = (tokens: readonly Here<Token>[], by: typeof inTarget) =>
    tokens.length > 0 && tokens.every((t) => by.hasConcept(t.concepts));
  return rendered(fromTokens, inTarget) || rendered(toTokens, inSource);
}

function severityOf(base: Severity, steps: number, ordered: boolean): Severity {
  if (!ordered) return base;
  if (steps >= 3 && base === 'major') return 'critical';
  if (steps === 1 && base === 'critical') return 'major';
  return base;
}

/** Neighbouring levels shade into each other; shared context ("restricts chips" / "prohíbe los chips") adds certainty. */
function certainty(bead: BeadView, from: Scale, to: Scale, steps: number): number {
  const shared = (from.value.context ?? []).some((id) => to.value.context?.includes(id));
  const short = bead.source.tokens.length < 25 ? 0.05 : 0;
  return Math.min(0.95, (steps >= 2 ? 0.68 : 0.48) + (shared ? 0.15 : 0) + short);
}
