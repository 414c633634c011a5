import type { BlockSpan, PairReport } from '@variorum/model';
import { languagePairs, type NamedReport } from '@variorum/report';
import { UsageError } from './errors.js';

/** One-segment reports as one report with a block a segment, for formats that hold a whole document. @throws UsageError */
export function joinPairs(reports: readonly NamedReport[], name: string): NamedReport[] {
  const first = reports[0];
  if (!first) return [];
  if (languagePairs(reports).length > 1)
    throw new UsageError('--format xliff holds one pair of languages; check the pairs of languages one at a time');
  const moved = (span: BlockSpan | null, block: number) => (span ? { ...span, block } : null);
  const edition = (side: 0 | 1) => ({
    ...first.report.editions[side],
    blocks: reports.map(({ report }, index) => ({ ...report.editions[side].blocks[0]!, index })),
  });
  const report: PairReport = {
    ...first.report,
    editions: [edition(0), edition(1)],
    links: reports.map((_, i) => ({ source: [i], target: [i], score: 1 })),
    sentences: reports.flatMap(({ report: one }, i) =>
      one.sentences.map((bead) => ({
        ...bead,
        source: bead.source.map((place) => ({ ...place, block: i })),
        target: bead.target.map((place) => ({ ...place, block: i })),
      })),
    ),
    flags: reports.flatMap(({ report: one }, i) =>
      one.flags.map((flag) => ({ ...flag, source: moved(flag.source, i), target: moved(flag.target, i) })),
    ),
  };
  return [{ report, names: [name, name], ...(first.accepted ? { accepted: first.accepted } : {}) }];
}
