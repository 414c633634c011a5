import type { EditionText, Flag, NotChecked, Severity } from '@variorum/model';
import picocolors from 'picocolors';
import { describeFlag } from './describe.js';
import { countedFlags, type NamedReport } from './named-report.js';
import { excerptOf, sideBySide } from './terminal/side-by-side.js';
import { harmless } from './terminal/width.js';
import { wrap } from './terminal/wrap.js';

export interface TextOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  readonly showNursery?: boolean;
  /** Flags alone, no summary: for many small pairs. */
  readonly brief?: boolean;
}

const PAINT: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan' | 'gray'>> = {
  critical: 'red',
  major: 'yellow',
  minor: 'cyan',
  neutral: 'gray',
};
/** Widest layout: lines longer than this are tiring to read. */
const WIDEST = 140;

/** The report as a person reads it in a terminal: every flag with both sides, then what was checked and what was not. */
export function toText(reports: readonly NamedReport[], options: TextOptions): string {
  return reports.map((named) => pairText(named, options)).join(options.brief ? '' : '\n');
}

function pairText(named: NamedReport, options: TextOptions): string {
  const paint = picocolors.createColors(options.color);
  const { report, names } = named;
  const [source, target] = report.editions;
  const flags = [...countedFlags(named), ...(options.showNursery ? report.flags.filter((flag) => flag.nursery) : [])];
  const width = Math.max(24, Math.min(options.width, WIDEST));
  const title = options.brief
    ? `${harmless(names[1])} (${source.lang} ⇄ ${target.lang})`
    : `${harmless(names[0])} (${source.lang})  ⇄  ${harmless(names[1])} (${target.lang})`;
  const lines = [paint.bold(title), ''];
  for (const flag of flags) lines.push(...flagText(flag, [source, target], width, paint, options.color), '');
  if (!options.brief) lines.push(...summary(named, flags, paint));
  return `${lines.join('\n')}\n`;
}

type Paint = ReturnType<typeof picocolors.createColors>;

function flagText(
  flag: Flag,
  [source, target]: readonly [EditionText, EditionText],
  width: number,
  paint: Paint,
  colored: boolean,
): string[] {
  const { title, claim } = describeFlag(flag);
  const color = paint[PAINT[flag.severity]];
  const where = flag.section === 'body' ? '' : ` · ${flag.section}`;
  const facts = `${flag.severity} · confidence ${Math.round(flag.confidence * 100)} %`;
  const odd = flag.oddOneOut ? ` · stands alone: ${harmless(flag.oddOneOut)}` : '';
  const head = `${color('●')} ${paint.bold(title)}  ${color(facts)}${where}${odd}${flag.nursery ? ' · nursery' : ''}`;
  const words = wrap([{ text: isolated(harmless(claim)), marked: false }], width - 2);
  const mark = (text: string) => (colored ? paint.underline(color(text)) : text);
  const context = Math.round(width * 0.9);
  return [
    head,
    ...words.map((line) => `  ${line.runs.map((run) => run.text).join('')}`),
    ...sideBySide(
      [
        excerptOf(source, flag.source, flag.sourceBlocks, context, colored ? ['', ''] : ['[', ']']),
        excerptOf(target, flag.target, flag.targetBlocks, context, colored ? ['', ''] : ['[', ']']),
      ],
      width,
      { mark, dim: paint.dim },
    ),
    paint.dim(`  ${flag.mqm} · rule ${flag.rule} · ${flag.fingerprint}`),
  ];
}

/** Quotes may be in a right-to-left script: each is isolated, so that the sentence around it keeps its order. */
function isolated(claim: string): string {
  return claim.replace(/“[^”]*”/g, (quote) =>
    /[\u0590-\u08ff\ufb1d-\ufefc]/.test(quote) ? `\u2068${quote}\u2069` : quote,
  );
}

function summary(named: NamedReport, flags: readonly Flag[], paint: Paint): string[] {
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
