import type { DateValue, Direction } from '@variorum/model';
import { spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { compareScales } from '../scale-comparison.js';
import { valuePairs } from '../values.js';

/** Dates and clock times compared field by field; one leftover on each side with a common field is reported. */
export const date = defineDetector({
  id: 'date',
  version: 2,
  kind: 'date_or_time',
  stage: 'ripe',
  about: 'A date, weekday or clock time differs: Tuesday against Thursday, 2019 against 2009.',
  diverges: [
    pair({ en: 'Talks resume on {Tuesday}.' }, { de: 'Die Gespräche gehen am {Donnerstag} weiter.' }),
    pair({ en: 'The plant opened in {2019}.' }, { fr: "L'usine a ouvert en {2009}." }),
    pair({ zh: '展览将于{5月26日}开幕。' }, { en: 'The exhibition opens on {May 16}.' }),
    pair({ ja: '{令和8年5月}に開業した。' }, { en: 'It opened in {May 2025}.' }),
    pair({ pl: 'Moda pochodzi z {XIX wieku}.' }, { en: 'The fashion dates from the {18th century}.' }),
    pair({ ru: 'Музей открыли в {90-е}.' }, { en: 'The museum was opened in the {1980s}.' }),
    pair({ cs: 'Koncert začíná v {19.30 hodin}.' }, { en: 'The concert starts at {8.30 p.m.}' }),
    pair({ zh: '货物于{7月10日}至16日生产。' }, { en: 'The goods were made between {June 10} and 16.' }),
    pair({ en: 'The show runs from {June 10} to 16.' }, { de: 'Die Schau läuft vom {10}. bis 16. Juli.' }),
    pair({ zh: '工厂将于2028年{下半年}投产。' }, { en: 'The plant opens in the {first half} of 2028.' }),
    pair({ ko: '회의는 {오전 9시}에 시작한다.' }, { en: 'The meeting starts at {9 p.m.}' }),
  ],
  agrees: [
    pair({ en: 'Talks resume on Tuesday.' }, { zh: '会谈将于星期二恢复。' }),
    pair({ en: 'The race began at 1.40 p.m.' }, { de: 'Das Rennen begann um 13.40 Uhr.' }),
    pair({ zh: '民國115年' }, { en: '2026' }),
    pair({ hi: 'बैठक शाम 5 बजे होगी।' }, { en: 'The meeting is at 5 p.m.' }),
    pair({ es: 'Nació el 3 de mayo de 1994.' }, { en: 'She was born on May 3, 1994.' }),
    pair({ fr: 'Le palais date du XIVe siècle.' }, { en: 'The palace dates from the 14th century.' }),
    pair({ en: 'The show runs from June 10 to 16.' }, { cs: 'Výstava trvá od 10. do 16. června.' }),
    pair({ es: 'Abrirá en la segunda mitad de 2028.' }, { ru: 'Завод откроют во втором полугодии 2028 года.' }),
    pair({ ar: 'الممر مفتوح حتى الخامسة مساء.' }, { en: 'The corridor is open until 5 p.m.' }),
    pair({ pl: 'Lata dwudzieste były niespokojne.' }, { en: 'The 1920s were restless.' }),
  ],
  detect(bead) {
    const pairs = valuePairs(bead);
    const dates = pairs.dates.map(({ source, target, repeated }): Draft => {
      const [a, b] = [source.value, target.value];
      return {
        direction: direction(a, b),
        severity: a.year !== undefined && b.year !== undefined && a.year !== b.year ? 'critical' : 'major',
        evidenceScore: (pairs.leftovers > 4 ? 0.6 : 0.8) - (repeated ? 0.2 : 0),
        source: spanOf(source),
        target: spanOf(target),
        evidence: {
          dimension: 'date',
          source: { value: show(a), text: source.text },
          target: { value: show(b), text: target.text },
        },
      };
    });
    return [...dates, ...compareScales(bead, 'date_or_time')];
  },
});

function direction(a: DateValue, b: DateValue): Direction {
  for (const field of ['year', 'decade', 'century', 'month', 'day', 'hour', 'minute', 'relative'] as const) {
    const x = a[field];
    const y = b[field];
    if (x !== undefined && y !== undefined && x !== y) return y > x ? 'later' : 'earlier';
  }
  return 'changed';
}

const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function show(value: DateValue): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  const day = [
    value.year ?? (value.month ? '----' : ''),
    value.month ? pad(value.month) : '',
    value.day ? pad(value.day) : '',
  ]
    .filter(String)
    .join('-');
  const clock = value.hour === undefined ? '' : `${pad(value.hour)}:${pad(value.minute ?? 0)}`;
  const rest = [
    value.weekday ? WEEKDAYS[value.weekday] : '',
    value.quarter ? `Q${value.quarter}` : '',
    value.half ? `H${value.half}` : '',
    value.decade ? `${value.decade}s` : '',
    value.century ? `century ${value.century}` : '',
    value.season ?? '',
    value.dayPart ?? '',
  ];
  const relative = value.relativeUnit
    ? `${(value.relative ?? 0) >= 0 ? '+' : ''}${value.relative ?? 0} ${value.relativeUnit}`
    : '';
  return [day, clock, ...rest, relative].filter(Boolean).join(' ');
}
