/** Nouns behind a number that count different things: people live in households, boxes are no tonnes. */
const NOUNS: Readonly<Record<string, Readonly<Record<'person' | 'household' | 'box', string>>>> = {
  en: { person: 'people|persons', household: 'households|homes|families', box: 'boxes|cartons|crates' },
  de: { person: 'Menschen|Personen|Einwohnern?', household: 'Haushalten?|Familien', box: 'Kisten|Kartons|Schachteln' },
  fr: { person: 'personnes|habitants', household: 'foyers|ménages|familles', box: 'caisses|cartons|boîtes' },
  es: { person: 'personas|habitantes', household: 'hogares|familias|viviendas', box: 'cajas|cajones' },
  pt: { person: 'pessoas|habitantes', household: 'famílias|domicílios|lares|residências', box: 'caixas|caixotes' },
  it: { person: 'persone|abitanti', household: 'famiglie|nuclei familiari|abitazioni', box: 'scatole|casse|cartoni' },
  nl: { person: 'mensen|personen|inwoners', household: 'huishoudens|gezinnen|woningen', box: 'dozen|kisten' },
  ru: {
    person: 'человека?|людей|жителей',
    household: 'семей|домохозяйства?|домов',
    box: 'ящик(?:а|ов)|короб(?:ок|ки)',
  },
  uk: {
    person: 'осіб|людей|мешканців',
    household: 'родин|сімей|домогосподарств|будинків',
    box: 'ящик(?:и|ів)|короб(?:ок|ки)',
  },
  pl: {
    person: 'osób|osoby|ludzi|mieszkańców',
    household: 'gospodarstw|rodzin|domów',
    box: 'skrzyń|skrzynek|kartonów|pudełek|pudeł',
  },
  cs: { person: 'lidí|osob|obyvatel', household: 'domácností|rodin|domů', box: 'krabic|beden|kartonů' },
  tr: { person: 'kişi(?:y?\\p{L}{1,4})?|insan', household: 'hane(?:y?\\p{L}{1,4})?|aile|konut', box: 'kutu|koli|kasa' },
  ar: { person: 'شخصا?|أشخاص|نسمة', household: 'أسرة|أسر|عائلة|منزلا?', box: 'صندوقا?|صناديق|كرتونة' },
  fa: { person: 'نفر', household: 'خانوار|خانواده|خانه', box: 'جعبه|کارتن|صندوق' },
  hi: { person: 'लोग(?:ों)?|व्यक्ति(?:यों)?', household: 'परिवार(?:ों)?|घर(?:ों)?', box: 'पेटियां|पेटी|डिब्बे|डिब्बों' },
  id: { person: 'orang|jiwa', household: 'rumah tangga|keluarga|rumah', box: 'kotak|dus|peti' },
  vi: { person: 'người', household: 'hộ(?: gia đình)?', box: 'hộp|thùng' },
  zh: { person: '人(?!民|次)|名', household: '[户戶]', box: '箱|盒' },
  ja: { person: '人(?!分)|名', household: '世帯|戸', box: '箱|ケース' },
  ko: { person: '명', household: '가구|세대', box: '상자|박스' },
};

const DENSE = new Set(['zh', 'ja', 'ko']);
const patterns = new Map<string, readonly (readonly [string, RegExp])[]>();

function patternsOf(lang: string): readonly (readonly [string, RegExp])[] {
  let found = patterns.get(lang);
  if (!found) {
    const tail = DENSE.has(lang) ? '' : '(?!\\p{L})';
    found = Object.entries(NOUNS[lang] ?? {}).map(([noun, forms]) => [
      noun,
      new RegExp(`[\\s\\u00a0]?(?:(?:de|di|d['’])[\\s\\u00a0]?)?(?:${forms})${tail}`, 'iuy'),
    ]);
    patterns.set(lang, found);
  }
  return found;
}

/** What the number that ends here counts, where the noun stands right behind it and is one that must not be exchanged. */
export function countedNoun(plain: string, at: number, lang: string): string | undefined {
  for (const [noun, pattern] of patternsOf(lang)) {
    pattern.lastIndex = at;
    if (pattern.test(plain)) return noun;
  }
  return undefined;
}
