/**
 * Words after which a full stop ends no sentence, per language: titles, months, units, Latin shorthand. Lower case,
 * without the last stop. Initials and dotted acronyms are recognised by shape and are not listed.
 */
export const ABBREVIATIONS: Readonly<Record<string, string>> = {
  en: 'mr mrs ms dr prof st sr jr gen col lt sgt capt cmdr adm rev hon gov sen rep pres vs etc inc ltd co corp no nos jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun fig vol pp p ed e.g i.e a.m p.m u.s u.k u.n approx est dept univ ave blvd rd mt ft sq cf al prof messrs mme maj brig supt insp det esq assoc bros dist div ext intl natl dec ph.d d.c viz lit oz lb lbs hrs mins secs',
  de: 'dr prof hr fr st str nr abs art bzw ca etc evtl ggf inkl max min mio mrd tsd usw vgl z.b d.h u.a o.ä i.d.r v.a z.t s.o s.u u.u jan febr feb apr aug sept okt nov dez mo di mi do fr sa so jh jhdt chr v.chr n.chr hl hrsg bd sog geb gest gen dipl ing kap anm abb tel e.v m.ü.m ü.m str tel inkl exkl ev kath med jur phil nat rer s zit mind mds gem lt stv verh bspw sen jun k.o dt',
  fr: 'm mm mme mmes mlle dr pr me mgr st ste no av bd p pp vol chap art cf etc env ex janv févr avr juill sept oct nov déc s.a c.-à-d p.ex j.-c apr gén col lt',
  es: 'sr sra srta sres dr dra prof d dña ud uds gral cnel tte ing lic arq núm no pág págs art cap vol etc ej p.ej aprox av avda c ene feb mar abr may jun jul ago sept oct nov dic ee.uu s.a a.c d.c fdo ee st sto sta excmo prof fig tel trad vda avs máx mín cta ptas izq dcha',
  pt: 'sr sra srs dr dra prof eng gen cel min dep sen av r tel pág págs art cap vol etc ex p.ex aprox nº jan fev mar abr mai jun jul ago set out nov dez s.a a.c d.c ltda exmo',
  it: 'sig sigg dott prof avv ing arch on sen gen col cap s ss art artt pag pagg vol cap ecc es p.es ca n nn gen feb mar apr mag giu lug ago set ott nov dic s.p.a s.r.l a.c d.c tel fig prof dr prov dr rag geom mons pres min vs sec cd cit ed',
  nl: 'dhr mevr mr drs ir dr prof ing st nr blz art enz bijv bv o.a m.n d.w.z t.o.v i.p.v e.d ca jan feb mrt apr jun jul aug sept okt nov dec max min mln mld gen kol mej wed jhr kon hr resp incl excl max vgl afb hfst',
  ru: 'г гг в вв т тыс млн млрд руб коп ул д кв пр просп пер им стр рис гл ст т.е т.д т.п т.к др проф акад см напр янв февр апр авг сент окт нояб дек н.э обл р-н ген полк кап гос тов гр св см зам тел св мин макс изд',
  uk: 'р рр ст т тис млн млрд грн коп вул буд кв пр просп ім с рис гл т.д т.п т.зв т.е ін проф акад див напр н.е обл ген полк гр св стор ст див тел заст нар',
  pl: 'dr prof mgr inż hab gen płk kpt ul al pl nr r w wg np m.in tzn tzw itd itp ok tys mln mld zł gr godz str pkt art ust św jw bł sp zob por ks inż prof red wyd tel śp',
  cs: 'dr mgr ing prof doc mudr judr čl č str např tzv tj atd apod mj cca tis mil mld kč ul nám sv r st gen plk kpt odst např srov tzn popř resp ing arch ks tel',
  tr: 'dr prof doç sn av gen alb yzb no cad sok mah vb vs örn bkz yy m.ö m.s t.c a.ş ltd şti no tel s ör bk haz ed çev yay mah apt',
  hu: 'dr prof ifj id stb pl ún ill kb u n sz szt jan febr márc ápr jún júl aug szept okt nov dec ft vki mrd ld vö old szerk özv',
  ro: 'dl dna d-l d-na dr prof ing gen col str nr bd etc ex art pag cca ian feb mart apr iun iul aug sept oct nov dec s.a s.r.l a.c d.hr pct art alin jud com loc tel op str mil mld',
  is: 'hr fr dr próf sr t.d o.s.frv o.fl þ.e m.a s.s u.þ.b kl bls nr f.kr e.kr jan feb apr júl ág sept okt nóv des m.kr þús millj mrd árg ritstj',
  sv: 'hr fr dr prof nr kl t.ex d.v.s bl.a m.m o.s.v ca jan feb apr aug sept okt nov dec st dr prof gen s sid kap milj mkr tkr fr.o.m t.o.m m.fl jfr dvs resp tel max min',
  id: 'dr drs ir prof h hj tn ny sdr no jl rp tgl dll dsb dst s.d a.n yth pt cv hlm hal okt des mei ags nov jan mar apr jun jul prof tgl telp kab kec',
  vi: 'ts ths gs pgs ths ông tp q p đ.c tr gs bs ks v.v tx nxb cty',
  fi: 'esim ym jne tri prof n klo mm ts ks s eaa ekr jkr mrd milj',
  da: 'hr fr dr prof nr kl f.eks bl.a m.m osv ca jan feb apr aug sept okt nov dec mio mia stk',
  no: 'hr fr dr prof nr kl f.eks bl.a m.m osv ca jan feb apr aug sept okt nov des mill mrd',
  ar: 'أ.د إلخ هـ ق.م',
  fa: 'ر.ک ص ج م ق ه.ش',
  // The names of the Latin letters stand for initials.
  hi: 'डॉ प्रो पं श्री सुश्री स्व पृ सं रु कि.मी ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई',
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
  'dst',
  'vb',
  'stb',
  'jne',
  'osv',
  'v.v',
  'm.m',
  'm.fl',
  'o.s.v',
  'o.s.frv',
  'o.fl',
  'o.a',
  'إلخ',
  'р',
  'рр',
  'грн',
]);

/** Those of them that end a sentence after a number only: before a name they are titles or places (г. Орлов). */
export const AFTER_NUMBER = new Set(['г', 'гг', 'р', 'рр', 'm', 'mm']);

/** Those that are words of their own, too, and stand for something else before a number only: "No. 10", "3 de mar. 2031". */
export const BEFORE_NUMBER = new Set(
  'no nos nr sun mon sat wed mar may mai set out ago dec do so mo di mi sa abs art lit ed sec min max am'.split(' '),
);
