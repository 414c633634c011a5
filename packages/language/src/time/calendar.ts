/** Month and weekday names of a language in all spellings that Intl knows, lower case, without a final stop. */
export interface CalendarNames {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
}

/** Spellings beside those of Intl: other cases, common abbreviations. */
const EXTRA_MONTHS: Readonly<Record<string, string>> = {
  en: 'sept:9 jan:1 feb:2 mar:3 apr:4 jun:6 jul:7 aug:8 oct:10 nov:11 dec:12',
  de: 'jänner:1 feber:2 märz:3 sept:9 juno:6 julei:7',
  es: 'setiembre:9 ene:1 sept:9',
  ru: 'январе:1 феврале:2 марте:3 апреле:4 мае:5 июне:6 июле:7 августе:8 сентябре:9 октябре:10 ноябре:11 декабре:12',
  pl: 'styczniu:1 lutym:2 marcu:3 kwietniu:4 maju:5 czerwcu:6 lipcu:7 sierpniu:8 wrześniu:9 październiku:10 listopadzie:11 grudniu:12',
  cs: 'lednu:1 únoru:2 březnu:3 dubnu:4 květnu:5 červnu:6 červenci:7 srpnu:8 září:9 říjnu:10 listopadu:11 prosinci:12',
  ar: 'كانون الثاني:1 شباط:2 آذار:3 نيسان:4 أيار:5 حزيران:6 تموز:7 آب:8 أيلول:9 تشرين الأول:10 تشرين الثاني:11 كانون الأول:12',
};
const EXTRA_WEEKDAYS: Readonly<Record<string, string>> = {
  zh: '周一:1 周二:2 周三:3 周四:4 周五:5 周六:6 周日:7 周天:7 礼拜一:1 礼拜二:2 礼拜三:3 礼拜四:4 礼拜五:5 礼拜六:6 礼拜天:7 星期天:7 週一:1 週二:2 週三:3 週四:4 週五:5 週六:6 週日:7 禮拜一:1 禮拜二:2 禮拜三:3 禮拜四:4 禮拜五:5 禮拜六:6 禮拜天:7',
  de: 'sonnabend:6 montags:1 dienstags:2 mittwochs:3 donnerstags:4 freitags:5 samstags:6 sonntags:7',
  ru: 'понедельника:1 вторника:2 среду:3 среды:3 четверга:4 пятницу:5 пятницы:5 субботу:6 субботы:6 воскресенья:7',
  pl: 'poniedziałku:1 wtorku:2 środę:3 środy:3 czwartku:4 piątku:5 sobotę:6 soboty:6 niedzielę:7 niedzieli:7',
  cs: 'pondělka:1 úterka:2 středu:3 středy:3 čtvrtka:4 pátku:5 sobotu:6 soboty:6 neděli:7 neděle:7',
  pt: 'segunda:1 terça:2 quarta:3 quinta:4 sexta:5',
  en: 'mon:1 tue:2 wed:3 thu:4 thur:4 thurs:4 fri:5',
};

const known = new Map<string, CalendarNames>();

export function calendarNames(lang: string): CalendarNames {
  let names = known.get(lang);
  if (!names) {
    names = { months: monthsOf(lang), weekdays: weekdaysOf(lang) };
    known.set(lang, names);
  }
  return names;
}

/** Abbreviated forms that are also common words are left out: `mar`, `set`, `do`, `so`. */
const TOO_SHORT = 4;

function monthsOf(lang: string): Map<string, number> {
  const map = new Map<string, number>();
  const locale = supported(lang);
  for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const) {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const part =
        format
          .formatToParts(Date.UTC(2023, month, 15))
          .find((p) => p.type === 'month')
          ?.value.toLowerCase()
          .replace(/\.$/, '') ?? '';
      if (
        /\p{L}/u.test(part) &&
        !/\d/.test(part) &&
        (options.month === 'long' || part.length >= TOO_SHORT || lang === 'de')
      )
        map.set(part, month + 1);
    }
  }
  addExtra(map, EXTRA_MONTHS[lang]);
  return map;
}

function weekdaysOf(lang: string): Map<string, number> {
  const map = new Map<string, number>();
  const locale = supported(lang);
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 2 January 2023 was a Monday.
  for (let day = 0; day < 7; day++) map.set(format.format(Date.UTC(2023, 0, 2 + day)).toLowerCase(), day + 1);
  addExtra(map, EXTRA_WEEKDAYS[lang]);
  return map;
}

function addExtra(map: Map<string, number>, extra: string | undefined): void {
  for (const match of (extra ?? '').matchAll(/([^:\d]+):(\d+)\s*/g)) map.set(match[1]!.trim(), Number(match[2]));
}

function supported(lang: string): string {
  return Intl.DateTimeFormat.supportedLocalesOf([lang])[0] ?? 'en';
}
