import { indexTerms, type Passage, rendersTerm, type TermIndex } from '@variorum/language';
import { type Term, type Termbase, type TermEntry, termApplies } from '@variorum/model';
import { type Placed, type Side, spanOf } from './bead.js';

/** A term of the house found on a side. */
export interface HouseTerm extends Placed {
  readonly entry: TermEntry;
  readonly term: Term;
}

interface Known {
  readonly index: TermIndex;
  readonly terms: readonly { readonly entry: TermEntry; readonly term: Term }[];
}

const cache = new WeakMap<Termbase, Map<string, Known>>();

/** The house's terms that stand on a side, each at its longest: `Union` inside `European Union` is none of its own. */
export function houseTermsIn(side: Side, termbase: Termbase): HouseTerm[] {
  const { index, terms } = knownTerms(termbase, side.lang);
  const found = passagesOf(side).flatMap(({ block, passage }) =>
    index.find(passage).map((hit): HouseTerm => {
      const text = passage.text.slice(hit.start - passage.start, hit.end - passage.start);
      return { block, start: hit.start, end: hit.end, text, ...terms[hit.term]! };
    }),
  );
  return found.filter((hit) => !found.some((other) => covers(other, hit)));
}

/** Whether a side renders a term, however inflected or put together. */
export function renders(side: Side, term: Term): boolean {
  return passagesOf(side).some(({ passage }) => rendersTerm(passage, term.text, side.lang));
}

function covers(a: Placed, b: Placed): boolean {
  return a.block === b.block && a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start;
}

function knownTerms(termbase: Termbase, lang: string): Known {
  let byLang = cache.get(termbase);
  if (!byLang) {
    byLang = new Map();
    cache.set(termbase, byLang);
  }
  let known = byLang.get(lang);
  if (!known) {
    const terms = termbase.entries.flatMap((entry) =>
      entry.terms.filter((term) => termApplies(term.lang, lang)).map((term) => ({ entry, term })),
    );
    known = {
      terms,
      index: indexTerms(
        terms.map(({ term }) => term.text),
        lang,
      ),
    };
    byLang.set(lang, known);
  }
  return known;
}

function passagesOf(side: Side): { block: number; passage: Passage }[] {
  return side.parts.map(({ block, start, end, text }) => ({
    block,
    passage: { text, start, tokens: side.tokens.filter((t) => t.block === block && t.start >= start && t.end <= end) },
  }));
}

/** From the first to the last of some words of one block, with what stands between them. */
export function spanOver(side: Side, places: readonly number[]): Placed | null {
  const tokens = places.map((i) => side.tokens[i]!).sort((a, b) => a.block - b.block || a.start - b.start);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return null;
  const part = side.parts.find((p) => p.block === first.block && p.start <= first.start && p.end >= last.end);
  if (!part || last.block !== first.block || last.end - first.start > 60) return spanOf(first);
  const text = part.text.slice(first.start - part.start, last.end - part.start);
  return { block: first.block, start: first.start, end: last.end, text };
}
