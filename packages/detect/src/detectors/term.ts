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
  ],
  agrees: [
    pair({ en: 'He was treated for pneumonia.' }, { de: 'Er wurde wegen einer Lungenentzündung behandelt.' }),
    pair({ en: 'The doctor sold apples and pears.' }, { es: 'El médico vendía peras y manzanas.' }),
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
    evidenceScore: 0.5 + 0.2 * s.place,
    source: spanOf(from),
    target: spanOf(to),
    evidence: {
      dimension: 'term',
      source: { value: conceptName(from.concepts[0]!).id, text: from.text },
      target: { value: conceptName(to.concepts[0]!).id, text: to.text },
    },
  };
}
