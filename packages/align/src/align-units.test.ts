import type { Bead, LanguageTag } from '@variorum/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlignOptions, alignUnits } from './align-units.js';
import { featuresOf } from './features.js';
import { sameStory } from './same-story.js';

const read = (texts: readonly string[], lang: LanguageTag, kind: 'paragraph' | 'sentence' = 'paragraph') =>
  texts.map((text) => featuresOf(text, lang, kind));

function align(source: readonly string[], target: readonly string[], options: Partial<AlignOptions> = {}): Bead[] {
  const { sourceLang = 'en', targetLang = 'de' } = options;
  return alignUnits(read(source, sourceLang), read(target, targetLang), {
    sourceLang,
    targetLang,
    level: 'block',
    pins: [],
    ...options,
  });
}

const shapes = (beads: readonly Bead[]) => beads.map((bead) => `${bead.source.join()}|${bead.target.join()}`);

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

describe('alignUnits', () => {
  it('pairs paragraph by paragraph', () => {
    expect(shapes(align(ENGLISH, GERMAN))).toEqual(['0|0', '1|1', '2|2', '3|3', '4|4']);
  });

  it('leaves a dropped paragraph alone', () => {
    expect(shapes(align(ENGLISH, GERMAN.toSpliced(2, 1)))).toEqual(['0|0', '1|1', '2|', '3|2', '4|3']);
  });

  it('joins a paragraph that was cut in two', () => {
    const joined = [GERMAN[0]!, `${GERMAN[1]} ${GERMAN[2]}`, ...GERMAN.slice(3)];
    expect(shapes(align(ENGLISH, joined))).toEqual(['0|0', '1,2|1', '3|2', '4|3']);
  });

  it('links a moved paragraph', () => {
    const moved = [GERMAN[0]!, GERMAN[3]!, GERMAN[1]!, GERMAN[2]!, GERMAN[4]!];
    const beads = align(ENGLISH, moved);
    expect(shapes(beads)).toEqual(['0|0', '1|2', '2|3', '3|1', '4|4']);
    expect(beads.filter((bead) => bead.moved).length).toBeGreaterThan(0);
  });

  it('takes pins as they are', () => {
    const beads = align(ENGLISH, GERMAN, { pins: [{ source: [0, 1], target: [0] }] });
    expect(beads.find((bead) => bead.pinned)).toMatchObject({ source: [0, 1], target: [0], score: 1 });
    expect(shapes(beads)).toEqual(expect.arrayContaining(['0,1|0', '|1', '2|2', '3|3', '4|4']));
  });

  it('answers for empty sides', () => {
    expect(align([], [])).toEqual([]);
    expect(shapes(align(ENGLISH, []))).toEqual(['0|', '1|', '2|', '3|', '4|']);
    expect(shapes(align([], GERMAN))).toEqual(['|0', '|1', '|2', '|3', '|4']);
  });

  it('joins one giant paragraph with its short ones, four at a time at most', () => {
    const beads = align([ENGLISH.slice(0, 4).join(' ')], GERMAN.slice(0, 4));
    expect(shapes(beads)).toEqual(['0|0,1,2,3']);
  });

  it('aligns a text with itself', () => {
    const beads = align(ENGLISH, ENGLISH, { targetLang: 'en' });
    expect(shapes(beads)).toEqual(['0|0', '1|1', '2|2', '3|3', '4|4']);
    expect(Math.min(...beads.map((bead) => bead.score))).toBeGreaterThan(0.9);
  });
});

describe('alignUnits, for any text', () => {
  const words = fc.constantFrom(
    'Oslo',
    '412',
    'budget',
    'Haushalt',
    '?',
    'school',
    'Schule',
    '議会',
    'ไทย',
    'كلمة',
    'a',
    '',
  );
  const unit = fc.array(words, { maxLength: 8 }).map((list) => list.join(' '));
  const text = fc.array(unit, { maxLength: 14 });
  const level = fc.constantFrom('block' as const, 'sentence' as const);

  it('puts every unit into exactly one bead, keeps the order but for moved ones, and repeats itself', () => {
    fc.assert(
      fc.property(text, text, level, (source, target, chosen) => {
        const beads = align(source, target, { level: chosen });
        expect(beads.flatMap((bead) => bead.source).sort((a, b) => a - b)).toEqual([...source.keys()]);
        expect(beads.flatMap((bead) => bead.target).sort((a, b) => a - b)).toEqual([...target.keys()]);
        const kept = beads.filter((bead) => !bead.moved);
        const order = kept.flatMap((bead) => bead.target);
        expect(order).toEqual([...order].sort((a, b) => a - b));
        for (const bead of beads) {
          expect(bead.score).toBeGreaterThanOrEqual(0);
          expect(bead.score).toBeLessThanOrEqual(1);
        }
        expect(align(source, target, { level: chosen })).toEqual(beads);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps pins', () => {
    const picks = fc.uniqueArray(fc.nat(13), { maxLength: 3 });
    fc.assert(
      fc.property(text, text, picks, picks, (source, target, own, other) => {
        const beads = align(source, target, { pins: [{ source: own, target: other }] });
        const wanted = {
          source: own.filter((i) => i < source.length).sort((a, b) => a - b),
          target: other.filter((j) => j < target.length).sort((a, b) => a - b),
        };
        if (wanted.source.length + wanted.target.length > 0)
          expect(beads.filter((bead) => bead.pinned)).toEqual([{ ...wanted, score: 1, pinned: true }]);
      }),
      { numRuns: 80 },
    );
  });
});

describe('sameStory', () => {
  const score = (source: readonly string[], target: readonly string[]) =>
    sameStory(align(source, target), read(source, 'en'), read(target, 'de'));

  it('tells a translation from another story', () => {
    const other = [
      'Der Torwart hielt in der 89. Minute einen Elfmeter.',
      'Trainer Moreau lobte die Abwehr seiner Mannschaft.',
      'Am Samstag spielt der Verein in Lyon gegen den Tabellenführer.',
      'Rund 18.500 Zuschauer kamen in das Stadion.',
    ];
    expect(score(ENGLISH, GERMAN)).toBeGreaterThan(0.9);
    expect(score(ENGLISH, other)).toBeLessThan(0.3);
    expect(score(ENGLISH, [])).toBe(0);
  });
});
