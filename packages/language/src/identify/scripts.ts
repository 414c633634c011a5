/** Share of letters by script, and the languages that a script decides alone. */
const SCRIPTS: readonly [string, RegExp][] = [
  ['kana', /[\u3040-\u30ff]/g],
  ['hangul', /[\uac00-\ud7a3\u1100-\u11ff]/g],
  ['han', /[\u3400-\u9fff\uf900-\ufaff]/g],
  ['cyrillic', /\p{Script=Cyrillic}/gu],
  ['arabic', /\p{Script=Arabic}/gu],
  ['devanagari', /\p{Script=Devanagari}/gu],
  ['greek', /\p{Script=Greek}/gu],
  ['hebrew', /\p{Script=Hebrew}/gu],
  ['thai', /\p{Script=Thai}/gu],
  ['bengali', /\p{Script=Bengali}/gu],
  ['tamil', /\p{Script=Tamil}/gu],
  ['telugu', /\p{Script=Telugu}/gu],
  ['gujarati', /\p{Script=Gujarati}/gu],
  ['gurmukhi', /\p{Script=Gurmukhi}/gu],
  ['kannada', /\p{Script=Kannada}/gu],
  ['malayalam', /\p{Script=Malayalam}/gu],
  ['sinhala', /\p{Script=Sinhala}/gu],
  ['lao', /\p{Script=Lao}/gu],
  ['khmer', /\p{Script=Khmer}/gu],
  ['myanmar', /\p{Script=Myanmar}/gu],
  ['georgian', /\p{Script=Georgian}/gu],
  ['armenian', /\p{Script=Armenian}/gu],
  ['ethiopic', /\p{Script=Ethiopic}/gu],
  ['latin', /\p{Script=Latin}/gu],
];

/** Letters of a text counted by script. */
export function countScripts(text: string): Map<string, number> {
  return new Map(SCRIPTS.map(([name, pattern]) => [name, text.match(pattern)?.length ?? 0]));
}

/** A language that the script alone decides, with its confidence; undefined where several share the script. */
export function languageByScript(text: string): { lang: string; confidence: number } | undefined {
  const counts = countScripts(text);
  const of = (name: string) => counts.get(name) ?? 0;
  const total = [...counts.values()].reduce((a, b) => a + b, 0);
  if (total === 0) return { lang: 'und', confidence: 1 };
  const share = (n: number) => round(Math.min(0.99, n / total));
  const dense = of('han') + of('kana');
  if (dense / total > 0.4) {
    // A Japanese sentence without kana is rare; Chinese text quotes a kana word now and then.
    if (of('kana') / dense > 0.08) return { lang: 'ja', confidence: share(dense) };
    const chinese = chineseScript(text);
    // A few characters without kana may be a Japanese name or title.
    const enough = Math.min(1, 0.6 + dense / 25);
    return { lang: chinese.lang, confidence: round(Math.min(share(dense), chinese.confidence) * enough) };
  }
  if (of('hangul') / total > 0.4) return { lang: 'ko', confidence: share(of('hangul')) };
  for (const [name, lang] of [
    ['greek', 'el'],
    ['hebrew', 'he'],
    ['thai', 'th'],
    ['bengali', 'bn'],
    ['tamil', 'ta'],
    ['telugu', 'te'],
    ['gujarati', 'gu'],
    ['gurmukhi', 'pa'],
    ['kannada', 'kn'],
    ['malayalam', 'ml'],
    ['sinhala', 'si'],
    ['lao', 'lo'],
    ['khmer', 'km'],
    ['myanmar', 'my'],
    ['georgian', 'ka'],
    ['armenian', 'hy'],
    ['ethiopic', 'am'],
  ] as const)
    if (of(name) / total > 0.5) return { lang, confidence: share(of(name)) };
  return undefined;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

interface CharacterSets {
  readonly simplified: ReadonlySet<string>;
  readonly traditional: ReadonlySet<string>;
}

let sets: CharacterSets | undefined;

/**
 * Characters of one script only: those of GB 2312 (simplified) that Big5 (traditional) lacks, and the reverse. Both
 * sets come out of the decoders of the platform.
 */
function characterSets(): CharacterSets {
  if (sets) return sets;
  const gb = decodable('gb18030', [0xb0, 0xf7], [[0xa1, 0xfe]]);
  const big5 = decodable(
    'big5',
    [0xa4, 0xf9],
    [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  );
  sets = {
    simplified: new Set([...gb].filter((c) => !big5.has(c))),
    traditional: new Set([...big5].filter((c) => !gb.has(c))),
  };
  return sets;
}

/** Han characters that two bytes in these ranges stand for. */
function decodable(
  encoding: string,
  [first, last]: readonly [number, number],
  seconds: readonly (readonly [number, number])[],
): Set<string> {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead++)
    for (const [from, to] of seconds) for (let trail = from; trail <= to; trail++) bytes.push(lead, trail);
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)).match(/[\u4e00-\u9fff]/g));
}

/** Simplified or traditional characters, by those that differ. */
export function chineseScript(text: string): { lang: string; confidence: number } {
  const only = characterSets();
  let simplified = 0;
  let traditional = 0;
  for (const c of text) {
    if (only.simplified.has(c)) simplified++;
    else if (only.traditional.has(c)) traditional++;
  }
  const total = simplified + traditional;
  if (total === 0) return { lang: 'zh-Hans', confidence: 0.5 };
  const lang = traditional > simplified ? 'zh-Hant' : 'zh-Hans';
  return { lang, confidence: Math.max(simplified, traditional) / total };
}
