import { defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** "Some" becomes "most": another share of the same things. */
export const quantifier = defineDetector({
  id: 'quantifier',
  version: 1,
  kind: 'quantifier',
  stage: 'ripe',
  about: '"Some" becomes "most": another share of the same things.',
  diverges: [pair({ en: '{Some} shops stayed closed.' }, { de: 'Die {meisten} Läden blieben geschlossen.' })],
  agrees: [pair({ en: 'Most shops stayed closed.' }, { es: 'La mayoría de las tiendas permaneció cerrada.' })],
  detect: (bead) => compareScales(bead, 'quantifier'),
});
