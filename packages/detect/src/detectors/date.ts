import { datesAgree } from '@variorum/language';
import type { DateValue, Direction, Mention } from '@variorum/model';
import { type BeadView, type Here, type Side, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';

type Dated = Here<Mention<DateValue>>;

/** Dates and clock times compared field by field; one leftover on each side with a common field is reported. */
export const date = defineDetector({
  id: 'date',
  version: 1,
  kind: 'date_or_time',
  stage: 'ripe',
  about: 'A date, weekday or clock time differs: Tuesday against Thursday, 2019 against 2009.',
  diverges: [
    pair({ en: 'Talks resume on {Tuesday}.' }, { de: 'Die Gespräche gehen am {Donnerstag} weiter.' }),
    pair({ en: 'The plant opened in {2019}.' }, { fr: "L'usine a ouvert en {2009}." }),
  ],
  agrees: [
    pair({ en: 'Talks resume on Tuesday.' }, { zh: '会谈将于星期二恢复。' }),
    pair({ en: 'The race began at 1.40 p.m.' }, { de: 'Das Rennen begann um 13.40 Uhr.' }),
  ],
  detect(bead) {
    const source = unmatched(bead.source, bead.around.target, bead);
    const target = unmatched(bead.target, bead.around.source, bead);
    const drafts: Draft[] = [];
    const left = [...target];
    for (const from of source) {
      const at = left.findIndex((to) => comparable(from.value, to.value));
      if (at < 0) continue;
      const to = left.splice(at, 1)[0]!;
      drafts.push({
        direction: direction(from.value, to.value),
        severity: from.value.year !== undefined && from.value.year !== to.value.year ? 'critical' : 'major',
        evidenceScore: source.length + target.length > 3 ? 0.6 : 0.8,
        source: spanOf(from),
        target: spanOf(to),
        evidence: {
          dimension: 'date',
          source: { value: show(from.value), text: from.text },
          target: { value: show(to.value), text: to.text },
        },
      });
    }
    return drafts;
  },
});

function unmatched(own: Side, other: Side, bead: BeadView): Dated[] {
  return own.dates.filter(
    (m) =>
      !other.dates.some((o) => datesAgree(m.value, o.value, bead.story.published) !== 'differ') &&
      !other.quantities.some((q) => Object.values(m.value).includes(q.value.value)),
  );
}

const FIELDS = [
  'year',
  'month',
  'day',
  'weekday',
  'hour',
  'quarter',
  'half',
  'decade',
  'century',
  'season',
  'dayPart',
  'relativeUnit',
] as const;

/** Two dates are about the same thing when both say the same kind of field. */
function comparable(a: DateValue, b: DateValue): boolean {
  return FIELDS.some((field) => a[field] !== undefined && b[field] !== undefined);
}

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
