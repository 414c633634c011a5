import { readsCues } from '@variorum/language';
import { type BeadView, type Cue, type Side, spanOf } from '../bead.js';
import { unanswered } from '../cue-balance.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';

/** "Says" becomes "admits", or the speaker falls out: another relation of the speaker to the statement. */
export const attribution = defineDetector({
  id: 'attribution',
  version: 2,
  kind: 'attribution',
  stage: 'ripe',
  about: '"Says" becomes "admits", or the speaker is dropped: another relation of the speaker to the statement.',
  diverges: [
    pair({ en: 'The company {denied} the report.' }, { de: 'Das Unternehmen {räumte} den Bericht ein.' }),
    pair({ en: 'The factory is safe, the ministry {says}.' }, { de: 'Die Fabrik ist sicher.' }),
  ],
  agrees: [
    pair({ en: 'The company denied the report.' }, { de: 'Das Unternehmen dementierte den Bericht.' }),
    pair({ en: 'The factory is safe, the ministry says.' }, { de: 'Die Fabrik sei sicher, so das Ministerium.' }),
    pair({ en: 'According to the ministry the factory is safe.' }, { ja: '同省によると、工場は安全だという。' }),
  ],
  detect(bead) {
    const verbs = compareScales(bead, 'attribution');
    if (verbs.length > 0) return verbs;
    if (!readsCues('attribution', bead.source.lang) || !readsCues('attribution', bead.target.lang)) return [];
    return [...dropped(bead, bead.source, bead.target, 'dropped'), ...dropped(bead, bead.target, bead.source, 'added')];
  },
});

function dropped(bead: BeadView, own: Side, other: Side, direction: 'dropped' | 'added'): Draft[] {
  if (other.scales.some((m) => m.value.family === 'reporting' || m.value.family === 'evidential') || quotes(other))
    return [];
  const lost = unanswered(bead, own, 'attribution').find((u) => u.nowhere);
  return lost ? [draft(own, lost.cue, lost.scope.head, direction)] : [];
}

function quotes(side: Side): boolean {
  return side.quotes.length > 0 || side.parts.some((part) => /["“”„«»「」『』]|[:：]\s/.test(part.text));
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
