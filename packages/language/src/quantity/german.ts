import { numberWords } from './number-words.js';

/** German number words are one word: `zweihundertsechsundfünfzigtausend`. Undefined when the word is none. */
export function readGermanNumber(word: string): number | undefined {
  const thousand = word.indexOf('tausend');
  if (thousand >= 0) {
    const head = thousand === 0 ? 1 : below1000(word.slice(0, thousand));
    const tail = word.slice(thousand + 7);
    const rest = tail === '' ? 0 : below1000(tail.replace(/^und/, ''));
    return head === undefined || rest === undefined ? undefined : head * 1000 + rest;
  }
  return below1000(word);
}

function below1000(word: string): number | undefined {
  const hundred = word.indexOf('hundert');
  if (hundred >= 0) {
    const head = hundred === 0 ? 1 : unit(word.slice(0, hundred));
    const tail = word.slice(hundred + 7).replace(/^und/, '');
    const rest = tail === '' ? 0 : below100(tail);
    return head === undefined || rest === undefined ? undefined : head * 100 + rest;
  }
  return below100(word);
}

function below100(word: string): number | undefined {
  const own = unit(word);
  if (own !== undefined && own < 100) return own;
  const at = word.indexOf('und');
  if (at <= 0) return undefined;
  const ones = unit(word.slice(0, at));
  const tens = numberWords('de').get(word.slice(at + 3));
  return ones !== undefined && ones < 10 && tens !== undefined && tens >= 20 && tens < 100 ? tens + ones : undefined;
}

function unit(word: string): number | undefined {
  return word === 'ein' || word === 'eins' ? 1 : numberWords('de').get(word);
}
