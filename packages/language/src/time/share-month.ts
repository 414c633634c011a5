import type { DatePart } from './fields.js';

/** What joins two days of one month: 7月10日至16日, 7월 10일부터 16일까지, `ngày 10 đến ngày 16 tháng 6`. */
const JOINER = /^\s?(?:[-–—~〜～∼]|至|到|から|부터|đến|tới)\s?(?:ngày\s)?$/u;

/** Gives a day that is joined to another one the month (and year) that only one of the two was said with. */
export function shareMonths(dates: readonly DatePart[], text: string): DatePart[] {
  const shared: DatePart[] = [];
  for (const date of dates) {
    const last = shared.at(-1);
    const between = last && date.start - last.end <= 10 ? text.slice(last.end, date.start) : undefined;
    if (!last || between === undefined || (!loneDay(date) && !loneDay(last))) shared.push(date);
    else if (loneDay(date) && last.fields.month !== undefined && last.fields.day === undefined && /^\s?$/.test(between))
      // 7月10-16日: the first day has no word of its own.
      shared[shared.length - 1] = { start: last.start, end: date.end, fields: { ...last.fields, ...date.fields } };
    else if (!JOINER.test(between)) shared.push(date);
    else if (loneDay(date)) shared.push({ ...date, fields: { ...monthOf(last), ...date.fields } });
    else {
      shared[shared.length - 1] = { ...last, fields: { ...monthOf(date), ...last.fields } };
      shared.push(date);
    }
  }
  return shared;
}

function loneDay({ fields }: DatePart): boolean {
  return fields.day !== undefined && fields.month === undefined && fields.hour === undefined;
}

function monthOf({ fields }: DatePart): DatePart['fields'] {
  const { month, year } = fields;
  return { ...(month === undefined ? {} : { month }), ...(year === undefined ? {} : { year }) };
}
