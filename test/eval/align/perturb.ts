import type { GoldBead } from './measure.js';

/** Chances, per pair of units. */
export interface Rates {
  /** Left out on one side. */
  readonly drop: number;
  /** Joined with the next unit on one side. */
  readonly merge: number;
  /** Cut in two on one side. */
  readonly split: number;
  /** Last clause put at the beginning of the next unit on one side: a 2:2 bead. */
  readonly shift: number;
  /** Put at another place on one side. */
  readonly move: number;
}

export interface Perturbed {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly gold: readonly GoldBead[];
}

interface Group {
  source: string[];
  target: string[];
  /** Place in the target, when it differs from that in the source. */
  place?: number;
}

/** Spoils a text of 1:1 pairs on purpose; the gold says what belongs together afterwards. */
export function perturb(pairs: readonly (readonly [string, string])[], rates: Rates, random: () => number): Perturbed {
  const groups: Group[] = [];
  for (let k = 0; k < pairs.length; k++) {
    const [s, t] = pairs[k]!;
    const dice = random();
    const onSource = random() < 0.5;
    let edge = rates.drop;
    if (dice < edge) {
      groups.push(onSource ? { source: [], target: [t] } : { source: [s], target: [] });
      continue;
    }
    edge += rates.merge;
    if (dice < edge && k + 1 < pairs.length) {
      const [s2, t2] = pairs[++k]!;
      groups.push(onSource ? { source: [glue(s, s2)], target: [t, t2] } : { source: [s, s2], target: [glue(t, t2)] });
      continue;
    }
    edge += rates.split;
    if (dice < edge) {
      const parts = cut(onSource ? s : t, random);
      groups.push(onSource ? { source: parts, target: [t] } : { source: [s], target: parts });
      continue;
    }
    edge += rates.shift;
    if (dice < edge && k + 1 < pairs.length) {
      const [s2, t2] = pairs[k + 1]!;
      const [head, tail] = cut(onSource ? s : t, random);
      if (tail !== undefined) {
        k++;
        groups.push(
          onSource
            ? { source: [head!, glue(tail, s2)], target: [t, t2] }
            : { source: [s, s2], target: [head!, glue(tail, t2)] },
        );
        continue;
      }
    }
    groups.push({ source: [s], target: [t] });
    if (random() < rates.move) groups.at(-1)!.place = Math.floor(random() * pairs.length);
  }
  return number(groups);
}

/** Units are numbered by their place in each text. */
function number(groups: readonly Group[]): Perturbed {
  const order = groups
    .map((group, k) => ({ group, place: group.place === undefined ? k : group.place + 0.5 }))
    .sort((a, b) => a.place - b.place);
  const targets = new Map<Group, number[]>();
  const target: string[] = [];
  for (const { group } of order)
    targets.set(
      group,
      group.target.map((text) => target.push(text) - 1),
    );
  const source: string[] = [];
  const gold = groups.map((group) => ({
    source: group.source.map((text) => source.push(text) - 1),
    target: targets.get(group)!,
  }));
  return { source, target, gold };
}

function glue(a: string, b: string): string {
  return /[\u3040-\u30ff\u3400-\u9fff]$/.test(a) || /[。！？」]$/.test(a) ? a + b : `${a} ${b}`;
}

/** Two parts, cut at a mark near the middle, else at a space or between ideographs; whole when it is too short. */
function cut(text: string, random: () => number): string[] {
  const middle = text.length * (0.35 + 0.3 * random());
  const places = [...text.matchAll(/[,;:.、，；。،](?=\s|[\u3040-\u9fff])\s*/g)].map((m) => m.index + m[0].length);
  const usable = places.filter((p) => p > text.length * 0.2 && p < text.length * 0.8);
  const spaces = usable.length > 0 ? usable : [...text.matchAll(/\s+/g)].map((m) => m.index + m[0].length);
  const all = spaces.length > 0 ? spaces : [Math.round(text.length / 2)];
  const at = all.reduce((best, p) => (Math.abs(p - middle) < Math.abs(best - middle) ? p : best), all[0]!);
  const parts = [text.slice(0, at).trim(), text.slice(at).trim()];
  return parts.every((part) => part.length >= 4) ? parts : [text];
}
