import { describe, expect, it } from 'vitest';
import { indexTerms, rendersTerm } from './terms.js';
import { tokenize } from './tokens.js';

const passage = (text: string, lang: string) => ({ text, start: 0, tokens: tokenize(text, lang) });
const found = (text: string, lang: string, ...terms: string[]) =>
  indexTerms(terms, lang)
    .find(passage(text, lang))
    .map((hit) => text.slice(hit.start, hit.end));

describe('terms are found', () => {
  it.each([
    ['The migrants came.', 'en', 'migrant', 'migrants'],
    ['Las tasas de interés suben.', 'es', 'tasa de interés', 'tasas de interés'],
    ['О новых беженцах говорят.', 'ru', 'новый беженец', undefined],
    ['Санкции против страны', 'ru', 'санкция', 'Санкции'],
    ['央行上調了政策利率。', 'zh-Hant', '政策利率', '政策利率'],
    ['정책금리를 올렸다.', 'ko', '정책금리', '정책금리를'],
    ['The WHO met.', 'en', 'WHO', 'WHO'],
    ['Those who met.', 'en', 'WHO', undefined],
    ['Climate. Change came.', 'en', 'climate change', undefined],
    ['研究AIDS', 'zh', 'AI', undefined],
  ])('%s (%s): %s', (text, lang, term, wanted) => {
    expect(found(text, lang, term)).toEqual(wanted ? [wanted] : []);
  });
});

describe('a term is rendered', () => {
  it.each([
    ['Die Klimawandelfolgen', 'de', 'Klimawandel', true],
    ['Der Klima-Wandel', 'de', 'Klimawandel', true],
    ['la política monetaria y fiscal', 'es', 'política fiscal', true],
    ['Zwei Verträge', 'de', 'Vertrag', true],
    ['о беженцах', 'ru', 'беженец', false],
    ['Die Flüchtlinge', 'de', 'Migrant', false],
    ['政策を変えた', 'ja', '政策', true],
  ])('%s (%s): %s', (text, lang, term, wanted) => {
    expect(rendersTerm(passage(text, lang), term, lang)).toBe(wanted);
  });
});
