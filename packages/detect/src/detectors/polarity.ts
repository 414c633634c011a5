import { defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** Up becomes down, won becomes lost: the opposite is said. */
export const polarity = defineDetector({
  id: 'polarity',
  version: 1,
  kind: 'polarity',
  stage: 'ripe',
  about: 'Up becomes down, won becomes lost: the opposite is said.',
  diverges: [
    pair({ en: 'Exports {rose} last year.' }, { de: 'Die Exporte {sanken} im vergangenen Jahr.' }),
    pair({ en: 'Spending will {fall}.' }, { hi: 'खर्च {बढ़ेगा}।' }),
    pair({ zh: '该国去年增加了粮食{进口}。' }, { en: 'The country increased grain {exports} last year.' }),
    pair({ pl: 'Ceny {spadły}.' }, { fr: 'Les prix ont {augmenté}.' }),
    pair({ cs: 'Firma měla {zisk}.' }, { en: 'The firm made a {net loss}.' }),
    pair(
      { en: 'Women earn {less than} men in this sector.' },
      { fr: 'Dans ce secteur, les femmes gagnent {plus que} les hommes.' },
    ),
  ],
  agrees: [
    pair({ en: 'Exports fell last year.' }, { es: 'Las exportaciones cayeron el año pasado.' }),
    pair({ pl: 'Ceny wzrosły.' }, { cs: 'Ceny vzrostly.' }),
    pair({ hi: 'खर्च घटेगा।' }, { en: 'Spending will fall.' }),
    pair({ en: 'The journey takes no less than two hours.' }, { it: 'Il viaggio dura almeno due ore.' }),
    pair({ de: 'Das Werk läuft nicht mehr.' }, { en: 'The plant is no longer running.' }),
  ],
  detect: (bead) => compareScales(bead, 'polarity'),
});
