import { describe, expect, it } from 'vitest';
import { readBitext } from './index.js';

const read = (text: string, fileName = 'a.tsv', languages: { sourceLang?: string; targetLang?: string } = {}) => [
  ...readBitext({ bytes: Buffer.from(text), fileName, ...languages }),
];
const brief = (...args: Parameters<typeof read>) =>
  read(...args).map((p) => [p.id, p.sourceLang, p.source, p.targetLang, p.target]);

describe('TSV', () => {
  it('takes languages from columns, else from the call; keeps empty lines and the text as it is', () => {
    expect(brief('\ufeffa\tb\tde\tzh_TW\r\n\n c \td', 'a.tsv', { sourceLang: 'en', targetLang: 'fr' })).toEqual([
      ['1', 'de', 'a', 'zh-Hant-TW', 'b'],
      ['2', 'en', '', 'fr', ''],
      ['3', 'en', ' c ', 'fr', 'd'],
    ]);
  });
  it('names the line of a mistake', () => {
    const en = { sourceLang: 'en', targetLang: 'fr' };
    expect(() => read('a\tb\nc', 'a.tsv', en)).toThrow(/a\.tsv, line 2: one column only; write/);
    expect(() => read('a\tb')).toThrow(/line 1: no source language given; add --source-lang/);
    expect(() => read('a\tb\t!!\tfr')).toThrow(/line 1: "!!" is not a language tag/);
    expect(() => read(`a\t${'b'.repeat(300_000)}`, 'a.tsv', en)).toThrow(/line 1: 300002 characters in one line/);
  });
});

describe('TMX', () => {
  const tmx = (units: string) =>
    `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en"/><body>${units}</body></tmx>`;
  const unit = tmx(
    '<tu tuid="x"><tuv xml:lang="fr"><seg>Un <bpt i="1">&lt;b&gt;</bpt>mot<ept i="1">&lt;/b&gt;</ept></seg></tuv><tuv xml:lang="en"><seg>A word &amp; &#233;</seg></tuv><tuv xml:lang="zh-TW"><seg>字</seg></tuv><tuv xml:lang="zh-CN"><seg>词</seg></tuv></tu><tu><tuv xml:lang="en"><seg>alone</seg></tuv></tu>',
  );
  it('takes the source by the header, codes out, and a unit of one language not at all', () => {
    expect(brief(unit, 'a.tmx')).toEqual([['x', 'en', 'A word & é', 'fr', 'Un mot']]);
    expect(brief(unit, 'a.tmx', { targetLang: 'zh-CN' })[0]).toEqual(['x', 'en', 'A word & é', 'zh-Hans-CN', '词']);
  });
  it('refuses entity bombs, outer entities and unclosed tags', () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx>&b;</tmx>';
    expect(() => read(bomb, 'a.tmx')).toThrow(/a\.tmx: it declares entities.*without a document type/);
    expect(() => read('<tmx version="1.4">\n<body>\n<tu>', 'a.tmx')).toThrow(/a\.tmx, line 3: .*<tu> is not closed/);
    expect(() => read(`<tmx>${'<tu>'.repeat(50_000)}`, 'a.tmx')).toThrow(/a\.tmx/);
    expect(() => read('<tei></tei>', 'a.tmx')).toThrow();
  });
});

describe('XLIFF', () => {
  it('1.2: document order, groups, CDATA, no alternatives', () => {
    const xliff =
      '<xliff version="1.2"><file source-language="en" target-language="fr"><body><group><trans-unit id="1"><source>A <g id="1">B</g><ph id="2">{x}</ph></source><target>C</target><alt-trans><target>no</target></alt-trans></trans-unit></group><trans-unit id="2"><source><![CDATA[x < y]]></source></trans-unit></body></file></xliff>';
    expect(brief(xliff, 'a.xlf')).toEqual([
      ['1', 'en', 'A B', 'fr', 'C'],
      ['2', 'en', 'x < y', 'fr', ''],
    ]);
  });
  it('2.1: every segment of a unit, prefixes or not', () => {
    const body = (p: string) =>
      `<${p}xliff version="2.1" srcLang="en" trgLang="ar"><${p}file id="f"><${p}unit id="u"><${p}segment><${p}source>A <${p}pc id="1">b</${p}pc></${p}source><${p}target>ا</${p}target></${p}segment><${p}segment><${p}source>C</${p}source><${p}target>ج</${p}target></${p}segment></${p}unit></${p}file></${p}xliff>`;
    for (const prefix of ['', 'x:'])
      expect(brief(body(prefix), 'a.xlf')).toEqual([
        ['u#1', 'en', 'A b', 'ar', 'ا'],
        ['u#2', 'en', 'C', 'ar', 'ج'],
      ]);
  });
});
