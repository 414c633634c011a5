import { latinize, similarity, skeleton, type Token } from '@variorum/language';
import type { Here, Side } from './bead.js';
import { once } from './memo.js';

/** Finds out which words of one side have a counterpart on the other. */
export interface Explainer {
  /** 1: has a counterpart; 0: none; weight of doubt in between for words that the lexicon does not know. */
  explains(token: Token): number;
  hasConcept(ids: readonly number[]): boolean;
}

/** An explainer over the words of a side; made once per side. */
export const explainerOf = once(createExplainer);

function createExplainer(side: Side): Explainer {
  const concepts = new Set<number>();
  const norms = new Set<string>();
  const latin: string[] = [];
  for (const token of side.tokens) {
    for (const id of token.concepts) concepts.add(id);
    norms.add(token.norm);
    if (!token.stop && token.norm.length >= 4) latin.push(latinize(token.norm));
  }
  const nameSkeletons = side.tokens.filter((t) => !t.stop && t.concepts.length === 0).map((t) => skeleton(t.text));
  const hasConcept = (ids: readonly number[]) => ids.some((id) => concepts.has(id));
  return {
    hasConcept,
    explains(token) {
      if (hasConcept(token.concepts) || norms.has(token.norm)) return 1;
      if (token.norm.length >= 4 && isCognate(latinize(token.norm), latin)) return 1;
      if (token.concepts.length === 0 && token.norm.length >= 2) {
        const own = skeleton(token.text);
        if (own.length >= 2 && nameSkeletons.some((other) => other.length >= 2 && similarity(own, other) >= 0.75))
          return 0.8;
      }
      return 0;
    },
  };
}

/** Same beginning of four letters and a close rest: `government` and `gobierno` do not, `restrict` and `restringir` do. */
function isCognate(word: string, others: readonly string[]): boolean {
  if (word.length < 4) return false;
  const head = word.slice(0, 3);
  return others.some((other) => other.startsWith(head) && similarity(word, other) >= 0.72);
}

/** Words with content: no function words, no digits. */
export function contentTokens(side: Side): Here<Token>[] {
  return side.tokens.filter((token) => !token.stop && !token.digits);
}
