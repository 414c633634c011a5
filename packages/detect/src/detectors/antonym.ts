import { conceptName, type Token } from '@variorum/language';
import { type BeadView, type Side, spanOf } from '../bead.js';
import { tokenAt } from '../cue-balance.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { sexesOf } from '../sexes.js';
import { type Substitution, substitutions } from '../substitution.js';

/** A word was replaced by its opposite, as the concept lexicon declares it. */
export const antonym = defineDetector({
  id: 'antonym',
  version: 1,
  kind: 'polarity',
  stage: 'ripe',
  about: 'A word was replaced by its opposite.',
  diverges: [
    pair({ en: 'The new law is {possible}.' }, { de: 'Das neue Gesetz ist {unmöglich}.' }),
    pair({ en: 'The {old} building was opened.' }, { es: 'El edificio {nuevo} fue inaugurado.' }),
  ],
  agrees: [
    pair({ en: 'The old building was opened.' }, { es: 'El edificio antiguo fue inaugurado.' }),
    pair({ en: 'The new law is not possible.' }, { de: 'Das neue Gesetz ist unmöglich.' }),
  ],
  detect(bead) {
    return substitutions(bead)
      .filter((s) => s.relation === 'antonym' && !turnedRound(s, bead))
      .filter((s) => !saysSex(bead.source, s.source) || !saysSex(bead.target, s.target))
      .map((s) => draft(s, bead));
  },
});

/** Men and women are compared by the detector `gender`. */
function saysSex(side: Side, at: number): boolean {
  const { block, start, end } = side.tokens[at]!;
  return sexesOf(side).some((mark) => mark.block === block && mark.start < end && mark.end > start);
}

/** A denial within three words of one of the two turns it round: "not possible" is "impossible". */
function turnedRound(s: Substitution, { source, target }: BeadView): boolean {
  const reach = s.affix ? 2 * DENIAL_REACH : DENIAL_REACH;
  return isDenied(source, s.source, reach) || isDenied(target, s.target, reach);
}

const DENIAL_REACH = 3;

function isDenied(side: Side, at: number, reach: number): boolean {
  if (at > 0 && DENYING.test(side.tokens[at - 1]!.text)) return true;
  return side.cues.denial.cues.some((cue) => {
    const place = tokenAt(side, cue);
    return place >= 0 && Math.abs(place - at) <= reach;
  });
}

/** Characters that deny the word behind them: 非建設的, 未署名. */
const DENYING = /[不非無无未]$/;

function draft(s: Substitution, bead: BeadView): Draft {
  const from = bead.source.tokens[s.source]!;
  const to = bead.target.tokens[s.target]!;
  return {
    direction: 'reversed',
    severity: 'critical',
    evidenceScore: 0.5 + 0.2 * s.place + 0.14 * s.share,
    source: spanOf(from),
    target: spanOf(to),
    evidence: {
      dimension: 'antonym',
      source: { value: senseOf(from), text: from.text },
      target: { value: senseOf(to), text: to.text },
    },
  };
}

function senseOf({ concepts, word }: Token): string {
  const [sense] = concepts;
  return sense === undefined ? `not ${conceptName(word.opposes[0]!).id}` : conceptName(sense).id;
}
