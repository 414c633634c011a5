import type { Mention, QuoteValue } from '@variorum/model';
import { type BeadView, type Here, type Side, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { linkWords } from '../links.js';
import { tokensInside } from '../places.js';
import { isContent } from '../side-content.js';

type Quote = Here<Mention<QuoteValue>>;

/** A quotation is compared from this many known words on. */
const LEAST_WORDS = 4;
/** Below this share of rendered known words on both sides the quotations say different things. */
const LEAST_SHARE = 0.25;

/** The words put into a speaker's mouth are others on the two sides. */
export const quotedWords = defineDetector({
  id: 'quoted-words',
  version: 1,
  kind: 'quotation',
  stage: 'nursery',
  about: 'What stands between the quotation marks is something else on the other side.',
  diverges: [
    pair(
      { en: 'The mayor said: {"The bridge is safe for buses, cars and people on the way to work."}' },
      {
        de: 'Die Bürgermeisterin sagte: {„Wir werden im Herbst mit neuen Lehrern zwei Schulen eröffnen und Kinder fördern.“}',
      },
    ),
  ],
  agrees: [
    pair(
      { en: 'The mayor said: "The bridge is safe for buses, cars and people on the way to work."' },
      {
        de: 'Die Bürgermeisterin sagte: „Die Brücke ist sicher für Busse, Autos und Menschen auf dem Weg zur Arbeit.“',
      },
    ),
  ],
  detect(bead) {
    const [source, target] = [bead.source.quotes, bead.target.quotes];
    if (source.length !== target.length || bead.source.lexicon === 0 || bead.target.lexicon === 0) return [];
    const links = linkWords(bead.source, bead.target);
    return source.flatMap((quote, k) => {
      const other = target[k]!;
      const [a, b] = [rendered(bead.source, quote, links.source), rendered(bead.target, other, links.target)];
      if (a.words < LEAST_WORDS || b.words < LEAST_WORDS) return [];
      return a.share < LEAST_SHARE && b.share < LEAST_SHARE ? [draft(quote, other, a.share, bead)] : [];
    });
  },
});

/** Known content words inside a quotation, and the share of them that the other side renders. */
function rendered(side: Side, quote: Quote, strength: Float32Array): { words: number; share: number } {
  let words = 0;
  let linked = 0;
  tokensInside(side, quote, (k) => {
    const token = side.tokens[k]!;
    if (!isContent(token, side) || token.concepts.length === 0) return;
    words++;
    if (strength[k]! > 0) linked++;
  });
  return { words, share: words === 0 ? 1 : linked / words };
}

function draft(quote: Quote, other: Quote, share: number, bead: BeadView): Draft {
  return {
    direction: 'changed',
    severity: 'major',
    evidenceScore: 0.5 + 0.2 * (LEAST_SHARE - share) * bead.score,
    source: spanOf(quote),
    target: spanOf(other),
    evidence: {
      dimension: 'quotation',
      source: { value: 'quotation', text: quote.text },
      target: { value: 'quotation', text: other.text },
      facts: { renderedShare: Math.round(share * 100) / 100 },
    },
  };
}
