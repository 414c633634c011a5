import { BLANK, type Lexed, TOUCHING } from './lexer.js';
import { meaningOf } from './number.js';

/**
 * Fractions and shares of Chinese, Japanese and Korean: 三分之二, 3분의 2, 百分之五, 两成半, 3割.
 * Gives percent, or permille for 千分之.
 */
export function readDenseFraction(
  lexed: Lexed,
  first: number,
): { value: number; unit: string; next: number; end: number; step: number } | undefined {
  const { items } = lexed;
  const whole = items[first];
  const mark = items[first + 1];
  if (!whole?.figure || !mark || mark.gap > BLANK) return undefined;
  if (meaningOf(mark, 'fraction-mark')) {
    const part = items[first + 2];
    if (!part?.figure || part.gap > BLANK || whole.figure.value < 2) return undefined;
    const { value } = part.figure;
    const size = whole.figure.value;
    if (size === 1000) return { value, unit: 'permille', next: first + 3, end: part.end, step: part.figure.step };
    const exact = size === 100;
    return {
      value: (value / size) * 100,
      unit: 'percent',
      next: first + 3,
      end: part.end,
      step: exact ? part.figure.step : 2,
    };
  }
  const tenth = meaningOf(mark, 'tenth');
  if (!tenth || mark.gap !== TOUCHING || whole.figure.value > 10) return undefined;
  const half = items[first + 2];
  const more = half && half.gap === TOUCHING && (meaningOf(half, 'half') ?? meaningOf(half, 'plus-half')) ? 1 : 0;
  // 两成五, 2割5分: the next digit are hundredths.
  const digit = half && half.gap === TOUCHING && half.figure && half.figure.value < 10 ? half : undefined;
  if (digit && (digit.figure!.words || lexed.plain.charAt(digit.end) === '分')) {
    const mark = lexed.plain.charAt(digit.end) === '分' ? digit.end + 1 : digit.end;
    let next = first + 3;
    while (items[next] && items[next]!.start < mark) next++;
    return { value: whole.figure.value * 10 + digit.figure!.value, unit: 'percent', next, end: mark, step: 1 };
  }
  return {
    value: whole.figure.value * 10 + more * 5,
    unit: 'percent',
    next: first + 2 + more,
    end: more ? half!.end : mark.end,
    step: more ? 1 : 2,
  };
}
