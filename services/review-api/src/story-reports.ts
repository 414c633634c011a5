import type { Flag, PairReport } from '@variorum/model';
import { type NamedReport, toCsv, toJson, toSarif, toXliff } from '@variorum/report';
import { type Database, editionOf, editionsOfStory, getStory, listFlags, pairsOfStory } from '@variorum/store';
import { VERSION } from './version.js';

export type ExportFormat = 'json' | 'sarif' | 'xliff' | 'csv';

/** Puts stored pairs into a file format; returns the text and its media type. */
export function render(format: ExportFormat, reports: readonly NamedReport[]): [string, string] {
  if (format === 'sarif') return [toSarif(reports, VERSION), 'application/sarif+json'];
  if (format === 'xliff') return [toXliff(reports), 'application/xliff+xml'];
  if (format === 'csv') return [toCsv(reports), 'text/csv'];
  return [toJson(reports), 'application/json'];
}

/** The stored pairs of a story as reports; flags that people dismissed or that are closed stay out. @throws NotFound */
export async function storyReports(db: Database, storyId: string): Promise<NamedReport[]> {
  await getStory(db, storyId);
  const editions = await editionsOfStory(db, storyId);
  const reports: NamedReport[] = [];
  for (const pair of await pairsOfStory(db, storyId)) {
    const source = editions.find((edition) => edition.id === pair.sourceEditionId);
    const target = editions.find((edition) => edition.id === pair.targetEditionId);
    if (!source?.revision || !target?.revision || !pair.alignment || !pair.coverage) continue;
    const report: PairReport = {
      editions: [editionOf(source.revision), editionOf(target.revision)],
      ...pair.alignment,
      flags: await flagsOfPair(db, pair.id),
      coverage: pair.coverage,
      score: pair.score ?? 0,
    };
    reports.push({ report, names: [source.name, target.name] });
  }
  return reports;
}

/** All of them, page by page, in the order in which a reader meets them. */
async function flagsOfPair(db: Database, pairId: string): Promise<Flag[]> {
  const all: Flag[] = [];
  let cursor: string | undefined;
  do {
    const page = await listFlags(db, {
      pairId,
      states: ['open', 'confirmed'],
      limit: 500,
      nursery: true,
      ...(cursor ? { cursor } : {}),
    });
    all.push(...page.flags.map((row) => row.data));
    cursor = page.next;
  } while (cursor);
  const order = (flag: Flag) => (flag.sourceBlocks[0] ?? flag.targetBlocks[0] ?? 0) * 1e6 + (flag.source?.start ?? 0);
  return all.sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1));
}
