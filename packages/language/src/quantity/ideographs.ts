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
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };

export const IDEOGRAPH = '〇零一二两兩三四五六七八九壹贰叁肆伍陆柒捌玖十百千拾佰仟万萬亿億兆';

/** Value of a numeral written in ideographs: 三百万, 两千零五十, 二〇二六. Undefined when it does not compose. */
export function readIdeographs(text: string): number | undefined {
  const chars = [...text];
  if (chars.every((c) => c in DIGITS))
    return chars.length === 1 || chars.length >= 3 ? Number(chars.map((c) => DIGITS[c]).join('')) : undefined;
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const c of chars) {
    if (c in DIGITS) digit = DIGITS[c]!;
    else if (c in SMALL) {
      section += (digit || 1) * SMALL[c]!;
      digit = 0;
    } else {
      const scale = LARGE[c]!;
      const value = section + digit;
      if (value === 0 && total === 0) return undefined;
      total = value === 0 ? total * scale : total + value * scale;
      section = 0;
      digit = 0;
    }
  }
  // 三百五 is 350: a digit after a multiplier, without 零, stands for the next lower multiplier.
  const last = chars.at(-2);
  if (digit > 0 && last !== undefined && (last === '百' || last === '千')) digit *= SMALL[last]! / 10;
  return total + section + digit;
}
