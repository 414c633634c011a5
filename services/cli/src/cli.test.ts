import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'variorum-cli-'));
const file = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const EN = file(
  'en.md',
  '# Ministry restricts grain exports\n\n3 million tonnes were sold on Monday, the ministry said.\n',
);
const FR = file(
  'fr.md',
  '# Le ministère interdit les exportations\n\n30 millions de tonnes ont été vendues lundi, selon le ministère.\n',
);
const SAME = file(
  'same.md',
  '# Le ministère restreint les exportations\n\n3 millions de tonnes ont été vendues lundi, selon le ministère.\n',
);
const OUT = join(folder, 'out');

let errors = '';
beforeEach(() => {
  errors = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    errors += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

/** Exit code, and what was written to `-o`. */
async function call(...args: string[]): Promise<{ code: number; text: string }> {
  writeFileSync(OUT, '');
  const code = await run([...args, '-o', OUT]);
  return { code, text: readFileSync(OUT, 'utf8') };
}

describe('compare', () => {
  it('ends with 0, 1 or 2', async () => {
    expect((await call('compare', EN, FR)).code).toBe(0);
    expect((await call('compare', EN, FR, '--fail-on', 'critical')).code).toBe(1);
    expect(errors).toMatch(/over budget: \d+ critical \(allowed: 0\)/);
    expect((await call('compare', EN, FR, '--fail-on', 'critical=9,number=9')).code).toBe(0);
    expect((await call('compare', EN, FR, '--fail-on', 'number=0')).code).toBe(1);
    expect((await call('compare', EN, SAME, '--fail-on', 'any')).code).toBe(0);
  });

  it('accepts a baseline and counts only what is new', async () => {
    const accepted = join(folder, 'accepted.json');
    await call('compare', EN, FR, '--write-baseline', accepted);
    const { code, text } = await call('compare', EN, FR, '--baseline', accepted, '--fail-on', 'any');
    expect(code).toBe(0);
    expect(text).toContain('accepted in the baseline');
  });

  it('compares all against --source, and leaves doubtful flags out', async () => {
    const { text } = await call('compare', FR, EN, SAME, '--source', EN, '--format', 'json');
    expect(JSON.parse(text).pairs.map((p: { editions: { name: string }[] }) => p.editions[0]!.name)).toEqual([EN, EN]);
    const sure = await call('compare', EN, FR, '--format', 'json', '--min-confidence', '1');
    expect(JSON.parse(sure.text).flags).toEqual([]);
  });

  it('takes the language of a file by hand', async () => {
    const { text } = await call('compare', EN, FR, '--lang', `${FR}=fr-CA`, '--format', 'json');
    expect(JSON.parse(text).editions[1].lang).toBe('fr-CA');
  });

  const mistakes: readonly (readonly [string[], RegExp])[] = [
    [['compare', EN], /at least two files/],
    [['compare', EN, join(folder, 'no.md')], /no\.md: no such file; check the path/],
    [['compare', EN, folder], /this is a folder/],
    [['compare', EN, file('empty.md', '')], /empty\.md: the file is empty; give/],
    [['compare', EN, FR, '--lang', `${FR}=french`], /did you mean fr\?/],
    [['compare', EN, FR, '--lang', `${FR}=jp`], /did you mean ja\?/],
    [['compare', EN, FR, '--lang', 'other=fr'], /other is none of the files/],
    [['compare', EN, FR, '--fail-on', 'critcal'], /did you mean critical\?/],
    [['compare', EN, FR, '--fail-on', 'number=x'], /must be 0 or more/],
    [['compare', EN, FR, '--min-confidence', '7'], /a number from 0 to 1/],
    [['compare', EN, FR, '--baseline', join(folder, 'no.json')], /no such file; write one with/],
    [['compare', EN, FR, '--baseline', EN], /not a baseline/],
    [['compare', EN, FR, '--source', 'x.md'], /name one of the compared files/],
    [['compare', EN, FR, SAME, '--lang', `${SAME}=de`, '--format', 'xliff'], /one pair of languages/],
    [['compare', EN, FR, '--formt', 'json'], /Did you mean --format/],
    [[EN, FR], /is a file; did you mean: variorum compare/],
    [['check', file('one.tsv', 'a\tb\nc\n'), '--source-lang', 'en', '--target-lang', 'fr'], /line 2: one column only/],
    [
      ['check', file('b.tsv', Uint8Array.of(97, 9, 0xe9, 10)), '--source-lang', 'en', '--target-lang', 'fr'],
      /not valid UTF-8; save/,
    ],
    [['check', file('nul.tsv', 'a\tb\0\n'), '--source-lang', 'en', '--target-lang', 'fr'], /binary data/],
    [['check', file('no.tsv', 'a\tb\n')], /no source language given; add --source-lang/],
    [
      ['check', file('long.tsv', 'a'.repeat(1_000_000)), '--source-lang', 'en', '--target-lang', 'fr'],
      /characters in one line/,
    ],
    [['align', '-', '-'], /only one of the two/],
  ];
  for (const [args, message] of mistakes)
    it(`tells the mistake and the remedy: ${args.map((arg) => arg.split('/').at(-1)).join(' ')}`, async () => {
      expect((await call(...args)).code).toBe(2);
      expect(errors).toMatch(message);
      expect(errors).not.toMatch(/\n\s+at /);
    });

  it('tells a wrong output path', async () => {
    expect(await run(['compare', EN, FR, '-o', join(folder, 'no', 'out')])).toBe(2);
    expect(errors).toMatch(/its folder does not exist/);
  });
});

describe('check', () => {
  const pairs = Array.from(
    { length: 1200 },
    (_, i) => `${i} tonnes were sold.\t${i + (i === 700 ? 1 : 0)} tonnes ont été vendues.`,
  );
  const tsv = file('pairs.tsv', pairs.join('\n'));
  const languages = ['--source-lang', 'en', '--target-lang', 'fr'];

  it('writes a line for every pair, in order, to a file too', async () => {
    const { text } = await call('check', tsv, ...languages, '--format', 'jsonl');
    const rows = text
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row));
    expect(rows.map((row) => row.line)).toEqual(pairs.map((_, i) => i + 1));
    expect(rows.every((row) => row.score >= 0 && row.score <= 1)).toBe(true);
    expect(rows[700].flags[0].kind).toBe('number');
  });

  it('points at the line and columns of the file', async () => {
    const { text } = await call('check', tsv, ...languages, '--format', 'github');
    expect(text).toContain(`pairs.tsv,line=701,col=${'700 tonnes were sold.'.length + 2},`);
    const sarif = JSON.parse((await call('check', tsv, ...languages, '--format', 'sarif')).text);
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.region.startLine).toBe(701);
  });

  it('gives XLIFF that it reads again, with the same flags', async () => {
    const first = await call('check', tsv, ...languages, '--format', 'xliff');
    const xliff = file('pairs.xlf', first.text);
    const again = JSON.parse((await call('check', xliff, '--format', 'json')).text);
    expect(again.lines).toBe(1200);
    expect(again.pairs).toHaveLength(1);
  });
});

describe('align', () => {
  it('prints beads as lines, TMX that check reads, and keeps lines as they are', async () => {
    const { text } = await call('align', EN, FR, '--format', 'jsonl');
    expect(JSON.parse(text.split('\n')[0]!)).toMatchObject({ source: [0], target: [0], score: expect.any(Number) });
    const tmx = file('a.tmx', (await call('align', EN, FR, '--format', 'tmx')).text);
    expect(JSON.parse((await call('check', tmx, '--format', 'json')).text).lines).toBe(2);
    const lines = await call('align', EN, FR, '--pre-segmented', '--source-lang', 'en', '--target-lang', 'fr');
    expect(
      lines.text
        .trimEnd()
        .split('\n')
        .flatMap((row) => JSON.parse(row).source),
    ).toEqual([0, 1, 2]);
  });
});
