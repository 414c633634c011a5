import { stepOf } from './accumulate.js';
import type { Figure } from './digits.js';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  壱: 1,
  贰: 2,
  貳: 2,
  弐: 2,
  叁: 3,
  參: 3,
  参: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  영: 0,
  공: 0,
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  륙: 6,
  칠: 7,
  팔: 8,
  구: 9,
};
const SMALL: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  拾: 10,
  佰: 100,
  仟: 1000,
  廿: 20,
  卅: 30,
  십: 10,
  백: 100,
  천: 1000,
};
const LARGE: Readonly<Record<string, number>> = {
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
  京: 1e16,
  만: 1e4,
  억: 1e8,
  조: 1e12,
};
const KOREAN = /[가-힣]/;
/** Financial digits are also common characters (参, 陆, 伍): they begin a numeral only before another of its kind. */
const FINANCIAL = /[壹壱贰貳弐叁參参肆伍陆陸柒捌玖拾佰仟]/;

/** Characters that a numeral can begin with, by code: asked for every character of a text. */
const BEGINS = new Uint8Array(65536);
for (const c of [...Object.keys(DIGITS), ...Object.keys(SMALL), '만']) BEGINS[c.charCodeAt(0)] = 1;

interface Numeral {
  readonly end: number;
  readonly figure: Figure;
}

/** The numeral that begins here: 三百万, 两千零五十, 二〇二六, 이천이십육. Undefined when none does. */
export function numeralAt(text: string, at: number, lang: string): Numeral | undefined {
  if (!BEGINS[text.charCodeAt(at)]) return undefined;
  const first = text.charAt(at);
  if (DIGITS[first] === undefined && SMALL[first] === undefined && first !== '만') return undefined;
  // Behind a figure it is the scale of that figure: 5천, 3百万.
  if (DIGITS[first] === undefined && /\d/.test(text.charAt(at - 1))) return undefined;
  if (KOREAN.test(first) !== (lang === 'ko') || first === '京') return undefined;
  let end = at;
  while (end < text.length && end - at < 40 && (isNumeral(text.charAt(end), lang) || isInnerSpace(text, end, lang)))
    end++;
  if (lang === 'ko') end = wholeKorean(text, at, end);
  if (end === at || (FINANCIAL.test(first) && end - at < 2)) return undefined;
  const point = decimals(text, end);
  const value = readIdeographs(text.slice(at, end), lang === 'zh');
  if (value === undefined) return undefined;
  if (point)
    return {
      end: point.end,
      figure: { value: (value + point.value) * point.scale, step: point.step * point.scale, words: true },
    };
  return { end, figure: { value, step: stepOf(value), words: true } };
}

function isNumeral(c: string, lang: string): boolean {
  if (KOREAN.test(c) !== (lang === 'ko')) return false;
  return DIGITS[c] !== undefined || SMALL[c] !== undefined || (LARGE[c] !== undefined && c !== '京');
}

/** Korean parts groups of ten thousand: 구십구만 구천. */
function isInnerSpace(text: string, at: number, lang: string): boolean {
  return (
    lang === 'ko' &&
    text.charAt(at) === ' ' &&
    /[만억조]/.test(text.charAt(at - 1)) &&
    isNumeral(text.charAt(at + 1), lang)
  );
}

/** 三点五亿, 二点五. */
function decimals(text: string, at: number): { value: number; step: number; scale: number; end: number } | undefined {
  if (!/[点點]/.test(text.charAt(at))) return undefined;
  let end = at + 1;
  let digits = '';
  while (DIGITS[text.charAt(end)] !== undefined && digits.length < 8) digits += DIGITS[text.charAt(end++)];
  if (digits === '' || /[分半钟鐘]/.test(text.charAt(end))) return undefined;
  let scale = 1;
  while (LARGE[text.charAt(end)] !== undefined) scale *= LARGE[text.charAt(end++)]!;
  if (scale === 1 && digits.length === 1 && !/^(?:[%个個倍成米度公千，。,.；）)]|$)/.test(text.charAt(end)))
    return undefined;
  return { value: Number(`0.${digits}`), step: 10 ** -digits.length, scale, end };
}

/** Korean syllables of numerals are also syllables of other words: a numeral has two or more and holds a multiplier. */
function wholeKorean(text: string, at: number, end: number): number {
  const before = text.charAt(at - 1);
  if (KOREAN.test(before) && !/[제만억조약총]/.test(before)) return at;
  if (end - at === 1 && /[십백천만]/.test(text.charAt(at)) && /^ ?(?:명|개|원|년)/.test(text.slice(end, end + 2)))
    return end;
  for (let stop = end; stop - at >= 2; stop--) {
    const run = text.slice(at, stop);
    if (!/[십백천만억조]/.test(run) || !/^[만십백천일이삼사오육칠팔구]/.test(run)) continue;
    if (COUNTED.test(text.slice(stop, stop + 4)) || (run.length >= 4 && !/[이일]$/.test(run))) return stop;
  }
  return at;
}

const COUNTED =
  /^\s?(?:$|[.,)%]|명|개|건|원|달러|위안|엔|유로|년|월|일|시|분|초|세|살|대|곳|차례|번|회|차|여|톤|미터|킬로|퍼센트|포인트|가구|권|마리|척|편|표|석|점|위|배|주|개월|호|층|인분|만|억|조)/;

/** Value of a numeral in ideographs or Korean syllables; undefined when it does not compose. `short`: 三百五 is 350. */
export function readIdeographs(text: string, short = true): number | undefined {
  const chars = [...text.replaceAll(' ', '')];
  if (chars.every((c) => c in DIGITS)) {
    if (chars.length === 2) return undefined;
    return Number(chars.map((c) => DIGITS[c]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit = 0;
  let below = Number.POSITIVE_INFINITY;
  for (const c of chars) {
    if (c in DIGITS) {
      if (digit > 0 && DIGITS[c] !== 0) return undefined;
      digit = DIGITS[c]!;
    } else if (c in SMALL) {
      section += (digit || 1) * SMALL[c]!;
      digit = 0;
    } else {
      const scale = LARGE[c]!;
      const value = section + digit;
      if (value === 0 && total === 0 && c !== '만') return undefined;
      total = value === 0 ? (total || 1) * scale : scale > below ? (total + value) * scale : total + value * scale;
      below = value === 0 ? Number.POSITIVE_INFINITY : scale;
      section = 0;
      digit = 0;
    }
  }
  // 三百五 is 350: a digit after a multiplier, without 零, stands for the next lower multiplier.
  const last = chars.at(-2);
  if (short && digit > 0 && last !== undefined && /[百千万萬亿億]/.test(last))
    digit *= (SMALL[last] ?? LARGE[last]!) / 10;
  return total + section + digit;
}
