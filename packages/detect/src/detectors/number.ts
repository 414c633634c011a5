import { boundsAgree, readsNumbers } from '@variorum/language';
import type { DateValue, Direction, EvidenceValue, Mention, QuantityValue } from '@variorum/model';
import { type BeadView, type Here, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { isMoney, type Quantity } from '../value-costs.js';
import { type Couple, type ValuePairs, valuePairs } from '../values.js';

/** Numbers, units and currencies compared by value; what stays unpaired or pairs unequal is reported. */
export const number = defineDetector({
  id: 'number',
  version: 2,
  kind: 'number',
  stage: 'ripe',
  about: 'A number, unit or currency has another value: 3 million against 30 million.',
  diverges: [
    pair({ en: 'About {3 million} people voted.' }, { de: 'Rund {30 Millionen} Menschen stimmten ab.' }),
    pair({ en: 'The firm lost {8.6 billion yuan}.' }, { zh: '该公司亏损{8.6亿元}。' }),
    pair({ en: 'The field covers {12 hectares}.' }, { fr: 'Le champ couvre {12 kilomètres carrés}.' }),
    pair({ cs: 'Chyběl {čtyři měsíce}.' }, { en: 'He was missing for {five months}.' }),
    pair(
      { pl: 'Firma zwolni {dwustu pięćdziesięciu} pracowników.' },
      { en: 'The company will lay off {350} workers.' },
    ),
    pair({ ja: '{3億5000万円}を寄付した。' }, { en: 'She donated {35 million yen}.' }),
    pair({ ru: 'Завод получил {двести шесть миллионов рублей}.' }, { en: 'The plant received {206 million dollars}.' }),
    pair({ es: 'El incendio quemó {medio millón} de árboles.' }, { en: 'The fire burned {five million} trees.' }),
    pair({ hi: 'मंत्री ने {साढ़े तीन लाख} मकानों का वादा किया।' }, { en: 'The minister promised {3.5 million} homes.' }),
    pair({ ar: 'باعت الشركة {خمسة وعشرين ألف} سيارة.' }, { en: 'The company sold {52,000} cars.' }),
    pair({ en: 'Prices rose by {two percent}.' }, { ko: '물가가 {12퍼센트} 올랐다.' }),
    pair({ en: 'The train reached {216 miles an hour}.' }, { uk: 'Поїзд розігнався до {216 км/год}.' }),
    pair({ en: 'The fine is {HK$5,000}.' }, { zh: '罚款为{5000美元}。' }),
    pair(
      { en: 'Hundreds marched and {14} people were arrested.' },
      { cs: 'Pochodovaly stovky lidí a zatčeno bylo {140}.' },
    ),
    pair(
      { it: 'La barca era a una {trentina di miglia} dalla costa.' },
      { es: 'El barco estaba a {30 kilómetros} de la costa.' },
    ),
    pair({ zh: '全市约有{27万}户停电。' }, { ja: '市内の約{27万}人が停電の影響を受けた。' }),
    pair({ en: 'The firm recalled {40,000} boxes.' }, { hi: 'कंपनी ने {40 हजार टन} माल वापस मंगाया।' }),
    pair({ en: 'The party lost {three points}.' }, { de: 'Die Partei verlor {drei Prozent}.' }),
    pair({ en: 'The bank added {half a point}.' }, { fr: 'La banque a ajouté {un quart de point}.' }),
  ],
  agrees: [
    pair({ en: 'About 3 million people voted.' }, { zh: '约300万人投票。' }),
    pair({ en: 'He was jailed for 18 months.' }, { de: 'Er musste anderthalb Jahre ins Gefängnis.' }),
    pair({ en: 'A dozen boats sank.' }, { es: 'Doce barcos se hundieron.' }),
    pair({ en: 'Two thirds of the seats are taken.' }, { fr: '66 % des sièges sont occupés.' }),
    pair({ en: 'The price doubled.' }, { de: 'Der Preis stieg um 100 Prozent.' }),
    pair({ en: 'The farm covers 60 acres.' }, { zh: '这个农场占地24公顷。' }),
    pair({ en: 'She won 3-1.' }, { zh: '她以3比1获胜。' }),
    pair({ en: 'It will take between two and five days.' }, { es: 'Tardará de 2 a 5 días.' }),
    pair({ ko: '4억 5000만 원을 기부했다.' }, { en: 'She donated 450 million won.' }),
    pair({ hi: 'डेढ़ करोड़ लोगों ने मतदान किया।' }, { en: 'Some 15 million people voted.' }),
    pair({ en: 'The train reached 216 km an hour.' }, { ja: '列車は時速216キロに達した。' }),
    pair({ ja: '風速は秒速60メートルだった。' }, { cs: 'Vítr měl rychlost 216 kilometrů v hodině.' }),
    pair({ en: 'It was 104 degrees in the shade.' }, { zh: '阴凉处气温达摄氏40度。' }),
    pair(
      { en: 'The bank cut its rate by a quarter of a point.' },
      { de: 'Die Bank senkte den Zins um 25 Basispunkte.' },
    ),
    pair({ fr: 'Le vol dure une heure dix.' }, { en: 'The flight takes 70 minutes.' }),
    pair({ en: 'Exports grew by almost a third last year.' }, { ru: 'Экспорт в прошлом году вырос почти на треть.' }),
    pair({ fr: 'Le bateau a coulé à 30 milles de la côte.' }, { en: 'The boat sank 30 miles off the coast.' }),
    pair(
      { it: 'I lavori sono costati 56 milioni, otto in più del previsto.' },
      { de: 'Die Arbeiten kosteten 56 Millionen, acht Millionen mehr als geplant.' },
    ),
    pair({ en: 'Some 4,000 homes lost power.' }, { ko: '약 4000가구가 정전됐다.' }),
    pair({ fr: 'La course dure 2h30.' }, { en: 'The race takes two and a half hours.' }),
    pair({ ru: 'Там было пять сотен человек.' }, { en: 'Five hundred people were there.' }),
    pair({ ar: 'أوقف شاب في الثالثة والعشرين من عمره.' }, { en: 'A man aged 23 was arrested.' }),
    pair({ pl: 'Zabrakło pięciu i pół tysiąca szczepionek.' }, { en: 'There was a shortage of 5,500 vaccines.' }),
  ],
  detect(bead) {
    const pairs = valuePairs(bead);
    return [
      ...pairs.quantities.map((couple) => unequal(couple, pairs)),
      ...pairs.mixed.map((couple) => mixed(couple)),
      ...nouns(pairs),
      ...hedges(bead, pairs),
      ...lonely(bead, pairs),
    ];
  },
});

function unequal(couple: Couple<Quantity>, pairs: ValuePairs): Draft {
  const [a, b] = [couple.source.value, couple.target.value];
  const unitOnly = a.value === b.value && a.high === b.high && (a.unit ?? '') !== (b.unit ?? '');
  const ratio = a.value === 0 ? 0 : b.value / a.value;
  const far = ratio >= 2 || ratio <= 0.5;
  return {
    kind: unitOnly || (isMoney(a) && isMoney(b) && a.unit !== b.unit) ? 'unit_or_currency' : 'number',
    direction: direction(a, b),
    severity: unitOnly || far ? 'critical' : 'major',
    evidenceScore: certainty(couple, pairs, unitOnly),
    source: spanOf(couple.source),
    target: spanOf(couple.target),
    evidence: {
      dimension: a.quantity ?? 'number',
      source: shown(couple.source),
      target: shown(couple.target),
      facts: ratio > 0 ? { ratio: Number(ratio.toPrecision(3)) } : undefined,
    },
  };
}

/** Small bare numbers, ordinals and crowded beads prove less; so does a value that the other side says elsewhere. */
function certainty({ source, target, repeated }: Couple<Quantity>, pairs: ValuePairs, unitOnly: boolean): number {
  const [a, b] = [source.value, target.value];
  const small = Math.max(a.value, b.value) <= 3 && !a.unit && !b.unit;
  let score = small ? 0.5 : 0.88;
  if (pairs.leftovers > 4) score -= 0.1;
  if (a.unit !== b.unit && !unitOnly) score -= 0.15;
  if (a.ordinal || b.ordinal) score -= 0.08;
  if (a.vague || b.vague) score -= 0.08;
  if (repeated) score -= 0.2;
  return Math.max(0.3, score);
}

function mixed(
  couple: Couple<Here<Mention<DateValue | QuantityValue>>, Here<Mention<DateValue | QuantityValue>>>,
): Draft {
  const [x, y] = [sizeOf(couple.source.value), sizeOf(couple.target.value)];
  return {
    direction: y > x ? 'more' : y < x ? 'less' : 'changed',
    severity: 'major',
    evidenceScore: 0.72,
    source: spanOf(couple.source),
    target: spanOf(couple.target),
    evidence: {
      dimension: 'number',
      source: { value: String(x), text: couple.source.text },
      target: { value: String(y), text: couple.target.text },
    },
  };
}

function sizeOf(value: DateValue | QuantityValue): number {
  return value.type === 'quantity' ? value.value : (value.year ?? value.day ?? 0);
}

/** The same number of other things: 270,000 households against 270,000 people, boxes against tonnes. */
function nouns(pairs: ValuePairs): Draft[] {
  return pairs.agreeing
    .filter(({ source, target }) => {
      const [a, b] = [countedBy(source.value), countedBy(target.value)];
      return source.value.value === target.value.value && (EXCHANGED.has(`${a} ${b}`) || EXCHANGED.has(`${b} ${a}`));
    })
    .map(({ source, target }) => ({
      kind: 'unit_or_currency' as const,
      direction: 'changed' as const,
      severity: 'critical' as const,
      evidenceScore: 0.75,
      source: spanOf(source),
      target: spanOf(target),
      evidence: {
        dimension: 'number',
        source: { value: `${source.value.value} ${countedBy(source.value)}`, text: source.text },
        target: { value: `${target.value.value} ${countedBy(target.value)}`, text: target.text },
      },
    }));
}

const EXCHANGED = new Set(['household person', 'box mass', 'box person']);

function countedBy(value: QuantityValue): string | undefined {
  return value.counted ?? (value.quantity === 'mass' ? 'mass' : undefined);
}

/** The same number hedged the other way: "at least five" and "up to five". A denial turns a hedge round: "no closer than". */
function hedges(bead: BeadView, pairs: ValuePairs): Draft[] {
  if (bead.source.cues.denial.cues.length + bead.target.cues.denial.cues.length > 0) return [];
  return pairs.agreeing
    .filter(
      ({ source, target }) =>
        !source.value.weak && !target.value.weak && !boundsAgree(source.value.bound, target.value.bound),
    )
    .map(({ source, target }) => ({
      direction:
        target.value.bound === 'over' || target.value.bound === 'at-least' ? ('more' as const) : ('less' as const),
      severity: 'major' as const,
      evidenceScore: 0.55,
      source: spanOf(source),
      target: spanOf(target),
      evidence: {
        dimension: 'number',
        source: { value: `${source.value.bound} ${source.value.value}`, text: source.text },
        target: { value: `${target.value.bound} ${target.value.value}`, text: target.text },
      },
    }));
}

/** One number too many on one side, when everything else pairs up and both languages' number words are known. */
function lonely(bead: BeadView, pairs: ValuePairs): Draft[] {
  const { source, target } = pairs.lonely;
  if (source.length + target.length !== 1 || pairs.leftovers !== 1 || pairs.agreeing.length === 0) return [];
  if (!readsNumbers(bead.source.lang) || !readsNumbers(bead.target.lang)) return [];
  const only = (source[0] ?? target[0])!;
  const { value } = only;
  if (value.ordinal || value.identifier || value.vague || value.unit === 'factor' || value.value <= 12) return [];
  const dropped = source.length === 1;
  return [
    {
      direction: 'changed',
      severity: 'minor',
      evidenceScore: 0.4,
      source: dropped ? spanOf(only) : null,
      target: dropped ? null : spanOf(only),
      evidence: { dimension: 'number', source: dropped ? shown(only) : null, target: dropped ? null : shown(only) },
    },
  ];
}

function direction(a: QuantityValue, b: QuantityValue): Direction {
  const x = a.base ?? a.value;
  const y = b.base ?? b.value;
  return y > x ? 'more' : y < x ? 'less' : 'changed';
}

function shown(m: Quantity): EvidenceValue {
  const { value, high, unit } = m.value;
  return { value: `${value}${high === undefined ? '' : `–${high}`}${unit ? ` ${unit}` : ''}`, text: m.text };
}
