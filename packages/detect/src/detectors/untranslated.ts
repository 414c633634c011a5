import type { Token } from '@variorum/language';
import { primarySubtag } from '@variorum/model';
import type { Here, Side } from '../bead.js';
import { defineDetector, pair } from '../detector.js';

/** Shortest run of words left in the source language that counts: shorter ones are names and titles. */
const SHORTEST_RUN = 4;

/** Words of the source left standing in the target. */
export const untranslated = defineDetector({
  id: 'untranslated',
  version: 1,
  kind: 'untranslated',
  stage: 'ripe',
  about: 'A passage was left in the language of the source.',
  diverges: [
    pair({ en: 'He won. {The race was cut short by fog}.' }, { de: 'Er gewann. {The race was cut short by fog}.' }),
  ],
  agrees: [pair({ en: 'He won the World Cup.' }, { de: 'Er gewann den World Cup.' })],
  detect(bead) {
    if (primarySubtag(bead.source.lang) === primarySubtag(bead.target.lang)) return [];
    const run = longestSharedRun(bead.source, bead.target);
    if (!run) return [];
    const text = (tokens: readonly Here<Token>[], side: Side) => {
      const block = tokens[0]!.block;
      const part = side.parts.find((p) => p.block === block)!;
      const start = tokens[0]!.start;
      const end = tokens.at(-1)!.end;
      return { block, start, end, text: part.text.slice(start - part.start, end - part.start) };
    };
    const source = text(run.source, bead.source);
    const target = text(run.target, bead.target);
    return [
      {
        direction: 'changed',
        severity: 'major',
        evidenceScore: run.target.length >= 6 ? 0.92 : 0.75,
        source,
        target,
        evidence: {
          dimension: 'language',
          source: { value: bead.source.lang, text: source.text },
          target: { value: bead.source.lang, text: target.text },
          facts: { words: run.target.length },
        },
      },
    ];
  },
});

/** Longest run of the same words on both sides, of which at least two are function words or known words of the source. */
function longestSharedRun(source: Side, target: Side): { source: Here<Token>[]; target: Here<Token>[] } | undefined {
  if (!mayShareRun(source, target)) return undefined;
  const places = new Map<string, number[]>();
  for (const [i, token] of source.tokens.entries()) {
    const list = places.get(token.norm);
    if (list) list.push(i);
    else places.set(token.norm, [i]);
  }
  const isProse = proseOf(source.tokens);
  let best: [number, number, number] | undefined;
  let covered = -1;
  for (let j = 0; j < target.tokens.length; j++) {
    if (j <= covered) continue;
    for (const i of (places.get(target.tokens[j]!.norm) ?? []).slice(0, 20)) {
      const most = Math.min(LONGEST_RUN, source.tokens.length - i, target.tokens.length - j);
      // Only a longer run than the best so far counts: its last word tells soonest.
      const needed = best ? best[2] : 0;
      if (most <= needed || source.tokens[i + needed]!.norm !== target.tokens[j + needed]!.norm) continue;
      if (!isProse(i, i + most)) continue;
      let n = 0;
      while (n < most && source.tokens[i + n]!.norm === target.tokens[j + n]!.norm) n++;
      if (n >= SHORTEST_RUN && (!best || n > best[2]) && isProse(i, i + n)) {
        best = [i, j, n];
        covered = j + n;
      }
    }
  }
  if (!best) return undefined;
  return {
    source: source.tokens.slice(best[0], best[0] + best[2]),
    target: target.tokens.slice(best[1], best[1] + best[2]),
  };
}

/** Longer ones are shown by their first words: where the same words come again and again, runs are looked at often. */
const LONGEST_RUN = 400;

/** Words of the source by a few bits of their hashes: most pairs have no run in common, which this tells at once. */
const seen = new Uint8Array(1 << 12);

function mayShareRun(source: Side, target: Side): boolean {
  seen.fill(0);
  for (let i = 0; i < source.tokens.length; i++) seen[source.tokens[i]!.word.hash & (seen.length - 1)] = 1;
  let run = 0;
  for (let j = 0; j < target.tokens.length; j++) {
    run = seen[target.tokens[j]!.word.hash & (seen.length - 1)] === 1 ? run + 1 : 0;
    if (run >= SHORTEST_RUN) return true;
  }
  return false;
}

/** Tells prose of the source language from titles and lists of names: it has function words and words in lower case. */
function proseOf(tokens: readonly Token[]): (from: number, to: number) => boolean {
  const functional = new Int32Array(tokens.length + 1);
  const lower = new Int32Array(tokens.length + 1);
  for (const [k, t] of tokens.entries()) {
    functional[k + 1] = functional[k]! + Number(t.stop && !t.capital);
    lower[k + 1] = lower[k]! + Number(!t.capital && !t.digits);
  }
  return (from, to) => functional[to]! - functional[from]! >= 1 && lower[to]! - lower[from]! >= 3;
}
