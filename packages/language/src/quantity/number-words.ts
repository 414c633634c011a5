/**
 * Number words by language: `word:value`, several spellings and inflections. Values of 100 and more multiply what
 * stands before them. Articles that double as "one" are left out: they count nothing.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: 'zero:0 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 hundred:100 thousand:1000 million:1e6 millions:1e6 billion:1e9 billions:1e9 trillion:1e12 mln:1e6 bn:1e9 tn:1e12',
  de: 'null:0 zwei:2 drei:3 dreier:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 elf:11 zwölf:12 dreizehn:13 vierzehn:14 fünfzehn:15 sechzehn:16 siebzehn:17 achtzehn:18 neunzehn:19 zwanzig:20 dreißig:30 dreissig:30 vierzig:40 fünfzig:50 sechzig:60 siebzig:70 achtzig:80 neunzig:90 hundert:100 tausend:1000 million:1e6 millionen:1e6 milliarde:1e9 milliarden:1e9 billion:1e12 billionen:1e12 mio:1e6 mrd:1e9 tsd:1000',
  fr: 'zéro:0 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 onze:11 douze:12 treize:13 quatorze:14 quinze:15 seize:16 vingt:20 vingts:20 trente:30 quarante:40 cinquante:50 soixante:60 septante:70 huitante:80 nonante:90 cent:100 cents:100 mille:1000 million:1e6 millions:1e6 milliard:1e9 milliards:1e9 billion:1e12 billions:1e12',
  es: 'cero:0 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13 catorce:14 quince:15 dieciséis:16 diecisiete:17 dieciocho:18 diecinueve:19 veinte:20 veintiún:21 veintiuno:21 veintiuna:21 veintidós:22 veintitrés:23 veinticuatro:24 veinticinco:25 veintiséis:26 veintisiete:27 veintiocho:28 veintinueve:29 treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80 noventa:90 cien:100 ciento:100 doscientos:200 doscientas:200 trescientos:300 trescientas:300 cuatrocientos:400 cuatrocientas:400 quinientos:500 quinientas:500 seiscientos:600 seiscientas:600 setecientos:700 setecientas:700 ochocientos:800 ochocientas:800 novecientos:900 novecientas:900 mil:1000 millón:1e6 millones:1e6 billón:1e12 billones:1e12',
  pt: 'zero:0 dois:2 duas:2 três:3 quatro:4 cinco:5 seis:6 sete:7 oito:8 nove:9 dez:10 onze:11 doze:12 treze:13 catorze:14 quatorze:14 quinze:15 dezasseis:16 dezesseis:16 dezassete:17 dezessete:17 dezoito:18 dezanove:19 dezenove:19 vinte:20 trinta:30 quarenta:40 cinquenta:50 sessenta:60 setenta:70 oitenta:80 noventa:90 cem:100 cento:100 duzentos:200 duzentas:200 trezentos:300 trezentas:300 quatrocentos:400 quatrocentas:400 quinhentos:500 quinhentas:500 seiscentos:600 seiscentas:600 setecentos:700 setecentas:700 oitocentos:800 oitocentas:800 novecentos:900 novecentas:900 mil:1000 milhão:1e6 milhões:1e6 bilhão:1e9 bilhões:1e9 trilhão:1e12 trilhões:1e12',
  it: 'zero:0 due:2 tre:3 quattro:4 cinque:5 sei:6 sette:7 otto:8 nove:9 dieci:10 undici:11 dodici:12 tredici:13 quattordici:14 quindici:15 sedici:16 diciassette:17 diciotto:18 diciannove:19 venti:20 ventuno:21 ventidue:22 ventitré:23 ventiquattro:24 venticinque:25 ventisei:26 ventisette:27 ventotto:28 ventinove:29 trenta:30 quaranta:40 cinquanta:50 sessanta:60 settanta:70 ottanta:80 novanta:90 cento:100 duecento:200 trecento:300 quattrocento:400 cinquecento:500 seicento:600 settecento:700 ottocento:800 novecento:900 mille:1000 mila:1000 duemila:2000 tremila:3000 diecimila:10000 milione:1e6 milioni:1e6 miliardo:1e9 miliardi:1e9',
  ru: 'ноль:0 два:2 две:2 двух:2 двум:2 двумя:2 три:3 трёх:3 трех:3 трем:3 тремя:3 четыре:4 четырёх:4 четырех:4 четырьмя:4 пять:5 пяти:5 пятью:5 шесть:6 шести:6 шестью:6 семь:7 семи:7 восемь:8 восьми:8 девять:9 девяти:9 десять:10 десяти:10 одиннадцать:11 одиннадцати:11 двенадцать:12 двенадцати:12 тринадцать:13 тринадцати:13 четырнадцать:14 четырнадцати:14 пятнадцать:15 пятнадцати:15 шестнадцать:16 шестнадцати:16 семнадцать:17 семнадцати:17 восемнадцать:18 восемнадцати:18 девятнадцать:19 девятнадцати:19 двадцать:20 двадцати:20 тридцать:30 тридцати:30 сорок:40 сорока:40 пятьдесят:50 пятидесяти:50 шестьдесят:60 шестидесяти:60 семьдесят:70 семидесяти:70 восемьдесят:80 восьмидесяти:80 девяносто:90 сто:100 ста:100 двести:200 двухсот:200 триста:300 трёхсот:300 четыреста:400 пятьсот:500 шестьсот:600 семьсот:700 восемьсот:800 девятьсот:900 тысяча:1000 тысячи:1000 тысяч:1000 тысячу:1000 тыс:1000 миллион:1e6 миллиона:1e6 миллионов:1e6 млн:1e6 миллиард:1e9 миллиарда:1e9 миллиардов:1e9 млрд:1e9 триллион:1e12 триллиона:1e12 триллионов:1e12 трлн:1e12 двое:2 трое:3 четверо:4 пятеро:5',
  nl: 'nul:0 twee:2 drie:3 vier:4 vijf:5 zes:6 zeven:7 acht:8 negen:9 tien:10 elf:11 twaalf:12 dertien:13 veertien:14 vijftien:15 zestien:16 zeventien:17 achttien:18 negentien:19 twintig:20 dertig:30 veertig:40 vijftig:50 zestig:60 zeventig:70 tachtig:80 negentig:90 honderd:100 duizend:1000 miljoen:1e6 miljard:1e9 biljoen:1e12 mln:1e6 mld:1e9',
  pl: 'dwa:2 dwie:2 dwóch:2 dwaj:2 trzy:3 trzech:3 cztery:4 czterech:4 pięć:5 pięciu:5 sześć:6 sześciu:6 siedem:7 siedmiu:7 osiem:8 ośmiu:8 dziewięć:9 dziewięciu:9 dziesięć:10 dziesięciu:10 jedenaście:11 jedenastu:11 dwanaście:12 dwunastu:12 piętnaście:15 piętnastu:15 dwadzieścia:20 dwudziestu:20 trzydzieści:30 trzydziestu:30 czterdzieści:40 pięćdziesiąt:50 sześćdziesiąt:60 siedemdziesiąt:70 osiemdziesiąt:80 dziewięćdziesiąt:90 sto:100 stu:100 dwieście:200 trzysta:300 tysiąc:1000 tysiące:1000 tysięcy:1000 tys:1000 milion:1e6 miliony:1e6 milionów:1e6 mln:1e6 miliard:1e9 miliardy:1e9 miliardów:1e9 mld:1e9 bln:1e12',
  cs: 'dva:2 dvě:2 dvou:2 tři:3 tří:3 čtyři:4 čtyř:4 pět:5 pěti:5 šest:6 šesti:6 sedm:7 sedmi:7 osm:8 osmi:8 devět:9 devíti:9 deset:10 deseti:10 jedenáct:11 dvanáct:12 třináct:13 čtrnáct:14 patnáct:15 šestnáct:16 dvacet:20 dvaceti:20 třicet:30 čtyřicet:40 padesát:50 šedesát:60 sedmdesát:70 osmdesát:80 devadesát:90 sto:100 tisíc:1000 tisíce:1000 tisíců:1000 milion:1e6 miliony:1e6 milionu:1e6 milionů:1e6 miliarda:1e9 miliardy:1e9 miliard:1e9 mil:1e6 mld:1e9',
  ar: 'مئة:100 مائة:100 ألف:1000 آلاف:1000 الف:1000 مليون:1e6 ملايين:1e6 مليار:1e9 مليارات:1e9 تريليون:1e12 ثلاثة:3 ثلاث:3 أربعة:4 أربع:4 خمسة:5 خمس:5 ستة:6 سبعة:7 سبع:7 ثمانية:8 ثماني:8 تسعة:9 تسع:9 عشرة:10 عشرون:20 عشرين:20 ثلاثون:30 ثلاثين:30 أربعون:40 أربعين:40 خمسون:50 خمسين:50 ستون:60 ستين:60 سبعون:70 سبعين:70 ثمانون:80 ثمانين:80 تسعون:90 تسعين:90 مئتين:200 مئتي:200 ألفين:2000 ألفي:2000',
  hi: 'दो:2 तीन:3 चार:4 पांच:5 पाँच:5 छह:6 सात:7 आठ:8 नौ:9 दस:10 ग्यारह:11 बारह:12 बीस:20 तीस:30 पचास:50 सौ:100 हजार:1000 हज़ार:1000 लाख:1e5 करोड़:1e7 अरब:1e9 मिलियन:1e6 बिलियन:1e9',
  tr: 'iki:2 üç:3 dört:4 beş:5 altı:6 yedi:7 sekiz:8 dokuz:9 on:10 yirmi:20 otuz:30 kırk:40 elli:50 altmış:60 yetmiş:70 seksen:80 doksan:90 yüz:100 bin:1000 milyon:1e6 milyar:1e9 trilyon:1e12',
  id: 'dua:2 tiga:3 empat:4 lima:5 enam:6 tujuh:7 delapan:8 sembilan:9 sepuluh:10 ratus:100 ribu:1000 juta:1e6 miliar:1e9 triliun:1e12',
  vi: 'hai:2 ba:3 bốn:4 sáu:6 bảy:7 tám:8 chín:9 mười:10 trăm:100 nghìn:1000 ngàn:1000 triệu:1e6 tỷ:1e9 tỉ:1e9',
  uk: 'два:2 дві:2 двох:2 три:3 трьох:3 чотири:4 пять:5 шість:6 сім:7 вісім:8 десять:10 двадцять:20 тридцять:30 сто:100 тисяча:1000 тисячі:1000 тисяч:1000 тис:1000 мільйон:1e6 мільйони:1e6 мільйонів:1e6 млн:1e6 мільярд:1e9 мільярди:1e9 мільярдів:1e9 млрд:1e9',
  fa: 'دو:2 سه:3 چهار:4 پنج:5 شش:6 هفت:7 هشت:8 نه:9 ده:10 بیست:20 سی:30 چهل:40 پنجاه:50 صد:100 هزار:1000 میلیون:1e6 میلیارد:1e9 تریلیون:1e12',
  ko: '만:1e4 억:1e8 조:1e12 천:1000 백:100',
};

const tables = new Map<string, ReadonlyMap<string, number>>();

/** Number words of a language, lower case. */
export function numberWords(lang: string): ReadonlyMap<string, number> {
  let table = tables.get(lang);
  if (!table) {
    table = new Map(
      (WORDS[lang] ?? '')
        .split(' ')
        .filter(Boolean)
        .map((pair) => {
          const at = pair.lastIndexOf(':');
          return [pair.slice(0, at), Number(pair.slice(at + 1))] as const;
        }),
    );
    tables.set(lang, table);
  }
  return table;
}

/** Value of number words in a row: `two hundred and six thousand` = 206000. Undefined when they do not compose. */
export function composeWords(values: readonly number[]): number | undefined {
  let total = 0;
  let group = 0;
  let lastScale = Number.POSITIVE_INFINITY;
  for (const value of values) {
    if (value >= 1000) {
      if (value >= lastScale) return undefined;
      total += (group || 1) * value;
      group = 0;
      lastScale = value;
    } else if (value === 100) group = (group || 1) * 100;
    else if (value === 20 && group === 4) group = 80;
    else if (
      value < 100 &&
      group % 100 !== 0 &&
      (value >= 20 || group % 100 < 20) &&
      !(group % 100 >= 60 && value < 20)
    )
      return undefined;
    else group += value;
  }
  return total + group;
}
