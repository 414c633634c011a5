import type { DateValue } from '@variorum/model';
import { describe, expect, it } from 'vitest';
import { readDates } from '../quantity/index.js';
import { datesAgree } from './agree.js';

type Short = Partial<Omit<DateValue, 'type'>>;

function read(lang: string, text: string): Short[] {
  return readDates(text, lang).map(({ value: { type: _type, ...rest } }) => rest);
}

describe('dates', () => {
  it.each<[string, string, Short[]]>([
    ['en', 'on Monday, the 27th', [{ weekday: 1, day: 27 }]],
    [
      'en',
      'May 3–5, in 2000 and from 2015–2019',
      [{ month: 5, day: 3 }, { month: 5, day: 5 }, { year: 2000 }, { year: 2015 }, { year: 2019 }],
    ],
    [
      'en',
      'at half past three in the third quarter of fiscal 2024',
      [{ hour: 3, minute: 30 }, { quarter: 3 }, { year: 2024 }],
    ],
    ['en', 'the 1990s and the 19th century', [{ decade: 1990 }, { century: 19 }]],
    ...(
      [
        ['en', 'from June 10 to 16'],
        ['en', 'between June 10 and 16'],
        ['de', 'vom 10. bis zum 16. Juni'],
        ['fr', 'du 10 au 16 juin'],
        ['cs', 'od 10. do 16. června'],
        ['vi', 'từ ngày 10 đến ngày 16 tháng 6'],
        ['zh-Hans', '6月10日至16日'],
        ['ja', '6月10〜16日'],
        ['ko', '6월 10일부터 16일까지'],
      ] as const
    ).map(([lang, text]): [string, string, Short[]] => [
      lang,
      text,
      [
        { month: 6, day: 10 },
        { month: 6, day: 16 },
      ],
    ]),
    ['en', 'in the second half of 2028', [{ half: 2 }, { year: 2028 }]],
    ['en', 'H1 2028', [{ half: 1 }, { year: 2028 }]],
    ['ru', 'во второй половине 2028 года', [{ half: 2 }, { year: 2028 }]],
    ['ja', '2028年後半', [{ year: 2028 }, { half: 2 }]],
    ['vi', 'nửa đầu năm 2028', [{ half: 1 }, { year: 2028 }]],
    ['ar', 'الخامسة والنصف مساء', [{ hour: 17, minute: 30, dayPart: 'evening' }]],
    [
      'de',
      'am 26. Mai 2026 um 13.40 Uhr',
      [
        { day: 26, month: 5, year: 2026 },
        { hour: 13, minute: 40 },
      ],
    ],
    ['de', 'die 90er Jahre', [{ decade: 1990 }]],
    ['de', 'um halb vier', [{ hour: 3, minute: 30 }]],
    ['fr', 'le 1er mai 1994, au XIVe siècle', [{ day: 1, month: 5, year: 1994 }, { century: 14 }]],
    ['fr', 'à 15h30', [{ hour: 15, minute: 30 }]],
    ['es', 'a las 3 de la tarde del siglo XIX', [{ hour: 15, minute: 0, dayPart: 'afternoon' }, { century: 19 }]],
    ['pt', 'na segunda-feira, 3 de março', [{ weekday: 1 }, { day: 3, month: 3 }]],
    ['it', 'alle 15.30 di giovedì', [{ hour: 15, minute: 30 }, { weekday: 4 }]],
    ['ru', '90-е годы, XXI век', [{ decade: 1990 }, { century: 21 }]],
    ['ru', 'в 13:25 мск', [{ hour: 13, minute: 25, zone: 'MSK' }]],
    ['pl', 'lata dwudzieste XX wieku', [{ decade: 1920 }, { century: 20 }]],
    ['cs', '26. 5. 2026', [{ day: 26, month: 5, year: 2026 }]],
    ['hi', 'शाम 5 बजे', [{ hour: 17, minute: 0, dayPart: 'evening' }]],
    ['ar', 'القرن التاسع عشر', [{ century: 19 }]],
    ['ar', '1447 هـ', [{ year: 2025, calendar: 'hijri' }]],
    [
      'zh-Hant',
      '民國115年5月26日下午3點40分',
      [
        { year: 2026, month: 5, day: 26, calendar: 'minguo' },
        { hour: 15, minute: 40, dayPart: 'afternoon' },
      ],
    ],
    ['zh-Hans', '二〇二六年第一季度', [{ year: 2026 }, { quarter: 1 }]],
    [
      'ja',
      '令和元年、27日（月）午後3時半',
      [
        { year: 2019, calendar: 'japanese' },
        { day: 27, weekday: 1 },
        { hour: 15, minute: 30, dayPart: 'afternoon' },
      ],
    ],
    [
      'ko',
      '5월 26일 오후 3시 반, 1분기',
      [{ month: 5, day: 26 }, { hour: 15, minute: 30, dayPart: 'afternoon' }, { quarter: 1 }],
    ],
    ['vi', 'ngày 26 tháng 5 năm 2026', [{ day: 26, month: 5, year: 2026 }]],
    [
      'id',
      'pukul 15.30, 26 Mei 2026',
      [
        { hour: 15, minute: 30 },
        { day: 26, month: 5, year: 2026 },
      ],
    ],
    ['fa', 'سال ۱۴۰۳', [{ year: 2024, calendar: 'persian' }]],
  ])('reads %s: %s', (lang, text, wanted) => {
    expect(read(lang, text)).toEqual(wanted);
  });

  it('resolves relative words by the day of publication', () => {
    const [yesterday] = readDates('yesterday', 'en');
    const [monday] = readDates('am Montag', 'de');
    expect(datesAgree(yesterday!.value, monday!.value, '2026-05-26')).not.toBe('differ');
    expect(datesAgree(yesterday!.value, monday!.value, '2026-05-28')).toBe('differ');
  });

  it('forgives a missing half of the day, another zone and neighbouring parts of the day', () => {
    const value = (fields: Short): DateValue => ({ type: 'date', ...fields });
    expect(datesAgree(value({ hour: 3, minute: 40 }), value({ hour: 15, minute: 40 }))).toBe('compatible');
    expect(datesAgree(value({ hour: 9, dayPart: 'morning' }), value({ hour: 21, dayPart: 'evening' }))).toBe('differ');
    expect(datesAgree(value({ hour: 9, minute: 0, zone: 'GMT' }), value({ hour: 12, minute: 0, zone: 'MSK' }))).toBe(
      'compatible',
    );
    expect(datesAgree(value({ dayPart: 'evening' }), value({ dayPart: 'night' }))).not.toBe('differ');
    expect(datesAgree(value({ dayPart: 'morning' }), value({ dayPart: 'evening' }))).toBe('differ');
  });
});
