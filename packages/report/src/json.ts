import { countedFlags, type NamedReport } from './named-report.js';

/** The JSON answer of `variorum compare`: one object for a pair, `pairs` for more. Scripts depend on its shape. */
export function toJson(reports: readonly NamedReport[]): string {
  const objects = reports.map(pairObject);
  return `${JSON.stringify(objects.length === 1 ? objects[0] : { pairs: objects }, null, 2)}\n`;
}

function pairObject(named: NamedReport): object {
  const { report, names } = named;
  return {
    editions: report.editions.map((edition, i) => ({
      name: names[i],
      lang: edition.lang,
      langConfidence: edition.langConfidence,
      blocks: edition.blocks.map(({ index, kind, text }) => ({ index, kind, text })),
    })),
    sameStory: report.sameStory,
    score: report.score,
    links: report.links.map((link) => ({
      source: link.source,
      target: link.target,
      score: link.score,
      ...(link.moved ? { moved: true } : {}),
      ...(link.pinned ? { pinned: true } : {}),
    })),
    flags: countedFlags(named),
    accepted: report.flags.filter((flag) => named.accepted?.has(flag.fingerprint)).length,
    nursery: report.flags.filter((flag) => flag.nursery),
    coverage: report.coverage,
  };
}
