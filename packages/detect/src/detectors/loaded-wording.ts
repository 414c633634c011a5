import { defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** Neutral people or acts under a charged name, or the other way round. */
export const loadedWording = defineDetector({
  id: 'loaded-wording',
  version: 1,
  kind: 'loaded_wording',
  stage: 'ripe',
  about: 'Neutral people or acts under a charged name, or the other way round.',
  diverges: [pair({ en: 'The {fighters} left the town.' }, { de: 'Die {Terroristen} verließen die Stadt.' })],
  agrees: [pair({ en: 'The rebels left the town.' }, { es: 'Los rebeldes abandonaron la ciudad.' })],
  detect: (bead) => compareScales(bead, 'loaded_wording'),
});
