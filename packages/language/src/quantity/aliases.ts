/** What a bare "dollar" may be; 元 too, where the dollar is called so. */
const DOLLARS = ['USD', 'CAD', 'AUD', 'HKD', 'TWD', 'SGD', 'NZD', 'yuan'];
/**
 * Units that may stand for the same thing: `points` may be percentage points; `degree` Celsius or Fahrenheit; 元 is yuan
 * unless said otherwise; a bare "dollar", "pound", "franc", "crown" or "rial" is that of the country spoken of.
 */
const GROUPS: readonly (readonly string[])[] = [
  ['points', 'percentage-point'],
  ['degree', 'degree-celsius'],
  ['degree', 'degree-fahrenheit'],
  ['mile', 'nautical-mile'],
  ['yuan', 'CNY', 'yuan-or-yen'],
  ['yuan-or-yen', 'JPY'],
  ['yuan', 'TWD'],
  ['yuan', 'HKD'],
  ...DOLLARS.map((unit) => ['dollar', unit]),
  ...['dollar', 'peso', 'MXN', ...DOLLARS].map((unit) => ['dollar-or-peso', unit]),
  ['MXN', 'peso'],
  ['PHP', 'peso'],
  ['GBP', 'pound-mass', 'pound'],
  ['pound', 'EGP'],
  ['pound', 'TRY'],
  ['CHF', 'XOF'],
  ['crown', 'SEK'],
  ['crown', 'NOK'],
  ['crown', 'DKK'],
  ['crown', 'CZK'],
  ['riyal', 'SAR', 'IRR'],
  ['riyal', 'OMR'],
  ['riyal', 'IRR'],
  ['dirham', 'AED'],
  ['shekel', 'ILS'],
  ['cent', 'pence', 'grosz', 'rappen', 'jiao'],
  ['tsubo', 'pyeong'],
];

const pairs = new Set(
  GROUPS.flatMap((group) => group.flatMap((a) => group.filter((b) => b !== a).map((b) => `${a} ${b}`))),
);

/** Whether two units are the same or may be meant for the same. */
export function sameUnit(a: string | undefined, b: string | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && pairs.has(`${a} ${b}`));
}
