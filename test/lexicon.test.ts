import { analyse, conceptName, simplify, stemmerFor } from '@variorum/language';
import { describe, expect, it } from 'vitest';
import { matchingOf, parseCell, splitWords } from '../packages/language/src/lexicon/forms.js';
import { SENTENCES } from './eval/lexicon/sentences.js';
import { cell, type DataTable, isFilled, languagesOf, readFolder } from './eval/lexicon/tables.js';

const concepts = readFolder('concepts');
const scales = readFolder('scales');
const names = readFolder('names');
const all = [...concepts, ...scales, ...names];

/** Scripts whose letters may stand in a column; Latin is allowed everywhere (GDP, IT) but never inside another word. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  zh: /^[\p{Script=Han}\p{Script=Latin}]+$/u,
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Latin}]+$/u,
  ko: /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Latin}]+$/u,
  ar: /^(?:[\p{Script=Arabic}\u0640\u064b-\u0652]+|\p{Script=Latin}+)$/u,
  fa: /^(?:[\p{Script=Arabic}\u0640\u064b-\u0652]+|\p{Script=Latin}+)$/u,
  ru: /^(?:\p{Script=Cyrillic}+|\p{Script=Latin}+)$/u,
  uk: /^(?:[\p{Script=Cyrillic}ʼ]+|\p{Script=Latin}+)$/u,
  hi: /^(?:\p{Script=Devanagari}+|\p{Script=Latin}+)$/u,
};
const LATIN = /^\p{Script=Latin}+$/u;

function* wordCells(tables: readonly DataTable[]): Generator<{ place: string; lang: string; text: string }> {
  for (const table of tables)
    for (const row of table.rows)
      for (const lang of languagesOf(table))
        if (isFilled(cell(row, lang))) yield { place: `${row.place} ${lang}`, lang, text: cell(row, lang) };
}

/** The words of a form as running text is looked up: stems, characters or beginnings. */
function keyOf(form: string, lang: string): string {
  if (matchingOf(lang) !== 'word') return form.toLowerCase();
  return form.includes('~') ? form : splitWords(form, lang).map(stemmerFor(lang)).join(' ');
}

describe('cells', () => {
  it('stand in every column of every row', () => {
    const wrong = all.flatMap((table) => table.rows.filter((row) => row.cells.length !== table.columns.length));
    expect(wrong.map((row) => row.place)).toEqual([]);
  });

  it('are composed, trimmed, without empty alternatives or invisible characters', () => {
    const wrong = [...wordCells(all)].filter(
      ({ text }) =>
        text !== text.normalize('NFC') ||
        /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/u.test(text) ||
        text.split(/\|(?![^[]*\])/).some((form) => form === '' || form !== form.trim() || /^!?\s|^!?$/.test(form)),
    );
    expect(wrong).toEqual([]);
  });

  it('keep to one notation: form, !form, form[word,word]', () => {
    const wrong = [...wordCells(all)].filter(({ text }) =>
      text.split('|').some((form) => !/^!?[^[\]=!|][^[\]!|]*(?:\[[^[\]]+\])?$/u.test(form)),
    );
    expect(wrong).toEqual([]);
  });

  it('keep to the script of their language', () => {
    const wrong: string[] = [];
    for (const { place, lang, text } of wordCells(all))
      for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? [])
        if (!(SCRIPTS[lang] ?? LATIN).test(word)) wrong.push(`${place}: ${word}`);
    expect(wrong).toEqual([]);
  });

  it('are written in simplified characters in Chinese', () => {
    const wrong = [...wordCells(all)].filter(({ lang, text }) => lang === 'zh' && simplify(text) !== text);
    expect(wrong).toEqual([]);
  });
});

describe('concepts', () => {
  const rows = concepts.flatMap((table) => table.rows);
  const ids = new Set(rows.map((row) => cell(row, 'id')));

  it('have an id of their own, over all files, that says the part of speech', () => {
    const seen = new Map<string, string>();
    const wrong: string[] = [];
    for (const row of rows) {
      const id = cell(row, 'id');
      if (seen.has(id)) wrong.push(`${row.place}: ${id} as in ${seen.get(id)}`);
      if (!/^[a-z0-9'-]+\.[nvar](?:\.[a-z0-9-]+)*$/.test(id) || id.split('.')[1] !== cell(row, 'pos'))
        wrong.push(`${row.place}: ${id}`);
      seen.set(id, row.place);
    }
    expect(wrong).toEqual([]);
  });

  it('are related to concepts that are there, all but a few', () => {
    const refs = rows.flatMap((row) =>
      cell(row, 'rel')
        .split(' ')
        .filter((ref) => ref !== '')
        .map((ref) => ({ ref, own: cell(row, 'id'), place: row.place })),
    );
    const malformed = refs.filter(({ ref, own }) => !/^[-<~]/.test(ref) || ref.slice(1) === own);
    expect(malformed).toEqual([]);
    const unresolved = refs.filter(({ ref }) => !ids.has(ref.slice(1))).map(({ ref, place }) => `${place}: ${ref}`);
    expect(unresolved.length, unresolved.join('\n')).toBeLessThanOrEqual(refs.length / 200);
  });
});

describe('scales', () => {
  it('have a word for every level in every language of their header', () => {
    const wrong = scales.flatMap((table) =>
      table.rows.flatMap((row) =>
        languagesOf(table)
          .filter((lang) => !isFilled(cell(row, lang)))
          .map((lang) => `${row.place} ${lang}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('have no form at two levels of a family without a context', () => {
    expect(scales.flatMap((table) => shared(table, 'level'))).toEqual([]);
  });
});

describe('names', () => {
  it('have an id of their own in their table', () => {
    for (const table of names)
      expect(new Set(table.rows.map((row) => cell(row, 'id'))).size, table.name).toBe(table.rows.length);
  });

  it('share no form without a context', () => {
    const rows = names.flatMap((table) => table.rows.map((row) => ({ row, table })));
    expect(names.flatMap((table) => languagesOf(table)).length).toBeGreaterThan(20);
    const merged = { name: 'names', columns: names[0]!.columns, rows: rows.map(({ row }) => row) };
    expect(shared(merged, 'id')).toEqual([]);
  });
});

describe('words in running text', () => {
  it.each(SENTENCES)('%s: %s', (lang, sentence, wanted) => {
    const { lexed, scales } = analyse(sentence, lang);
    const found = wanted.includes(':')
      ? scales.map(({ value }) => `${value.family}:${value.name}`)
      : lexed.tokens.flatMap((token) => token.concepts.map((id) => conceptName(id).id));
    expect(found).toContain(wanted);
  });
});

/** Forms that two rows of different `by` share in a language, as running text is looked up. */
function shared(table: DataTable, by: string): string[] {
  const found: string[] = [];
  for (const lang of languagesOf(table)) {
    const seen = new Map<string, { place: string; by: string }>();
    for (const row of table.rows)
      for (const form of parseCell(cell(row, lang))) {
        if (form.blocked || form.context.length > 0) continue;
        const key = keyOf(form.text, lang);
        const before = seen.get(key);
        if (!before) seen.set(key, { place: row.place, by: cell(row, by) });
        else if (before.by !== cell(row, by) && before.place !== row.place)
          found.push(`${lang} ${form.text}: ${before.place} and ${row.place}`);
      }
  }
  return found;
}
