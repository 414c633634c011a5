import type { BeadView } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** "Some" becomes "most": another share of the same things. */
export const quantifier = defineDetector({
  id: 'quantifier',
  version: 2,
  kind: 'quantifier',
  stage: 'ripe',
  about: '"Some" becomes "most": another share of the same things.',
  diverges: [
    pair({ en: '{Some} shops stayed closed.' }, { de: 'Die {meisten} Läden blieben geschlossen.' }),
    pair({ cs: '{Všichni} starostové protestovali.' }, { en: '{Some} mayors protested.' }),
    pair({ pl: '{Niektórzy} ministrowie odeszli.' }, { uk: '{Усі} міністри пішли.' }),
  ],
  agrees: [
    pair({ en: 'Most shops stayed closed.' }, { es: 'La mayoría de las tiendas permaneció cerrada.' }),
    pair(
      { fr: "Les navires ne peuvent pas s'approcher à moins de 18 milles." },
      { en: 'Ships must stay at least 18 miles away.' },
    ),
  ],
  detect: (bead) => compareScales(bead, 'quantifier').filter((d) => isClear(bead, d)),
});

/** Of two bounds only an upper one against a lower one tells; and "no closer than" is "at least". */
function isClear(bead: BeadView, { evidence }: Draft): boolean {
  if (evidence.dimension !== 'bounds') return true;
  const [a, b] = [DIRECTIONS[evidence.source?.value ?? ''], DIRECTIONS[evidence.target?.value ?? '']];
  const denied = bead.source.cues.denial.cues.length !== bead.target.cues.denial.cues.length;
  return a !== undefined && b !== undefined && a !== b && !denied;
}

const DIRECTIONS: Readonly<Record<string, 'up' | 'down'>> = {
  'at-least': 'up',
  'more-than': 'up',
  'up-to': 'down',
  'less-than': 'down',
};
