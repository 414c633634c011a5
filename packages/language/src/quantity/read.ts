import type { Bound, Mention, QuantityValue } from '@variorum/model';
import { primarySubtag } from '@variorum/model';
import { asciiDigits, readFigure } from './digits.js';
import { readGermanNumber } from './german.js';
import { IDEOGRAPH, readIdeographs } from './ideographs.js';
import { composeWords, numberWords } from './number-words.js';
import { specialWords } from './special.js';
import { CURRENCY_SIGNS, unitByName, unitWords } from './units.js';

/** A number found in the text, before its unit is known. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly step: number;
  readonly vague?: boolean;
  readonly unit?: string;
  readonly ordinal?: boolean;
  readonly identifier?: boolean;
}

/** Quantities of a text, sorted and without overlap. `taken` are spans that belong to dates. */
export function readQuantities(
  text: string,
  lang: string,
  taken: readonly { start: number; end: number }[] = [],
): Mention<QuantityValue>[] {
  const primary = primarySubtag(lang);
  const plain = asciiDigits(text);
  const found = [
    ...specials(plain, primary),
    ...figures(plain, primary),
    ...ideographs(plain, primary),
    ...words(plain, primary),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const mentions: Mention<QuantityValue>[] = [];
  let end = 0;
  for (const item of found) {
    if (item.start < end || taken.some((span) => item.start < span.end && span.start < item.end)) continue;
    const mention = withUnit(item, plain, text, primary);
    if (!mention) continue;
    mentions.push(mention);
    end = mention.end;
  }
  return joinRanges(mentions, plain);
}

const FIGURE = /\d+(?:[.,'’\u00a0\u202f٬](?=\d)\d+|[ ](?=\d{3}(?!\d))\d{3})*(?:٫\d+)?/g;

function figures(plain: string, lang: string): Found[] {
  const found: Found[] = [];
  for (const match of plain.matchAll(FIGURE)) {
    const start = match.index;
    let end = start + match[0].length;
    const before = plain.slice(Math.max(0, start - 2), start);
    const figure = readFigure(match[0], lang);
    if (!figure) continue;
    let { value, step } = figure;
    // F-16, G7, Covid-19, A380, MH17: part of a name.
    const identifier =
      /[\p{Lu}][-‑]?$|[\p{L}]$/u.test(before) &&
      !/[\u0600-\u06ff\u3040-\u9fff\uac00-\ud7a3]/.test(before.slice(-1)) &&
      !/(?:US|NT|HK|R|A|C)$/.test(before);
    const scale = scaleAfter(plain, end, lang);
    if (scale) {
      value *= scale.value;
      step *= scale.value;
      end = scale.end;
      // 4억 5000만, 3億5000万: the next, smaller group adds up.
      for (
        let next = smallerGroup(plain, end, lang, scale.value);
        next;
        next = smallerGroup(plain, end, lang, next.scale)
      ) {
        value += next.value;
        step = next.scale;
        end = next.end;
      }
    }
    const ordinal = !scale && ordinalEnd(plain, end, lang);
    found.push({
      start,
      end: ordinal ? end + ordinal : end,
      value: Number(value.toPrecision(12)),
      step,
      ...(ordinal ? { ordinal: true } : {}),
      ...(identifier ? { identifier: true } : {}),
    });
  }
  return found;
}

const CJK_SCALE: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
  만: 1e4,
  억: 1e8,
  조: 1e12,
  천: 1000,
  백: 100,
};

/** A scale word right after a figure: `3 million`, `3,5 Mrd.`, `3.5万亿`. */
function scaleAfter(plain: string, at: number, lang: string): { value: number; end: number } | undefined {
  if (lang === 'zh' || lang === 'ja' || lang === 'ko') {
    let value = 1;
    let end = at;
    while (
      CJK_SCALE[plain.charAt(end)] !== undefined &&
      !(
        lang === 'ko' &&
        /[\p{L}]/u.test(plain.charAt(end + 1)) &&
        !/[만억조원달명개건회여년톤유위엔가대채호분]/.test(plain.charAt(end + 1))
      )
    )
      value *= CJK_SCALE[plain.charAt(end++)]!;
    return end > at ? { value, end } : undefined;
  }
  let value = 1;
  let end = at;
  for (let n = 0; n < 2; n++) {
    const match = /^[ \u00a0\u202f-]?([\p{L}\p{M}]+)/u.exec(plain.slice(end, end + 24));
    const word = match?.[1]?.toLowerCase();
    const scale =
      word === undefined ? undefined : word === 'm' && lang === 'en' ? undefined : numberWords(lang).get(word);
    if (match === null || scale === undefined || scale < 1000) break;
    if (/^[ ]/.test(match[0]) === false && word!.length < 2) break;
    value *= scale;
    end += match[0].length;
  }
  if (
    end > at &&
    plain.charAt(end) === '.' &&
    /^\.(?:\s+[\p{Ll}$€\d(]|\s*(?:Euro|Dollar|Franken|Rubel|Pfund|Yuan|Yen)|,)/u.test(plain.slice(end))
  )
    end++;
  return end > at ? { value, end } : undefined;
}

function smallerGroup(
  plain: string,
  at: number,
  lang: string,
  above: number,
): { value: number; scale: number; end: number } | undefined {
  if (lang !== 'ja' && lang !== 'ko' && lang !== 'zh') return undefined;
  const match = /^ ?(\d{1,4}(?:,\d{3})?)/.exec(plain.slice(at, at + 8));
  if (!match) return undefined;
  const figure = readFigure(match[1]!, lang);
  const after = at + match[0].length;
  const scale = scaleAfter(plain, after, lang);
  if (!figure || (scale && scale.value >= above)) return undefined;
  if (!scale && (lang === 'ko' ? match[0].startsWith(' ') && figure.value < 100 : false)) return undefined;
  return { value: figure.value * (scale?.value ?? 1), scale: scale?.value ?? 1, end: scale?.end ?? after };
}

function ordinalEnd(plain: string, at: number, lang: string): number {
  const rest = plain.slice(at, at + 6);
  const patterns: Record<string, RegExp> = {
    en: /^(?:st|nd|rd|th)\b/,
    fr: /^(?:er|re|e|ème|ième)(?![\p{L}])/u,
    es: /^(?:\.?[ºª]|er|ro|ra|do|da|to|ta)(?![\p{L}])/u,
    pt: /^\.?[ºª]/,
    it: /^[°ºª]/,
    ru: /^-(?:й|я|е|го|му|м|ю|х)(?![\p{L}])/u,
  };
  return patterns[lang]?.exec(rest)?.[0].length ?? 0;
}

const IDEOGRAPHS = new RegExp(`(?:\\d+(?:\\.\\d+)?)?[${IDEOGRAPH}]+`, 'g');
/** Characters after which or before which a lone ideograph numeral is part of a word: 一些, 统一, 十分, 万一, 三星. */
const NOT_BEFORE =
  /^[些直般切定样旦致共同起方面部体边边次带路贯向味时度番条连概流律再齐块键窗些来者人角星菱井一種概握斉緒応旗际軒足鸟不国委千百]/;
const NOT_AFTER = /[统统专唯第同万统均某每任单划逐合不之进统了看说想走试试等某化星周期礼]$/;

function ideographs(plain: string, lang: string): Found[] {
  if (lang !== 'zh' && lang !== 'ja') return [];
  const found: Found[] = [];
  for (const match of plain.matchAll(IDEOGRAPHS)) {
    const run = match[0];
    if (/^\d/.test(run)) continue;
    const start = match.index;
    const before = plain.slice(Math.max(0, start - 1), start);
    const after = plain.slice(start + run.length, start + run.length + 4);
    const tenths =
      /^[二三四五六七八九]$/.test(run) &&
      (/^成(?!为|立|功|员|就|本|长|果|都|交|年|品|熟)/.test(after) || (lang === 'ja' && /^割/.test(after)));
    if (tenths) {
      const half = /^[成割]半/.test(after) ? 5 : 0;
      found.push({
        start,
        end: start + 2 + (half ? 1 : 0),
        value: (readIdeographs(run) ?? 0) * 10 + half,
        step: 10,
        unit: 'percent',
      });
      continue;
    }
    const fraction = new RegExp(`^分之([${IDEOGRAPH}]+)`).exec(plain.slice(start + run.length, start + run.length + 8));
    if (fraction) {
      const whole = readIdeographs(run);
      const part = readIdeographs(fraction[1]!);
      if (whole && part)
        found.push({
          start,
          end: start + run.length + fraction[0].length,
          value: Number(((part / whole) * 100).toFixed(3)),
          step: 1,
          unit: 'percent',
        });
      continue;
    }
    const value = readIdeographs(run);
    if (value === undefined) continue;
    const ordinal = before === '第';
    if (
      run.length === 1 &&
      !ordinal &&
      (value < 2 ||
        value > 99 ||
        NOT_BEFORE.test(after) ||
        NOT_AFTER.test(before) ||
        !/^[个個人名位家辆輛件所座次年月天日周週岁歲倍成小分秒项項条條艘架台臺只隻种種场場届屆层層号號点點美欧元公吨米万亿万人つ本枚回目台匹頭社店校国カか時戸隻]/.test(
          after,
        ))
    )
      continue;
    if (run.length > 1 && /^[千万百亿兆]+$/.test(run)) continue;
    found.push({ start, end: start + run.length, value, step: stepOf(value), ...(ordinal ? { ordinal: true } : {}) });
  }
  return found;
}

function stepOf(value: number): number {
  let step = 1;
  while (value > 0 && value % (step * 10) === 0 && step < 1e12) step *= 10;
  return step;
}

const WORD = /[\p{L}\p{M}]+/gu;

/** Number words, alone or composed: `two hundred and six thousand`, `vingt-deux`, `zweihundert`. */
function words(plain: string, lang: string): Found[] {
  const table = numberWords(lang);
  if (table.size === 0 || lang === 'ko') return [];
  const found: Found[] = [];
  let run: { values: number[]; start: number; end: number } | undefined;
  const flush = () => {
    const value = run && run.values.length > 0 ? composeWords(run.values) : undefined;
    if (run && value !== undefined && !(run.values.length === 1 && run.values[0]! >= 100))
      found.push({ start: run.start, end: run.end, value, step: stepOf(value) });
    run = undefined;
  };
  for (const match of plain.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const start = match.index;
    const end = start + match[0].length;
    const value = table.get(word) ?? (lang === 'de' && word.length > 6 ? readGermanNumber(word) : undefined);
    if (run) {
      const between = plain.slice(run.end, start);
      if (value !== undefined && /^[ \u00a0-]$/.test(between)) {
        run.values.push(value);
        run.end = end;
        continue;
      }
      if (/^[ \u00a0-]$/.test(between) && AND[lang] === word) {
        const next = /^[ \u00a0-]([\p{L}\p{M}]+)/u.exec(plain.slice(end, end + 24));
        const following = next?.[1]?.toLowerCase() ?? '';
        if (
          (table.get(following) ?? 1000) < 100 &&
          run.values.at(-1)! >= 20 &&
          (lang !== 'en' || run.values.at(-1)! >= 100)
        ) {
          run.end = end;
          continue;
        }
        if (ONE[lang]?.test(following) && run.values.at(-1)! >= 20) {
          run.values.push(1);
          run.end = end + next![0].length;
          flush();
          continue;
        }
      }
      flush();
    }
    if (
      value !== undefined &&
      !/\d[ \u00a0]?$/.test(plain.slice(Math.max(0, start - 2), start)) &&
      !(run === undefined && found.at(-1) && found.at(-1)!.end > start)
    )
      run = { values: [value], start, end };
  }
  flush();
  return found.filter((item) => !(item.value === 0)).map((item) => withOne(item, plain, lang));
}

const AND: Readonly<Record<string, string>> = { en: 'and', es: 'y', pt: 'e', fr: 'et', it: 'e' };
const ONE: Readonly<Record<string, RegExp>> = { fr: /^une?$/, es: /^un[oa]?$/, pt: /^uma?$/ };

/** `one million`, `a hundred`, `eine Million`: a lone scale word takes the article before it. */
function withOne(item: Found, plain: string, _lang: string): Found {
  const before =
    /(?:^|[\s(])((?:an?|one|une?|ein|eine|einer|einem|einen|una|uno|um|uma|один|одна|одну|одного))[ \u00a0]$/iu.exec(
      plain.slice(Math.max(0, item.start - 8), item.start),
    );
  return before && item.value >= 1000 ? { ...item, start: item.start - before[1]!.length - 1 } : item;
}

function specials(plain: string, lang: string): Found[] {
  const known = specialWords(lang);
  if (!known) return [];
  const found: Found[] = [];
  for (const match of plain.matchAll(known.pattern)) {
    const meaning = known.meanings.get(match[0].toLowerCase());
    const span = { start: match.index, end: match.index + match[0].length };
    if (!meaning || meaning.type === 'nothing' || meaning.type === 'half') continue;
    if (meaning.type === 'number') {
      const scale = scaleAfter(plain, span.end, lang);
      found.push({
        start: span.start,
        end: scale?.end ?? span.end,
        value: meaning.value * (scale?.value ?? 1),
        step: 0.1 * (scale?.value ?? 1),
      });
    } else if (meaning.type === 'vague')
      found.push({ ...span, value: meaning.value, step: meaning.value, vague: true });
    else if (meaning.type === 'share') found.push({ ...span, value: meaning.value, step: 1, unit: 'percent' });
    else if (meaning.type === 'factor') found.push({ ...span, value: meaning.value, step: 0.1, unit: 'factor' });
    else found.push({ ...span, value: meaning.value, step: 1, unit: meaning.unit });
  }
  return found;
}

/** Adds the unit behind (or the currency sign before), the hedge before, and the SI value. */
function withUnit(item: Found, plain: string, text: string, lang: string): Mention<QuantityValue> | undefined {
  let { start, end } = item;
  let unit = item.unit;
  let value = item.value;
  if (!unit && !item.ordinal && !item.identifier) {
    const sign = /(US\$|HK\$|NT\$|R\$|A\$|C\$|\$|€|£|¥|₽|₩|₹|₺|CHF|USD|EUR|GBP|RMB|CNY)[ \u00a0]?$/.exec(
      plain.slice(Math.max(0, start - 5), start),
    );
    if (sign) {
      unit = CURRENCY_SIGNS[sign[1]!];
      start -= sign[0].length;
    } else {
      const half = /^[ \u00a0](?:and a half|y medio|y media|et demie?|e mezzo|e mezza|e meio|e meia|с половиной)/u.exec(
        plain.slice(end, end + 16),
      );
      if (half) {
        value += 0.5;
        end += half[0].length;
        const scale = scaleAfter(plain, end, lang);
        if (scale) {
          value *= scale.value;
          end = scale.end;
        }
      }
      const of = /^ (?:de |di |d')/u.exec(plain.slice(end, end + 4));
      const words = unitWords(lang);
      words.pattern.lastIndex = end + (of && value >= 1e6 ? of[0].length - 1 : 0);
      const match = words.pattern.exec(plain);
      if (match) {
        unit = words.names.get(match[1]!) ?? words.names.get(match[1]!.toLowerCase());
        if (unit) end = match.index + match[0].length;
      } else {
        const after = /^[ \u00a0\u202f]?(€|\$|£|¥|₽|₩|₺|CHF|USD|EUR)/.exec(plain.slice(end, end + 5));
        if (after) {
          unit = CURRENCY_SIGNS[after[1]!];
          end += after[0].length;
        }
      }
      if (match && /^(?:years|ans|años|anos|anni|Jahren?|лет|года)$/i.test(match[1] ?? '')) {
        const rest = /^ (?:and a half|et demi|y medio|e mezzo|e meio)/u.exec(plain.slice(end, end + 12));
        if (rest) {
          value += 0.5;
          end += rest[0].length;
        }
      }
      if ((lang === 'zh' || lang === 'ja') && /^半/.test(plain.slice(end, end + 1)) && unit) {
        value += 0.5;
        end += 1;
      }
    }
  }
  // A lone small figure word is a pronoun or an idiom more often than a value, unless it counts something.
  const known = unit ? unitByName(unit) : undefined;
  const bound = boundOf(plain, start, end, lang);
  const quantity: QuantityValue = {
    type: 'quantity',
    value: Number(value.toPrecision(12)),
    bound,
    step: item.step,
    ...(unit ? { unit } : {}),
    ...(known ? { base: (value + (known.offset ?? 0)) * known.factor, quantity: known.quantity } : {}),
    ...(item.ordinal ? { ordinal: true } : {}),
    ...(item.vague ? { vague: true } : {}),
    ...(item.identifier ? { identifier: true } : {}),
  };
  return { start, end, text: text.slice(start, end), value: quantity };
}

const BEFORE: Readonly<Partial<Record<Bound, RegExp>>> = {
  about:
    /(?:about|around|roughly|approximately|some|environ|quelque|près de|autour de|etwa|rund|ungefähr|circa|ca\.|unos|unas|alrededor de|aproximadamente|cerca de|cerca di|circa|около|примерно|порядка|大约|约|大概|約|およそ|약|نحو|حوالي|قرابة)\s*$/iu,
  'at-least':
    /(?:at least|no fewer than|no less than|au moins|mindestens|wenigstens|al menos|por lo menos|pelo menos|almeno|не менее|по меньшей мере|至少|不少于|少なくとも|최소|적어도|على الأقل|ما لا يقل عن)\s*$/iu,
  over: /(?:more than|over|above|plus de|mehr als|über|más de|mais de|più di|oltre|более|больше|свыше|超过|逾|多于|超|超え|이상|넘는|أكثر من)\s*$/iu,
  under:
    /(?:less than|fewer than|under|below|moins de|weniger als|unter|menos de|meno di|менее|меньше|不到|不足|未满|未満|미만|أقل من)\s*$/iu,
  'at-most':
    /(?:up to|at most|as many as|as much as|jusqu'à|au plus|bis zu|höchstens|hasta|até|fino a|до|至多|最多|高达|最大|최대|حتى|ما يصل إلى)\s*$/iu,
  nearly:
    /(?:nearly|almost|close to|presque|fast|beinahe|knapp|casi|quase|quasi|почти|近|将近|接近|ほぼ|거의|ما يقرب من)\s*$/iu,
};
const AFTER: Readonly<Partial<Record<Bound, RegExp>>> = {
  over: /^(?:多|余|余り|超|以上|이상)/u,
  under: /^(?:以下|未満|미만)/u,
  about: /^(?:左右|前后|上下|ほど|程度|前後|가량|정도)/u,
};

function boundOf(plain: string, start: number, end: number, _lang: string): Bound {
  const before = plain.slice(Math.max(0, start - 22), start);
  for (const [bound, pattern] of Object.entries(BEFORE)) if (pattern.test(before)) return bound as Bound;
  const after = plain.slice(end, end + 4);
  for (const [bound, pattern] of Object.entries(AFTER)) if (pattern.test(after)) return bound as Bound;
  return 'exact';
}

/** `3 to 5 million`, `3–5 %`, `3至5个`: one mention with two ends. */
function joinRanges(mentions: Mention<QuantityValue>[], plain: string): Mention<QuantityValue>[] {
  const joined: Mention<QuantityValue>[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    if (
      last &&
      /^\s*(?:-|–|—|to|bis|à|a|至|到|から|から|до|~|～|〜|إلى)\s*$/u.test(plain.slice(last.end, mention.start)) &&
      last.value.value < mention.value.value &&
      (last.value.unit === mention.value.unit || !last.value.unit) &&
      !last.value.ordinal &&
      last.value.high === undefined
    ) {
      joined[joined.length - 1] = {
        start: last.start,
        end: mention.end,
        text: plain.slice(last.start, mention.end),
        value: { ...mention.value, value: last.value.value, high: mention.value.value },
      };
    } else joined.push(mention);
  }
  return joined;
}
