import type { Mention, QuoteValue } from '@variorum/model';
import { type BeadView, type Here, type Side, spanOf } from '../bead.js';
import { defineDetector, pair } from '../detector.js';

type Quote = Here<Mention<QuoteValue>>;

/** Shortest quotation, in characters of the text, that is a statement and not a term in quotation marks. */
const SHORTEST = { spaced: 25, dense: 10 };

/** Words put between quotation marks that the source does not quote, nor says at all. */
export const quotation = defineDetector({
  id: 'quotation',
  version: 1,
  kind: 'quotation',
  stage: 'nursery',
  about: 'A statement is quoted on one side while the other says it in its own words.',
  diverges: [
    pair(
      { en: 'The mayor said the bridge was safe.' },
      { de: 'Die Bürgermeisterin sagte: {„Die Brücke ist absolut sicher.“}' },
    ),
  ],
  agrees: [pair({ en: 'She said: "The bridge is safe."' }, { de: 'Sie sagte: „Die Brücke ist sicher.“' })],
  detect(bead) {
    const source = statements(bead.source);
    const target = statements(bead.target);
    if (source.length > 0 || target.length !== 1 || hasQuoteMark(bead.around.source)) return [];
    const quote = target[0]!;
    return [
      {
        direction: 'added',
        severity: 'minor',
        evidenceScore: 0.5,
        source: null,
        target: spanOf(quote),
        evidence: { dimension: 'quotation', source: null, target: { value: 'direct speech', text: quote.text } },
      },
    ];
  },
});

function statements(side: Side): Quote[] {
  const shortest = /[\u3040-\u9fff\uac00-\ud7a3]/.test(side.parts[0]?.text ?? '') ? SHORTEST.dense : SHORTEST.spaced;
  return side.quotes.filter((quote) => quote.value.inner.length >= shortest);
}

function hasQuoteMark(side: BeadView['source']): boolean {
  return side.parts.some((part) => /["“”„«»「」『』]/.test(part.text));
}
