import { type BeadView, detectBead, explainerOf, type Side, sideOf, storySideOf } from '@variorum/detect';
import { analyse } from '@variorum/language';
import { type Flag, SEVERITY_WEIGHTS } from '@variorum/model';
import { rankBead } from './rank.js';

export interface CheckedPair {
  /** 0 = says the same, 1 = fully divergent; finely graded. */
  readonly score: number;
  readonly flags: readonly Flag[];
}

/** Compares two texts that are aligned already: one segment pair without context. */
export function checkPair(source: string, target: string, languages: readonly [string, string]): CheckedPair {
  const from = analyse(source, languages[0]);
  const to = analyse(target, languages[1]);
  const side = (analysis: typeof from) =>
    sideOf([{ block: 0, start: 0, end: analysis.text.length, text: analysis.text }], () => analysis);
  const own = side(from);
  const other = side(to);
  const view: BeadView = {
    source: own,
    target: other,
    score: 1,
    section: 'body',
    story: { source: storySideOf(languages[0], [from]), target: storySideOf(languages[1], [to]) },
    around: { source: own, target: other },
  };
  const flags = rankBead(
    { findings: detectBead(view), score: 1, section: 'body', sourceBlocks: [0], targetBlocks: [0] },
    languages,
  );
  return { score: divergence(flags, own, other), flags };
}

/**
 * Flags weigh by severity times confidence; below them the share of unexplained words and the length ratio grade the
 * pairs that have no flag. Weights by hand, to be fitted on development data.
 */
function divergence(flags: readonly Flag[], source: Side, target: Side): number {
  const clean =
    1 -
    flags.reduce((rest, flag) => rest * (1 - (SEVERITY_WEIGHTS[flag.severity] >= 5 ? 0.75 : 0.4) * flag.confidence), 1);
  const soft = 0.5 * unexplained(source, target) + 0.5 * unexplained(target, source);
  const ratio = Math.abs(Math.log((target.length + 4) / (source.length + 4) / lengthRatio(source.lang, target.lang)));
  const grade = 1 - Math.exp(-(0.9 * soft + 0.5 * Math.min(ratio, 2)));
  return Math.round((clean + (1 - clean) * grade * 0.6) * 1e6) / 1e6;
}

function unexplained(own: Side, other: Side): number {
  const content = own.tokens.filter((t) => !t.stop);
  if (content.length === 0) return other.tokens.length === 0 ? 0 : 1;
  const explainer = explainerOf(other);
  let missing = 0;
  for (const token of content) missing += (1 - explainer.explains(token)) * (token.concepts.length > 0 ? 1 : 0.5);
  return missing / content.length;
}

/** Characters per character of English, rough means over news text. */
const DENSITY: Readonly<Record<string, number>> = {
  zh: 0.3,
  ja: 0.42,
  ko: 0.47,
  ar: 0.85,
  he: 0.8,
  fa: 0.9,
  hi: 0.98,
  th: 0.9,
  es: 1.12,
  fr: 1.15,
  de: 1.12,
  pt: 1.1,
  it: 1.12,
  ru: 1.05,
};

function lengthRatio(source: string, target: string): number {
  const density = (lang: string) => DENSITY[lang.split('-', 1)[0] ?? ''] ?? 1;
  return density(target) / density(source);
}
