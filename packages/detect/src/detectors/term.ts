import { conceptName } from '@variorum/language';
import { type BeadView, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { type Substitution, substitutions } from '../substitution.js';

/** Another member of the same class is named: bronchitis for pneumonia, sheep for cattle. */
export const term = defineDetector({
  id: 'term',
  version: 1,
  kind: 'terminology',
  stage: 'ripe',
  about: 'A term was replaced by another of the same class: bronchitis for pneumonia.',
  diverges: [
    pair({ en: 'The clinic treats {diabetes}.' }, { es: 'La clínica trata el {cáncer}.' }),
    pair({ en: 'He was treated for {pneumonia}.' }, { fr: 'Il a été soigné pour un {diabète}.' }),
    pair({ de: 'Die Patientin leidet an {Masern}.' }, { en: 'The patient is suffering from {malaria}.' }),
    pair({ en: 'She injured her {knee} in training.' }, { pt: 'Ela machucou o {ombro} no treino.' }),
    pair({ en: 'The {virus} spread quickly in the hospital.' }, { zh: '该{细菌}在医院迅速传播。' }),
    pair({ ja: '警察は{強盗}の疑いで男を逮捕した。' }, { en: 'Police arrested a man on suspicion of {fraud}.' }),
    pair({ en: 'The {church} was closed for repairs.' }, { ko: '{모스크는} 수리를 위해 문을 닫았다.' }),
    pair({ pl: '{Burmistrz} podpisał umowę w piątek.' }, { en: 'The {governor} signed the agreement on Friday.' }),
  ],
  agrees: [
    pair({ en: 'He was treated for pneumonia.' }, { de: 'Er wurde wegen einer Lungenentzündung behandelt.' }),
    pair({ en: 'The doctor sold apples and pears.' }, { es: 'El médico vendía peras y manzanas.' }),
    pair({ en: 'She injured her knee in training.' }, { pt: 'Ela machucou o joelho no treino.' }),
    pair({ en: 'The virus spread quickly in the hospital.' }, { zh: '该病毒在医院迅速传播。' }),
    pair({ ja: '警察は強盗の疑いで男を逮捕した。' }, { en: 'Police arrested a man on suspicion of robbery.' }),
    pair(
      { ru: 'Оползень разрушил дорогу к деревне.' },
      { fr: 'Un glissement de terrain a détruit la route du village.' },
    ),
    pair({ it: 'Il fratello della vittima ha parlato.' }, { es: 'El hermano de la víctima habló.' }),
    pair({ ko: '교회는 수리를 위해 문을 닫았다.' }, { pl: 'Kościół zamknięto z powodu remontu.' }),
  ],
  detect(bead) {
    return substitutions(bead)
      .filter((s) => s.relation === 'sibling')
      .map((s) => draft(s, bead));
  },
});

function draft(s: Substitution, bead: BeadView): Draft {
  const from = bead.source.tokens[s.source]!;
  const to = bead.target.tokens[s.target]!;
  return {
    direction: 'changed',
    severity: 'major',
    evidenceScore: 0.4 + 0.2 * s.place + 0.12 * s.share,
    source: spanOf(from),
    target: spanOf(to),
    evidence: {
      dimension: 'term',
      source: { value: conceptName(from.concepts[0]!).id, text: from.text },
      target: { value: conceptName(to.concepts[0]!).id, text: to.text },
    },
  };
}
