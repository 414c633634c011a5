import { segmentSentences } from '@variorum/language';
import type { Bead, LanguageTag } from '@variorum/model';
import { featuresOf, type UnitFeatures } from './features.js';

/** A block this many times as long as the other text's are on average holds more of them than one bead can. */
const GIANT = 4;
/** Length of a part, in average blocks of the other text. */
const PART = 0.7;

/** Units of one text with its giant blocks cut into parts of a few sentences, and the unit that each came from. */
export interface Parted {
  readonly units: readonly UnitFeatures[];
  readonly owner: readonly number[];
  /** Unit numbers of the giants. */
  readonly giants: ReadonlySet<number>;
}

/** Cuts the blocks that are giants beside those of the other text. Linear in the length. */
export function cutGiants(
  units: readonly UnitFeatures[],
  across: readonly UnitFeatures[],
  lang: LanguageTag,
): Parted | undefined {
  if (across.length < GIANT) return undefined;
  const usual = across.reduce((sum, unit) => sum + unit.length, 0) / across.length;
  if (!units.some((unit) => unit.length > GIANT * usual)) return undefined;
  const cut: UnitFeatures[] = [];
  const owner: number[] = [];
  const giants = new Set<number>();
  for (const [u, unit] of units.entries()) {
    const parts = unit.length > GIANT * usual ? partsOf(unit, lang, PART * usual) : [unit];
    if (parts.length > 1) giants.add(u);
    for (const part of parts) {
      cut.push(part);
      owner.push(u);
    }
  }
  return giants.size > 0 ? { units: cut, owner, giants } : undefined;
}

function partsOf(unit: UnitFeatures, lang: LanguageTag, enough: number): UnitFeatures[] {
  const parts: UnitFeatures[] = [];
  let from = 0;
  const spans = segmentSentences(unit.text, lang);
  for (const [k, { end }] of spans.entries()) {
    const part = featuresOf(unit.text.slice(from, end), lang, unit.kind);
    if (part.length < enough && k + 1 < spans.length) continue;
    parts.push(part);
    from = end;
  }
  return parts;
}

/** Beads of parts as beads of the units they came from: those that share a giant become one. */
export function joinParts(beads: readonly Bead[], source: Parted | undefined, target: Parted | undefined): Bead[] {
  const groups = new Map<string, Bead[]>();
  const named = beads.map((bead) => ({
    ...bead,
    source: owners(bead.source, source),
    target: owners(bead.target, target),
  }));
  const root = rootsOf(named, source?.giants, target?.giants);
  for (const [b, bead] of named.entries()) {
    const key = root(b);
    groups.set(key, [...(groups.get(key) ?? []), bead]);
  }
  return [...groups.values()].map(joined);
}

function owners(units: readonly number[], parted: Parted | undefined): number[] {
  return parted ? [...new Set(units.map((u) => parted.owner[u]!))] : [...units];
}

/** Names the group of a bead: what shares a giant belongs together. */
function rootsOf(
  beads: readonly Bead[],
  source: ReadonlySet<number> | undefined,
  target: ReadonlySet<number> | undefined,
): (bead: number) => string {
  const parent = new Map<string, string>();
  const find = (name: string): string => {
    let top = name;
    while (parent.get(top) !== undefined) top = parent.get(top)!;
    return top;
  };
  const join = (a: string, b: string) => {
    const [one, other] = [find(a), find(b)];
    if (one !== other) parent.set(other, one);
  };
  for (const [b, bead] of beads.entries()) {
    for (const i of bead.source) if (source?.has(i)) join(`s${i}`, `${b}`);
    for (const j of bead.target) if (target?.has(j)) join(`t${j}`, `${b}`);
  }
  return (bead) => find(`${bead}`);
}

function joined(beads: readonly Bead[]): Bead {
  if (beads.length === 1) return beads[0]!;
  const units = (side: 'source' | 'target') => [...new Set(beads.flatMap((bead) => bead[side]))].sort((a, b) => a - b);
  const paired = beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  const counted = paired.length > 0 ? paired : beads;
  const score = counted.reduce((sum, bead) => sum + bead.score, 0) / counted.length;
  const moved = counted.every((bead) => bead.moved === true);
  return { source: units('source'), target: units('target'), score, ...(moved ? { moved } : {}) };
}
