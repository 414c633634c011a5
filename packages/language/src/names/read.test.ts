import { expect, test } from 'vitest';
import { analyse } from '../analysis.js';

const ids = (lang: string, text: string) => analyse(text, lang).names.map((name) => name.value.id ?? name.text);

test.each([
  ['fr', 'La tension monte en mer de Chine méridionale.', 'South China Sea'],
  ['es', 'La tensión crece en el mar de China Meridional.', 'South China Sea'],
  ['pt', 'A tensão cresce no mar da China Meridional.', 'South China Sea'],
  ['fr', 'Le ministre chinois a démissionné.', 'China'],
  ['de', 'Der chinesische Minister trat zurück.', 'China'],
  ['tr', "Katar'ın teklifi İstanbul'da görüşüldü.", 'Qatar'],
  ['tr', "Çin'de fabrikalar kapandı.", 'China'],
])('%s: a name that begins with a small letter or bears a suffix: %s', (lang, text, english) => {
  const wanted = ids('en', `They went to ${english}.`)[0];
  expect(ids(lang, text)).toContain(wanted);
});

test('a common word that looks like a name written small is none', () => {
  expect(ids('en', 'They polish the turkey with china clay.')).toEqual([]);
});

test('a Turkish suffix is no part of the name', () => {
  const [name] = analyse("Polis dün Kadıoğlu'nun evini aradı.", 'tr').names;
  expect(name?.text).toBe('Kadıoğlu');
});

test('the Ukrainian apostrophe is a letter', () => {
  expect(analyse("Об'єкт закрито.", 'uk').lexed.tokens.map((token) => token.norm)).toEqual(["об'єкт", 'закрито']);
});

test('an Arabic name stands in the word letter by letter, behind article and conjunction or not', () => {
  expect(ids('ar', 'وصل الوفد إلى بورت لين.')).toEqual([]);
  expect(ids('ar', 'وصل بلينكن إلى بكين عاصمة الصين.')).toContain('people/blinken');
  const [china] = ids('en', 'They went to China.');
  expect(ids('ar', 'والصين تحتج.')).toContain(china);
});

test('a name is no other word of the same stem', () => {
  expect(ids('en', 'The Federal Council meets on Friday.')).not.toContain('organisations/federationcouncil-ru');
});

test('a name bears the endings of its language', () => {
  const [russia] = ids('en', 'They went to Russia.');
  expect(ids('ru', 'Они говорили о России.')).toContain(russia);
  expect(ids('pl', 'Rozmawiali o Rosji.')).toContain(russia);
  expect(ids('ko', '러시아에서부터 왔다.')).toContain(russia);
  expect(ids('en', 'Both Russians spoke.')).toContain(russia);
});
