import { readDocument } from '@variorum/read';
import { describe, expect, it } from 'vitest';

/** The same short texts in legacy encodings, as hexadecimal bytes: nothing in Node writes these encodings. */
const SAMPLES: readonly (readonly [string, string, string])[] = [
  [
    'gb18030',
    '总统周二签署了禁止研究人员出境的命令，政府没有说明理由。',
    'd7dccdb3d6dcb6fec7a9caf0c1cbbdfbd6b9d1d0bebfc8cbd4b1b3f6beb3b5c4c3fcc1eea3acd5feb8aec3bbd3d0cbb5c3f7c0edd3c9a1a3',
  ],
  [
    'big5',
    '總統週二簽署了禁止研究人員出境的命令，政府沒有說明理由。',
    'c160b2ceb667a447c3b1b870a446b854a4eeace3a873a448adfba558b9d2aabaa952a54fa141ac46a9b2a853a6b3bba1a9fab27aa5d1a143',
  ],
  [
    'shift_jis',
    '大統領は火曜日、研究者の出国を禁止する命令に署名した。',
    '91e5939d97cc82cd89ce976a93fa81418ca48b868ed282cc8f6f8d9182f08bd68e7e82b782e996bd97df82c98f9096bc82b582bd8142',
  ],
  [
    'euc-kr',
    '대통령은 화요일 연구원의 출국을 금지하는 명령에 서명했다.',
    'b4ebc5ebb7c9c0ba20c8adbfe4c0cf20bfacb1b8bff8c0c720c3e2b1b9c0bb20b1ddc1f6c7cfb4c220b8edb7c9bfa120bcadb8edc7dfb4d92e',
  ],
  [
    'windows-1251',
    'Президент подписал во вторник указ о запрете выезда для исследователей.',
    'cff0e5e7e8e4e5edf220efeee4efe8f1e0eb20e2ee20e2f2eef0ede8ea20f3eae0e720ee20e7e0eff0e5f2e520e2fbe5e7e4e020e4ebff20e8f1f1ebe5e4eee2e0f2e5ebe5e92e',
  ],
  [
    'windows-1252',
    'Le président a signé mardi un décret – «sans délai» – très critiqué.',
    '4c65207072e9736964656e742061207369676ee9206d6172646920756e2064e963726574209620ab73616e732064e96c6169bb2096207472e8732063726974697175e92e',
  ],
  [
    'windows-1256',
    'وقع الرئيس يوم الثلاثاء قرارا يمنع الباحثين من مغادرة البلاد.',
    'e6deda20c7e1d1c6edd320ede6e320c7e1cbe1c7cbc7c120ded1c7d1c720ede3e4da20c7e1c8c7cdcbede420e3e420e3dbc7cfd1c920c7e1c8e1c7cf2e',
  ],
];

const bytesOf = (hex: string) => Buffer.from(hex, 'hex');
const first = async (bytes: Uint8Array, extra: { fileName?: string; contentType?: string } = {}) =>
  (await readDocument({ bytes, lang: 'en', ...extra })).edition.blocks[0]?.text;

describe('character encodings', () => {
  for (const [name, text, hex] of SAMPLES) {
    it(`${name}: from a meta element`, async () => {
      const page = Buffer.concat([
        Buffer.from(`<html><meta charset="${name}"><body><p>`),
        bytesOf(hex),
        Buffer.from('</p>'),
      ]);
      expect(await first(page, { fileName: 'a.html' })).toBe(text);
    });
    it(`${name}: from the Content-Type`, async () => {
      expect(await first(bytesOf(hex), { contentType: `text/plain; charset="${name}"` })).toBe(text);
    });
    it(`${name}: from the bytes alone`, async () => {
      expect(await first(bytesOf(hex))).toBe(text);
    });
  }

  it('reads UTF-16 with and without a byte order mark', async () => {
    const text = 'Президент подписал указ во вторник.';
    const little = Buffer.from(text, 'utf16le');
    expect(await first(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toBe(text);
    expect(await first(little)).toBe(text);
    expect(await first(Buffer.from(little).swap16())).toBe(text);
  });

  it('believes the bytes when the page declares UTF-8 wrongly, or something unknown', async () => {
    const latin = bytesOf(SAMPLES[5]![2]);
    for (const charset of ['utf-8', 'no-such-thing']) {
      const page = Buffer.concat([
        Buffer.from(`<html><meta charset="${charset}"><body><p>`),
        latin,
        Buffer.from('</p>'),
      ]);
      expect(await first(page, { fileName: 'a.html' })).toBe(SAMPLES[5]![1]);
    }
  });

  it('keeps UTF-8 with one broken byte and says where it was', async () => {
    const bytes = Buffer.concat([
      Buffer.from('Les élèves étaient à l’école.\n\nDéjà '),
      Buffer.from([0xe9]),
      Buffer.from(' fini'),
    ]);
    const { edition, warnings } = await readDocument({ bytes, fileName: 'a.txt', lang: 'fr' });
    expect(edition.blocks[0]!.text).toBe('Les élèves étaient à l’école.');
    expect(warnings[0]).toMatch(/a\.txt, line 3: .* save the file as UTF-8/);
  });
});
