/** Words with a fixed value: dozens, halves, multiples, vague numbers. `v:` marks a vague one, `f:` a factor. */
const SPECIAL: Readonly<Record<string, string>> = {
  en: 'a+dozen=12 half+a+dozen=6 two+dozen=24 dozens=v:12 dozens+of=v:12 hundreds+of=v:100 hundreds=v:100 thousands+of=v:1000 tens+of+thousands=v:1e4 hundreds+of+thousands=v:1e5 millions+of=v:1e6 scores+of=v:20 a+third=s:33.333 one-third=s:33.333 one+third=s:33.333 two-thirds=s:66.667 two+thirds=s:66.667 a+quarter=s:25 one+quarter=s:25 three-quarters=s:75 three+quarters=s:75 a+fifth=s:20 one+fifth=s:20 a+tenth=s:10 a+half=s:50 one+half=s:50 half+of=s:50 half=s:50 doubled=f:2 doubling=f:2 twice=f:2 twofold=f:2 tripled=f:3 threefold=f:3 quadrupled=f:4 halved=f:0.5 halving=f:0.5',
  de: 'ein+dutzend=12 dutzend=v:12 dutzende=v:12 dutzenden=v:12 hunderte=v:100 hunderten=v:100 hunderter=v:100 tausende=v:1000 tausenden=v:1000 zehntausende=v:1e4 hunderttausende=v:1e5 ein+drittel=s:33.333 zwei+drittel=s:66.667 ein+viertel=s:25 drei+viertel=s:75 ein+fünftel=s:20 ein+zehntel=s:10 hälfte=s:50 halb=h halbe=h halben=h anderthalb=1.5 eineinhalb=1.5 zweieinhalb=2.5 dreieinhalb=3.5 verdoppelt=f:2 verdoppelte=f:2 verdoppelten=f:2 doppelt=f:2 verdreifacht=f:3 verdreifachte=f:3 dreimal=f:3 halbiert=f:0.5 halbierte=f:0.5 halbierten=f:0.5',
  fr: 'une+douzaine=12 douzaine=v:12 douzaines=v:12 dizaine=v:10 une+dizaine=v:10 dizaines=v:10 une+vingtaine=v:20 une+trentaine=v:30 une+quarantaine=v:40 une+cinquantaine=v:50 une+soixantaine=v:60 une+centaine=v:100 centaines=v:100 milliers=v:1000 un+millier=v:1000 un+tiers=s:33.333 le+tiers=s:33.333 deux+tiers=s:66.667 un+quart=s:25 le+quart=s:25 trois+quarts=s:75 un+cinquième=s:20 un+dixième=s:10 la+moitié=s:50 moitié=s:50 demi=h demie=h doublé=f:2 doubler=f:2 double=f:2 triplé=f:3 tripler=f:3 quinze+jours=q:14:day huit+jours=q:7:day',
  es: 'una+docena=12 docena=v:12 docenas=v:12 media+docena=6 decenas=v:10 una+decena=v:10 una+veintena=v:20 una+treintena=v:30 una+cincuentena=v:50 un+centenar=v:100 centenares=v:100 cientos=v:100 miles=v:1000 millares=v:1000 un+tercio=s:33.333 tercera+parte=s:33.333 dos+tercios=s:66.667 un+cuarto=s:25 cuarta+parte=s:25 tres+cuartos=s:75 quinta+parte=s:20 décima+parte=s:10 la+mitad=s:50 mitad=s:50 medio=h media=h duplicó=f:2 duplicado=f:2 duplicaron=f:2 duplicar=f:2 doble=f:2 triplicó=f:3 triplicado=f:3 triple=f:3 quince+días=q:14:day',
  pt: 'uma+dúzia=12 dúzias=v:12 meia+dúzia=6 dezenas=v:10 uma+dezena=v:10 uma+centena=v:100 centenas=v:100 milhares=v:1000 um+terço=s:33.333 dois+terços=s:66.667 um+quarto=s:25 três+quartos=s:75 um+quinto=s:20 um+décimo=s:10 metade=s:50 meio=h meia=h duplicou=f:2 dobrou=f:2 dobro=f:2 triplicou=f:3 triplo=f:3 quinze+dias=q:14:day',
  it: 'una+dozzina=12 dozzine=v:12 decine=v:10 una+decina=v:10 una+ventina=v:20 una+trentina=v:30 una+cinquantina=v:50 un+centinaio=v:100 centinaia=v:100 un+migliaio=v:1000 migliaia=v:1000 un+terzo=s:33.333 due+terzi=s:66.667 un+quarto=s:25 tre+quarti=s:75 un+quinto=s:20 un+decimo=s:10 metà=s:50 mezzo=h mezza=h raddoppiato=f:2 raddoppiata=f:2 raddoppiare=f:2 doppio=f:2 triplicato=f:3 triplo=f:3 dimezzato=f:0.5 dimezzata=f:0.5 quindici+giorni=q:14:day',
  ru: 'десятки=v:10 десятков=v:10 десяток=v:10 дюжина=12 дюжину=12 сотни=v:100 сотен=v:100 тысячи=v:1000 треть=s:33.333 трети=s:33.333 две+трети=s:66.667 четверть=s:25 четверти=s:25 половина=s:50 половины=s:50 половину=s:50 полтора=1.5 полторы=1.5 вдвое=f:2 втрое=f:3 удвоился=f:2 удвоилась=f:2 удвоилось=f:2 полгода=q:6:month полугода=q:6:month полутора=1.5',
  zh: '一半=s:50 半数=s:50 过半=s:50 大半=v:50 数十=v:10 数百=v:100 数千=v:1000 数万=v:1e4 上百=v:100 上千=v:1000 上万=v:1e4 几十=v:10 几百=v:100 十几=v:10 翻番=f:2 翻一番=f:2 翻倍=f:2 减半=f:0.5 半年=q:6:month 上半年=n 下半年=n 半个月=q:15:day 半小时=q:30:minute 两成=s:20',
  ja: '半分=s:50 半数=s:50 数十=v:10 数百=v:100 数千=v:1000 数万=v:1e4 倍増=f:2 半減=f:0.5 半年=q:6:month 半世紀=q:50:year',
  ko: '절반=s:50 수십=v:10 수백=v:100 수천=v:1000 수만=v:1e4 두+배=f:2 세+배=f:3 반년=q:6:month',
  ar: 'عشرات=v:10 مئات=v:100 آلاف=v:1000 ملايين=v:1e6 نصف=s:50 ثلث=s:33.333 ثلثي=s:66.667 ثلثا=s:66.667 ربع=s:25 خمس=s:20 ضعف=f:2 تضاعف=f:2 تضاعفت=f:2 عامين=q:2:year عامان=q:2:year سنتين=q:2:year شهرين=q:2:month شهران=q:2:month يومين=q:2:day يومان=q:2:day أسبوعين=q:2:week ساعتين=q:2:hour مليونين=2e6 ملياري=2e9 مليارين=2e9',
};

export type Special =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'vague'; readonly value: number }
  | { readonly type: 'share'; readonly value: number }
  | { readonly type: 'factor'; readonly value: number }
  | { readonly type: 'half' }
  | { readonly type: 'measure'; readonly value: number; readonly unit: string }
  | { readonly type: 'nothing' };

export interface SpecialWords {
  readonly pattern: RegExp;
  readonly meanings: ReadonlyMap<string, Special>;
}

const compiled = new Map<string, SpecialWords | undefined>();

export function specialWords(lang: string): SpecialWords | undefined {
  if (!compiled.has(lang)) compiled.set(lang, compile(lang));
  return compiled.get(lang);
}

function compile(lang: string): SpecialWords | undefined {
  const entries = (SPECIAL[lang] ?? '').split(' ').filter(Boolean);
  if (entries.length === 0) return undefined;
  const meanings = new Map(
    entries.map(
      (entry) =>
        [
          entry.slice(0, entry.indexOf('=')).replaceAll('+', ' '),
          meaning(entry.slice(entry.indexOf('=') + 1)),
        ] as const,
    ),
  );
  const dense = lang === 'zh' || lang === 'ja' || lang === 'ko';
  const spellings = [...meanings.keys()].sort((a, b) => b.length - a.length).join('|');
  return {
    pattern: new RegExp(
      dense ? `(?:${spellings})` : `(?<![\\p{L}\\p{M}\\p{N}-])(?:${spellings})(?![\\p{L}\\p{M}])`,
      'giu',
    ),
    meanings,
  };
}

function meaning(code: string): Special {
  const [kind, value, unit] = code.split(':');
  if (kind === 'v') return { type: 'vague', value: Number(value) };
  if (kind === 's') return { type: 'share', value: Number(value) };
  if (kind === 'f') return { type: 'factor', value: Number(value) };
  if (kind === 'q') return { type: 'measure', value: Number(value), unit: unit ?? '' };
  if (kind === 'h') return { type: 'half' };
  if (kind === 'n') return { type: 'nothing' };
  return { type: 'number', value: Number(kind) };
}
