import { areNear, type FalseFriend, falseFriends, type Token } from '@variorum/language';
import { type BeadView, type Side, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { linkWords, type WordLinks } from '../links.js';

/** Two false friends stand in for each other when their places differ by less than this share of the sentence. */
const NEAR = 0.3;

/** Words that look alike and mean different things: en "actual", de "aktuell". */
export const falseFriend = defineDetector({
  id: 'false-friend',
  version: 1,
  kind: 'terminology',
  stage: 'nursery',
  about: 'A word was rendered by one that looks like it and means something else: actual by aktuell.',
  diverges: [
    pair({ en: 'The {gift} was sent on Monday.' }, { de: 'Das {Gift} wurde am Montag geschickt.' }),
    pair({ en: 'She was {embarrassed}.' }, { es: 'Estaba {embarazada}.' }),
    pair({ fr: 'La {journée} était longue.' }, { en: 'The {journey} was long.' }),
  ],
  agrees: [
    pair({ en: 'The gift was sent on Monday.' }, { de: 'Das Geschenk wurde am Montag geschickt.' }),
    pair({ en: 'She was pregnant.' }, { es: 'Estaba embarazada.' }),
    pair({ fr: 'La journée était longue.' }, { en: 'The day was long.' }),
    pair({ it: 'I genitori sono arrivati.' }, { en: 'The parents have arrived.' }),
    pair({ pt: 'O jantar foi servido.' }, { en: 'Dinner was served.' }),
  ],
  detect(bead) {
    const friends = falseFriends(bead.source.lang, bead.target.lang);
    if (!friends) return [];
    const links = linkWords(bead.source, bead.target);
    const drafts: Draft[] = [];
    for (let i = 0; i < bead.source.tokens.length; i++) {
      const others = friends.get(bead.source.tokens[i]!.key);
      if (!others) continue;
      const j = bead.target.tokens.findIndex((t, k) => others.has(t.key) && standsFor(i, k, bead, links));
      if (j >= 0) drafts.push(draft(i, j, others.get(bead.target.tokens[j]!.key)!, bead));
    }
    return drafts;
  },
});

/** The words stand in matching places, share no sense, and neither renders or is rendered by another word. */
function standsFor(i: number, j: number, { source, target }: BeadView, links: WordLinks): boolean {
  const [from, to] = [source.tokens[i]!, target.tokens[j]!];
  if (from.concepts.some((id) => to.concepts.includes(id))) return false;
  if (isRendered(from, target, to) || isRendered(to, source, from)) return false;
  if (links.sourcePartner[i] === j) return true;
  return Math.abs(i / source.tokens.length - j / target.tokens.length) < NEAR;
}

/** Some word of the other side but the friend has one of the word's senses. */
function isRendered({ concepts }: Token, other: Side, friend: Token): boolean {
  return other.tokens.some(
    (token) => token !== friend && concepts.some((a) => token.concepts.some((b) => areNear(a, b))),
  );
}

function draft(i: number, j: number, friend: FalseFriend, bead: BeadView): Draft {
  const from = bead.source.tokens[i]!;
  const to = bead.target.tokens[j]!;
  return {
    direction: 'changed',
    severity: 'major',
    evidenceScore: from.concepts.length > 0 && to.concepts.length > 0 ? 0.75 : 0.6,
    source: spanOf(from),
    target: spanOf(to),
    evidence: {
      dimension: 'false-friend',
      source: { value: friend.means, text: from.text },
      target: { value: friend.friendMeans, text: to.text },
    },
  };
}
