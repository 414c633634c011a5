import { readFileSync } from 'node:fs';
import { compareEditions } from '@variorum/compare';
import type { EditionText, Flag } from '@variorum/model';
import { readBitext } from '@variorum/read';
import { type NamedReport, toCsv, toGithub, toHtml, toJson, toJunit, toSarif, toText, toXliff } from '@variorum/report';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, it } from 'vitest';

const edition = (lang: string, ...texts: string[]): EditionText => ({
  lang,
  langConfidence: 1,
  blocks: texts.map((text, index) => ({ index, kind: index === 0 ? 'headline' : 'paragraph', text })),
});
const EN = edition(
  'en',
  'Ministry restricts <b>grain</b> exports & more',
  '𝔸 3 million tonnes were sold on Monday, the ministry said. The port of Valmar stays open.',
);
const FR = edition(
  'fr',
  'Le ministère interdit les exportations de <b>céréales</b> & plus',
  '𝔸 30 millions de tonnes ont été vendues lundi, selon le ministère. Le port de Valmar reste ouvert.',
);
const AR = edition(
  'ar',
  'الوزارة تقيد صادرات الحبوب',
  'بيعت 30 مليون طن يوم الاثنين بحسب الوزارة. ويبقى ميناء فالمار مفتوحا.',
);

let named: NamedReport;
let flag: Flag;
beforeAll(() => {
  const report = compareEditions(EN, FR);
  flag = report.flags.find((one) => one.kind === 'number')!;
  named = { report, names: ['a b,#1.md', 'dir/fr:2.md'] };
});
const plain = { color: false, width: 100 };

describe('SARIF', () => {
  const valid = () => {
    const ajv = new Ajv({ strict: false });
    formats.default(ajv);
    return ajv.compile(JSON.parse(readFileSync(new URL('sarif.schema.json', import.meta.url), 'utf8')));
  };

  it('is valid, its columns are UTF-16 units, accepted flags are suppressed', () => {
    const accepted = new Set([flag.fingerprint]);
    const sarif = JSON.parse(toSarif([{ ...named, accepted }], '1.0.0'));
    const check = valid();
    expect(check(sarif), JSON.stringify(check.errors)).toBe(true);
    const run = sarif.runs[0];
    const result = run.results.find((r: { ruleId: string }) => r.ruleId === 'number');
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('number');
    const { region, artifactLocation } = result.locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe('dir/fr%3A2.md');
    expect(region).toMatchObject({ startLine: 3, startColumn: 4 });
    expect(FR.blocks[1]!.text.slice(region.startColumn - 1, region.endColumn - 1)).toBe(region.snippet.text);
    expect(result.suppressions[0].kind).toBe('external');
    expect(result.partialFingerprints['variorum/v1']).toBe(flag.fingerprint);
  });

  it('refuses what the standard refuses, so the test means something', () => {
    const sarif = JSON.parse(toSarif([named], '1.0.0'));
    sarif.runs[0].results[0].level = 'fatal';
    expect(valid()(sarif)).toBe(false);
  });
});

describe('XLIFF', () => {
  it('is well-formed and comes back through our own reader', () => {
    const xliff = toXliff([named]);
    expect(XMLValidator.validate(xliff)).toBe(true);
    const pairs = [...readBitext({ bytes: Buffer.from(xliff), fileName: 'a.xlf' })];
    expect(pairs.map((pair) => pair.source).join(' ')).toBe(EN.blocks.map((block) => block.text).join(' '));
    expect(pairs.map((pair) => pair.target).join(' ')).toBe(FR.blocks.map((block) => block.text).join(' '));
    expect(pairs[0]).toMatchObject({ sourceLang: 'en', targetLang: 'fr' });
    expect(xliff).toContain(`locQualityIssueType="${flag.its}"`);
  });
});

describe('CSV', () => {
  it('has a row for every counted flag and quotes by RFC 4180', () => {
    const rows = toCsv([named]).split('\r\n');
    expect(rows).toHaveLength(named.report.flags.filter((one) => !one.nursery).length + 2);
    expect(rows[1]).toContain('"a b,#1.md"');
  });
  it('runs nothing in a spreadsheet', () => {
    for (const name of ['=cmd()', '+1', '-1', '@x', ' =1', '＝1'])
      expect(toCsv([{ ...named, names: [name, 'b'] }]).split('\r\n')[1]).toMatch(/^"?'/);
  });
});

describe('JUnit and GitHub', () => {
  it('JUnit is well-formed, with a failure for every flag', () => {
    const xml = toJunit([named]);
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml.match(/<failure /g)).toHaveLength(named.report.flags.filter((one) => !one.nursery).length);
    expect(XMLValidator.validate(toJunit([], 'nothing & more'))).toBe(true);
  });
  it('GitHub annotations escape file names and stay on one line', () => {
    const lines = toGithub([named]).trimEnd().split('\n');
    expect(lines.every((line) => /^::(?:error|warning|notice) file=[^:,]+,line=\d+,col=\d+,/.test(line))).toBe(true);
    expect(lines.join()).toContain('file=dir/fr%3A2.md');
  });
});

describe('HTML', () => {
  it('holds no markup of the story, no script and no outside reference', () => {
    const html = toHtml([{ ...named, names: ['<script>alert(1)</script>', 'b'] }]);
    expect(html).not.toMatch(/<script|<b>grain|https?:\/\//);
    expect(html).toContain('&lt;b&gt;grain&lt;/b&gt;');
    expect(html).toContain('@media print');
    expect(html).toContain('color-scheme:light dark');
  });
});

describe('JSON', () => {
  it('has the shape that scripts depend on', () => {
    const one = JSON.parse(toJson([named]));
    expect(one.editions[0].blocks[0]).toEqual({ index: 0, kind: 'headline', text: EN.blocks[0]!.text });
    expect(one.links[0]).toMatchObject({ source: [0], target: [0], score: expect.any(Number) });
    const first = one.flags.find((f: Flag) => f.kind === 'number');
    expect(first).toMatchObject({ severity: expect.any(String), confidence: expect.any(Number) });
    expect(EN.blocks[first.source.block]!.text.slice(first.source.start, first.source.end)).toBe(first.source.text);
    expect(JSON.parse(toJson([named, named])).pairs).toHaveLength(2);
  });
});

describe('text', () => {
  it('shows both sides level with each other, marked, within the width', () => {
    const text = toText([named], plain);
    expect(text).toContain('[30 millions de tonnes]');
    expect(text).toMatch(/│/);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(101);
    expect(text).not.toContain('\u001b');
  });
  it('stands one above the other on a narrow terminal', () => {
    const text = toText([named], { color: false, width: 50 });
    expect(text).not.toContain('│');
  });
  it('isolates right-to-left lines', () => {
    const text = toText([{ report: compareEditions(EN, AR), names: ['a', 'b'] }], plain);
    expect(text).toMatch(/│ +\u2067[^\u2069]+\u2069/);
  });
  it('lets no text reach the terminal', () => {
    const names: [string, string] = ['\u001b[31mred', '\u009b2J\u202e'];
    expect(toText([{ ...named, names }], plain)).not.toMatch(/[\u001b\u009b\u202e]/);
  });
});
