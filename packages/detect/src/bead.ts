import type { Analysis, CueJob, CueSpan, ScaleMention, Token } from '@variorum/language';
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

/** Where a mention or word of a side stands: the block and offsets into it. */
export interface Placed {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
export type Here<T> = T & { readonly block: number };

/** A cue and the block that it stands in. */
export type Cue = Here<CueSpan>;

/** One side of a bead: what was read in its sentences. */
export interface Side {
  readonly lang: LanguageTag;
  readonly parts: readonly SidePart[];
  readonly tokens: readonly Here<Token>[];
  readonly scales: readonly Here<ScaleMention>[];
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
export interface BeadView {
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
  const cuts = parts.map((part) => cutOf(part, placedOf(analysisOf(part.block), part.block)));
  const length = parts.reduce((sum, part) => sum + part.end - part.start, 0);
  const families = first?.pack.families ?? new Set<string>();
  return { lang: first?.lang ?? 'und', parts, families, lexicon: first?.pack.concepts ?? 0, length, ...joined(cuts) };
}

/** What stands in a block, in the order of the text. */
type Content = Pick<Side, 'tokens' | 'scales' | 'cues' | 'quantities' | 'dates' | 'names' | 'quotes'>;

const placed = new WeakMap<Analysis, Content>();

/** An analysis with the block written on all that it holds; made once per analysis. */
function placedOf(analysis: Analysis, block: number): Content {
  const known = placed.get(analysis);
  if (known && analysis.block === block) return known;
  const here = <T>(items: readonly T[]): Here<T>[] => items.map((item) => ({ ...item, block }));
  const cuesOf = (job: CueJob) => ({ cues: here(analysis[job].cues), answers: here(analysis[job].answers) });
  const content: Content = {
    tokens: analysis.block === block ? analysis.lexed.tokens : here(analysis.lexed.tokens),
    scales: here(analysis.scales),
    cues: { denial: cuesOf('denial'), hedge: cuesOf('hedge'), attribution: cuesOf('attribution') },
    quantities: here(analysis.quantities),
    dates: here(analysis.dates),
    names: here(analysis.names),
    quotes: here(analysis.quotes),
  };
  if (analysis.block === block) placed.set(analysis, content);
  return content;
}

function cutOf(part: SidePart, content: Content): Content {
  const cut = <T extends Span>(items: readonly T[]) => within(items, part);
  const cuesOf = (job: CueJob) => ({ cues: cut(content.cues[job].cues), answers: cut(content.cues[job].answers) });
  return {
    tokens: cut(content.tokens),
    scales: cut(content.scales),
    cues: { denial: cuesOf('denial'), hedge: cuesOf('hedge'), attribution: cuesOf('attribution') },
    quantities: cut(content.quantities),
    dates: cut(content.dates),
    names: cut(content.names),
    quotes: cut(content.quotes),
  };
}

/** The items that lie inside a span; items stand in the order of their starts. */
function within<T extends Span>(items: readonly T[], { start, end }: Span): readonly T[] {
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
  if (cuts.length <= 1) return cuts[0] ?? EMPTY;
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

/** Facts about a whole edition. */
export function storySideOf(lang: LanguageTag, analyses: readonly Analysis[]): StorySide {
  const concepts = new Set<number>();
  const norms = new Set<string>();
  const nameIds = new Set<string>();
  for (const analysis of analyses) {
    for (const token of analysis.lexed.tokens) {
      norms.add(token.norm);
      for (const id of token.concepts) concepts.add(id);
    }
    for (const name of analysis.names) if (name.value.id) nameIds.add(name.value.id);
  }
  return {
    lang,
    text: analyses.map((a) => a.text).join('\n'),
    concepts,
    norms,
    nameIds,
    quantities: analyses.flatMap((a) => a.quantities.map((m) => m.value)),
    dates: analyses.flatMap((a) => a.dates.map((m) => m.value)),
  };
}

/** The span of a mention as flags carry it. */
export function spanOf(item: Placed): BlockSpan {
  return { block: item.block, start: item.start, end: item.end, text: item.text };
}
