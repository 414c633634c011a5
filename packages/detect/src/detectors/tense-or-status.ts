import { defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** A plan told as done, a suspect told as convicted: another stage of the same matter. */
export const status = defineDetector({
  id: 'tense-or-status',
  version: 1,
  kind: 'tense_or_status',
  stage: 'ripe',
  about: 'A plan told as done, a suspect told as convicted: another stage of the same matter.',
  diverges: [pair({ en: 'The council {is considering} a toll.' }, { de: 'Der Rat hat eine Maut {beschlossen}.' })],
  agrees: [pair({ en: 'The council approved the toll.' }, { fr: 'Le conseil a approuvé le péage.' })],
  detect: (bead) => compareScales(bead, 'tense_or_status'),
});
