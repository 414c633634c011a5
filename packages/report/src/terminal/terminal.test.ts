import { describe, expect, it } from 'vitest';
import { displayWidth, harmless } from './width.js';
import { wrap } from './wrap.js';

const lines = (text: string, width: number) =>
  wrap([{ text, marked: false }], width).map((line) => line.runs.map((run) => run.text).join(''));

describe('terminal', () => {
  it('counts columns', () => {
    expect(displayWidth('abc')).toBe(3);
    expect(displayWidth('禁止')).toBe(4);
    expect(displayWidth('한국')).toBe(4);
    expect(displayWidth('e\u0301\u200d')).toBe(1);
    expect(displayWidth('👩‍👩‍👧')).toBe(2);
  });
  it('wraps at spaces, beside wide characters, and long words anywhere', () => {
    expect(lines('one two three', 8)).toEqual(['one two', 'three']);
    expect(lines('政府禁止出境。', 6)).toEqual(['政府禁', '止出', '境。']);
    expect(lines('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    for (const line of wrap([{ text: 'mixed 中文 words 和 more', marked: true }], 7))
      expect(line.width).toBeLessThanOrEqual(7);
  });
  it('takes control and override characters out', () => {
    expect(harmless('a\u001b[2Jb\u202ec\nd')).toBe('a [2Jbc d');
  });
});
