import { type Term, type Termbase, type TermEntry, type TermStatus, termApplies } from '@variorum/model';
import { type BeadView, type Placed, type Side, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { type HouseTerm, houseTermsIn, renders, spanOver } from '../house-terms.js';
import { linkWords } from '../links.js';

const term = (lang: string, text: string, status: TermStatus, note?: string): Term => ({
  lang,
  text,
  status,
  ...(note ? { note } : {}),
});

/** The termbase of the examples. */
const HOUSE: Termbase = {
  entries: [
    {
      id: 'migrant',
      note: 'refugee is a legal status',
      terms: [
        term('en', 'migrant', 'preferred'),
        term('de', 'Migrant', 'preferred'),
        term('de', 'Zuwanderer', 'admitted'),
        term('de', 'Flüchtling', 'forbidden', 'a legal status'),
      ],
    },
    {
      id: 'rate',
      terms: [
        term('en', 'key interest rate', 'preferred'),
        term('es', 'tipo de interés oficial', 'preferred'),
        term('zh', '政策利率', 'preferred'),
        term('zh', '基准利率', 'deprecated'),
      ],
    },
  ],
};

/** The house's own terms: the one to use is not there, or one that it does not want is. */
export const houseTerm = defineDetector({
  id: 'house-term',
  version: 1,
  kind: 'terminology',
  stage: 'ripe',
  about: "A term of the termbase was not used, or one that it forbids was; needs the house's own termbase.",
  diverges: [
    pair({ en: 'The {migrants} arrived on Monday.' }, { de: 'Die {Flüchtlinge} kamen am Montag an.' }, HOUSE),
    pair({ en: 'The bank left its {key interest rate} unchanged.' }, { es: 'El banco mantuvo su tasa.' }, HOUSE),
    pair({ en: 'The bank raised its {key interest rate}.' }, { zh: '央行上调了{基准利率}。' }, HOUSE),
  ],
  agrees: [
    pair({ en: 'The migrants arrived on Monday.' }, { de: 'Die Migranten kamen am Montag an.' }, HOUSE),
    pair({ en: 'The migrants arrived on Monday.' }, { de: 'Die Zuwanderer kamen am Montag an.' }, HOUSE),
    pair({ en: 'The refugees arrived on Monday.' }, { de: 'Die Flüchtlinge kamen am Montag an.' }, HOUSE),
    pair({ en: 'The bank raised its key interest rate.' }, { zh: '央行上调了政策利率。' }, HOUSE),
  ],
  detect(bead) {
    if (!bead.termbase) return [];
    const wanted = conceptsOf(
      houseTermsIn(bead.source, bead.termbase).filter((hit) => hit.term.status !== 'forbidden'),
    );
    const unwanted = houseTermsIn(bead.target, bead.termbase).filter(
      (hit) => !isWelcome(hit.term) && isMeant(hit.entry, wanted, bead.source),
    );
    const missing = [...wanted.values()].filter((hit) => !unwanted.some((other) => other.entry === hit.entry));
    return [
      ...unwanted.map((hit) => unwantedDraft(hit, wanted.get(hit.entry), bead)),
      ...missing.flatMap((hit) => missingDraft(hit, bead) ?? []),
    ];
  },
});

/** The first place of each concept: a pronoun may stand for the next ones. */
function conceptsOf(hits: readonly HouseTerm[]): Map<TermEntry, HouseTerm> {
  const first = new Map<TermEntry, HouseTerm>();
  for (const hit of hits) if (!first.has(hit.entry)) first.set(hit.entry, hit);
  return first;
}

/** A word is wrong for its concept only; where the source's language has no term for it, it is wrong everywhere. */
function isMeant(entry: TermEntry, wanted: ReadonlyMap<TermEntry, HouseTerm>, source: Side): boolean {
  return wanted.has(entry) || !entry.terms.some((t) => termApplies(t.lang, source.lang));
}

function isWelcome({ status }: Term): boolean {
  return status === 'preferred' || status === 'admitted';
}

/** The terms to use on a side, the preferred ones first. */
function welcomeTerms(entry: TermEntry, side: Side): Term[] {
  const terms = entry.terms.filter((t) => isWelcome(t) && termApplies(t.lang, side.lang));
  return [...terms.filter((t) => t.status === 'preferred'), ...terms.filter((t) => t.status === 'admitted')];
}

function unwantedDraft(hit: HouseTerm, source: HouseTerm | undefined, bead: BeadView): Draft {
  const forbidden = hit.term.status === 'forbidden';
  return draft(hit.entry, bead, {
    severity: forbidden ? 'major' : 'minor',
    evidenceScore: (forbidden ? 0.9 : 0.8) - (source ? 0 : 0.1),
    source: source ?? null,
    target: hit,
    term: hit.term,
  });
}

function missingDraft(hit: HouseTerm, bead: BeadView): Draft | undefined {
  const terms = welcomeTerms(hit.entry, bead.target);
  if (terms.length === 0 || terms.some((t) => renders(bead.target, t) || renders(bead.around.target, t)))
    return undefined;
  const { sourcePartner } = linkWords(bead.source, bead.target);
  const own = bead.source.tokens.flatMap((t, i) =>
    t.block === hit.block && t.start >= hit.start && t.end <= hit.end && !t.stop ? [sourcePartner[i]!] : [],
  );
  const target = spanOver(
    bead.target,
    own.filter((j) => j >= 0),
  );
  return draft(hit.entry, bead, {
    severity: 'minor',
    evidenceScore: target ? 0.75 : 0.6,
    source: hit,
    target,
    term: terms[0]!,
  });
}

interface Facts {
  readonly severity: Draft['severity'];
  readonly evidenceScore: number;
  readonly source: Placed | null;
  readonly target: Placed | null;
  /** The term that is forbidden, or that is missing. */
  readonly term: Term;
}

function draft(entry: TermEntry, bead: BeadView, { severity, evidenceScore, source, target, term }: Facts): Draft {
  const use = welcomeTerms(entry, bead.target)[0]?.text;
  const reason = term.note ?? entry.note;
  return {
    direction: 'changed',
    severity,
    evidenceScore,
    source: source && spanOf(source),
    target: target && spanOf(target),
    evidence: {
      dimension: 'house-term',
      source: source && { value: entry.id, text: source.text },
      target: target && { value: isWelcome(term) ? '' : term.text, text: target.text },
      facts: { ...(use ? { use } : {}), status: term.status, ...(reason ? { reason } : {}) },
    },
  };
}
