import type { LanguageTag } from '@variorum/model';
import { describe, expect, it } from 'vitest';
import { alignUnits } from './align-units.js';
import { featuresOf } from './features.js';

const read = (texts: readonly string[], lang: LanguageTag) => texts.map((text) => featuresOf(text, lang, 'paragraph'));
const links = (source: readonly string[], target: readonly string[]) =>
  alignUnits(read(source, 'en'), read(target, 'de'), { sourceLang: 'en', targetLang: 'de', level: 'block', pins: [] });
const shapes = (source: readonly string[], target: readonly string[]) =>
  links(source, target).map((bead) => `${bead.source.join()}|${bead.target.join()}`);

const ENGLISH = [
  'The parliament in Oslo passed the budget of 412 million euros on Tuesday.',
  'Ingrid Halvorsen, the minister of finance, called it a compromise.',
  'The opposition wanted 37 new schools in the north.',
  'Farmers near Tromsø had protested for three weeks with tractors.',
  'The law takes effect in January 2031.',
];
const GERMAN = [
  'Das Parlament in Oslo verabschiedete am Dienstag den Haushalt von 412 Millionen Euro.',
  'Finanzministerin Ingrid Halvorsen nannte ihn einen Kompromiss.',
  'Die Opposition wollte 37 neue Schulen im Norden.',
  'Bauern bei Tromsø hatten drei Wochen lang mit Traktoren protestiert.',
  'Das Gesetz tritt im Januar 2031 in Kraft.',
];

describe('alignUnits, on hard input', () => {
  it('leaves captions and footnotes that stand on one side alone', () => {
    const caption = 'Foto: Ein Traktor vor dem Rathaus, aufgenommen von Kari Lund';
    const note = '* Umrechnung nach dem Kurs der Zentralbank';
    const german = [GERMAN[0]!, caption, ...GERMAN.slice(1), note];
    expect(shapes(ENGLISH, german)).toEqual(['0|0', '|1', '1|2', '2|3', '3|4', '4|5', '|6']);
  });

  it('finds what each paragraph of a summary renders, and leaves the rest alone', () => {
    expect(shapes(ENGLISH, [GERMAN[0]!, GERMAN[3]!])).toEqual(['0|0', '1|', '2|', '3|1', '4|']);
  });

  it('aligns a text with the errors of a bad scan', () => {
    // Every letter of a kind that scanners misread, in every third word.
    const misread: Readonly<Record<string, string>> = { e: 'c', l: '1', m: 'rn', u: 'ii', h: 'b' };
    const scan = (text: string) =>
      text
        .split(' ')
        .map((word, k) => (k % 3 === 2 ? word.replace(/[elmuh]/g, (c) => misread[c]!) : word))
        .join(' ');
    expect(shapes(ENGLISH, GERMAN.map(scan))).toEqual(['0|0', '1|1', '2|2', '3|3', '4|4']);
  });

  it('gives one giant paragraph all short ones of its text', () => {
    const many = Array.from({ length: 4 }, () => GERMAN).flat();
    const giant = Array.from({ length: 4 }, () => ENGLISH)
      .flat()
      .join(' ');
    expect(shapes([giant], many)).toEqual([`0|${[...many.keys()].join()}`]);
    expect(
      alignUnits(read(many, 'de'), read([giant], 'en'), {
        sourceLang: 'de',
        targetLang: 'en',
        level: 'block',
        pins: [],
      }).map((bead) => bead.target.length),
    ).toEqual([1]);
  });

  it('gives a giant paragraph between others its own part of the text only', () => {
    const long = [...GERMAN, ...GERMAN.map((text) => text.replace(/\d+/g, '77')), ...GERMAN];
    const giant = [ENGLISH[0]!, [...ENGLISH.slice(1), ...ENGLISH].join(' '), ...ENGLISH];
    const found = links(giant, long).find((bead) => bead.source.includes(1))!;
    expect(found.source).toEqual([1]);
    expect(found.target).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
