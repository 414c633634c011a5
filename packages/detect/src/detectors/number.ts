import { quantitiesAgree } from '@variorum/language';
import type { Direction, EvidenceValue, Mention, QuantityValue } from '@variorum/model';
import { type BeadView, type Here, type Side, type StorySide, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';

type Quantity = Here<Mention<QuantityValue>>;

/** Numbers, units and currencies compared by value; what stays unpaired or pairs unequal is reported. */
export const number = defineDetector({
  id: 'number',
  version: 1,
  kind: 'number',
  stage: 'ripe',
  about: 'A number, unit or currency has another value: 3 million against 30 million.',
  diverges: [
    pair({ en: 'About {3 million} people voted.' }, { de: 'Rund {30 Millionen} Menschen stimmten ab.' }),
    pair({ en: 'The firm lost {8.6 billion yuan}.' }, { zh: '该公司亏损{8.6亿元}。' }),
    pair({ en: 'The field covers {12 hectares}.' }, { fr: 'Le champ couvre {12 kilomètres carrés}.' }),
  ],
  agrees: [
    pair({ en: 'About 3 million people voted.' }, { zh: '约300万人投票。' }),
    pair({ en: 'He was jailed for 18 months.' }, { de: 'Er musste anderthalb Jahre ins Gefängnis.' }),
    pair({ en: 'A dozen boats sank.' }, { es: 'Doce barcos se hundieron.' }),
  ],
  detect(bead) {
    const { source, target } = unpaired(bead);
    const drafts: Draft[] = [];
    const left = [...target];
    for (const from of source) {
      const at = bestPartner(from, left, bead);
      if (at < 0) continue;
      const to = left.splice(at, 1)[0]!;
      drafts.push(compare(from, to, source.length, target.length));
    }
    return drafts;
  },
});

/** Values that have no equal in the wider bead nor, if large enough to be telling, elsewhere in the story. */
function unpaired(bead: BeadView): { source: Quantity[]; target: Quantity[] } {
  const source = bead.source.quantities.filter((m) => isComparable(m.value));
  const target = bead.target.quantities.filter((m) => isComparable(m.value));
  const pairedTarget = new Set<Quantity>();
  const restSource = source.filter((from) => {
    const exact = target.find((to) => !pairedTarget.has(to) && agree(from.value, to.value));
    if (exact) pairedTarget.add(exact);
    return !exact && !standsIn(from.value, bead.around.target, bead.story.target, bead.target);
  });
  const restTarget = target.filter(
    (to) => !pairedTarget.has(to) && !standsIn(to.value, bead.around.source, bead.story.source, bead.source),
  );
  return { source: restSource, target: restTarget };
}

function isComparable(value: QuantityValue): boolean {
  return !value.vague && !(value as { identifier?: boolean }).identifier;
}

function agree(a: QuantityValue, b: QuantityValue): boolean {
  return quantitiesAgree(a, b) !== 'differ';
}

/** The value is said in the neighbourhood, or the wording hides it ("both" for two, a vague dozen). */
function standsIn(value: QuantityValue, around: Side, story: StorySide, own: Side): boolean {
  if (around.quantities.some((m) => agree(value, m.value))) return true;
  if (own.quantities.some((m) => m.value.vague) && value.value >= 10) return true;
  if (own.dates.some((m) => Object.values(m.value).includes(value.value))) return true;
  return value.value > 12 && value.value % 10 !== 0 && story.quantities.some((other) => agree(value, other));
}

/** The leftover that most probably renders the same thing: same unit, same digits, same order of appearance. */
function bestPartner(from: Quantity, candidates: readonly Quantity[], bead: BeadView): number {
  let best = -1;
  let bestCost = 3;
  for (const [i, to] of candidates.entries()) {
    const cost = partnerCost(from, to, bead);
    if (cost < bestCost) {
      best = i;
      bestCost = cost;
    }
  }
  return best;
}

function partnerCost(from: Quantity, to: Quantity, bead: BeadView): number {
  const a = from.value;
  const b = to.value;
  let cost = 0;
  if (Boolean(a.ordinal) !== Boolean(b.ordinal)) cost += 1.5;
  if (a.quantity !== b.quantity && (a.unit ?? '') !== (b.unit ?? ''))
    cost += a.value === b.value ? 0.8 : isMoney(a) && isMoney(b) ? 0.3 : 2;
  else if ((a.unit ?? '') !== (b.unit ?? '')) cost += 0.5;
  if (a.value !== b.value) cost += Math.min(1.5, Math.abs(Math.log10((a.value || 0.1) / (b.value || 0.1))) / 3);
  if (a.value <= 3 || b.value <= 3) cost += 0.8;
  cost += Math.abs(place(from, bead.source) - place(to, bead.target));
  return cost;
}

function isMoney(value: QuantityValue): boolean {
  return /^[A-Z]{3}$/.test(value.unit ?? '');
}

function place(m: Quantity, side: Side): number {
  let before = 0;
  for (const part of side.parts) {
    if (part.block === m.block && m.start >= part.start && m.end <= part.end)
      return (before + m.start - part.start) / (side.length || 1);
    before += part.end - part.start;
  }
  return 0;
}

function compare(from: Quantity, to: Quantity, sources: number, targets: number): Draft {
  const a = from.value;
  const b = to.value;
  const unitOnly = a.value === b.value && (a.unit ?? '') !== (b.unit ?? '');
  const ratio = a.value === 0 ? 0 : b.value / a.value;
  const small = Math.max(a.value, b.value) <= 3 && !a.unit;
  const far = ratio >= 2 || ratio <= 0.5;
  return {
    kind: unitOnly || (isMoney(a) && isMoney(b) && a.unit !== b.unit) ? 'unit_or_currency' : 'number',
    direction: direction(a, b),
    severity: unitOnly ? 'critical' : far ? 'critical' : 'major',
    evidenceScore:
      (small ? 0.45 : 0.86) - (sources + targets > 4 ? 0.1 : 0) - (a.unit !== b.unit && !unitOnly ? 0.15 : 0),
    source: spanOf(from),
    target: spanOf(to),
    evidence: {
      dimension: a.quantity ?? 'number',
      source: shown(from),
      target: shown(to),
      facts: ratio > 0 ? { ratio: Number(ratio.toPrecision(3)) } : undefined,
    },
  };
}

function direction(a: QuantityValue, b: QuantityValue): Direction {
  const x = a.base ?? a.value;
  const y = b.base ?? b.value;
  return y > x ? 'more' : y < x ? 'less' : 'changed';
}

function shown(m: Quantity): EvidenceValue {
  const { value, high, unit } = m.value;
  return { value: `${value}${high === undefined ? '' : `–${high}`}${unit ? ` ${unit}` : ''}`, text: m.text };
}
