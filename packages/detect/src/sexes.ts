import { readSexes, type SexMark, type Token } from '@variorum/language';
import type { Here, Placed, Side } from './bead.js';
import { once } from './memo.js';

/** A word that says somebody's sex, where it stands in an edition. */
export type PlacedSex = SexMark & Placed;

/** The words of a side that say somebody's sex. */
export const sexesOf = once((side: Side): readonly PlacedSex[] =>
  side.parts.flatMap((part) => {
    const tokens = side.tokens.filter((t) => t.block === part.block && t.start >= part.start && t.end <= part.end);
    return readSexes(
      part.text,
      side.lang,
      tokens.map((token) => shifted(token, part.start)),
    ).map((mark) => ({
      ...mark,
      block: part.block,
      start: mark.start + part.start,
      end: mark.end + part.start,
      text: part.text.slice(mark.start, mark.end),
    }));
  }),
);

function shifted(token: Here<Token>, by: number): Token {
  return by === 0 ? token : { ...token, start: token.start - by, end: token.end - by };
}
