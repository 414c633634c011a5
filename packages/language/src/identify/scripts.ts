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
  const share = (n: number) => Math.min(0.99, n / total);
  const dense = of('han') + of('kana');
  if (dense / total > 0.4) {
    // A Japanese sentence without kana is rare; Chinese text quotes a kana word now and then.
    if (of('kana') / dense > 0.08) return { lang: 'ja', confidence: share(dense) };
    return { ...chineseScript(text), confidence: Math.min(share(dense), chineseScript(text).confidence) };
  }
  if (of('hangul') / total > 0.4) return { lang: 'ko', confidence: share(of('hangul')) };
  for (const [name, lang] of [
    ['greek', 'el'],
    ['hebrew', 'he'],
    ['thai', 'th'],
  ] as const)
    if (of(name) / total > 0.5) return { lang, confidence: share(of(name)) };
  return undefined;
}

/** Frequent characters that differ between the scripts, paired: simplified on the left, traditional on the right. */
const PAIRS =
  '国國说說们們这這时時为為会會来來对對学學发發经經动動过過现現还還进進开開问問关關长長门門见見东東车車书書报報议議记記话話员員务務应應实實业業产產济濟总總统統选選举舉战戰争爭军軍击擊严嚴规規则則网網络絡电電脑腦云雲价價钱錢银銀行行医醫药藥疗療医醫亿億万萬与與从從众眾优優传傳伤傷体體价價众眾党黨边邊达達运運远遠连連选選难難双雙历歷压壓县縣号號台臺叶葉团團图圖场場块塊声聲处處备備复復头頭夺奪妇婦孙孫宁寧宝寶审審宪憲宽寬导導将將层層岁歲岛島师師带帶帮幫库庫张張弹彈当當录錄执執扩擴担擔拥擁择擇据據损損换換数數断斷无無旧舊显顯权權条條极極构構标標树樹样樣桥橋检檢楼樓欢歡欧歐毁毀汇匯汉漢没沒泽澤洁潔测測浊濁湾灣湿濕满滿灭滅灵靈灾災点點热熱爱愛状狀独獨环環';

const SIMPLIFIED = new Set([...PAIRS].filter((_, i) => i % 2 === 0));
const TRADITIONAL = new Set([...PAIRS].filter((_, i) => i % 2 === 1));

/** Simplified or traditional characters, by those that differ. */
export function chineseScript(text: string): { lang: string; confidence: number } {
  let simplified = 0;
  let traditional = 0;
  for (const c of text) {
    if (SIMPLIFIED.has(c) && !TRADITIONAL.has(c)) simplified++;
    else if (TRADITIONAL.has(c) && !SIMPLIFIED.has(c)) traditional++;
  }
  const total = simplified + traditional;
  if (total === 0) return { lang: 'zh-Hans', confidence: 0.5 };
  const lang = traditional > simplified ? 'zh-Hant' : 'zh-Hans';
  return { lang, confidence: Math.max(simplified, traditional) / total };
}
