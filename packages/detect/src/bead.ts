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
  const cut = <T extends { start: number; end: number }>(pick: (analysis: Analysis) => readonly T[]): Here<T>[] =>
    parts.flatMap((part) =>
      pick(analysisOf(part.block))
        .filter((item) => item.start >= part.start && item.end <= part.end)
        .map((item) => ({ ...item, block: part.block })),
    );
  const cuesOf = (job: CueJob) => ({ cues: cut((a) => a[job].cues), answers: cut((a) => a[job].answers) });
  const first = parts[0] ? analysisOf(parts[0].block) : undefined;
  return {
    lang: first?.lang ?? 'und',
    parts,
    tokens: cut((a) => a.lexed.tokens),
    scales: cut((a) => a.scales),
    cues: { denial: cuesOf('denial'), hedge: cuesOf('hedge'), attribution: cuesOf('attribution') },
    quantities: cut((a) => a.quantities),
    dates: cut((a) => a.dates),
    names: cut((a) => a.names),
    quotes: cut((a) => a.quotes),
    families: first?.pack.families ?? new Set(),
    lexicon: first?.pack.concepts ?? 0,
    length: parts.reduce((sum, part) => sum + part.end - part.start, 0),
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
