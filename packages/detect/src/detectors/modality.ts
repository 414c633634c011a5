import { defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** "May" becomes "will" or "must": a possibility turned into a duty or a fact. */
export const modality = defineDetector({
  id: 'modality',
  version: 1,
  kind: 'modality',
  stage: 'ripe',
  about: '"May" becomes "will" or "must": a possibility turned into a duty or a fact.',
  diverges: [pair({ en: 'Drivers {should} carry winter tyres.' }, { de: 'Fahrer {müssen} Winterreifen mitführen.' })],
  agrees: [
    pair({ en: 'Drivers must carry winter tyres.' }, { de: 'Fahrer müssen Winterreifen mitführen.' }),
    pair({ en: 'Passengers should arrive early.' }, { fr: 'Les passagers devraient arriver tôt.' }),
  ],
  detect: (bead) => compareScales(bead, 'modality'),
});
