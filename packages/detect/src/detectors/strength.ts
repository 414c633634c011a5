import { defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** One edition "restricts", the other "bans": the same measure, a different force. */
export const strength = defineDetector({
  id: 'strength',
  version: 1,
  kind: 'strength',
  stage: 'ripe',
  about: 'One edition "restricts", the other "bans": the same measure, a different force.',
  diverges: [
    pair({ en: 'The bill {restricts} chip exports.' }, { zh: '该法案{禁止}芯片出口。' }),
    pair(
      { en: 'The city {restricts} the sale of fireworks.' },
      { es: 'La ciudad {prohíbe} la venta de fuegos artificiales.' },
    ),
    pair({ en: 'The law {restricts} advertising.' }, { fr: 'La loi {interdit} la publicité.' }),
    pair({ en: 'The government {restricts} exports.' }, { de: 'Die Regierung {verbietet} Exporte.' }),
    pair({ ru: 'Цены {немного выросли}.' }, { en: 'Prices {soared}.' }),
    pair({ en: 'Two people were {injured} in the crash.' }, { ja: '衝突事故で2人が{死亡}した。' }),
    pair({ ko: '두 사람이 {다쳤다}.' }, { es: 'Dos personas {murieron}.' }),
    pair({ pl: 'Rząd {ogranicza} eksport.' }, { en: 'The government {bans} exports.' }),
  ],
  agrees: [
    pair({ en: 'The bill restricts chip exports.' }, { zh: '该法案限制芯片出口。' }),
    pair({ en: 'He is not allowed to leave the country.' }, { zh: '他被禁止离境。' }),
    pair({ en: 'The law bans advertising.' }, { de: 'Das Gesetz verbietet Werbung.' }),
    pair({ pt: 'O presidente criticou a decisão.' }, { it: 'Il presidente ha criticato la decisione.' }),
    pair({ ru: 'Цены резко выросли.' }, { en: 'Prices soared.' }),
    pair({ en: 'Two people were injured in the crash.' }, { ja: '衝突事故で2人がけがをした。' }),
    pair({ ko: '두 사람이 다쳤다.' }, { es: 'Dos personas resultaron heridas.' }),
    pair({ pl: 'Rząd ogranicza eksport.' }, { en: 'The government restricts exports.' }),
  ],
  detect: (bead) => compareScales(bead, 'strength'),
});
