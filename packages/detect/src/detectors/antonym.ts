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
    pair(
      { en: 'The union {sold} its shares in the mine.' },
      { de: 'Die Gewerkschaft {kaufte} ihre Anteile an der Mine.' },
    ),
    pair({ cs: 'Jednání bylo {příjemné}.' }, { en: 'The talks were {unpleasant}.' }),
    pair({ ru: 'Суд признал его {невиновным}.' }, { en: 'The court found him {guilty}.' }),
    pair({ ru: 'Это был {важный} вопрос для жителей.' }, { en: 'It was an {unimportant} question for residents.' }),
    pair({ hi: 'सरकार ने {ग्रामीण} स्कूल खोले।' }, { en: 'The government opened {urban} schools.' }),
    pair({ en: 'The hotel was {clean}.' }, { it: 'L’albergo era {sporco}.' }),
    pair({ en: 'Experts called the plan {optimistic}.' }, { ja: '専門家は計画を{悲観的}だと述べた。' }),
  ],
  agrees: [
    pair({ en: 'The old building was opened.' }, { es: 'El edificio antiguo fue inaugurado.' }),
    pair({ en: 'The new law is not possible.' }, { de: 'Das neue Gesetz ist unmöglich.' }),
    pair({ zh: '该国去年增加了粮食进口。' }, { en: 'The country increased grain imports last year.' }),
    pair({ ru: 'Это был неважный вопрос.' }, { en: 'It was an unimportant question.' }),
    pair({ hi: 'सरकार ने ग्रामीण स्कूल खोले।' }, { en: 'The government opened rural schools.' }),
    pair({ fr: 'Ils ont laissé la porte ouverte.' }, { en: 'They left the door open.' }),
    pair({ en: 'The rules are not compulsory.' }, { it: 'Le regole sono facoltative.' }),
    pair({ ja: '専門家は計画を楽観的だと述べた。' }, { en: 'Experts called the plan optimistic.' }),
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
