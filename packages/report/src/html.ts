import { type EditionText, type Flag, isRightToLeft } from '@variorum/model';
import { describeFlag } from './describe.js';
import { escapeXml } from './escape.js';
import { countedFlags, type NamedReport } from './named-report.js';

/** One self-contained page: no script, no outside reference; both texts level with each other, flags marked in place. */
export function toHtml(reports: readonly NamedReport[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Variorum report</title><style>${STYLE}</style></head><body>
${reports.map(pairHtml).join('\n')}
</body></html>
`;
}

const STYLE = `:root{color-scheme:light dark;font:16px/1.55 Georgia,"Noto Serif",serif}body{max-width:76rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.25rem}h1,.card,.cover{font-family:system-ui,sans-serif}.row{display:grid;grid-template-columns:1fr 1fr;gap:1.5rem;padding:.4rem 0;border-top:1px solid #8883}
.headline{font-weight:700;font-size:1.15rem}.subhead{font-weight:700}.card{border-inline-start:4px solid #888;padding:.4rem .8rem;margin:.5rem 0;font-size:.9rem}
.critical{border-color:#c22}.major{border-color:#c80}.minor{border-color:#28a}mark{background:#fc66;color:inherit;border-bottom:2px solid #c80}.dim{opacity:.7}
@media(max-width:40rem){.row{grid-template-columns:1fr;gap:.3rem}}
@media print{:root{color-scheme:light;font-size:11pt}body{max-width:none;padding:0}.row,.card{break-inside:avoid}h1{break-after:avoid}mark{background:none;font-weight:700}}`;

function pairHtml(named: NamedReport): string {
  const { report, names } = named;
  const [source, target] = report.editions;
  const flags = countedFlags(named);
  const shown = new Set<Flag>();
  const rows = report.links.map((link) => {
    const own = flags.filter(
      (flag) =>
        !shown.has(flag) &&
        (flag.sourceBlocks.some((b) => link.source.includes(b)) ||
          flag.targetBlocks.some((b) => link.target.includes(b))),
    );
    for (const flag of own) shown.add(flag);
    return `<div class="row">${column(source, link.source, flags, 'source')}${column(target, link.target, flags, 'target')}</div>${own.map(card).join('')}`;
  });
  rows.push(...flags.filter((flag) => !shown.has(flag)).map(card));
  const equal = Object.entries(report.coverage.equal)
    .map(([dimension, n]) => `${n} × ${dimension}`)
    .join(', ');
  const gaps = report.coverage.notChecked
    .map((gap) => `${gap.what}: ${gap.reason}${gap.lang ? ` (${gap.lang})` : ''}`)
    .join('; ');
  return `<section><h1>${escapeXml(names[0])} ⇄ ${escapeXml(names[1])} — ${flags.length} ${flags.length === 1 ? 'flag' : 'flags'}</h1>
${rows.join('\n')}<p class="cover dim">Compared and equal: ${escapeXml(equal || 'nothing')}. Not checked: ${escapeXml(gaps || 'nothing')}.</p></section>`;
}

function column(
  edition: EditionText,
  blocks: readonly number[],
  flags: readonly Flag[],
  side: 'source' | 'target',
): string {
  const dir = isRightToLeft(edition.lang) ? 'rtl' : 'ltr';
  const paragraphs = blocks.map((index) => {
    const block = edition.blocks.find((b) => b.index === index);
    const spans = flags.map((flag) => flag[side]).filter((span) => span !== null && span.block === index);
    return `<p class="${block?.kind ?? ''}">${marked(block?.text ?? '', spans as { start: number; end: number }[])}</p>`;
  });
  return `<div lang="${escapeXml(edition.lang)}" dir="${dir}">${paragraphs.join('')}</div>`;
}

function marked(text: string, spans: readonly { start: number; end: number }[]): string {
  let html = '';
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.start < at) continue;
    html += `${escapeXml(text.slice(at, span.start))}<mark>${escapeXml(text.slice(span.start, span.end))}</mark>`;
    at = span.end;
  }
  return html + escapeXml(text.slice(at));
}

function card(flag: Flag): string {
  const { title, claim } = describeFlag(flag);
  return `<div class="card ${flag.severity}"><b>${title}</b> · ${flag.severity} · confidence ${Math.round(flag.confidence * 100)} %<br><bdi>${escapeXml(claim)}</bdi></div>`;
}
