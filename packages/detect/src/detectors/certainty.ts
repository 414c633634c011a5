import { defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** "Possible" becomes "certain", "alleged" becomes plain fact. */
export const certainty = defineDetector({
  id: 'certainty',
  version: 1,
  kind: 'certainty',
  stage: 'ripe',
  about: '"Possible" becomes "certain", "alleged" becomes plain fact.',
  diverges: [pair({ en: 'A strike is {possible}.' }, { de: 'Ein Streik {ist sicher}.' })],
  agrees: [pair({ en: 'A strike is possible.' }, { fr: 'Une grève est possible.' })],
  detect: (bead) => compareScales(bead, 'certainty'),
});
