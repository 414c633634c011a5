import type { CueJob } from '@variorum/language';
import type { BeadView, Cue, Side } from './bead.js';
import { linkWords } from './links.js';
import { tokenAt } from './places.js';
import { isContent } from './side-content.js';

export { tokenAt } from './places.js';

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

/** An answer is looked for this many words around the counterpart of what a cue is said of. */
const REACH = 8;

export interface Unanswered {
  readonly cue: Cue;
  readonly scope: Scope;
  /** Nothing in the whole sentence could render the cue; otherwise nothing near the counterpart could. */
  readonly nowhere: boolean;
}

/** Cues of a job on one side that nothing on the other, near the counterpart of their scope, could render. */
export function unanswered(bead: BeadView, own: Side, job: CueJob): readonly Unanswered[] {
  const { other, wide } = oppositeOf(bead, own);
  const { cues } = own.cues[job];
  if (cues.length === 0) return [];
  const there = [...other.cues[job].cues, ...other.cues[job].answers];
  // A neighbouring sentence of the same block may say it for both.
  if (there.length === 0 && wide !== other && wide.cues[job].cues.length > 0 && bead.score < 0.9) return [];
  const places = there.map((answer) => tokenAt(other, answer));
  const scopeOf = scopesOf(bead, own);
  return cues.flatMap((cue): Unanswered[] => {
    const scope = scopeOf(cue);
    if (there.length === 0) return [{ cue, scope, nowhere: true }];
    if (
      scope.partner < 0 ||
      other.cues[job].cues.length > 0 ||
      places.some((at) => Math.abs(at - scope.partner) <= REACH)
    )
      return [];
    return [{ cue, scope, nowhere: false }];
  });
}
