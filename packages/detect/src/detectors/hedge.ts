import { readsCues } from '@variorum/language';
import { type BeadView, type Cue, type Side, spanOf } from '../bead.js';
import { type Unanswered, unanswered } from '../cue-balance.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { tokenAt } from '../places.js';

/** Scale families whose words keep a statement open: any of them may render a hedge. */
const OPEN_FAMILIES = new Set([
  'certainty',
  'evidential',
  'obligation',
  'plan-status',
  'legal-status',
  'permission',
  'commitment',
  'knowledge',
]);

/** Modal verbs of possibility; the other hedges are about the sureness of the report. */
const MODALS =
  /^(?:may|might|could|can|könnte|könnten|pourrait|pourraient|podría|podrían|poderia|poderiam|potrebbe|potrebbero|может|могут|мог|могла|могли|może|mogą|může|mohou|може|можуть)$/;

/** "May", "allegedly", "appears" on one side only: a possibility told as a fact, or the other way round. */
export const hedge = defineDetector({
  id: 'hedge',
  version: 2,
  kind: 'certainty',
  stage: 'ripe',
  about: 'A "may", "allegedly" or "apparently" was lost or added: a possibility is told as a fact.',
  diverges: [
    pair({ en: 'The reform {may} cut water rights.' }, { de: 'Die Reform kürzt die Wasserrechte.' }),
    pair({ en: 'The pumps were {allegedly} sold without tests.' }, { fr: 'Les pompes ont été vendues sans tests.' }),
    pair({ es: 'El banco {podría} reanudar las compras.' }, { en: 'The bank will resume the purchases.' }),
    pair({ en: 'The company {reportedly} sold the factory.' }, { ru: 'Компания продала завод.' }),
  ],
  agrees: [
    pair({ en: 'The reform may cut water rights.' }, { es: 'La reforma podría recortar los derechos de agua.' }),
    pair({ en: 'He allegedly sold the documents.' }, { de: 'Er soll die Dokumente verkauft haben.' }),
    pair({ en: 'He allegedly sold the documents.' }, { fr: 'Il aurait vendu les documents.' }),
    pair({ en: 'The fire probably began in the kitchen.' }, { ja: '火事は台所から始まったとみられる。' }),
    pair(
      { ar: 'وكان باحث قد تعرف على القطع قبل ثلاث سنوات.' },
      { en: 'A researcher had recognised the pieces three years ago.' },
    ),
    pair({ de: 'Auf der Strecke hatten sich Schienen verformt.' }, { cs: 'Na trati se zdeformovaly koleje.' }),
    pair(
      { it: 'Le autorità avrebbero ricevuto la richiesta.' },
      { es: 'La ONG sostiene que las autoridades recibieron la solicitud.' },
    ),
    pair(
      { tr: 'Uzmanlar bunun üç hafta sürebileceğini söylüyor.' },
      { ru: 'Эксперты говорят, что это может занять три недели.' },
    ),
    pair({ en: 'The company could not sell the factory.' }, { it: "L'azienda non è riuscita a vendere la fabbrica." }),
  ],
  detect(bead) {
    if (!readsCues('hedge', bead.source.lang) || !readsCues('hedge', bead.target.lang)) return [];
    return [
      ...draftsFor(bead, bead.source, bead.target, 'dropped'),
      ...draftsFor(bead, bead.target, bead.source, 'added'),
    ];
  },
});

/** Moods and words that report what others say: any word of speech on the other side renders them. */
const REPORTED =
  /^(?:avrebbero?|sarebbero?|aurait|auraient|serait|seraient|habrían?|serían?|teriam?|seriam?|sollen?|allegedly|reportedly|angeblich|prý|podobno|iddia|нібито)$/;

function reports({ cues, scales }: Side): boolean {
  const { cues: verbs, answers } = cues.attribution;
  return verbs.length + answers.length > 0 || scales.some((m) => m.value.family === 'reporting');
}

/** The form is a hedge here: Arabic قد before the imperfect, German "soll" with a perfect infinitive, no German noun. */
function isHedge(own: Side, cue: Cue): boolean {
  const at = tokenAt(own, cue);
  const token = own.tokens[at];
  if (!token) return false;
  if (own.lang.startsWith('ar') && /^[وف]?قد$/.test(token.norm)) {
    const pluperfect = own.tokens.slice(Math.max(0, at - 6), at).some((t) => /^[وف]?كان(?:ت|وا)?$/.test(t.norm));
    return !pluperfect && /^[يتن]/.test(own.tokens[at + 1]?.norm ?? '');
  }
  if (!own.lang.startsWith('de')) return true;
  if (/^sollen?$|^soll$/.test(token.norm))
    return own.tokens.slice(at + 1).some((t) => t.norm === 'haben' || t.norm === 'sein');
  return !token.capital || at === 0 || !/^schien/.test(token.norm);
}

function draftsFor(bead: BeadView, own: Side, other: Side, direction: 'dropped' | 'added'): Draft[] {
  const open = other.scales.some((m) => OPEN_FAMILIES.has(m.value.family));
  const reported = reports(other);
  const lost = unanswered(bead, own, 'hedge').filter(
    ({ cue, scope, nowhere }) =>
      scope.partner >= 0 &&
      !(open && nowhere) &&
      isHedge(own, cue) &&
      !(reported && REPORTED.test(textOf(own, cue).toLowerCase())),
  );
  const [first] = [...lost].sort((a, b) => Number(b.nowhere) - Number(a.nowhere));
  return first ? [draft(own, first, direction)] : [];
}

function draft(own: Side, { cue, scope, nowhere }: Unanswered, direction: 'dropped' | 'added'): Draft {
  const text = textOf(own, cue);
  const place = spanOf({ ...cue, text });
  const value = { value: `hedged: ${scope.head}`, text };
  const dropped = direction === 'dropped';
  return {
    kind: MODALS.test(text.toLowerCase()) ? 'modality' : 'certainty',
    direction,
    severity: 'major',
    evidenceScore: nowhere ? 0.6 : 0.5,
    source: dropped ? place : null,
    target: dropped ? null : place,
    evidence: { dimension: 'hedge', source: dropped ? value : null, target: dropped ? null : value },
  };
}

function textOf(own: Side, cue: Cue): string {
  const part = own.parts.find((p) => p.block === cue.block && cue.start >= p.start && cue.end <= p.end);
  return part?.text.slice(cue.start - part.start, cue.end - part.start) ?? '';
}
