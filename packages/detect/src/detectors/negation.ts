import { areAntonyms, areNear, readsCues } from '@variorum/language';
import { type BeadView, type Cue, type Side, spanOf } from '../bead.js';
import { scopesOf, tokenAt } from '../cue-balance.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { linkWords } from '../links.js';

/** Levels of scales that carry a "no" of their own: they may render a negation of the other side. */
const NEGATIVE_LEVELS =
  /^(?:none|no|never|forbidden|refuse|reject|fail|deny|denied|oppose|ban|unchanged|without|lack|impossible|lose|end|stop|acquitted|cleared|overturned|rejected|unlikely|few|hardly|no-longer|rarely|dismiss|cancel)/;

/** A "not" on one side only: as many denials must stand on the other side, as such or inside a word. */
export const negation = defineDetector({
  id: 'negation',
  version: 2,
  kind: 'negation',
  stage: 'ripe',
  about: 'A "not" was lost or added: the statement says the opposite.',
  diverges: [
    pair({ en: 'The minister did {not} sign the agreement.' }, { de: 'Der Minister unterzeichnete das Abkommen.' }),
    pair({ en: 'The bank will publish the report.' }, { es: 'El banco {no} publicará el informe.' }),
    pair({ ru: 'Министр {не} подписал соглашение.' }, { en: 'The minister signed the agreement.' }),
    pair({ ja: '大臣は合意に署名し{なかっ}た。' }, { en: 'The minister signed the agreement.' }),
    pair({ pl: 'Bank opublikował raport.' }, { en: 'The bank has {not} published the report.' }),
    pair({ fr: "L'usine n'est {pas} fermée." }, { it: 'La fabbrica è chiusa.' }),
  ],
  agrees: [
    pair({ en: 'The minister did not sign the agreement.' }, { de: 'Der Minister unterzeichnete das Abkommen nicht.' }),
    pair({ en: 'Not only banks were hit.' }, { de: 'Nicht nur Banken waren betroffen.' }),
    pair({ en: 'He failed to sign the agreement.' }, { fr: "Il n'a pas signé l'accord." }),
    pair({ en: 'Nobody was hurt.' }, { ru: 'Никто не пострадал.' }),
    pair({ en: 'The result remains unclear.' }, { zh: '结果尚不清楚。' }),
    pair({ en: 'The talks lacked any progress.' }, { es: 'Las conversaciones no registraron ningún avance.' }),
    pair({ ja: '死者は少なくない。' }, { en: 'There are many dead.' }),
  ],
  detect(bead) {
    if (!readsCues('denial', bead.source.lang) || !readsCues('denial', bead.target.lang)) return [];
    const dropped = excess(bead, bead.source, bead.target);
    if (dropped) return [draft(dropped, bead, 'dropped')];
    const added = excess(bead, bead.target, bead.source);
    return added ? [draft(added, bead, 'added')] : [];
  },
});

interface Excess {
  readonly cue: Cue;
  readonly denied: string;
  readonly score: number;
}

/** The denial of `own` that nothing on `other` answers, if `own` has more of them than `other` has words with a no inside. */
function excess(bead: BeadView, own: Side, other: Side): Excess | undefined {
  const wide = other === bead.target ? bead.around.target : bead.around.source;
  const cues = own.cues.denial.cues;
  if (cues.length === 0 || cues.length > 3) return undefined;
  // A negative word of the other side may render the denial, unless what is denied is a negative word itself: "did not
  // rule out" against "a exclu".
  const denied = cues.filter((cue) => deniesNegative(own, cue)).length;
  const answers = [...other.cues.denial.cues, ...unmatchedNegatives(bead, other, own).slice(denied)];
  if (answers.length >= cues.length) return undefined;
  // Denials that the alignment put into a neighbouring sentence of the same block.
  if (wide.cues.denial.cues.length - other.cues.denial.cues.length >= cues.length && bead.score < 0.9) return undefined;
  const scope = scopesOf(bead, own);
  const partner = (c: Cue) => scope(c).partner;
  const unanswered = withoutAnswer(cues, answers, partner, other).filter(
    (cue) => !cue.restricted && !saidByOpposite(cue, own, other, bead) && !isUndone(cue, own, other, bead),
  );
  const cue = unanswered.find((c) => partner(c) >= 0) ?? unanswered[0];
  if (!cue) return undefined;
  const certain = 0.56 + (answers.length === 0 ? 0.12 : 0) + (partner(cue) >= 0 ? 0.14 : 0) - 0.08 * (cues.length - 1);
  return { cue, denied: scope(cue).head, score: certain };
}

/** "None ended badly" is "all ended well": the opposite of a word that the cue denies stands on the other side. */
function saidByOpposite(cue: Cue, own: Side, other: Side, bead: BeadView): boolean {
  const at = tokenAt(own, cue);
  if (at < 0) return false;
  const links = linkWords(bead.source, bead.target);
  const strength = other === bead.target ? links.target : links.source;
  const near = own.tokens.slice(Math.max(0, at - 3), at + 5).flatMap((token) => token.concepts);
  return other.tokens.some(
    (token, k) => strength[k]! < SURE && token.concepts.some((a) => near.some((b) => areAntonyms(a, b))),
  );
}

/** Cues that are left when every answer has taken the cue to whose counterpart it stands nearest. */
function withoutAnswer(
  cues: readonly Cue[],
  answers: readonly Cue[],
  partner: (cue: Cue) => number,
  other: Side,
): readonly Cue[] {
  const left = [...cues];
  for (const answer of answers) {
    const at = tokenAt(other, answer);
    const far = (cue: Cue) => (partner(cue) < 0 || at < 0 ? UNPLACED : Math.abs(at - partner(cue)));
    left.sort((a, b) => far(a) - far(b));
    if (left[0]) left.shift();
  }
  return left;
}

/** How far an answer counts to stand from a cue whose place on the other side is not known, in words. */
const UNPLACED = 6;

/**
 * Words of `side` that carry a no and may render a denial: not those that render a word of the other side, be it a word
 * that carries a no as well (`unclear`, `unklar`) or one that needs none (`worrying`, `niepokojący`).
 */
function unmatchedNegatives(bead: BeadView, side: Side, other: Side): Cue[] {
  const links = linkWords(bead.source, bead.target);
  const partners = side === bead.target ? links.targetPartner : links.sourcePartner;
  const negativeTokens = new Set<number>();
  for (const span of other.cues.denial.answers) negativeTokens.add(tokenAt(other, span));
  const scaleCues = side.scales
    .filter((m) => NEGATIVE_LEVELS.test(m.value.name) || m.value.composed)
    .map((m): Cue => ({ start: m.start, end: m.end, first: m.first, last: m.last, block: m.block }));
  const spans = [...side.cues.denial.answers];
  for (const cue of scaleCues) if (!spans.some((s) => s.start < cue.end && cue.start < s.end)) spans.push(cue);
  const denied = other.cues.denial.cues.map((cue) => tokenAt(other, cue));
  const strength = side === bead.target ? links.target : links.source;
  return spans.filter((span) => {
    const at = tokenAt(side, span);
    const partner = at < 0 ? -1 : partners[at]!;
    if (partner < 0) return true;
    if (negativeTokens.has(partner)) return false;
    return strength[at]! < SURE || denied.some((place) => Math.abs(place - partner) <= 2);
  });
}

/** Words linked as surely as this render each other, sense for sense. */
const SURE = 0.9;

function deniesNegative(own: Side, cue: Cue): boolean {
  return deniedNegative(own, cue) >= 0;
}

/** Position of the negative word that a cue denies, or -1: "not exclude", `schließt nicht aus`. */
function deniedNegative(own: Side, cue: Cue): number {
  const at = tokenAt(own, cue);
  const near = own.cues.denial.answers.map((word) => tokenAt(own, word));
  return near.find((place) => place !== at && place >= at - 1 && place <= at + 2) ?? -1;
}

function sameSense(own: Side, at: number, other: Side, place: number): boolean {
  const there = other.tokens[place]?.concepts ?? [];
  return own.tokens[at]!.concepts.some((a) => there.some((b) => areNear(a, b)));
}

/**
 * The cue takes back a negative word ("not inevitable", "does not rule out"): the other side may say so without any
 * denial. Only where it has that negative word, standing alone, is something wrong.
 */
function isUndone(cue: Cue, own: Side, other: Side, bead: BeadView): boolean {
  const at = deniedNegative(own, cue);
  if (at < 0) return false;
  const links = linkWords(bead.source, bead.target);
  const partner = (own === bead.source ? links.sourcePartner : links.targetPartner)[at]!;
  return partner < 0 && !other.cues.denial.answers.some((word) => sameSense(own, at, other, tokenAt(other, word)));
}

function draft({ cue, denied, score }: Excess, bead: BeadView, direction: 'dropped' | 'added'): Draft {
  const side = direction === 'dropped' ? bead.source : bead.target;
  const part = side.parts.find((p) => p.block === cue.block && cue.start >= p.start && cue.end <= p.end);
  const text = part?.text.slice(cue.start - part.start, cue.end - part.start) ?? '';
  const place = spanOf({ ...cue, text });
  const value = { value: denied ? `not: ${denied}` : 'not', text };
  return {
    direction,
    severity: 'critical',
    evidenceScore: score,
    source: direction === 'dropped' ? place : null,
    target: direction === 'added' ? place : null,
    evidence: {
      dimension: 'negation',
      source: direction === 'dropped' ? value : null,
      target: direction === 'added' ? value : null,
    },
  };
}
