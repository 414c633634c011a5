import { readsCues } from '@variorum/language';
import { overlaps } from '@variorum/model';
import { type BeadView, type Cue, type Side, spanOf } from '../bead.js';
import { oppositeOf, unanswered } from '../cue-balance.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** "Says" becomes "admits", or the speaker falls out: another relation of the speaker to the statement. */
export const attribution = defineDetector({
  id: 'attribution',
  version: 3,
  kind: 'attribution',
  stage: 'ripe',
  about: '"Says" becomes "admits", or the speaker is dropped: another relation of the speaker to the statement.',
  diverges: [
    pair({ en: 'The company {denied} the report.' }, { de: 'Das Unternehmen {räumte} den Bericht ein.' }),
    pair({ en: 'The factory is safe, the ministry {says}.' }, { de: 'Die Fabrik ist sicher.' }),
    pair({ en: 'The factory is safe, the ministry {says}.' }, { uk: 'Завод безпечний.' }),
    pair({ es: 'La fábrica es segura, {según} el ministerio.' }, { it: 'La fabbrica è sicura.' }),
    pair({ tr: 'Bakanlığa {göre} fabrika güvenli.' }, { fr: "L'usine est sûre." }),
  ],
  agrees: [
    pair({ en: 'The company denied the report.' }, { de: 'Das Unternehmen dementierte den Bericht.' }),
    pair({ en: 'The factory is safe, the ministry says.' }, { de: 'Die Fabrik sei sicher, so das Ministerium.' }),
    pair({ en: 'According to the ministry the factory is safe.' }, { ja: '同省によると、工場は安全だという。' }),
    pair({ en: 'According to the ministry the factory is safe.' }, { ar: 'وبحسب الوزارة فإن المصنع آمن.' }),
    pair(
      { nl: 'Dat heeft de minister aan het parlement geschreven.' },
      { en: 'The minister told parliament in a letter.' },
    ),
    pair({ es: 'El ciclista declaró ante el tribunal.' }, { pt: 'O ciclista depôs no tribunal.' }),
    pair({ cs: 'Ministr rozhodnutí respektuje.' }, { en: 'The minister said he respected the decision.' }),
    pair({ ru: 'Владелец утверждает, что шахта безопасна.' }, { en: 'The owner says the mine is safe.' }),
    pair(
      { en: '"The alternative is bankruptcy," Drach said.' },
      { es: '«La alternativa es la quiebra», advirtió Drach.' },
    ),
  ],
  detect(bead) {
    const verbs = compareScales(bead, 'attribution').filter((d) => isClear(bead, d));
    if (verbs.length > 0) return verbs;
    if (!readsCues('attribution', bead.source.lang) || !readsCues('attribution', bead.target.lang)) return [];
    return [...dropped(bead, bead.source, bead.target, 'dropped'), ...dropped(bead, bead.target, bead.source, 'added')];
  },
});

/** "Warned" and "promised" are what newsrooms write for "said", and so is any verb beside a neutral one. */
function isClear(bead: BeadView, { evidence, source, target }: Draft): boolean {
  const [from, to] = [evidence.source?.value, evidence.target?.value];
  if (from !== 'said' && to !== 'said') return true;
  const [side, verb, name] = from === 'said' ? [bead.target, target, to] : [bead.source, source, from];
  if (name === 'warned' || name === 'promised' || !verb) return false;
  return !side.cues.attribution.cues.some((cue) => cue.block !== verb.block || !overlaps(cue, verb));
}

function dropped(bead: BeadView, own: Side, other: Side, direction: 'dropped' | 'added'): Draft[] {
  const { wide } = oppositeOf(bead, own);
  if (other.cues.attribution.cues.length > 0 || reports(other) || (wide !== other && reports(wide))) return [];
  const lost = unanswered(bead, own, 'attribution').find((u) => u.nowhere);
  return lost ? [draft(own, lost.cue, lost.scope.head, direction)] : [];
}

/** The side names a speaker in some way: a verb of speech or thought, a source, a quotation. */
function reports(side: Side): boolean {
  const { cues, answers } = side.cues.attribution;
  return (
    cues.length + answers.length > 0 ||
    side.scales.some((m) => m.value.family === 'reporting' || m.value.family === 'evidential') ||
    side.quotes.length > 0 ||
    side.parts.some((part) => /["“”„«»「」『』]|[:：]\s/.test(part.text))
  );
}

function draft(own: Side, cue: Cue, head: string, direction: 'dropped' | 'added'): Draft {
  const part = own.parts.find((p) => p.block === cue.block && cue.start >= p.start && cue.end <= p.end);
  const text = part?.text.slice(cue.start - part.start, cue.end - part.start) ?? '';
  const place = spanOf({ ...cue, text });
  const value = { value: head ? `speaker: ${head}` : 'a speaker', text };
  const isDropped = direction === 'dropped';
  return {
    direction,
    severity: 'major',
    evidenceScore: 0.55,
    source: isDropped ? place : null,
    target: isDropped ? null : place,
    evidence: { dimension: 'attribution', source: isDropped ? value : null, target: isDropped ? null : value },
  };
}
