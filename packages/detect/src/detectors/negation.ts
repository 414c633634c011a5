import { type BeadView, type Side, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { explainerOf } from '../explain.js';

/** Families whose levels carry a "no" of their own: they may render a negation of the other side. */
const NEGATIVE_LEVELS =
  /^(?:none|no|never|forbidden|refuse|reject|fail|deny|denied|oppose|ban|unchanged|without|lack|impossible|lose|end|stop|acquitted|cleared|overturned|rejected|unlikely|few|hardly|no-longer)/;

/** A "not" on one side only, while the word it denies is said on the other. */
export const negation = defineDetector({
  id: 'negation',
  version: 1,
  kind: 'negation',
  stage: 'ripe',
  about: 'A "not" was lost or added: the statement says the opposite.',
  diverges: [
    pair({ en: 'The minister did {not} sign the agreement.' }, { de: 'Der Minister unterzeichnete das Abkommen.' }),
    pair({ en: 'The bank will publish the report.' }, { es: 'El banco {no} publicará el informe.' }),
  ],
  agrees: [
    pair({ en: 'The minister did not sign the agreement.' }, { de: 'Der Minister unterzeichnete das Abkommen nicht.' }),
    pair({ en: 'Not only banks were hit.' }, { de: 'Nicht nur Banken waren betroffen.' }),
    pair({ en: 'He failed to sign the agreement.' }, { fr: "Il n'a pas signé l'accord." }),
  ],
  detect(bead) {
    if (!bead.source.readsNegation || !bead.target.readsNegation) return [];
    const dropped = oneSided(bead, bead.source, bead.target);
    if (dropped) return [draft(dropped, 'dropped')];
    const added = oneSided(bead, bead.target, bead.source);
    return added ? [draft(added, 'added')] : [];
  },
});

interface OneSided {
  readonly cue: Side['negations'][number];
  readonly denied: string;
  readonly score: number;
}

function oneSided(bead: BeadView, own: Side, other: Side): OneSided | undefined {
  const around = other === bead.target ? bead.around.target : bead.around.source;
  if (own.negations.length !== 1 || around.negations.length > 0 || hasNegative(other) || hasNegativeWord(other))
    return undefined;
  const cue = own.negations[0]!;
  const scope = own.tokens.filter(
    (t) =>
      !t.stop &&
      t.block === cue.block &&
      Math.abs(t.start - cue.end) < 60 &&
      !(t.start >= cue.start && t.end <= cue.end),
  );
  const explainer = explainerOf(other);
  const near = scope.slice(0, 4);
  const said = near.filter((token) => token.concepts.length > 0 && explainer.explains(token) === 1);
  if (said.length === 0) return undefined;
  return { cue, denied: said[0]!.norm, score: 0.5 + 0.1 * Math.min(3, said.length) };
}

function hasNegative(side: Side): boolean {
  return side.scales.some((m) => NEGATIVE_LEVELS.test(m.value.name) || m.value.negated || m.value.composed);
}

/** Words with a negative prefix or suffix: `unchanged`, `impossible`, `arbeitslos`. */
const PREFIXES: Readonly<Record<string, RegExp>> = {
  en: /^un(?!i[dotvq]|der|til|cle|ctu)[a-z]{4,}|^(?:non|dis(?:agree|approv|allow|miss|like|trust|satisf|continu)|in(?:valid|complete|suffic|effect|capab|visib|activ|adequa|abil|depend|consist|correct|eligib|secur|stabil)|im(?:possib|proper|matur|prob)|ir(?:regul|respons|relev)|il(?:legal|licit)|mis)[a-z]*|less$|^(?:lack|absen|avoid|prevent|rather|instead|barely|hardly|scarcely|only|but|neither|nor|unless|until|little|few|despite|refus|reject|declin|den[iy]|stop|halt|fail|lose|lost|yet|free|exclu|rule)/,
  de: /^un(?!d$|s$|se|ter|ge[fh]|ion|iv)[a-zäöü]{4,}|^(?:miss)[a-zäöü]{4,}|(?:los|lose|losen|loser|losigkeit)$|^(?:ohne|kaum|weder|noch|statt|anstatt|außer|erst|nur|sondern|verhinder|verzicht|vermeid|fehl|mangel|scheiter|verweiger|weiger|ablehn|lehn|verlor|verlier|verbot|verbiet|ausgeschloss|ausschließ)/,
  fr: /^(?:sans|aucun|rien|jamais|ni|plutôt|guère|peu|seulement|seul|évit|empêch|manqu|faute|défaut|refus|rejet|échou|échec|interdi|exclu|impossib|inconnu|incap|insuffis|inutil|inval|illég|irrég|indispon|personne)/,
  es: /^(?:sin|nada|nadie|nunca|jamás|tampoco|ni|sino|apenas|solo|sólo|evit|carec|falta|poco|rechaz|neg|fracas|imposib|incap|insufic|inútil|inval|ilegal|irregul|desconoc|desmint|desment|exclu|impid|impedi|ningun|dej)/,
  pt: /^(?:sem|nada|nunca|jamais|tampouco|nem|apenas|só|evit|falta|pouco|rejeit|recus|neg|fracass|impossív|incap|insufic|inútil|inváli|ilegal|irregul|desconhec|desment|exclu|imped|nenhum|deix)/,
  it: /^(?:senza|niente|nulla|mai|nessun|neppure|neanche|nemmeno|né|solo|evit|manc|poco|rifiut|respin|neg|falli|impossib|incap|insuffic|inutil|invalid|illegal|irregol|sconosc|sment|esclu|imped)/,
  ru: /^(?:не|без|бес|анти)[а-яё]{3,}|^(?:без|лишь|только|едва|вряд|нет|ни|отказ|отклон|отриц|опроверг|провал|отсутств)/,
};

function hasNegativeWord(side: Side): boolean {
  const pattern = PREFIXES[side.lang.split('-', 1)[0] ?? ''];
  if (pattern) return side.tokens.some((token) => pattern.test(token.norm));
  return /[不没未无無沒非否免拒缺莫]|ない|なかっ|ません|ず|まい|不|未|無|않|못|없|아니|말|부|불|미|비|غير|عدم|دون|بدون|بلا|ليس|لم|لن|لا/.test(
    side.parts.map((part) => part.text).join(' '),
  );
}

function draft({ cue, denied, score }: OneSided, direction: 'dropped' | 'added'): Draft {
  const value = { value: `not: ${denied}`, text: cue.text };
  return {
    direction,
    severity: 'critical',
    evidenceScore: score,
    source: direction === 'dropped' ? spanOf(cue) : null,
    target: direction === 'added' ? spanOf(cue) : null,
    evidence: {
      dimension: 'negation',
      source: direction === 'dropped' ? value : null,
      target: direction === 'added' ? value : null,
    },
  };
}
