import { addToHash } from '../known-runs.js';
import type { Entry } from '../lexicon/forms.js';
import { SCALE_BASE } from '../lexicon/registry.js';
import { latinize } from '../names/skeleton.js';

/** What a word is, wherever it stands; worked out once per word of a language. */
export interface Word {
  readonly norm: string;
  /** The word in Latin letters. */
  readonly latin: string;
  /** Equal for equal words, in whatever language they were met. */
  readonly hash: number;
  readonly key: string;
  readonly stop: boolean;
  readonly digits: boolean;
  /** Concepts that it may stand for by itself, whatever stands around it. */
  readonly concepts: readonly number[];
  /** All other forms that may begin with the word, in the order of the lexicon: the text around decides about them. */
  readonly entries: readonly Entry[];
  /**
   * Where there are many: of these the forms of one word, and by the key of a next word those and the ones that go on with
   * it. A short word such as `de` begins hundreds of forms.
   */
  readonly alone: readonly Entry[];
  readonly byNext: ReadonlyMap<string, readonly Entry[]> | undefined;
  /** Particles of separable verbs that the forms wait for. */
  readonly particles: ReadonlySet<string> | undefined;
  /** Senses whose opposite the word says by its affix, where the lexicon knows it without only: `unimportant`. */
  readonly opposes: readonly number[];
  /** Where the lists of cues have the word: bits that `cues/read` works out when it first meets the word; -1 before. */
  cues: number;
}

/** What a word is by its letters alone. */
export function shapeOf(norm: string): Pick<Word, 'norm' | 'latin' | 'hash'> {
  let hash = 0;
  for (let k = 0; k < norm.length; k++) hash = addToHash(hash, norm.charCodeAt(k));
  return { norm, latin: latinize(norm), hash };
}

/**
 * Forms that may begin with a word, parted into concepts that it stands for wherever it stands and forms about which the
 * text around decides. When any concept of the word alone has a condition, their order has to wait for the text.
 */
export function decided(forms: readonly Entry[]): Pick<Word, 'concepts' | keyof Sorted> {
  if (forms.length === 0) return NO_FORMS;
  const single = forms.filter((entry) => entry.id < SCALE_BASE && entry.keys.length === 1);
  if (single.length === 0 || !single.every(isUnconditional)) return { concepts: NO_CONCEPTS, ...sorted(forms) };
  return {
    concepts: [...new Set(single.map((entry) => entry.id))],
    ...sorted(forms.filter((entry) => !single.includes(entry))),
  };
}

/** So many forms are looked through one by one. */
const FEW = 3;

type Sorted = Pick<Word, 'entries' | 'alone' | 'byNext' | 'particles'>;

function sorted(entries: readonly Entry[]): Sorted {
  const split = entries.flatMap(({ particle }) => particle ?? []);
  const particles = split.length > 0 ? new Set(split) : undefined;
  if (entries.length <= FEW) return { entries, alone: entries, byNext: undefined, particles };
  const nexts = new Set(entries.flatMap(({ keys }) => keys[1] ?? []));
  const goingOn = (next: string) => entries.filter(({ keys }) => keys.length === 1 || keys[1] === next);
  return {
    entries,
    alone: entries.filter(({ keys }) => keys.length === 1),
    byNext: new Map([...nexts].map((next) => [next, goingOn(next)])),
    particles,
  };
}

const NO_CONCEPTS: readonly number[] = [];
/** Unknown words and figures, of which a text may hold many. */
const NO_FORMS = { concepts: NO_CONCEPTS, ...sorted([]) };

function isUnconditional({ form, particle }: Entry): boolean {
  return !form.blocked && form.context.length === 0 && !particle;
}
