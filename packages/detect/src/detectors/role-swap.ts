import { type BeadView, type Side, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { linkWords, type WordLinks } from '../links.js';
import { isOneSidedAct } from '../roles/actors.js';
import { exchanged } from '../roles/exchange.js';
import { pairUnits, phraseOf, type Unit, type UnitPair, unitsOf } from '../roles/units.js';
import { rolesAround } from '../roles/verb-roles.js';

/** Who did it and to whom it was done have changed places. */
export const roleSwap = defineDetector({
  id: 'role-swap',
  version: 2,
  kind: 'role_swap',
  stage: 'ripe',
  about: 'Who acts and who is acted upon have changed places.',
  diverges: [
    pair(
      { en: 'The {union} accused the ministry of delays.' },
      { es: 'El {ministerio} acusó al sindicato de retrasos.' },
    ),
    pair({ fr: 'Le {président} a critiqué le parlement.' }, { en: 'The {parliament} criticised the president.' }),
    pair({ en: 'The {police} attacked the protesters.' }, { zh: '{抗议者}袭击了警察。' }),
    pair({ en: 'The {union} criticised the minister.' }, { ja: '{大臣}は組合を批判した。' }),
    pair({ ko: '{정부가} 야당을 비판했다.' }, { en: 'The {opposition} criticised the government.' }),
    pair({ de: 'Die {Gewerkschaft} kritisierte die Regierung.' }, { it: 'Il {governo} ha criticato il sindacato.' }),
    pair({ en: 'The {army} attacked the rebels.' }, { fr: "L'{armée} a été attaquée par les rebelles." }),
    pair({ en: 'The {company} accused the government.' }, { ar: 'اتهمت {الحكومة} الشركة.' }),
  ],
  agrees: [
    pair({ en: 'The union accused the ministry of delays.' }, { es: 'El sindicato acusó al ministerio de retrasos.' }),
    pair({ en: 'The ministry was accused by the union.' }, { fr: 'Le syndicat a accusé le ministère.' }),
    pair({ en: 'The president met the minister.' }, { de: 'Der Minister traf den Präsidenten.' }),
    pair({ en: 'The police attacked the protesters.' }, { zh: '抗议者被警察袭击。' }),
    pair({ en: 'The union criticised the minister.' }, { ja: '大臣は組合に批判された。' }),
    pair({ en: 'The minister criticised the bank.' }, { de: 'Die Bank wurde vom Minister kritisiert.' }),
    pair({ en: 'The sister of the victim accused the police.' }, { ko: '피해자의 여동생이 경찰을 비난했다.' }),
    pair({ en: 'Spain’s minister accused the bank.' }, { es: 'El ministro de España acusó al banco.' }),
    pair({ ja: '政府は銀行に支援を求めた。' }, { en: 'The government asked the bank for help.' }),
  ],
  detect(bead) {
    const { source, target } = bead;
    if (unitsOf(source).length < 2 || unitsOf(target).length < 2) return [];
    const links = linkWords(source, target);
    for (let v = 0; v < source.tokens.length; v++) {
      const w = links.sourcePartner[v]!;
      if (w < 0 || !mayAct(source, v) || !mayAct(target, w) || !(isVerb(source, v) || isVerb(target, w))) continue;
      const swapped = swappedAround(bead, v, w, links);
      if (swapped) return [draft(swapped, bead, 0.78)];
    }
    const pairs = pairUnits(source, target);
    for (const [k, one] of pairs.entries())
      for (const two of pairs.slice(k + 1)) if (exchanged(bead, one, two)) return [draft([one, two], bead, 0.66)];
    return [];
  },
});

/** An act, or a word that only the tables of scales know. */
function mayAct(side: Side, k: number): boolean {
  return side.tokens[k]!.concepts.length === 0 || isVerb(side, k);
}

/** A word that acts, and no participle before a noun: "distance learning rules". */
function isVerb(side: Side, k: number): boolean {
  const token = side.tokens[k]!;
  return (
    isOneSidedAct(token.concepts) &&
    !(token.capital && k > 0 && !side.lang.startsWith('de')) &&
    !(side.lang.startsWith('en') && token.norm.endsWith('ing'))
  );
}

/** Agent and patient of the verb, crosswise. */
function swappedAround(
  { source, target }: BeadView,
  v: number,
  w: number,
  links: WordLinks,
): [UnitPair, UnitPair] | undefined {
  const from = rolesAround(source, v);
  const to = from && rolesAround(target, w);
  if (!from || !to) return undefined;
  const renders = (a: Unit, b: Unit) => areLinked(source, a, target, b, links);
  if (renders(from.agent, to.agent)) return undefined;
  for (const [k, patient] of from.patients.entries())
    for (const other of to.patients) {
      if (!renders(from.agent, other) || !renders(patient, to.agent) || renders(from.patients[k]!, other)) continue;
      if (isRepeated(source, from.agent, patient) || isRepeated(target, to.agent, other)) continue;
      const agents = { source: from.agent, target: other };
      const patients = { source: patient, target: to.agent };
      if (isActing(agents, source, target) && isActing(patients, source, target)) return [agents, patients];
    }
  return undefined;
}

function areLinked(source: Side, a: Unit, target: Side, b: Unit, { sourcePartner }: WordLinks): boolean {
  const [own, other] = [phraseOf(source, a), phraseOf(target, b)];
  for (let k = own.from; k <= own.to; k++)
    if (sourcePartner[k]! >= other.from && sourcePartner[k]! <= other.to) return true;
  return false;
}

/** The same word in both: it is open which one renders which. */
function isRepeated(side: Side, a: Unit, b: Unit): boolean {
  const words = ({ first, last }: Unit) => side.tokens.slice(first, last + 1);
  return words(a).some((x) =>
    words(b).some((y) => x.key === y.key || x.concepts.some((id) => y.concepts.includes(id))),
  );
}

/** Things move about too freely to say who did what to whom. */
function isActing(pair: UnitPair, source: Side, target: Side): boolean {
  return phraseOf(source, pair.source).actor || phraseOf(target, pair.target).actor;
}

function draft([one, two]: [UnitPair, UnitPair], { source, target }: BeadView, evidenceScore: number): Draft {
  const [first, last] = one.source.first < two.source.first ? [one, two] : [two, one];
  const shown = first.target.first < last.target.first ? first : last;
  const from = place(source, first.source);
  const to = place(target, shown.target);
  return {
    direction: 'reversed',
    severity: 'critical',
    evidenceScore,
    source: from,
    target: to,
    evidence: {
      dimension: 'role',
      source: { value: `${from.text} → ${place(source, last.source).text}`, text: from.text },
      target: {
        value: `${to.text} → ${place(target, shown === first ? last.target : first.target).text}`,
        text: to.text,
      },
    },
  };
}

function place(side: Side, { first, last }: Unit) {
  const [a, b] = [side.tokens[first]!, side.tokens[last]!];
  const part = side.parts.find((p) => p.block === a.block && a.start >= p.start && b.end <= p.end);
  const text = part?.text.slice(a.start - part.start, b.end - part.start) ?? a.text;
  return spanOf({ block: a.block, start: a.start, end: b.end, text });
}
