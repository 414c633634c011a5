import { defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** Up becomes down, won becomes lost: the opposite is said. */
export const polarity = defineDetector({
  id: 'polarity',
  version: 1,
  kind: 'polarity',
  stage: 'ripe',
  about: 'Up becomes down, won becomes lost: the opposite is said.',
  diverges: [pair({ en: 'Exports {rose} last year.' }, { de: 'Die Exporte {sanken} im vergangenen Jahr.' })],
  agrees: [pair({ en: 'Exports fell last year.' }, { es: 'Las exportaciones cayeron el año pasado.' })],
  detect: (bead) => compareScales(bead, 'polarity'),
});
