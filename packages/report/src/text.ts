import type { BlockSpan, EditionText, Flag, NotChecked, Severity } from '@variorum/model';
import picocolors from 'picocolors';
import { describeFlag } from './describe.js';
import { countedFlags, type NamedReport } from './named-report.js';

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly showNursery?: boolean;
}

const PAINT: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan' | 'gray'>> = {
  critical: 'red',
  major: 'yellow',
  minor: 'cyan',
  neutral: 'gray',
};
/** Characters of context shown on each side of a span. */
const CONTEXT = 48;

/** The report as a person reads it in a terminal: every flag with both sides, then what was checked and what was not. */
export function toText(reports: readonly NamedReport[], options: TextOptions): string {
  return reports.map((named) => pairText(named, options)).join('\n');
}

function pairText(named: NamedReport, options: TextOptions): string {
  const paint = picocolors.createColors(options.color);
  const { report, names } = named;
  const [source, target] = report.editions;
  const flags = [...countedFlags(named), ...(options.showNursery ? report.flags.filter((flag) => flag.nursery) : [])];
  const lines = [paint.bold(`${names[0]} (${source.lang})  ⇄  ${names[1]} (${target.lang})`), ''];
  for (const flag of flags) lines.push(...flagText(flag, source, target, paint), '');
  lines.push(...summary(named, flags, paint));
  return `${lines.join('\n')}\n`;
}

function flagText(
  flag: Flag,
  source: EditionText,
  target: EditionText,
  paint: ReturnType<typeof picocolors.createColors>,
): string[] {
  const { title, claim } = describeFlag(flag);
  const color = paint[PAINT[flag.severity]];
  const head = `${color('●')} ${paint.bold(title)}  ${color(flag.severity)} · confidence ${Math.round(flag.confidence * 100)} %${flag.section === 'body' ? '' : ` · ${flag.section}`}${flag.nursery ? ' · nursery' : ''}`;
  const lines = [head, `  ${claim}`];
  lines.push(`  ${paint.dim(source.lang.padEnd(8))}${excerpt(source, flag.source, flag.sourceBlocks, color)}`);
  lines.push(`  ${paint.dim(target.lang.padEnd(8))}${excerpt(target, flag.target, flag.targetBlocks, color)}`);
  lines.push(paint.dim(`  ${flag.mqm} · rule ${flag.rule} · ${flag.fingerprint}`));
  return lines;
}

function excerpt(
  edition: EditionText,
  span: BlockSpan | null,
  blocks: readonly number[],
  mark: (text: string) => string,
): string {
  if (!span) return blocks.length > 0 ? `(nothing in block ${blocks.join(', ')})` : '(nothing)';
  const text = edition.blocks.find((block) => block.index === span.block)?.text ?? '';
  const from = Math.max(0, span.start - CONTEXT);
  const to = Math.min(text.length, span.end + CONTEXT);
  return `${from > 0 ? '…' : ''}${text.slice(from, span.start)}${mark(`[${text.slice(span.start, span.end)}]`)}${text.slice(span.end, to)}${to < text.length ? '…' : ''}  (block ${span.block})`;
}

function summary(
  named: NamedReport,
  flags: readonly Flag[],
  paint: ReturnType<typeof picocolors.createColors>,
): string[] {
  const { report } = named;
  const counts = (['critical', 'major', 'minor', 'neutral'] as const)
    .map((severity) => [severity, flags.filter((flag) => flag.severity === severity).length] as const)
    .filter(([, n]) => n > 0);
  const lines: string[] = [];
  const accepted = report.flags.filter((flag) => named.accepted?.has(flag.fingerprint)).length;
  if (report.coverage.notChecked.some((gap) => gap.reason === 'not-same-story'))
    lines.push(
      paint.yellow(`These do not look like the same story (score ${report.sameStory}); nothing was compared.`),
    );
  else
    lines.push(
      flags.length === 0
        ? paint.green('No divergence flagged.')
        : paint.bold(
            `${flags.length} ${flags.length === 1 ? 'flag' : 'flags'}: ${counts.map(([s, n]) => `${n} ${s}`).join(', ')}`,
          ),
    );
  if (accepted > 0) lines.push(`${accepted} accepted in the baseline.`);
  const equal = Object.entries(report.coverage.equal).map(([dimension, n]) => `${n} ${dimension}${n === 1 ? '' : 's'}`);
  if (equal.length > 0) lines.push(paint.dim(`Compared and equal: ${equal.join(', ')}.`));
  const gaps = report.coverage.notChecked.map(gapText);
  if (gaps.length > 0) lines.push(paint.dim(`Not checked: ${[...new Set(gaps)].join('; ')}.`));
  return lines;
}

const REASONS: Readonly<Record<string, string>> = {
  'no-pack': 'no word lists for',
  'doubtful-alignment': 'doubtful alignment',
  'not-same-story': 'not the same story',
  summary: 'one edition is abridged',
  'too-long': 'block too long',
};

function gapText(gap: NotChecked): string {
  const where = [
    gap.sourceBlocks?.length ? `source block ${gap.sourceBlocks.join(', ')}` : '',
    gap.targetBlocks?.length ? `target block ${gap.targetBlocks.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join(', ');
  return `${gap.what} (${REASONS[gap.reason] ?? gap.reason}${gap.lang ? ` ${gap.lang}` : ''}${where ? `, ${where}` : ''})`;
}
