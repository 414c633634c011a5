/**
 * Words after which a full stop ends no sentence, per language: titles, months, units, Latin shorthand. Lower case,
 * without the last stop. Initials and dotted acronyms are recognised by shape and are not listed.
 */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  en: 'mr mrs ms dr prof st sr jr gen col lt sgt capt cmdr adm rev hon gov sen rep pres vs etc inc ltd co corp no nos jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun fig vol pp p ed e.g i.e a.m p.m u.s u.k u.n approx est dept univ ave blvd rd mt ft sq cf al',
  de: 'dr prof hr fr st str nr abs art bzw ca etc evtl ggf inkl max min mio mrd tsd usw vgl z.b d.h u.a o.ä i.d.r v.a z.t s.o s.u u.u jan febr feb apr aug sept okt nov dez mo di mi do fr sa so jh jhdt chr v.chr n.chr hl hrsg bd sog geb gest gen dipl ing kap anm abb tel e.v m.ü.m ü.m str tel inkl exkl ev kath',
  fr: 'm mm mme mmes mlle dr pr me mgr st ste no av bd p pp vol chap art cf etc env ex janv févr avr juill sept oct nov déc s.a c.-à-d p.ex j.-c apr gén col lt',
  es: 'sr sra srta sres dr dra prof d dña ud uds gral cnel tte ing lic arq núm no pág págs art cap vol etc ej p.ej aprox av avda c ene feb mar abr may jun jul ago sept oct nov dic ee.uu s.a a.c d.c fdo ee st sto sta excmo',
  pt: 'sr sra srs dr dra prof eng gen cel min dep sen av r tel pág págs art cap vol etc ex p.ex aprox nº jan fev mar abr mai jun jul ago set out nov dez s.a a.c d.c ltda exmo',
  it: 'sig sigg dott prof avv ing arch on sen gen col cap s ss art artt pag pagg vol cap ecc es p.es ca n nn gen feb mar apr mag giu lug ago set ott nov dic s.p.a s.r.l a.c d.c tel fig prof dr prov',
  nl: 'dhr mevr mr drs ir dr prof ing st nr blz art enz bijv bv o.a m.n d.w.z t.o.v i.p.v e.d ca jan feb mrt apr jun jul aug sept okt nov dec max min mln mld gen kol',
  ru: 'г гг в вв т тыс млн млрд руб коп ул д кв пр просп пер им стр рис гл ст т.е т.д т.п т.к др проф акад см напр янв февр апр авг сент окт нояб дек н.э обл р-н ген полк кап гос тов гр св',
  uk: 'р рр ст т тис млн млрд грн коп вул буд кв пр просп ім с рис гл т.д т.п т.зв т.е ін проф акад див напр н.е обл ген полк гр св',
  pl: 'dr prof mgr inż hab gen płk kpt ul al pl nr r w wg np m.in tzn tzw itd itp ok tys mln mld zł gr godz str pkt art ust św jw bł sp',
  cs: 'dr mgr ing prof doc mudr judr čl č str např tzv tj atd apod mj cca tis mil mld kč ul nám sv r st gen plk kpt',
  tr: 'dr prof doç sn av gen alb yzb no cad sok mah vb vs örn bkz yy m.ö m.s t.c a.ş ltd şti no tel',
  hu: 'dr prof ifj id stb pl ún ill kb u n sz szt jan febr márc ápr jún júl aug szept okt nov dec ft vki',
  ro: 'dl dna d-l d-na dr prof ing gen col str nr bd etc ex art pag cca ian feb mart apr iun iul aug sept oct nov dec s.a s.r.l a.c d.hr',
  is: 'hr fr dr próf sr t.d o.s.frv o.fl þ.e m.a s.s u.þ.b kl bls nr f.kr e.kr jan feb apr júl ág sept okt nóv des',
  sv: 'hr fr dr prof nr kl t.ex d.v.s bl.a m.m o.s.v ca jan feb apr aug sept okt nov dec st dr prof gen',
  id: 'dr drs ir prof h hj tn ny sdr no jl rp tgl dll dsb dst s.d a.n yth',
  vi: 'ts ths gs pgs ths ông tp q p đ.c',
};

/** Acronyms and firms: they end a sentence only when a function word in capitals follows. */
export const ACRONYMS = new Set([
  'u.s',
  'u.k',
  'u.n',
  'e.u',
  'uu',
  'ee.uu',
  's.a',
  'co',
  'inc',
  'ltd',
  'corp',
  'vs',
  'al',
]);

/** Abbreviations that may well end a sentence, so that a capital after them decides. */
export const MAY_END = new Set([
  'a.m',
  'p.m',
  'etc',
  'usw',
  'ecc',
  'enz',
  'т.д',
  'т.п',
  'г',
  'гг',
  'млн',
  'млрд',
  'тыс',
  'руб',
  'itd',
  'itp',
  'atd',
  'm',
  'mm',
  'jh',
  'др',
  'dll',
  'vb',
]);
