import type { QuantityValue } from '@variorum/model';
import { describe, expect, it } from 'vitest';
import { quantitiesAgree } from './agree.js';
import { readQuantities } from './index.js';

type Short = Partial<Omit<QuantityValue, 'type' | 'step' | 'base' | 'quantity'>>;

function read(lang: string, text: string): Short[] {
  return readQuantities(text, lang)
    .filter((mention) => !mention.value.weak)
    .map(({ value }) => {
      const { type: _type, step: _step, base: _base, quantity: _quantity, counted: _counted, bound, ...rest } = value;
      return bound === 'exact' ? rest : { ...rest, bound };
    });
}

describe('quantities', () => {
  it.each<[string, string, Short[]]>([
    ['en', 'two and a half million euros', [{ value: 2.5e6, unit: 'EUR' }]],
    ['en', 'half a million', [{ value: 5e5 }]],
    ['en', '216 km an hour', [{ value: 216, unit: 'kilometer-per-hour' }]],
    ['uk', '216 км/год', [{ value: 216, unit: 'kilometer-per-hour' }]],
    ['ja', '時速約216キロ', [{ value: 216, unit: 'kilometer-per-hour', bound: 'about' }]],
    ['ko', '초속 60m', [{ value: 60, unit: 'meter-per-second' }]],
    ['tr', 'saatte 216 km', [{ value: 216, unit: 'kilometer-per-hour' }]],
    ['zh-Hant', '攝氏40度', [{ value: 40, unit: 'degree-celsius' }]],
    ['en', 'a quarter of a percentage point', [{ value: 0.25, unit: 'percentage-point' }]],
    ['de', 'um einen Viertelprozentpunkt', [{ value: 0.25, unit: 'percentage-point' }]],
    ['fr', "d'un quart de point", [{ value: 0.25, unit: 'points' }]],
    ['zh-Hans', '四分之一个百分点', [{ value: 0.25, unit: 'percentage-point' }]],
    ['zh-Hans', '两成五', [{ value: 25, unit: 'percent' }]],
    ['en', 'three-quarters of an hour', [{ value: 0.75, unit: 'hour' }]],
    ['en', 'a third of the day', [{ value: 33.333, unit: 'percent' }]],
    ['en', 'a quarter of a million', [{ value: 2.5e5 }]],
    ['en', 'grew by almost a third last year', [{ value: 33.333, unit: 'percent', bound: 'nearly' }]],
    ['en', 'a third attack', [{ value: 3, ordinal: true }]],
    ['it', "di quasi un terzo l'anno scorso", [{ value: 33.333, unit: 'percent', bound: 'nearly' }]],
    ['it', 'un terzo attacco', [{ value: 3, ordinal: true }]],
    ['en', 'an hour and ten minutes', [{ value: 70, unit: 'minute' }]],
    ['en', '5 feet 3 inches', [{ value: 63, unit: 'inch' }]],
    ['fr', 'une heure dix', [{ value: 70, unit: 'minute' }]],
    ['it', "un'ora e dieci", [{ value: 70, unit: 'minute' }]],
    ['de', 'um vier Hundertstelsekunden', [{ value: 4, unit: 'centisecond' }]],
    ['es', 'cuatro centésimas de segundo', [{ value: 0.04, unit: 'second' }]],
    ['ja', '風速60メートル', [{ value: 60, unit: 'meter-per-second' }]],
    ['ru', 'пять сотен', [{ value: 500 }]],
    ['de', 'ein paar Hundert', [{ value: 100, vague: true }]],
    ['it', 'una trentina di miglia', [{ value: 30, unit: 'mile', vague: true }]],
    ['ar', 'في الثالثة والعشرين من عمره', [{ value: 23, unit: 'year' }]],
    ['ko', '1년 6개월', [{ value: 18, unit: 'month' }]],
    ['zh-Hans', '一年零六个月', [{ value: 18, unit: 'month' }]],
    ['zh-Hans', '一小时十分钟', [{ value: 70, unit: 'minute' }]],
    ['ru', 'год и шесть месяцев', [{ value: 18, unit: 'month' }]],
    ['ar', 'ساعة وعشر دقائق', [{ value: 70, unit: 'minute' }]],
    ['fr', '200 milles', [{ value: 200, unit: 'nautical-mile' }]],
    [
      'en',
      '$3m and €4.5bn',
      [
        { value: 3e6, unit: 'dollar-or-peso' },
        { value: 4.5e9, unit: 'EUR' },
      ],
    ],
    ['en', 'a 17-year-old', [{ value: 17, unit: 'year' }]],
    ['en', 'at least 1½ acres', [{ value: 1.5, unit: 'acre', bound: 'at-least' }]],
    ['en', 'two dozen boats', [{ value: 24 }]],
    ['en', 'tens of thousands fled', [{ value: 1e4, vague: true }]],
    ['en', '3 to 5 million', [{ value: 3e6, high: 5e6 }]],
    ['en', 'F-16 jets', [{ value: 16, identifier: true }]],
    ['en', 'the Three Gorges dam', [{ value: 3, identifier: true }]],
    ['en', "I'm sure no one noticed", []],
    ['en', '2/3 of the votes', [{ value: 66.667, unit: 'percent' }]],
    ['de', 'anderthalb Millionen Euro', [{ value: 1.5e6, unit: 'EUR' }]],
    ['de', '1,2 Mrd. Euro', [{ value: 1.2e9, unit: 'EUR' }]],
    ['de', 'nach einer zehntägigen Pause', [{ value: 10, unit: 'day' }]],
    ['de', 'die 17-Jährige', [{ value: 17, unit: 'year' }]],
    ['de', 'rund ein Drittel', [{ value: 33.333, unit: 'percent', bound: 'about' }]],
    ['fr', "8 milliards d'euros", [{ value: 8e9, unit: 'EUR' }]],
    ['fr', 'deux ans et demi', [{ value: 2.5, unit: 'year' }]],
    ['fr', 'huit jours', [{ value: 7, unit: 'day' }]],
    ['fr', 'une vingtaine de blessés', [{ value: 20, vague: true }]],
    ['es', 'tres mil millones de dólares', [{ value: 3e9, unit: 'dollar' }]],
    ['es', 'entre 2 y 5 kilómetros', [{ value: 2, high: 5, unit: 'kilometer' }]],
    ['pt', 'mil e duzentos reais', [{ value: 1200, unit: 'BRL' }]],
    ['it', 'un diciottenne', [{ value: 18, unit: 'year' }]],
    ['ru', '2 млн 300 тыс. рублей', [{ value: 2.3e6, unit: 'RUB' }]],
    ['ru', 'трёхлетний ребёнок', [{ value: 3, unit: 'year' }]],
    ['pl', 'pięć i pół tysiąca', [{ value: 5500 }]],
    ['pl', 'pięcioletni chłopiec', [{ value: 5, unit: 'year' }]],
    ['cs', 'pětadvacet korun', [{ value: 25, unit: 'crown' }]],
    ['cs', 'dva a půl roku', [{ value: 2.5, unit: 'year' }]],
    ['hi', 'साढ़े तीन लाख रुपये', [{ value: 3.5e5, unit: 'INR' }]],
    ['hi', '३५ प्रतिशत', [{ value: 35, unit: 'percent' }]],
    ['ar', '٣٥ في المئة', [{ value: 35, unit: 'percent' }]],
    ['ar', 'مليوني دولار', [{ value: 2e6, unit: 'dollar' }]],
    ['ar', 'بين 3 و5 ملايين', [{ value: 3e6, high: 5e6 }]],
    ['zh-Hans', '30多万人', [{ value: 3e5, bound: 'over' }]],
    ['zh-Hans', '两年半', [{ value: 2.5, unit: 'year' }]],
    ['zh-Hans', '百分之十二点五', [{ value: 12.5, unit: 'percent' }]],
    ['zh-Hans', '八成半', [{ value: 85, unit: 'percent' }]],
    ['zh-Hant', '三點五億元', [{ value: 3.5e8, unit: 'yuan' }]],
    ['zh-Hans', '维基百科的一些用户十分高兴', []],
    ['ja', '3億5000万円', [{ value: 3.5e8, unit: 'JPY' }]],
    ['ja', '2対1', [{ value: 2, high: 1 }]],
    ['ko', '4억 5000만 원', [{ value: 4.5e8, unit: 'KRW' }]],
    ['ko', '열두 명과 스물다섯 살', [{ value: 12 }, { value: 25, unit: 'year' }]],
    ['ko', '3분의 2', [{ value: 66.667, unit: 'percent' }]],
    ['tr', 'yüzde 5', [{ value: 5, unit: 'percent' }]],
    ['tr', 'iki buçuk milyon dolar', [{ value: 2.5e6, unit: 'dollar' }]],
    ['id', 'Rp 5 miliar', [{ value: 5e9, unit: 'IDR' }]],
    ['vi', '3 triệu đồng', [{ value: 3e6, unit: 'VND' }]],
    ['fa', 'بین ۳ تا ۵ میلیون', [{ value: 3e6, high: 5e6 }]],
    ['nl', 'anderhalf miljoen euro', [{ value: 1.5e6, unit: 'EUR' }]],
    ['uk', "п'ять тисяч гривень", [{ value: 5000, unit: 'UAH' }]],
  ])('reads %s: %s', (lang, text, wanted) => {
    expect(read(lang, text)).toEqual(wanted);
  });

  it.each([
    ['en', 'the price doubled', 'de', 'um 100 Prozent'],
    ['en', 'halved', 'fr', 'de 50 %'],
    ['en', '18 months', 'de', 'anderthalb Jahre'],
    ['en', '60 acres', 'zh', '24公顷'],
    ['en', '100 miles', 'es', '160 kilómetros'],
    ['en', 'a fortnight', 'fr', 'quinze jours'],
    ['en', '30 °C', 'en', '86 °F'],
    ['en', '3-1', 'zh', '3比1'],
    ['en', 'two thirds', 'de', '67 Prozent'],
    ['en', '104 degrees', 'es', '40 grados'],
    ['en', '104 degrees Fahrenheit', 'zh', '攝氏40度'],
    ['en', '2.7 degrees Fahrenheit of warming', 'fr', '1,5 degré'],
    ['ja', '秒速60メートル', 'de', '216 Stundenkilometer'],
    ['en', '25 basis points', 'ru', 'четверть пункта'],
    ['en', '0.25 percent', 'pl', '25 punktów bazowych'],
    ['en', '200 miles', 'fr', '200 milles'],
    ['en', 'HK$21 million', 'en', '21 million dollars'],
    ['en', 'a third of a year', 'es', 'la tercera parte del año'],
  ])('agrees: %s %s / %s %s', (lang, text, other, translation) => {
    const [a] = readQuantities(text, lang);
    const [b] = readQuantities(translation, other);
    expect(quantitiesAgree(a!.value, b!.value)).not.toBe('differ');
  });

  it.each([
    ['en', 'at 30 °C', 'en', 'at 30 °F'],
    ['en', '3 million', 'zh', '3亿'],
    ['en', '5 percent', 'ja', '5割'],
    ['en', 'hundreds', 'cs', '14'],
    ['it', 'una ventina', 'en', '50'],
    ['fr', 'trois points', 'de', 'drei Prozent'],
    ['en', '60 acres', 'zh', '60公顷'],
    ['en', '216 miles an hour', 'ru', '216 км/ч'],
    ['en', '40 degrees Fahrenheit', 'es', '40 grados Celsius'],
    ['en', 'HK$21 million', 'zh', '2100万美元'],
    ['en', '5 million dollars', 'es', '5 millones de pesos'],
  ])('differs: %s %s / %s %s', (lang, text, other, translation) => {
    const [a] = readQuantities(text, lang);
    const [b] = readQuantities(translation, other);
    expect(quantitiesAgree(a!.value, b!.value)).toBe('differ');
  });

  it('keeps spans that are offsets into the text', () => {
    const text = 'İstanbul: yüzde 5 ve 3 milyon';
    for (const mention of readQuantities(text, 'tr')) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });

  it.each(['1:', '1/2/', '3 to ', 'twenty-', '1,1,1,', 'May 3, ', '9'])('stays linear on a megabyte of %s', (unit) => {
    const before = process.cpuUsage().user;
    readQuantities(unit.repeat(1e6 / unit.length), 'en');
    expect((process.cpuUsage().user - before) / 1e6).toBeLessThan(3);
  });
});
