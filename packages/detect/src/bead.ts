import type { Analysis, CueJob, CueSpan, Here, ScaleMention, Token } from '@variorum/language';
import type {
  BlockSpan,
  DateValue,
  LanguageTag,
  Mention,
  NameValue,
  QuantityValue,
  QuoteValue,
  Section,
  Span,
  Termbase,
} from '@variorum/model';
import type { Remembering } from './memo.js';

/** Where a mention or word of a side stands: the block and offsets into it. */
export interface Placed {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
export type { Here } from '@variorum/language';

/** A cue, with the block that it stands in. */
export type Cue = CueSpan;

/** One side of a bead: what was read in its sentences. */
export interface Side extends Remembering {
  readonly lang: LanguageTag;
  readonly parts: readonly SidePart[];
  readonly tokens: readonly Token[];
  readonly scales: readonly ScaleMention[];
  /** Words that deny, hedge, name a speaker. */
  readonly cues: Readonly<Record<CueJob, { readonly cues: readonly Cue[]; readonly answers: readonly Cue[] }>>;
  readonly quantities: readonly Here<Mention<QuantityValue>>[];
  readonly dates: readonly Here<Mention<DateValue>>[];
  readonly names: readonly Here<Mention<NameValue>>[];
  readonly quotes: readonly Here<Mention<QuoteValue>>[];
  /** Families that the language can read; a family missing here is "not checked". */
  readonly families: ReadonlySet<string>;
  /** Number of concepts that the language's lexicon holds; 0: content cannot be compared. */
  readonly lexicon: number;
  readonly length: number;
}

export interface SidePart {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A pair of sides to be compared, and what surrounds it. */
export interface BeadView extends Remembering {
  readonly source: Side;
  readonly target: Side;
  /** Alignment confidence, 0..1. */
  readonly score: number;
  readonly section: Section;
  /** The whole editions: a value that stands elsewhere was moved, not dropped. */
  readonly story: { readonly source: StorySide; readonly target: StorySide; readonly published?: string };
  /** The wider bead (aligned blocks) around a sentence bead; the bead itself when there is nothing wider. */
  readonly around: { readonly source: Side; readonly target: Side };
  /** The house's terms, where it has any. */
  readonly termbase?: Termbase;
}

/** What stands anywhere in an edition. */
export interface StorySide {
  readonly lang: LanguageTag;
  readonly text: string;
  readonly concepts: ReadonlySet<number>;
  readonly norms: ReadonlySet<string>;
  readonly nameIds: ReadonlySet<string>;
  readonly quantities: readonly QuantityValue[];
  readonly dates: readonly DateValue[];
}

/** Cuts a side out of analysed blocks. */
export function sideOf(parts: readonly SidePart[], analysisOf: (block: number) => Analysis): Side {
  const first = parts[0] ? analysisOf(parts[0].block) : undefined;
  const cuts = parts.map((part) => cutOf(part, analysisOf(part.block)));
  const content = cuts.length <= 1 ? (cuts[0] ?? EMPTY) : joined(cuts);
  return {
    lang: first?.lang ?? 'und',
    parts,
    families: first?.pack.families ?? NO_FAMILIES,
    lexicon: first?.pack.concepts ?? 0,
    length: parts.reduce((sum, part) => sum + part.end - part.start, 0),
    tokens: content.tokens,
    scales: content.scales,
    cues: content.cues,
    quantities: content.quantities,
    dates: content.dates,
    names: content.names,
    quotes: content.quotes,
    memo: [],
  };
}

const NO_FAMILIES: ReadonlySet<string> = new Set();

/** What stands in a part of a block, in the order of the text. */
type Content = Pick<Side, 'tokens' | 'scales' | 'cues' | 'quantities' | 'dates' | 'names' | 'quotes'>;

/** What an analysis has read inside a part of its text. */
function cutOf(part: SidePart, from: Analysis): Content {
  const { tokens } = from.lexed;
  const { scales, denial, hedge, attribution, quantities, dates, names, quotes } = from;
  if (part.start <= 0 && part.end >= from.text.length)
    return { tokens, scales, cues: { denial, hedge, attribution }, quantities, dates, names, quotes };
  const cut = <T extends Span>(items: readonly T[]) => within(items, part);
  const cuesOf = (job: CueJob) => ({ cues: cut(from[job].cues), answers: cut(from[job].answers) });
  return {
    tokens: cut(tokens),
    scales: cut(scales),
    cues: { denial: cuesOf('denial'), hedge: cuesOf('hedge'), attribution: cuesOf('attribution') },
    quantities: cut(quantities),
    dates: cut(dates),
    names: cut(names),
    quotes: cut(quotes),
  };
}

/** The items that lie inside a span; items stand in the order of their starts. */
function within<T extends Span>(items: readonly T[], { start, end }: Span): readonly T[] {
  if (items.length === 0) return items;
  const from = firstFrom(items, start);
  const to = firstFrom(items, end + 1);
  const inside = from === 0 && to === items.length ? items : items.slice(from, to);
  return inside.every((item) => item.end <= end) ? inside : inside.filter((item) => item.end <= end);
}

/** Index of the first item that starts at a place or behind it. */
function firstFrom(items: readonly Span[], place: number): number {
  if (items.length === 0 || items[0]!.start >= place) return 0;
  if (items.at(-1)!.start < place) return items.length;
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const EMPTY: Content = {
  tokens: [],
  scales: [],
  cues: {
    denial: { cues: [], answers: [] },
    hedge: { cues: [], answers: [] },
    attribution: { cues: [], answers: [] },
  },
  quantities: [],
  dates: [],
  names: [],
  quotes: [],
};

function joined(cuts: readonly Content[]): Content {
  const cuesOf = (job: CueJob) => ({
    cues: cuts.flatMap((cut) => cut.cues[job].cues),
    answers: cuts.flatMap((cut) => cut.cues[job].answers),
  });
  return {
    tokens: cuts.flatMap((cut) => cut.tokens),
    scales: cuts.flatMap((cut) => cut.scales),
    cues: { denial: cuesOf('denial'), hedge: cuesOf('hedge'), attribution: cuesOf('attribution') },
    quantities: cuts.flatMap((cut) => cut.quantities),
    dates: cuts.flatMap((cut) => cut.dates),
    names: cuts.flatMap((cut) => cut.names),
    quotes: cuts.flatMap((cut) => cut.quotes),
  };
}

/** Facts about a whole edition; each is collected when it is first asked for. */
export function storySideOf(lang: LanguageTag, analyses: readonly Analysis[]): StorySide {
  return new Collected(lang, analyses);
}

class Collected implements StorySide {
  readonly lang: LanguageTag;
  readonly #analyses: readonly Analysis[];
  #text: string | undefined;
  #concepts: ReadonlySet<number> | undefined;
  #norms: ReadonlySet<string> | undefined;
  #nameIds: ReadonlySet<string> | undefined;
  #quantities: readonly QuantityValue[] | undefined;
  #dates: readonly DateValue[] | undefined;

  constructor(lang: LanguageTag, analyses: readonly Analysis[]) {
    this.lang = lang;
    this.#analyses = analyses;
  }

  get text(): string {
    this.#text ??= this.#analyses.map((analysis) => analysis.text).join('\n');
    return this.#text;
  }

  get concepts(): ReadonlySet<number> {
    if (!this.#concepts) {
      const found = new Set<number>();
      for (const { lexed } of this.#analyses)
        for (const token of lexed.tokens) for (const id of token.concepts) found.add(id);
      this.#concepts = found;
    }
    return this.#concepts;
  }

  get norms(): ReadonlySet<string> {
    this.#norms ??= new Set(this.#analyses.flatMap(({ lexed }) => lexed.tokens.map((token) => token.norm)));
    return this.#norms;
  }

  get nameIds(): ReadonlySet<string> {
    this.#nameIds ??= new Set(this.#analyses.flatMap(({ names }) => names.flatMap((name) => name.value.id ?? [])));
    return this.#nameIds;
  }

  get quantities(): readonly QuantityValue[] {
    this.#quantities ??= this.#analyses.flatMap((analysis) => analysis.quantities.map((m) => m.value));
    return this.#quantities;
  }

  get dates(): readonly DateValue[] {
    this.#dates ??= this.#analyses.flatMap((analysis) => analysis.dates.map((m) => m.value));
    return this.#dates;
  }
}

/** The span of a mention as flags carry it. */
export function spanOf(item: Placed): BlockSpan {
  return { block: item.block, start: item.start, end: item.end, text: item.text };
}
