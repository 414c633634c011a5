/** Words that place something in time from the day of publication: `word=offset:unit`. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'yesterday=-1:day tomorrow=1:day last+year=-1:year next+year=1:year last+month=-1:month next+month=1:month last+week=-1:week next+week=1:week this+year=0:year this+month=0:month this+week=0:week',
  de: 'gestern=-1:day vorgestern=-2:day morgen=n übermorgen=2:day voriges+jahr=-1:year vergangenes+jahr=-1:year vergangenen+jahr=-1:year letztes+jahr=-1:year nächstes+jahr=1:year nächsten+jahr=1:year kommendes+jahr=1:year kommenden+jahr=1:year vorigen+monat=-1:month vergangenen+monat=-1:month nächsten+monat=1:month kommenden+monat=1:month vergangene+woche=-1:week vergangenen+woche=-1:week vorige+woche=-1:week nächste+woche=1:week nächsten+woche=1:week kommende+woche=1:week kommenden+woche=1:week dieses+jahr=0:year diesem+jahr=0:year',
  fr: "hier=-1:day demain=1:day avant-hier=-2:day après-demain=2:day l'an+dernier=-1:year l'année+dernière=-1:year l'an+prochain=1:year l'année+prochaine=1:year le+mois+dernier=-1:month le+mois+prochain=1:month la+semaine+dernière=-1:week la+semaine+prochaine=1:week cette+année=0:year ce+mois-ci=0:month cette+semaine=0:week",
  es: 'ayer=-1:day mañana=n anteayer=-2:day el+año+pasado=-1:year año+pasado=-1:year el+próximo+año=1:year próximo+año=1:year el+año+que+viene=1:year el+mes+pasado=-1:month mes+pasado=-1:month próximo+mes=1:month la+semana+pasada=-1:week semana+pasada=-1:week próxima+semana=1:week este+año=0:year este+mes=0:month esta+semana=0:week',
  pt: 'ontem=-1:day amanhã=1:day anteontem=-2:day ano+passado=-1:year próximo+ano=1:year ano+que+vem=1:year mês+passado=-1:month próximo+mês=1:month semana+passada=-1:week próxima+semana=1:week este+ano=0:year neste+ano=0:year',
  it: "ieri=-1:day domani=1:day l'altro+ieri=-2:day anno+scorso=-1:year scorso+anno=-1:year prossimo+anno=1:year anno+prossimo=1:year mese+scorso=-1:month scorso+mese=-1:month prossimo+mese=1:month mese+prossimo=1:month settimana+scorsa=-1:week scorsa+settimana=-1:week prossima+settimana=1:week settimana+prossima=1:week quest'anno=0:year",
  ru: 'вчера=-1:day завтра=1:day позавчера=-2:day послезавтра=2:day в+прошлом+году=-1:year прошлого+года=-1:year в+следующем+году=1:year следующего+года=1:year в+прошлом+месяце=-1:month в+следующем+месяце=1:month на+прошлой+неделе=-1:week на+следующей+неделе=1:week в+этом+году=0:year',
  zh: '昨天=-1:day 昨日=-1:day 明天=1:day 明日=1:day 前天=-2:day 后天=2:day 後天=2:day 去年=-1:year 明年=1:year 前年=-2:year 后年=2:year 上个月=-1:month 上月=-1:month 上個月=-1:month 下个月=1:month 下月=1:month 下個月=1:month 上周=-1:week 上週=-1:week 下周=1:week 下週=1:week 今年=0:year 本月=0:month 本周=0:week 本週=0:week',
  ja: '昨日=-1:day 明日=1:day 一昨日=-2:day 昨年=-1:year 去年=-1:year 来年=1:year 先月=-1:month 来月=1:month 先週=-1:week 来週=1:week 今年=0:year 今月=0:month 今週=0:week',
  ko: '어제=-1:day 내일=1:day 지난해=-1:year 작년=-1:year 내년=1:year 지난달=-1:month 다음+달=1:month 지난주=-1:week 다음+주=1:week 올해=0:year 이번+달=0:month 이번+주=0:week',
  ar: 'أمس=-1:day غدا=1:day العام+الماضي=-1:year السنة+الماضية=-1:year العام+المقبل=1:year العام+القادم=1:year السنة+المقبلة=1:year الشهر+الماضي=-1:month الشهر+المقبل=1:month الشهر+القادم=1:month الأسبوع+الماضي=-1:week الأسبوع+المقبل=1:week الأسبوع+القادم=1:week هذا+العام=0:year العام+الجاري=0:year',
};

export interface RelativeWords {
  readonly pattern: RegExp;
  readonly meanings: ReadonlyMap<string, readonly [number, string]>;
}

const compiled = new Map<string, RelativeWords | undefined>();

export function relativeWords(lang: string): RelativeWords | undefined {
  if (!compiled.has(lang)) compiled.set(lang, compile(lang));
  return compiled.get(lang);
}

function compile(lang: string): RelativeWords | undefined {
  const entries = (WORDS[lang] ?? '').split(' ').filter(Boolean);
  if (entries.length === 0) return undefined;
  const meanings = new Map<string, readonly [number, string]>();
  for (const entry of entries) {
    const at = entry.indexOf('=');
    const [offset, unit] = entry.slice(at + 1).split(':');
    // `n` marks words with another everyday meaning (morgen: morning): they are known, and read as nothing.
    if (unit) meanings.set(entry.slice(0, at).replaceAll('+', ' '), [Number(offset), unit]);
  }
  const list = [...meanings.keys()].sort((a, b) => b.length - a.length).join('|');
  const dense = lang === 'zh' || lang === 'ja' || lang === 'ko';
  return { pattern: new RegExp(dense ? `(?:${list})` : `(?<![\\p{L}-])(?:${list})(?![\\p{L}-])`, 'giu'), meanings };
}
