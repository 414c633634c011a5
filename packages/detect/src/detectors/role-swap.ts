import { type BeadView, type Side, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { exchanged } from '../roles/exchange.js';
import { type Swap, swappedRoles } from '../roles/swaps.js';
import { pairUnits, type Unit, unitsOf } from '../roles/units.js';

/** Who did it and to whom it was done have changed places. */
export const roleSwap = defineDetector({
  id: 'role-swap',
  version: 3,
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
    pair({ en: '{Rebels} captured two soldiers.' }, { ru: '{Солдаты} захватили двух повстанцев.' }),
    pair({ pl: '{Minister} skrytykował lekarzy.' }, { cs: '{Lékaři} kritizovali ministra.' }),
    pair({ en: 'The {police} attacked the students.' }, { hi: '{छात्रों} ने पुलिस पर हमला किया।' }),
    pair({ en: 'The train from {Berlin} to Warsaw was late.' }, { ru: 'Поезд из {Варшавы} в Берлин опоздал.' }),
    pair({ es: 'Según la {oposición}, el Gobierno mintió.' }, { fr: "Selon le {gouvernement}, l'opposition a menti." }),
    pair(
      { es: 'El tribunal obliga al {ayuntamiento} a indemnizar a los vecinos.' },
      { en: 'The court obliges the {residents} to compensate the city council.' },
    ),
    pair(
      { en: 'The attack by the {rebels} on the army left ten dead.' },
      { de: 'Der Angriff der {Armee} auf die Rebellen forderte zehn Tote.' },
    ),
    pair({ en: 'A {passenger} attacked the driver.' }, { pt: 'O {motorista} agrediu um passageiro.' }),
  ],
  agrees: [
    pair({ en: 'The minister criticised the central bank.' }, { cs: 'Centrální banku kritizoval ministr.' }),
    pair({ en: 'The government was warned by doctors.' }, { pl: 'Rząd ostrzegli lekarze.' }),
    pair({ en: 'Rebels captured two soldiers near the bridge.' }, { ru: 'Двух солдат захватили повстанцы у моста.' }),
    pair({ en: 'Journalists accused the bank of fraud.' }, { ru: 'Банк обвинили в мошенничестве журналисты.' }),
    pair({ en: 'Two journalists were arrested by the police.' }, { hi: 'दो पत्रकारों को पुलिस ने गिरफ्तार किया।' }),
    pair({ de: 'Den Minister kritisierte die Opposition.' }, { it: "L'opposizione ha criticato il ministro." }),
    pair(
      { fr: 'Selon le syndicat, le ministère a menti aux enseignants.' },
      { de: 'Das Ministerium hat die Lehrer nach Angaben der Gewerkschaft belogen.' },
    ),
    pair({ en: 'The flight from Oslo to Madrid was late.' }, { es: 'El vuelo de Oslo a Madrid llegó tarde.' }),
    pair(
      { es: 'Son empresas cuyas deudas garantizó el banco.' },
      { en: 'They are companies whose debts were guaranteed by the bank.' },
    ),
    pair({ en: 'The court acquitted the minister.' }, { ar: 'برأت المحكمة الوزير.' }),
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
    const swap = swappedRoles(bead);
    if (swap) return [draft(swap, bead, 0.78)];
    const pairs = pairUnits(source, target);
    for (const [k, one] of pairs.entries())
      for (const two of pairs.slice(k + 1)) if (exchanged(bead, one, two)) return [draft([one, two], bead, 0.66)];
    return [];
  },
});

function draft([one, two]: Swap, { source, target }: BeadView, evidenceScore: number): Draft {
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
