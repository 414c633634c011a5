import { defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** A neutral "said" becomes "admitted" or "claimed": the reporting verb judges. */
export const attribution = defineDetector({
  id: 'attribution',
  version: 1,
  kind: 'attribution',
  stage: 'ripe',
  about: 'A neutral "said" becomes "admitted" or "claimed": the reporting verb judges.',
  diverges: [pair({ en: 'The minister {denied} the report.' }, { de: 'Der Minister {räumte} den Bericht ein.' })],
  agrees: [
    pair({ en: 'The minister said the report was old.' }, { fr: 'Le ministre a déclaré que le rapport était ancien.' }),
  ],
  detect: (bead) => compareScales(bead, 'attribution'),
});
