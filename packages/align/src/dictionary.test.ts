import { describe, expect, it } from 'vitest';
import { alignUnits } from './align-units.js';
import { type Dictionary, dictionaryFor } from './dictionary.js';
import { featuresOf } from './features.js';

/** Sentences of one length, of which only the dictionary can tell which is which. */
const HUNGARIAN = ['a macska alszik', 'a kutya szalad', 'a kenyér meleg'];
const ENGLISH = ['the bread here is hot', 'the little cat sleeps', 'the little dog runs'];
const DICTIONARY = {
  from: 'hu',
  to: 'en',
  entries: [
    { words: ['macska'], glosses: ['cat'] },
    { words: ['kutya'], glosses: ['dog (animal)'] },
    { words: ['kenyér'], glosses: ['bread', 'a long gloss of many words'] },
  ],
};

describe('dictionaryFor', () => {
  const texts = [
    { lang: 'hu', texts: HUNGARIAN },
    { lang: 'en', texts: ENGLISH },
  ] as const;

  it('holds what the texts need, either way round', () => {
    expect([...dictionaryFor([DICTIONARY], texts[0], texts[1])!.renderings.keys()]).toHaveLength(3);
    const back = dictionaryFor([DICTIONARY], texts[1], texts[0])!.renderings;
    expect([...back.keys()].sort()).toEqual(['bread', 'cat', 'dog']);
    expect(dictionaryFor([DICTIONARY], { lang: 'de', texts: [] }, texts[1])).toBeUndefined();
  });

  it('makes beads of words that the lexicon does not know surer', () => {
    const read = (list: readonly string[], lang: string) => list.map((text) => featuresOf(text, lang, 'sentence'));
    const ordered = [ENGLISH[1]!, ENGLISH[2]!, ENGLISH[0]!];
    const scores = (dictionary?: Dictionary) =>
      alignUnits(read(HUNGARIAN, 'hu'), read(ordered, 'en'), {
        sourceLang: 'hu',
        targetLang: 'en',
        level: 'sentence',
        pins: [],
        dictionary,
      }).map((bead) => bead.score);
    const [without, having] = [scores(), scores(dictionaryFor([DICTIONARY], texts[0], texts[1]))];
    expect(having).toHaveLength(3);
    expect(Math.min(...having)).toBeGreaterThan(Math.max(0.9, Math.min(...without)));
  });
});
