import type { CueJob } from '@variorum/language';
import type { BeadView, Cue, Side } from './bead.js';
import { isContent, linkWords } from './links.js';

/** Index of the token that a cue begins in, or -1. */
export function tokenAt(side: Side, cue: Cue): number {
  return side.tokens.findIndex((t) => t.block === cue.block && t.end > cue.start && t.start < cue.end);
}

/** The word that a cue is said of, and its counterpart on the other side (-1 when there is none). */
export interface Scope {
  readonly head: string;
  readonly partner: number;
}

/** Finds the scope of cues: the nearest content words around them, those with a counterpart first. */
export function scopesOf(bead: BeadView, own: Side): (cue: Cue) => Scope {
  const links = linkWords(bead.source, bead.target);
  const partners = own === bead.source ? links.sourcePartner : links.targetPartner;
  return (cue) => {
    const at = tokenAt(own, cue);
    const near = at < 0 ? [] : [1, -1, 2, -2, 3, -3, 4].map((step) => at + step);
    const heads = near.filter((k) => k >= 0 && k < own.tokens.length && isContent(own.tokens[k]!, own));
    return {
      head: own.tokens[heads[0] ?? -1]?.norm ?? '',
      partner: partners[heads.find((k) => partners[k]! >= 0) ?? -1] ?? -1,
    };
  };
}

/** The other side of a bead, and the wider block around it. */
export function oppositeOf(bead: BeadView, own: Side): { other: Side; wide: Side } {
  return own === bead.source
    ? { other: bead.target, wide: bead.around.target }
    : { other: bead.source, wide: bead.around.source };
}

/** Cues of a job on one side while nothing on the other, nor in the block around it, could render them. */
export function unanswered(bead: BeadView, own: Side, job: CueJob): readonly Cue[] {
  const { other, wide } = oppositeOf(bead, own);
  const { cues } = own.cues[job];
  if (cues.length === 0) return [];
  const there = other.cues[job];
  if (there.cues.length + there.answers.length > 0) return [];
  // A neighbouring sentence of the same block may say it for both.
  if (wide !== other && wide.cues[job].cues.length > 0 && bead.score < 0.9) return [];
  return cues;
}
