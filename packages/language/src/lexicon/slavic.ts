/**
 * Light stemmers of Polish and Czech: the longest known ending goes, as long as three letters are left, and letters
 * that alternate before endings meet (szkoła, szkół, szkole; soud, soudů; matka, matce).
 */
export function stemPolish(word: string): string {
  const stem = strip(word, POLISH);
  return stem.length < 3 ? word : stem.slice(0, -3) + fold(stem.slice(-3), POLISH_LETTERS).replace(/rz$/, 'r');
}

export function stemCzech(word: string): string {
  const stem = strip(word, CZECH);
  return stem.length < 3 ? word : fold(stem, CZECH_LETTERS).replace(/c$/, 'k');
}

function strip(word: string, endings: readonly string[]): string {
  if (word.length < 4) return word;
  const ending = endings.find((e) => word.length - e.length >= 3 && word.endsWith(e));
  return ending ? word.slice(0, -ending.length) : word;
}

function fold(text: string, letters: Readonly<Record<string, string>>): string {
  return text.replace(/[^a-z]/g, (c) => letters[c] ?? c);
}

const POLISH_LETTERS = { ł: 'l', ń: 'n', ś: 's', ź: 'z', ć: 'c', ó: 'o' };
const CZECH_LETTERS = { á: 'a', é: 'e', í: 'i', ý: 'y', ú: 'u', ů: 'o', ň: 'n', ť: 't', ď: 'd', ř: 'r', ě: 'e' };

const longestFirst = (endings: string) => endings.split(' ').sort((a, b) => b.length - a.length);

/** Cases of nouns and adjectives, then infinitive, past, participles and present of verbs. */
const POLISH = longestFirst(
  'a ą e ę i y o u ie ia ią ię io iu ii ów om em im ym ach iach ami iami iom owi owie iem iego iemu iej ich imi ego emu ej ych ymi ' +
    'ować owywać ował owała owało owali owały owano owany owana owane owanych owanego owanej owania owanie owaniu owaniem ' +
    'uje ują ujemy ujesz ujący ująca ujące ujących ając ując ' +
    'ać ał ała ało ali ały ano any ana ane ani anych anego anej ania anie aniu aniem ają ' +
    'ić ił iła iło ili iły yć ył yła yło yli yły eć ał eli iał iała iało iały ieli ' +
    'ony ona one ono eni onych onego onej enia enie eniu eniem iony iona ione iono ionych ionego ionej ienia ienie ieniu ' +
    'nąć nął nęła nęło nęli nęły nięty nięta nięte nięcia nięcie',
);
const CZECH = longestFirst(
  'a e i o u y á é í ý ě ů ou ům em ech ích ách ám ami emi ovi ové ích ich ího ímu ím ími ém ého ému ých ými ým ama ata ete ' +
    'ovat oval ovala ovalo ovali ovaly ován ována ováno ováni ovány ovaný ovaná ované ovaných ování ováním uje ují ujeme ující ' +
    'at al ala alo ali aly án ána áno áni ány aný aná ané aných aného ání áním ají ává ávat ával ávala ' +
    'it il ila ilo ili ily et el ela elo eli ely ět ěl ěla ělo ěli ěly en ena eno eni eny ený ená ené ených eného ení ením ěn ěna ěno ění ' +
    'nout nul nula nulo nuli nuly nut nuta nuto nutí',
);
