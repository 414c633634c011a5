import { readsCues } from '@variorum/language';
import { type BeadView, type Side, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { linkWords } from '../links.js';
import { tokenAt } from '../places.js';
import { isContent } from '../side-content.js';
import { mayBeSame, speakerClasses } from '../speaker-classes.js';

/** A speaker stands at most this many words from the word that reports; further where the verb ends the sentence. */
const REACH = 5;
const FAR_REACH = 30;

/** The statement is put into somebody else's mouth: the judge's words become the prosecutor's. */
export const speaker = defineDetector({
  id: 'speaker',
  version: 1,
  kind: 'attribution',
  stage: 'ripe',
  about: 'A statement is put into the mouth of another speaker: the judge becomes the prosecutor.',
  diverges: [
    pair({ en: 'The bridge is safe, the {mayor} said.' }, { de: 'Die Brücke ist sicher, sagte der {Richter}.' }),
    pair({ fr: 'Selon la {police}, le pont est sûr.' }, { es: 'Según la {empresa}, el puente es seguro.' }),
    pair({ ru: '{Прокурор} заявил, что мост безопасен.' }, { en: 'The {company} said the bridge was safe.' }),
    pair({ en: 'The {judge} said the bridge was safe.' }, { ja: '{検察官}は橋は安全だと述べた。' }),
    pair({ en: 'The {union} says the law is unfair.' }, { ar: 'وقالت {الشرطة} إن القانون غير عادل.' }),
  ],
  agrees: [
    pair({ en: 'The bridge is safe, police said.' }, { de: 'Die Brücke ist sicher, teilten die Ermittler mit.' }),
    pair({ en: 'The government said the bridge was safe.' }, { fr: 'Le ministre a déclaré que le pont était sûr.' }),
    pair(
      { en: 'The company said the bridge was safe.' },
      { it: "Il ponte è sicuro, ha detto l'amministratore delegato." },
    ),
    pair({ en: 'Experts said the bridge was safe.' }, { zh: '研究人员表示，这座桥是安全的。' }),
  ],
  detect(bead) {
    if (!readsCues('attribution', bead.source.lang) || !readsCues('attribution', bead.target.lang)) return [];
    const source = strangers(bead, bead.source, bead.around.target);
    if (source.length === 0) return [];
    const target = strangers(bead, bead.target, bead.around.source);
    if (source.length > 2 || target.length > 2) return [];
    const [from, to] = [source[0], target[0]];
    return from !== undefined && to !== undefined ? [draft(bead, from, to, source.length + target.length === 2)] : [];
  },
});

/** Positions of the speakers of a side whom nobody on the other side could be. */
function strangers(bead: BeadView, own: Side, other: Side): number[] {
  const { source, target } = linkWords(bead.source, bead.target);
  const strength = own === bead.source ? source : target;
  const { cues, answers } = own.cues.attribution;
  if (cues.length + answers.length === 0) return [];
  const places = [...cues, ...answers].map((cue) => tokenAt(own, cue));
  let others: (readonly string[])[] | undefined;
  const reach = /^(?:ja|ko|tr|hi)/.test(own.lang) ? FAR_REACH : REACH;
  const quoted = (token: { block: number; start: number; end: number }) =>
    own.quotes.some((q) => q.block === token.block && q.start <= token.start && q.end >= token.end);
  const found: number[] = [];
  for (const [k, token] of own.tokens.entries()) {
    if (strength[k]! > 0 || token.concepts.length === 0 || !isContent(token, own)) continue;
    const classes = speakerClasses(token.concepts);
    if (classes.length === 0 || !places.some((at) => at >= 0 && at !== k && Math.abs(at - k) <= reach)) continue;
    if (quoted(token)) continue;
    others ??= other.tokens.map((t) => speakerClasses(t.concepts)).filter((c) => c.length > 0);
    if (!others.some((one) => mayBeSame(classes, one))) found.push(k);
  }
  return found;
}

function draft(bead: BeadView, from: number, to: number, alone: boolean): Draft {
  const [source, target] = [bead.source.tokens[from]!, bead.target.tokens[to]!];
  const sideOf = ({ concepts, text }: typeof source) => ({
    value: `speaker: ${speakerClasses(concepts).join('/')}`,
    text,
  });
  return {
    direction: 'changed',
    severity: 'major',
    evidenceScore: alone ? 0.68 : 0.55,
    source: spanOf(source),
    target: spanOf(target),
    evidence: { dimension: 'attribution', source: sideOf(source), target: sideOf(target) },
  };
}
