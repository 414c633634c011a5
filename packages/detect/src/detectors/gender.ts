import { readsSexes } from '@variorum/language';
import { spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { type PlacedSex, sexesOf } from '../sexes.js';

/** A man where the other edition has a woman: sister and brother, widow and widower, he and she. */
export const gender = defineDetector({
  id: 'gender',
  version: 1,
  kind: 'gender',
  stage: 'ripe',
  about: 'A person is a man in one edition and a woman in the other.',
  diverges: [
    pair({ en: 'Her {brother} runs the bakery.' }, { fr: 'Sa {sœur} tient la boulangerie.' }),
    pair({ de: 'Ein 40-jähriger {Mann} wurde verletzt.' }, { pl: '40-letnia {kobieta} została ranna.' }),
    pair({ es: 'La {viuda} del pintor donó los cuadros.' }, { en: 'The {widower} of the painter donated the works.' }),
    pair({ zh: '一名50岁{男子}获救。' }, { ko: '50세 {여성}이 구조됐다.' }),
    pair({ it: 'La {figlia} del sindaco ha vinto.' }, { ru: '{Сын} мэра победил.' }),
    pair({ ja: '漁師の{夫}が通報した。' }, { en: "The fisherman's {wife} called for help." }),
    pair({ ar: 'وصلت {شقيقة} الضحية.' }, { de: 'Der {Bruder} des Opfers traf ein.' }),
    pair({ en: 'The singer said {she} was tired.' }, { zh: '这位歌手说{他}很累。' }),
  ],
  agrees: [
    pair({ en: 'The minister visited the town.' }, { de: 'Die Ministerin besuchte die Stadt.' }),
    pair({ en: 'The man was arrested; his wife was questioned.' }, { es: 'Fue detenido; su mujer fue interrogada.' }),
    pair({ en: 'Her children live abroad.' }, { es: 'Sus hijos viven en el extranjero.' }),
    pair({ en: 'Her husband is a doctor.' }, { de: 'Ihr Mann ist Arzt.' }),
    pair({ fr: 'La victime a dit qu’elle rentrerait.' }, { en: 'The victim said he would return.' }),
    pair({ en: 'The brother and the sister inherited the farm.' }, { ja: '姉と弟が農場を相続した。' }),
  ],
  detect(bead) {
    const { source, target } = bead;
    if (!readsSexes(source.lang) || !readsSexes(target.lang)) return [];
    const from = sexesOf(source);
    const to = sexesOf(target);
    if (from.length === 0 || to.length === 0) return [];
    const drafts: Draft[] = [];
    for (const name of new Set(from.flatMap(({ classes }) => classes))) {
      const swapped = exchanged(unanswered(from, to), unanswered(to, from), name);
      if (!swapped || (name === 'pronoun' && !areNatural(source.lang, target.lang))) continue;
      if (!drafts.some((draft) => draft.source?.start === swapped[0].start)) drafts.push(draftOf(name, ...swapped));
    }
    return drafts;
  },
});

/** Words that no word of the same sex on the other side may render: "mujer" is a woman and a wife. */
function unanswered(own: readonly PlacedSex[], other: readonly PlacedSex[]): PlacedSex[] {
  return own.filter(
    ({ sex, classes }) => !other.some((o) => o.sex === sex && o.classes.some((c) => classes.includes(c))),
  );
}

/** One sex only on either side, and not the same. */
function exchanged(
  from: readonly PlacedSex[],
  to: readonly PlacedSex[],
  name: string,
): [PlacedSex, PlacedSex] | undefined {
  const one = from.find(({ classes }) => classes.includes(name));
  const two = to.find(({ classes }) => classes.includes(name));
  if (!one || !two || one.sex === two.sex) return undefined;
  const mixed = [...from, ...to].some(
    (m) => m.classes.includes(name) && m.sex !== (from.includes(m) ? one.sex : two.sex),
  );
  return mixed ? undefined : [one, two];
}

/** Languages whose pronouns follow the person and not the grammatical gender of a noun. */
function areNatural(a: string, b: string): boolean {
  return NATURAL.test(a) && NATURAL.test(b);
}

const NATURAL = /^(?:en|zh|ja|ko)\b/;

function draftOf(name: string, from: PlacedSex, to: PlacedSex): Draft {
  const word = (mark: PlacedSex) => ({ value: mark.sex === 'm' ? 'male' : 'female', text: mark.text });
  return {
    direction: 'changed',
    severity: 'major',
    evidenceScore: name === 'pronoun' ? 0.6 : 0.78,
    source: spanOf(from),
    target: spanOf(to),
    evidence: { dimension: `gender: ${name}`, source: word(from), target: word(to) },
  };
}
