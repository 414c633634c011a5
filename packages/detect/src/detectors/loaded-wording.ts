import { defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** Neutral people or acts under a charged name, or the other way round. */
export const loadedWording = defineDetector({
  id: 'loaded-wording',
  version: 1,
  kind: 'loaded_wording',
  stage: 'ripe',
  about: 'Neutral people or acts under a charged name, or the other way round.',
  diverges: [
    pair({ en: 'The {fighters} left the town.' }, { de: 'Die {Terroristen} verließen die Stadt.' }),
    pair({ en: 'The {demonstrators} gathered at noon.' }, { cs: 'V poledne se sešli {výtržníci}.' }),
    pair({ es: 'Los {manifestantes} cortaron la avenida.' }, { en: 'The {agitators} blocked the avenue.' }),
    pair({ it: 'Venti {migranti} sono sbarcati.' }, { ar: 'وصل عشرون {متسللا}.' }),
    pair({ fr: 'Le {gouvernement} a répondu.' }, { pl: '{Reżim} odpowiedział.' }),
    pair({ ko: '{시위대가} 광장에 모였다.' }, { ja: '{暴徒}が広場に集まった。' }),
  ],
  agrees: [
    pair({ en: 'The rebels left the town.' }, { es: 'Los rebeldes abandonaron la ciudad.' }),
    pair({ en: 'The protesters gathered at noon.' }, { pl: 'Protestujący zebrali się w południe.' }),
    pair({ cs: 'Vláda odpověděla.' }, { fr: 'Le gouvernement a répondu.' }),
    pair({ de: 'Die Demonstranten kamen.' }, { hi: 'प्रदर्शनकारी आए।' }),
  ],
  detect: (bead) => compareScales(bead, 'loaded_wording'),
});
