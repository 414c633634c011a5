import type { Draft } from './measure.js';

/** What is counted right behind a numeral of one character: without it 三 and 十 are parts of words more often than not. */
const COUNTERS = new Set(
  '个個名位家辆輛件所座次年月天日周週岁歲歳倍分秒项項条條艘架台臺只隻种種场場届屆层層号點点美欧歐元公吨噸米人つ本枚回目匹頭社店校国國カか時戸成户戶口起例股支队隊枪槍封箱袋杯瓶部集章节節篇首幅張张颗顆粒块塊套双雙对對副组組批排列行页頁夜度代世局軒席票階足着棟通曲冊巻勝敗点万萬亿億千百大強强者連県州都市省区つ度段'.split(
    '',
  ),
);
/** Characters after which a numeral belongs to a word: 统一, 第三 (told apart before), 唯一, 星期二, 张三. */
const WORD_BEFORE = new Set('统統专專唯同划劃逐合不之统星周期禮礼曜某任单單均再丁李张王老'.split(''));

/** Whether a numeral in ideographs counts something. */
export function isCounted(plain: string, draft: Draft): boolean {
  if (draft.unit) return true;
  if (WORD_BEFORE.has(plain.charAt(draft.start - 1))) return false;
  return COUNTERS.has(plain.charAt(draft.end));
}
