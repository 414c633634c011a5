import type { Direction, Flag, Kind } from '@variorum/model';

/** A flag in plain words: what differs, and why it matters. No markup; safe for any page that escapes text. */
export interface Description {
  readonly title: string;
  readonly claim: string;
}

type FlagFacts = Pick<Flag, 'kind' | 'direction' | 'source' | 'target' | 'evidence'>;

/** Puts a flag into words. Pure; used by the command line, the page and every export. */
export function describeFlag(flag: FlagFacts): Description {
  return { title: TITLES[flag.kind], claim: claim(flag) };
}

/** Short title of a kind: `Different number`. */
export function titleOf(kind: Kind): string {
  return TITLES[kind];
}

const TITLES: Readonly<Record<Kind, string>> = {
  strength: 'Different strength',
  modality: 'Different obligation or possibility',
  negation: 'Negation lost or added',
  number: 'Different number',
  unit_or_currency: 'Different unit or currency',
  date_or_time: 'Different date or time',
  entity: 'Different name',
  attribution: 'Different attribution',
  quantifier: 'Different quantity word',
  certainty: 'Different certainty',
  omission: 'Left out',
  addition: 'Added',
  tense_or_status: 'Different stage or status',
  role_swap: 'Roles exchanged',
  quotation: 'Quotation differs',
  terminology: 'House term not used',
  untranslated: 'Left untranslated',
  loaded_wording: 'Loaded wording',
  polarity: 'Opposite meaning',
  gender: 'Different gender',
  alignment: 'Doubtful alignment',
};

const HOW: Readonly<Record<Direction, string>> = {
  stronger: 'The target is stronger',
  weaker: 'The target is weaker',
  more: 'The target says more',
  less: 'The target says less',
  later: 'The target says later',
  earlier: 'The target says earlier',
  dropped: 'Missing in the target',
  added: 'Only in the target',
  changed: 'The target says something else',
  reversed: 'The target says the opposite',
};

function claim(flag: FlagFacts): string {
  if (flag.evidence.dimension === 'house-term') return houseClaim(flag);
  const from = flag.evidence.source;
  const to = flag.evidence.target;
  const how = HOW[flag.direction];
  if (flag.kind === 'omission' || (flag.direction === 'dropped' && flag.source))
    return `Only the source says: ${quote(flag.source?.text)}. ${how}.`;
  if (flag.kind === 'addition' || (flag.direction === 'added' && flag.target))
    return `Only the target says: ${quote(flag.target?.text)}. ${how}.`;
  if (flag.kind === 'untranslated') return `${quote(flag.target?.text)} was left in the language of the source.`;
  if (!from || !to) return `${how}.`;
  return `The source says ${quote(from.text)}${gloss(from)}, the target ${quote(to.text)}${gloss(to)}. ${how}.`;
}

/** What the house wants instead, and its reason. */
function houseClaim({ source, target, evidence }: FlagFacts): string {
  const { use, status, reason } = evidence.facts ?? {};
  const unwanted = status === 'forbidden' || status === 'deprecated';
  const what = unwanted
    ? `${quote(target?.text)} is a ${status} term`
    : `The house has a term for ${quote(source?.text)}`;
  const instead = use === undefined ? '' : `${unwanted ? '; use' : ':'} ${quote(String(use))}`;
  const found = unwanted || !target ? '' : `, the target says ${quote(target.text)}`;
  return `${what}${instead}${found}.${reason === undefined ? '' : ` Reason: ${reason}.`}`;
}

/** The value read from the words, when it says more than they do; long numbers in groups of three. */
function gloss(value: { text: string; value: string }): string {
  if (value.value === '' || value.value === value.text) return '';
  const shown = value.value.replace(/(?<![\d.])\d{5,15}(?![\d])/g, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
  return shown === value.text ? '' : ` (${shown})`;
}

const LONGEST_QUOTE = 120;

function quote(text: string | undefined): string {
  const short = text && text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : (text ?? '');
  return `“${short}”`;
}
