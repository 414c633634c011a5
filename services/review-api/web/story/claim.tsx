import type { Direction, EvidenceValue } from '@variorum/model';
import { direction, visible } from '../lib/words.js';
import type { HeldFlag } from './model.js';

const LONGEST = 160;

/** Words out of a story: isolated, in their own language and direction, never markup. */
export function Quote({ text, lang }: { text: string; lang: string }) {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return (
    <q lang={lang} dir={direction(lang)} class="quote-words">
      {visible(short)}
    </q>
  );
}

const DIFFERS: Readonly<Record<Direction, (target: string, source: string) => string>> = {
  stronger: (target, source) => `${target} is stronger than ${source}.`,
  weaker: (target, source) => `${target} is weaker than ${source}.`,
  more: (target, source) => `${target} says more than ${source}.`,
  less: (target, source) => `${target} says less than ${source}.`,
  later: (target, source) => `${target} puts it later than ${source}.`,
  earlier: (target, source) => `${target} puts it earlier than ${source}.`,
  dropped: (target, source) => `${target} leaves out what ${source} says.`,
  added: (target, source) => `${target} says something that ${source} does not.`,
  changed: (target, source) => `${target} says something else than ${source}.`,
  reversed: (target, source) => `${target} says the opposite of ${source}.`,
};

export interface Party {
  readonly label: string;
  readonly lang: string;
}

/** The claim in plain words: which edition differs, and in which direction. */
export function claimOf(flag: HeldFlag, source: Party, target: Party): string {
  if (flag.kind === 'untranslated') return `${target.label} keeps words in another language.`;
  return DIFFERS[flag.direction](target.label, source.label);
}

/** Both compared values side by side: edition, words as they stand, what was read. */
export function Compared({ flag, source, target }: { flag: HeldFlag; source: Party; target: Party }) {
  return (
    <dl class="compared">
      <Value party={source} value={flag.evidence.source} words={flag.source?.text} />
      <Value party={target} value={flag.evidence.target} words={flag.target?.text} />
    </dl>
  );
}

function Value(props: { party: Party; value: EvidenceValue | null; words: string | undefined }) {
  const { party, value, words } = props;
  const text = words ?? value?.text;
  const read = value && value.value !== '' && value.value !== text ? value.value : undefined;
  return (
    <div class="value">
      <dt>{party.label}</dt>
      <dd>
        {text ? <Quote text={text} lang={party.lang} /> : <span class="absent">nothing that corresponds</span>}
        {read && (
          <span class="read">
            read as <bdi>{visible(read)}</bdi>
          </span>
        )}
      </dd>
    </div>
  );
}
