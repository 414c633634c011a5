import { type Draft, defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** "May" becomes "will" or "must": a possibility turned into a duty or a fact. */
export const modality = defineDetector({
  id: 'modality',
  version: 2,
  kind: 'modality',
  stage: 'ripe',
  about: '"May" becomes "will" or "must": a possibility turned into a duty or a fact.',
  diverges: [
    pair({ en: 'Drivers {should} carry winter tyres.' }, { de: 'Fahrer {müssen} Winterreifen mitführen.' }),
    pair({ en: 'Hospitals {must} stay open.' }, { pl: 'Szpitale {mogą} pozostać otwarte.' }),
    pair({ nl: 'Bedrijven {moeten} sluiten.' }, { es: 'Las empresas {pueden} cerrar.' }),
  ],
  agrees: [
    pair({ en: 'Drivers must carry winter tyres.' }, { de: 'Fahrer müssen Winterreifen mitführen.' }),
    pair({ en: 'Passengers should arrive early.' }, { nl: 'Reizigers moeten vroeg aankomen.' }),
    pair({ en: 'Passengers should arrive early.' }, { fr: 'Les passagers devraient arriver tôt.' }),
  ],
  detect: (bead) => compareScales(bead, 'modality').filter((d) => !isDutchDuty(d)),
});

/** Dutch "moet" is "must" and "should". */
function isDutchDuty({ source, target }: Draft): boolean {
  const texts = [source?.text.toLowerCase(), target?.text.toLowerCase()];
  return (
    /^moet(?:en)?$/.test(texts[0] ?? '') !== /^moet(?:en)?$/.test(texts[1] ?? '') &&
    texts.some((t) => SHOULD.test(t ?? ''))
  );
}

const SHOULD =
  /^(?:should|ought to|sollten?|devrai(?:t|ent)|deberían?|deveriam?|dovrebbero?|следует|слід|powinn?(?:ien|a|o|i|y)|měl[aoiy]? by|चाहिए|应|应该|应当|べき)$/;
