/**
 * Month and weekday names that Intl knows for a language, as rows of the vocabulary: kind, value, forms. Other cases and
 * abbreviations stand in `data/time`.
 */
export function calendarRows(lang: string): [string, string, string][] {
  if (lang === 'zh' || lang === 'ja' || lang === 'ko') return [];
  const locale = Intl.DateTimeFormat.supportedLocalesOf([lang])[0];
  if (!locale) return [];
  return [...months(locale), ...weekdays(locale)];
}

function months(locale: string): [string, string, string][] {
  const rows: [string, string, string][] = [];
  for (const options of [{ month: 'long' }, { month: 'long', day: 'numeric' }] as const) {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...options, timeZone: 'UTC' });
    for (let month = 0; month < 12; month++) {
      const part = format.formatToParts(Date.UTC(2023, month, 15)).find((p) => p.type === 'month')?.value ?? '';
      if (/\p{L}/u.test(part) && !/\d/.test(part)) rows.push(['month', String(month + 1), plain(part)]);
    }
  }
  return rows;
}

function weekdays(locale: string): [string, string, string][] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 2 January 2023 was a Monday.
  return Array.from({ length: 7 }, (_, day) => [
    'weekday',
    String(day + 1),
    plain(format.format(Date.UTC(2023, 0, 2 + day))),
  ]);
}

/** Without what the table format reads as its own: brackets, stops. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[().]/g, '');
}
