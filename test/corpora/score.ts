import { compareEditions } from '@variorum/compare';
import type { BlockSpan, EditionText, Flag, PairReport } from '@variorum/model';
import { countWords, type Planted, type Story } from './corpus.js';

export interface Compared {
  readonly story: string;
  readonly edition: string;
  readonly pair: string;
  readonly report: PairReport;
  /** Words of the source edition. */
  readonly words: number;
  /** Null for a faithful edition. */
  readonly planted: readonly Planted[] | null;
}

/** Compares the source edition with every other one. */
export function compareStory(story: Story): Compared[] {
  const words = countWords(story.source);
  return [...story.editions].map(([edition, target]) => ({
    story: story.name,
    edition,
    pair: `${story.source.lang}-${target.lang}`,
    report: compareEditions(story.source, target),
    words,
    planted: story.expected.diverging[edition] ?? null,
  }));
}

/** Flags that count as alarms: ripe rules, major or critical. */
export function alarms(report: PairReport): Flag[] {
  return report.flags.filter((flag) => !flag.nursery && (flag.severity === 'major' || flag.severity === 'critical'));
}

/** A flag as it stands in an `accepted` list: rule and quoted words, no offsets. */
export function alarmName(flag: Flag): string {
  return `${flag.rule}: ${flag.source?.text ?? '–'} | ${flag.target?.text ?? '–'}`;
}

/** For every planted divergence the flag that locates it; one flag locates one divergence, its own kind preferred. */
export function locate(compared: Compared): (Flag | undefined)[] {
  const free = new Set(compared.report.flags.filter((flag) => !flag.nursery));
  const [source, target] = compared.report.editions;
  const planted = compared.planted ?? [];
  const found: (Flag | undefined)[] = planted.map(() => undefined);
  for (const sameKind of [true, false])
    for (const [at, wanted] of planted.entries()) {
      if (found[at]) continue;
      const spans = { source: spanOf(wanted.source, source), target: spanOf(wanted.target, target) };
      const hit = [...free].find(
        (flag) =>
          (!sameKind || flag.kind === wanted.kind) &&
          (meets(flag.source, spans.source, source.lang) || meets(flag.target, spans.target, target.lang)),
      );
      if (!hit) continue;
      found[at] = hit;
      free.delete(hit);
    }
  return found;
}

/** True when both cover common text and the flag is not much longer than what was planted. */
function meets(flag: BlockSpan | null, planted: BlockSpan | null, lang: string): boolean {
  if (!flag || !planted || flag.block !== planted.block) return false;
  const slack = /^(?:zh|ja|ko)\b/.test(lang) ? 25 : 60;
  const long = flag.end - flag.start > planted.end - planted.start + slack;
  return !long && flag.start < planted.end && planted.start < flag.end;
}

function spanOf(words: string | null, edition: EditionText): BlockSpan | null {
  const block = words === null ? undefined : edition.blocks.find(({ text }) => text.includes(words));
  if (words === null || !block) return null;
  const start = block.text.indexOf(words);
  return { block: block.index, start, end: start + words.length, text: words };
}
