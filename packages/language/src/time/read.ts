import type { DateValue, Mention } from '@variorum/model';
import { primarySubtag } from '@variorum/model';
import { asciiDigits } from '../quantity/digits.js';
import { calendarNames } from './calendar.js';
import { relativeWords } from './relative.js';

type Dated = Mention<DateValue>;
type Fields = Partial<Omit<DateValue, 'type'>>;

/** Dates and clock times of a text, sorted and without overlap. */
export function readDates(text: string, lang: string): Dated[] {
  const primary = primarySubtag(lang);
  const plain = asciiDigits(text);
  const found = [
    ...dense(plain, primary),
    ...named(plain, primary),
    ...numeric(plain, primary),
    ...years(plain, primary),
    ...clocks(plain, primary),
    ...weekdays(plain, primary),
    ...relatives(plain, primary),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const dates: Dated[] = [];
  let end = 0;
  for (const item of found) {
    if (item.start < end) continue;
    dates.push({
      start: item.start,
      end: item.end,
      text: text.slice(item.start, item.end),
      value: { type: 'date', ...item.fields },
    });
    end = item.end;
  }
  return dates;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly fields: Fields;
}

function collect(
  plain: string,
  pattern: RegExp,
  fields: (groups: Record<string, string | undefined>) => Fields | undefined,
): Found[] {
  const found: Found[] = [];
  for (const match of plain.matchAll(pattern)) {
    const read = fields(match.groups ?? {});
    if (read) found.push({ start: match.index, end: match.index + match[0].length, fields: read });
  }
  return found;
}

/** Chinese, Japanese and Korean: 2026年5月26日, 下午1时40分, 5월 26일. */
function dense(plain: string, lang: string): Found[] {
  if (lang !== 'zh' && lang !== 'ja' && lang !== 'ko') return [];
  const [y, m, d, h, min] =
    lang === 'ko'
      ? ['년', '월', '일', '시', '분']
      : ['年', '月', '[日号號]', lang === 'ja' ? '時' : '[时時点點]', '分'];
  const gap = lang === 'ko' ? '\\s?' : '';
  const date = new RegExp(
    `(?:(?<year>(?:19|20)\\d{2})${y}${gap})?(?<month>1[0-2]|0?[1-9])${m}(?!间|間|个|個)(?:${gap}(?<day>3[01]|[12]\\d|0?[1-9])${d})?|(?<only>(?:1[5-9]|20)\\d{2})${y}(?!间|間)(?:代(?<decade>))?|(?<![\\d.])(?<dayonly>3[01]|[12]\\d|[1-9])${lang === 'ko' ? '일(?!간|째)' : '[日号號](?!元|圆|圓|本|間|间)'}`,
    'gu',
  );
  const dates = collect(plain, date, (g) => {
    if (g.only !== undefined) return g.decade === undefined ? { year: Number(g.only) } : { decade: Number(g.only) };
    if (g.dayonly !== undefined) return { day: Number(g.dayonly) };
    return {
      ...(g.year ? { year: Number(g.year) } : {}),
      month: Number(g.month),
      ...(g.day ? { day: Number(g.day) } : {}),
    };
  });
  const half =
    lang === 'ko'
      ? '(?<part>오전|오후|새벽|아침|저녁|밤)?\\s?'
      : '(?<part>上午|下午|凌晨|早上|晚上|傍晚|中午|午前|午後|夜|未明|早晨|晚间|晚間|深夜)?';
  const clock = new RegExp(
    `${half}(?<!\\d)(?<hour>2[0-4]|1\\d|\\d)(?:${h}(?!間|间|이)${gap}(?:(?<minute>[0-5]?\\d)${min}|(?<half>半|반))?|:(?<minute2>[0-5]\\d))`,
    'gu',
  );
  const clocks = collect(plain, clock, (g) => {
    const afternoon = /下午|晚|傍晚|午後|夜|오후|저녁|밤/.test(g.part ?? '');
    const hour = Number(g.hour);
    return {
      hour: (afternoon && hour < 12 ? hour + 12 : hour) % 24,
      minute: Number(g.minute ?? g.minute2 ?? (g.half ? 30 : 0)),
    };
  });
  return [...dates, ...clocks];
}

/** Day, month name and year in the orders of the spaced languages: `May 26, 2026`, `26. Mai 2026`, `26 de mayo de 2026`. */
function named(plain: string, lang: string): Found[] {
  const { months } = calendarNames(lang);
  if (months.size === 0 || lang === 'zh' || lang === 'ja' || lang === 'ko') return [];
  const names = [...months.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const month = `(?<month>${names})\\.?(?![\\p{L}])`;
  const year = '(?<year>(?:1[5-9]|20)\\d{2})(?!\\d)';
  const dayFirst = new RegExp(
    `(?<![\\d.,])(?:(?<day>3[01]|[12]\\d|0?[1-9])(?:\\.|er|º|°|st|nd|rd|th)?(?:\\s(?:de|of))?\\s)?(?<![\\p{L}])${month}(?:,?\\s(?:de\\s|del\\s|do\\s)?${year})?`,
    'giu',
  );
  const found = collect(plain, dayFirst, (g) => {
    const value = months.get((g.month ?? '').toLowerCase());
    if (value === undefined) return undefined;
    return { month: value, ...(g.day ? { day: Number(g.day) } : {}), ...(g.year ? { year: Number(g.year) } : {}) };
  }).filter((item) => isMonth(plain, item, lang));
  const monthFirst = new RegExp(
    `(?<![\\p{L}])${month}\\s(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d.%]|\\s?(?:percent|per cent|million|billion))(?:,?\\s${year})?`,
    'giu',
  );
  const american =
    lang === 'en' || lang === 'tr' || lang === 'hi' || lang === 'id'
      ? collect(plain, monthFirst, (g) => ({
          month: months.get((g.month ?? '').toLowerCase())!,
          day: Number(g.day),
          ...(g.year ? { year: Number(g.year) } : {}),
        }))
      : [];
  return [...american, ...found];
}

/** "May" and "March" are months only with a capital and beside a number, "in", "of" or the like. */
function isMonth(plain: string, item: Found, lang: string): boolean {
  if (item.fields.day !== undefined || item.fields.year !== undefined) return true;
  const word = plain.slice(item.start, item.end);
  if (lang === 'en') {
    if (!/^[A-Z]/.test(word)) return false;
    if (/^(?:May|March|Mar|Dec|Jan|Jun|Jul|Sun)\.?$/.test(word))
      return /(?:in|of|since|until|by|from|last|next|early|late|mid|this|to|through|between|and|for)[- ]$/i.test(
        plain.slice(Math.max(0, item.start - 8), item.start),
      );
    return true;
  }
  if (lang === 'de') return /^\p{Lu}/u.test(word) && word.length >= 3 && !/^(?:Mar|Sep|Jan|Dez|Feb)$/.test(word);
  return (
    word.length >= 4 ||
    (lang === 'fr' && /^(?:mai|juin|août)$/i.test(word)) ||
    (lang === 'ru' && /^(?:мая|мае|май)$/i.test(word))
  );
}

/** 26.05.2026, 2026-05-26, 26/05/2026; month before day only where both readings do not fit. */
function numeric(plain: string, lang: string): Found[] {
  const iso = collect(
    plain,
    /(?<!\d)(?<year>(?:19|20)\d{2})-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?!\d)/g,
    (g) => ({ year: Number(g.year), month: Number(g.month), day: Number(g.day) }),
  );
  const local = collect(plain, /(?<![\d.])(?<a>\d{1,2})[./](?<b>\d{1,2})[./](?<year>(?:19|20)\d{2})(?!\d)/g, (g) => {
    const [a, b] = [Number(g.a), Number(g.b)];
    const [day, month] = lang === 'en' && b > 12 ? [b, a] : [a, b];
    return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year: Number(g.year), month, day } : undefined;
  });
  return [...iso, ...local];
}

const DECADE: Readonly<Record<string, RegExp>> = {
  en: /\b(?<decade>(?:1[5-9]|20)\d0)s\b/g,
  de: /(?<![\d])(?<decade>(?:1[5-9]|20)\d0)er(?:[ -]?Jahren?)?/g,
  fr: /années\s(?<decade>(?:1[5-9]|20)\d0)/g,
  es: /(?:años|década de)\s(?<decade>(?:1[5-9]|20)\d0)/g,
  pt: /(?:anos|década de)\s(?<decade>(?:1[5-9]|20)\d0)/g,
  it: /anni\s(?<decade>(?:1[5-9]|20)\d0)/g,
  ru: /(?<decade>(?:1[5-9]|20)\d0)-[хе]/g,
};

/** A bare four-digit figure from 1500 to 2099 that no unit follows is a year. */
function years(plain: string, lang: string): Found[] {
  const decades = DECADE[lang] ? collect(plain, DECADE[lang], (g) => ({ decade: Number(g.decade) })) : [];
  const single = collect(
    plain,
    /(?<![\d.,:$€£¥#№+-]|[\p{L}])(?<year>(?:1[5-9]|20)\d{2})(?!\d|[.,:]\d|\s?[%‰°€$£¥]|\s?(?:km|m|kg|MW|GW|ha|t|l)\b|[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7a3])/gu,
    (g) => ({ year: Number(g.year) }),
  ).filter(
    (item) =>
      lang !== 'en' ||
      !/^\s(?:people|men|women|soldiers|troops|workers|jobs|homes|houses|votes|cases|deaths|dollars|euros|pounds|students|tons|tonnes|miles|kilomet|metres|meters|feet|acres|hectares|passengers|residents|employees|seats|patients|children)/.test(
        plain.slice(item.end, item.end + 14),
      ),
  );
  return [...decades, ...single.filter((item) => isYear(plain, item, lang))];
}

/** Before a plural noun a round figure counts things; after "in", "since", a month or in brackets it is a year. */
function isYear(plain: string, item: Found, lang: string): boolean {
  const year = item.fields.year ?? 0;
  const before = plain.slice(Math.max(0, item.start - 14), item.start);
  const cue: Record<string, RegExp> = {
    en: /(?:in|since|by|from|of|until|till|to|during|before|after|and|early|late|mid|year|for|the|between|than|\(|[,–-])\s?-?$/i,
    de: /(?:im|in|seit|jahr|jahre|jahres|bis|von|ab|anfang|ende|mitte|vor|nach|und|zwischen|sommer|herbst|winter|frühjahr|\(|[,–-])\s?$/i,
    fr: /(?:en|depuis|de|d'|dès|jusqu'en|à|an|année|avant|après|fin|début|été|et|entre|\(|[,–-])\s?$/i,
    es: /(?:en|desde|de|hasta|del|año|antes de|después de|y|entre|a|\(|[,–-])\s?$/i,
    pt: /(?:em|desde|de|até|do|ano|antes de|depois de|e|entre|a|\(|[,–-])\s?$/i,
    it: /(?:nel|dal|del|al|il|anno|fino al|prima del|dopo il|e|di|\(|[,–-])\s?$/i,
  };
  const pattern = cue[lang];
  if (year % 100 === 0 && !pattern?.test(before)) return false;
  return pattern ? pattern.test(before) || /^\s*(?:[).,;]|$)/.test(plain.slice(item.end)) : true;
}

const AM_PM =
  /(?<![\d.,:])(?<hour>1[0-2]|0?[1-9])(?:[.:](?<minute>[0-5]\d))?\s?(?<half>a\.?m\.?|p\.?m\.?)(?![\p{L}])/giu;
const CLOCK: Readonly<Record<string, RegExp>> = {
  de: /(?<![\d.,:])(?<hour>2[0-4]|1\d|0?\d)(?:[.:](?<minute>[0-5]\d))?\s?Uhr(?:\s(?<minute2>[0-5]\d))?/g,
  fr: /(?<![\d.,:])(?<hour>2[0-4]|1\d|0?\d)\s?(?:h(?![\p{L}])|heures?(?=\s(?:du|de l|et|GMT)))\s?(?<minute>[0-5]\d)?/gu,
  es: /(?<=(?:las|la)\s)(?<hour>2[0-4]|1\d|0?\d)(?:[.:](?<minute>[0-5]\d))?(?:\s(?:horas|h))?(?!\d)/g,
  pt: /(?<![\d.,:])(?<hour>2[0-4]|1\d|0?\d)\s?h\s?(?<minute>[0-5]\d)?(?![\p{L}])/gu,
  it: /(?<=(?:ore|alle|dalle)\s)(?<hour>2[0-4]|1\d|0?\d)(?:[.:](?<minute>[0-5]\d))?(?!\d)/g,
};

function clocks(plain: string, lang: string): Found[] {
  if (lang === 'zh' || lang === 'ja' || lang === 'ko') return [];
  const twelve = collect(plain, AM_PM, (g) => ({
    hour: (Number(g.hour) % 12) + (/^p/i.test(g.half ?? '') ? 12 : 0),
    minute: Number(g.minute ?? 0),
  }));
  const own = CLOCK[lang]
    ? collect(plain, CLOCK[lang], (g) => ({ hour: Number(g.hour) % 24, minute: Number(g.minute ?? g.minute2 ?? 0) }))
    : [];
  const colon = collect(plain, /(?<![\d.,:-])(?<hour>2[0-3]|1\d|0?\d):(?<minute>[0-5]\d)(?![\d:-])/g, (g) => ({
    hour: Number(g.hour),
    minute: Number(g.minute),
  }));
  return [...twelve, ...own, ...colon];
}

function weekdays(plain: string, lang: string): Found[] {
  const names = calendarNames(lang).weekdays;
  const dense = lang === 'zh' || lang === 'ja' || lang === 'ko';
  const list = [...names.keys()]
    .filter((name) => name.length >= (dense ? 2 : 3))
    .sort((a, b) => b.length - a.length)
    .join('|');
  if (list === '') return [];
  const pattern = new RegExp(dense ? `(?<name>${list})` : `(?<![\\p{L}-])(?<name>${list})s?(?![\\p{L}])`, 'giu');
  return collect(plain, pattern, (g) => ({ weekday: names.get((g.name ?? '').toLowerCase())! })).filter(
    (item) => lang !== 'pt' || plain.slice(item.start, item.end).includes('-') || /^-feira/.test(plain.slice(item.end)),
  );
}

function relatives(plain: string, lang: string): Found[] {
  const words = relativeWords(lang);
  if (!words) return [];
  const found: Found[] = [];
  for (const match of plain.matchAll(words.pattern)) {
    const value = words.meanings.get(match[0].toLowerCase());
    if (value)
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        fields: { relative: value[0], relativeUnit: value[1] as DateValue['relativeUnit'] },
      });
  }
  return found;
}
