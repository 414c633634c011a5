import { type BeadView, type Cue, type Side, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** "Possible" becomes "certain", "alleged" becomes plain fact. */
export const certainty = defineDetector({
  id: 'certainty',
  version: 2,
  kind: 'certainty',
  stage: 'ripe',
  about: '"Possible" becomes "certain", "alleged" becomes plain fact.',
  diverges: [
    pair({ en: 'A strike is {possible}.' }, { de: 'Ein Streik {ist sicher}.' }),
    pair({ es: 'El alivio {puede} ser pasajero.' }, { fr: "L'accalmie sera {certainement} passagère." }),
    pair({ ko: '의견이 막힐 {수 있}다고 우려했다.' }, { zh: '他们担心意见{必定}会受到压制。' }),
    pair({ en: 'The trial will {probably} begin in spring.' }, { pl: 'Proces {na pewno} rozpocznie się wiosną.' }),
  ],
  agrees: [
    pair({ en: 'A strike is possible.' }, { fr: 'Une grève est possible.' }),
    pair({ nl: 'Het doel wordt waarschijnlijk niet gehaald.' }, { en: 'The goal will probably not be reached.' }),
  ],
  detect(bead) {
    const scales = compareScales(bead, 'certainty');
    if (scales.length > 0) return scales;
    return [...sureAgainst(bead, bead.source, bead.target), ...sureAgainst(bead, bead.target, bead.source)];
  },
});

/** A modal or an adverb that leaves the statement open on one side, "certainly" on the other. */
function sureAgainst(bead: BeadView, open: Side, sure: Side): Draft[] {
  const certain = sure.scales.find((m) => m.value.family === 'certainty' && m.value.level === 5 && !m.value.negated);
  if (!certain || openings(sure).length > 0) return [];
  if (open.scales.some((m) => m.value.family === 'certainty' && m.value.level >= 4)) return [];
  const [first] = openings(open);
  if (!first) return [];
  const text = open.parts.find((p) => p.block === first.block && p.start <= first.start && p.end >= first.end)?.text;
  const part = open.parts.find((p) => p.block === first.block && p.start <= first.start && p.end >= first.end);
  if (!text || !part) return [];
  const opening = { ...first, text: text.slice(first.start - part.start, first.end - part.start) };
  const isSource = open === bead.source;
  const values = [
    { value: 'possible', text: opening.text },
    { value: 'certain', text: certain.text },
  ] as const;
  return [
    {
      direction: isSource ? 'stronger' : 'weaker',
      severity: 'major',
      evidenceScore: 0.66,
      source: spanOf(isSource ? opening : certain),
      target: spanOf(isSource ? certain : opening),
      evidence: { dimension: 'certainty', source: values[isSource ? 0 : 1], target: values[isSource ? 1 : 0] },
    },
  ];
}

/** What leaves a statement open: hedges, "may", "possible", "likely". */
function openings(side: Side): Cue[] {
  const isOpen = ({ value }: Side['scales'][number]) =>
    (value.family === 'obligation' && value.level === 1) || (value.family === 'certainty' && value.level <= 3);
  return [...side.cues.hedge.cues, ...side.scales.filter(isOpen)];
}
