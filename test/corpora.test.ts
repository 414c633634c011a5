import { afterAll, describe, expect, it } from 'vitest';
import { faultOf, readStory, storyNames } from './corpora/corpus.js';
import { alarmName, alarms, type Compared, compareStory } from './corpora/score.js';
import { figures, kindTable } from './corpora/tables.js';

const compared: Compared[] = [];
/** Accepted alarms that the engine no longer raises. */
let gone = 0;

describe.each(storyNames)('corpus story %s', (name) => {
  it('is whole: languages, layout, planted words', async () => {
    const { expected, source, editions } = await readStory(name);
    const shape = source.blocks.map(({ kind }) => kind);
    expect(source.lang).toBe(expected.source);
    expect(shape[0]).toBe('headline');
    for (const name of expected.faithful) {
      const edition = editions.get(name)!;
      const [lang, free] = name.split('.');
      expect(edition.lang).toBe(lang);
      if (free) continue;
      const order = expected.moved?.[name] ?? shape.map((_, i) => i);
      expect([...order].sort((a, b) => a - b)).toEqual(shape.map((_, i) => i));
      expect(
        edition.blocks.map(({ kind }) => kind),
        name,
      ).toEqual(order.map((at) => shape[at]));
    }
    for (const [edition, planted] of Object.entries(expected.diverging)) {
      expect(planted.length, edition).toBeGreaterThanOrEqual(4);
      expect(planted.map((one) => faultOf(one, source, editions.get(edition)!)).filter(Boolean), edition).toEqual([]);
    }
  });

  it('raises no alarm on a faithful edition but the accepted ones', async () => {
    const story = await readStory(name);
    const pairs = compareStory(story);
    compared.push(...pairs);
    for (const { edition, report, planted } of pairs) {
      if (planted) continue;
      const accepted = new Set(story.expected.accepted[edition]);
      const names = alarms(report).map(alarmName);
      expect(
        names.filter((one) => !accepted.has(one)),
        edition,
      ).toEqual([]);
      gone += [...accepted].filter((one) => !names.includes(one)).length;
    }
  });
});

describe('the corpora together', () => {
  afterAll(() => console.log(kindTable(compared).join('\n')));

  it('stays quiet on faithful editions and finds what was planted', () => {
    const { alarmsPer1000, recall } = figures(compared);
    console.log(`corpora: ${alarmsPer1000.toFixed(2)} alarms per 1,000 words, recall ${recall.toFixed(3)}`);
    if (gone > 0) console.log(`${gone} accepted alarms are gone: npm run eval:corpora -- --accept`);
    expect(alarmsPer1000).toBeLessThan(10);
    expect(recall).toBeGreaterThanOrEqual(0.35);
  });
});
