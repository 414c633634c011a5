/** A unit: its canonical name, what it measures, and its size in the base unit (metre, square metre, kilogram, ...). */
export interface Unit {
  readonly name: string;
  readonly quantity: string;
  readonly factor: number;
  readonly offset?: number;
}

const UNITS: readonly [string, string, number][] = [
  ['meter', 'length', 1],
  ['kilometer', 'length', 1000],
  ['centimeter', 'length', 0.01],
  ['millimeter', 'length', 0.001],
  ['mile', 'length', 1609.344],
  ['nautical-mile', 'length', 1852],
  ['foot', 'length', 0.3048],
  ['inch', 'length', 0.0254],
  ['yard', 'length', 0.9144],
  ['square-meter', 'area', 1],
  ['square-kilometer', 'area', 1e6],
  ['square-mile', 'area', 2589988],
  ['square-foot', 'area', 0.09290304],
  ['hectare', 'area', 1e4],
  ['acre', 'area', 4046.856],
  ['mu', 'area', 666.667],
  ['pyeong', 'area', 3.305785],
  ['kilogram', 'mass', 1],
  ['gram', 'mass', 0.001],
  ['milligram', 'mass', 1e-6],
  ['tonne', 'mass', 1000],
  ['pound-mass', 'mass', 0.45359237],
  ['ounce', 'mass', 0.028349523],
  ['jin', 'mass', 0.5],
  ['liter', 'volume', 1],
  ['milliliter', 'volume', 0.001],
  ['cubic-meter', 'volume', 1000],
  ['gallon', 'volume', 3.785412],
  ['barrel', 'volume', 158.987295],
  ['kilometer-per-hour', 'speed', 1],
  ['mile-per-hour', 'speed', 1.609344],
  ['knot', 'speed', 1.852],
  ['second', 'duration', 1],
  ['minute', 'duration', 60],
  ['hour', 'duration', 3600],
  ['day', 'duration', 86400],
  ['week', 'duration', 604800],
  ['fortnight', 'duration', 1209600],
  ['month', 'duration', 2629746],
  ['quarter', 'duration', 7889238],
  ['year', 'duration', 31556952],
  ['decade', 'duration', 315569520],
  ['century', 'duration', 3155695200],
  ['watt', 'power', 1],
  ['kilowatt', 'power', 1e3],
  ['megawatt', 'power', 1e6],
  ['gigawatt', 'power', 1e9],
  ['kilowatt-hour', 'energy', 1],
  ['megawatt-hour', 'energy', 1e3],
  ['gigawatt-hour', 'energy', 1e6],
  ['terawatt-hour', 'energy', 1e9],
  ['degree-celsius', 'temperature', 1],
  ['degree-fahrenheit', 'temperature', 5 / 9],
  ['percent', 'share', 1],
  ['percentage-point', 'points', 1],
  ['basis-point', 'points', 0.01],
  ['permille', 'share', 0.1],
];

const byName = new Map(
  UNITS.map(([name, quantity, factor]) => [
    name,
    { name, quantity, factor, ...(name === 'degree-fahrenheit' ? { offset: -32 } : {}) } satisfies Unit,
  ]),
);

export function unitByName(name: string): Unit | undefined {
  return byName.get(name);
}

/** Symbols that stand for the same unit everywhere. */
const SYMBOLS =
  '%=percent ％=percent ٪=percent ‰=permille km=kilometer m=meter cm=centimeter mm=millimeter km²=square-kilometer m²=square-meter km2=square-kilometer m2=square-meter ha=hectare kg=kilogram g=gram mg=milligram t=tonne l=liter ml=milliliter m³=cubic-meter m3=cubic-meter kW=kilowatt MW=megawatt GW=gigawatt kWh=kilowatt-hour MWh=megawatt-hour GWh=gigawatt-hour TWh=terawatt-hour °C=degree-celsius ℃=degree-celsius °F=degree-fahrenheit ℉=degree-fahrenheit km/h=kilometer-per-hour mph=mile-per-hour';

/** Unit words after a number, by language; longest first when matched. `+` joins the words of one unit. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'percent=percent per+cent=percent pc=percent percentage+points=percentage-point percentage+point=percentage-point points=points point=points basis+points=basis-point basis+point=basis-point kilometres=kilometer kilometers=kilometer kilometre=kilometer kilometer=kilometer metres=meter meters=meter metre=meter meter=meter centimetres=centimeter centimeters=centimeter centimetre=centimeter millimetres=millimeter millimeters=millimeter miles=mile mile=mile feet=foot foot=foot inches=inch inch=inch yards=yard hectares=hectare hectare=hectare acres=acre acre=acre square+kilometres=square-kilometer square+kilometers=square-kilometer square+miles=square-mile square+metres=square-meter square+meters=square-meter square+feet=square-foot tonnes=tonne tonne=tonne tons=tonne ton=tonne kilograms=kilogram kilogrammes=kilogram kilos=kilogram kilo=kilogram grams=gram grammes=gram milligrams=milligram pounds=GBP pound=GBP litres=liter liters=liter litre=liter liter=liter millilitres=milliliter gallons=gallon barrels=barrel barrel=barrel cubic+metres=cubic-meter cubic+meters=cubic-meter knots=knot seconds=second second=second minutes=minute minute=minute hours=hour hour=hour days=day day=day weeks=week week=week fortnight=fortnight months=month month=month years=year year=year decades=decade decade=decade centuries=century megawatts=megawatt gigawatts=gigawatt kilowatts=kilowatt megawatt=megawatt gigawatt=gigawatt dollars=USD dollar=USD euros=EUR euro=EUR yuan=CNY renminbi=CNY yen=JPY francs=CHF franc=CHF rubles=RUB roubles=RUB rouble=RUB won=KRW rupees=INR pesos=peso rials=rial riyals=SAR tenge=KZT lira=TRY zloty=PLN crowns=crown degrees+celsius=degree-celsius degrees+fahrenheit=degree-fahrenheit degrees=degree cents=cent year-old=year years-old=year day-old=day month-old=month',
  de: 'Prozent=percent Prozentpunkte=percentage-point Prozentpunkten=percentage-point Prozentpunkt=percentage-point Punkte=points Punkten=points Basispunkte=basis-point Basispunkten=basis-point Kilometer=kilometer Kilometern=kilometer Meter=meter Metern=meter Zentimeter=centimeter Zentimetern=centimeter Millimeter=millimeter Meilen=mile Fuß=foot Hektar=hectare Hektaren=hectare Quadratkilometer=square-kilometer Quadratkilometern=square-kilometer Quadratmeter=square-meter Quadratmetern=square-meter Tonnen=tonne Tonne=tonne Kilogramm=kilogram Kilo=kilogram Gramm=gram Milligramm=milligram Liter=liter Litern=liter Barrel=barrel Kubikmeter=cubic-meter Knoten=knot Sekunden=second Sekunde=second Minuten=minute Minute=minute Stunden=hour Stunde=hour Tage=day Tagen=day Tag=day Wochen=week Woche=week Monate=month Monaten=month Monat=month Jahre=year Jahren=year Jahr=year Jahrzehnte=decade Jahrzehnten=decade Jahrhunderte=century Megawatt=megawatt Gigawatt=gigawatt Dollar=USD Euro=EUR Yuan=CNY Yen=JPY Franken=CHF Rubel=RUB Won=KRW Rupien=INR Pfund=GBP Zloty=PLN Grad=degree Grad+Celsius=degree-celsius Cent=cent -jährige=year -jähriger=year -jährigen=year Rappen=cent',
  fr: 'pour+cent=percent points+de+pourcentage=percentage-point point+de+pourcentage=percentage-point points=points point=points kilomètres=kilometer kilomètre=kilometer mètres=meter mètre=meter centimètres=centimeter millimètres=millimeter milles=mile miles=mile hectares=hectare hectare=hectare kilomètres+carrés=square-kilometer mètres+carrés=square-meter tonnes=tonne tonne=tonne kilogrammes=kilogram kilos=kilogram kilo=kilogram grammes=gram litres=liter litre=liter barils=barrel mètres+cubes=cubic-meter nœuds=knot secondes=second seconde=second minutes=minute minute=minute heures=hour heure=hour jours=day jour=day semaines=week semaine=week mois=month ans=year an=year années=year année=year décennies=decade siècles=century mégawatts=megawatt gigawatts=gigawatt dollars=USD dollar=USD euros=EUR euro=EUR yuans=CNY yuan=CNY yens=JPY francs=CHF francs+suisses=CHF roubles=RUB wons=KRW roupies=INR livres=GBP livres+sterling=GBP degrés=degree centimes=cent',
  es: 'por+ciento=percent puntos+porcentuales=percentage-point puntos=points punto=points kilómetros=kilometer kilómetro=kilometer metros=meter metro=meter centímetros=centimeter milímetros=millimeter millas=mile pies=foot hectáreas=hectare hectárea=hectare kilómetros+cuadrados=square-kilometer metros+cuadrados=square-meter toneladas=tonne tonelada=tonne kilogramos=kilogram kilos=kilogram gramos=gram litros=liter litro=liter barriles=barrel metros+cúbicos=cubic-meter nudos=knot segundos=second segundo=second minutos=minute minuto=minute horas=hour hora=hour días=day día=day semanas=week semana=week meses=month mes=month años=year año=year décadas=decade siglos=century megavatios=megawatt gigavatios=gigawatt dólares=USD dólar=USD euros=EUR euro=EUR yuanes=CNY yenes=JPY francos=CHF rublos=RUB wones=KRW rupias=INR libras=GBP pesos=peso grados=degree céntimos=cent centavos=cent',
  pt: 'por+cento=percent pontos+percentuais=percentage-point pontos=points quilómetros=kilometer quilômetros=kilometer metros=meter centímetros=centimeter milhas=mile hectares=hectare quilômetros+quadrados=square-kilometer quilómetros+quadrados=square-kilometer metros+quadrados=square-meter toneladas=tonne tonelada=tonne quilogramas=kilogram quilos=kilogram gramas=gram litros=liter barris=barrel segundos=second minutos=minute minuto=minute horas=hour hora=hour dias=day dia=day semanas=week semana=week meses=month mês=month anos=year ano=year décadas=decade séculos=century megawatts=megawatt gigawatts=gigawatt dólares=USD euros=EUR euro=EUR yuans=CNY ienes=JPY francos=CHF rublos=RUB libras=GBP reais=BRL real=BRL graus=degree cêntimos=cent centavos=cent',
  it: 'per+cento=percent punti+percentuali=percentage-point punti=points chilometri=kilometer chilometro=kilometer metri=meter metro=meter centimetri=centimeter millimetri=millimeter miglia=mile ettari=hectare ettaro=hectare chilometri+quadrati=square-kilometer metri+quadrati=square-meter tonnellate=tonne tonnellata=tonne chilogrammi=kilogram chili=kilogram grammi=gram litri=liter barili=barrel secondi=second minuti=minute minuto=minute ore=hour ora=hour giorni=day giorno=day settimane=week settimana=week mesi=month mese=month anni=year anno=year decenni=decade secoli=century megawatt=megawatt gigawatt=gigawatt dollari=USD euro=EUR yuan=CNY yen=JPY franchi=CHF rubli=RUB sterline=GBP gradi=degree centesimi=cent',
  ru: 'процент=percent процента=percent процентов=percent процентных+пункта=percentage-point процентных+пунктов=percentage-point километр=kilometer километра=kilometer километров=kilometer км=kilometer метр=meter метра=meter метров=meter м=meter сантиметров=centimeter миль=mile гектар=hectare гектара=hectare гектаров=hectare га=hectare тонна=tonne тонны=tonne тонн=tonne килограмм=kilogram килограмма=kilogram килограммов=kilogram кг=kilogram граммов=gram литр=liter литра=liter литров=liter баррель=barrel баррелей=barrel секунд=second секунды=second минут=minute минуты=minute час=hour часа=hour часов=hour день=day дня=day дней=day сутки=day суток=day неделя=week недели=week недель=week месяц=month месяца=month месяцев=month год=year года=year лет=year долларов=USD доллара=USD доллар=USD евро=EUR юаней=CNY юаня=CNY иен=JPY франков=CHF рублей=RUB рубля=RUB рубль=RUB тенге=KZT фунтов=GBP градусов=degree мегаватт=megawatt гигаватт=gigawatt летний=year летняя=year летнего=year',
  zh: '个百分点=percentage-point 百分点=percentage-point 个基点=basis-point 基点=basis-point 公里=kilometer 千米=kilometer 米=meter 厘米=centimeter 公分=centimeter 毫米=millimeter 英里=mile 英尺=foot 海里=nautical-mile 公顷=hectare 英亩=acre 亩=mu 平方公里=square-kilometer 平方米=square-meter 平方英里=square-mile 吨=tonne 公吨=tonne 公斤=kilogram 千克=kilogram 克=gram 毫克=milligram 斤=jin 升=liter 公升=liter 毫升=milliliter 桶=barrel 立方米=cubic-meter 节=knot 秒=second 分钟=minute 小时=hour 个小时=hour 天=day 日=day 周=week 星期=week 个星期=week 个月=month 年=year 周年=year 岁=year 世纪=century 兆瓦=megawatt 吉瓦=gigawatt 千瓦=kilowatt 美元=USD 美金=USD 欧元=EUR 元人民币=CNY 人民币=CNY 元=yuan 日元=JPY 日圆=JPY 英镑=GBP 瑞士法郎=CHF 法郎=CHF 卢布=RUB 韩元=KRW 港元=HKD 港币=HKD 新台币=TWD 台币=TWD 比索=peso 坚戈=KZT 卢比=INR 摄氏度=degree-celsius 华氏度=degree-fahrenheit 度=degree 兆瓦时=megawatt-hour',
  ja: 'パーセント=percent ％=percent ポイント=points キロメートル=kilometer キロ=kilometer メートル=meter センチ=centimeter ミリ=millimeter マイル=mile フィート=foot ヘクタール=hectare エーカー=acre 平方キロメートル=square-kilometer 平方キロ=square-kilometer 平方メートル=square-meter トン=tonne キログラム=kilogram グラム=gram リットル=liter バレル=barrel 秒=second 分間=minute 時間=hour 日間=day 週間=week カ月=month か月=month ヵ月=month ヶ月=month 年間=year 年=year 歳=year 世紀=century メガワット=megawatt ギガワット=gigawatt ドル=USD 米ドル=USD ユーロ=EUR 人民元=CNY 元=yuan 円=JPY ポンド=GBP スイスフラン=CHF ルーブル=RUB ウォン=KRW 度=degree',
  ko: '퍼센트=percent 퍼센트포인트=percentage-point 포인트=points 킬로미터=kilometer 미터=meter 센티미터=centimeter 마일=mile 헥타르=hectare 에이커=acre 제곱킬로미터=square-kilometer 제곱미터=square-meter 톤=tonne 킬로그램=kilogram 그램=gram 리터=liter 배럴=barrel 초=second 분=minute 시간=hour 일=day 주=week 주일=week 개월=month 달=month 년=year 세=year 살=year 세기=century 메가와트=megawatt 기가와트=gigawatt 달러=USD 유로=EUR 위안=CNY 엔=JPY 원=KRW 파운드=GBP 루블=RUB 프랑=CHF 도=degree',
  ar: 'بالمئة=percent بالمائة=percent في+المئة=percent في+المائة=percent نقطة+مئوية=percentage-point نقاط+مئوية=percentage-point كيلومتر=kilometer كيلومترا=kilometer كيلومترات=kilometer كم=kilometer متر=meter مترا=meter أمتار=meter ميل=mile هكتار=hectare هكتارا=hectare كيلومتر+مربع=square-kilometer متر+مربع=square-meter طن=tonne طنا=tonne أطنان=tonne كيلوغرام=kilogram كيلوغراما=kilogram لتر=liter برميل=barrel ثانية=second دقيقة=minute دقائق=minute ساعة=hour ساعات=hour يوم=day يوما=day أيام=day أسبوع=week أسابيع=week شهر=month شهرا=month أشهر=month شهور=month سنة=year سنوات=year عام=year عاما=year أعوام=year ميغاواط=megawatt غيغاواط=gigawatt دولار=USD دولارا=USD دولارات=USD يورو=EUR يوان=CNY ين=JPY ريال=rial روبل=RUB جنيه=pound درجة=degree',
};

export interface UnitWords {
  readonly pattern: RegExp;
  readonly names: ReadonlyMap<string, string>;
}

const compiled = new Map<string, UnitWords>();

/** A sticky pattern for the unit that follows a number in a language. Symbols and English words work everywhere. */
export function unitWords(lang: string): UnitWords {
  let words = compiled.get(lang);
  if (!words) {
    const names = new Map<string, string>();
    for (const entry of `${SYMBOLS} ${WORDS[lang] ?? ''}`.split(' ').filter(Boolean)) {
      const at = entry.indexOf('=', 1);
      const spelling = entry.slice(0, at).replaceAll('+', ' ');
      names.set(/^[a-zA-Z]{1,3}²?$/.test(spelling) ? spelling : spelling.toLowerCase(), entry.slice(at + 1));
    }
    const dense = lang === 'zh' || lang === 'ja' || lang === 'ko';
    const spellings = [...names.keys()]
      .sort((a, b) => b.length - a.length)
      .map((s) => s.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[ \\u00a0]'));
    names.delete('');
    words = {
      pattern: new RegExp(`[ \\u00a0\\u202f-]?(${spellings.join('|')})${dense ? '' : '(?![\\p{L}\\p{M}])'}`, 'iuy'),
      names,
    };
    compiled.set(lang, words);
  }
  return words;
}

/** Currency signs before or after the figure. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'yuan-or-yen',
  '₽': 'RUB',
  '₩': 'KRW',
  '₹': 'INR',
  '₺': 'TRY',
  R$: 'BRL',
  HK$: 'HKD',
  NT$: 'TWD',
  A$: 'AUD',
  C$: 'CAD',
  CHF: 'CHF',
  USD: 'USD',
  EUR: 'EUR',
  GBP: 'GBP',
  RMB: 'CNY',
  CNY: 'CNY',
};
