import {
  type DateValue,
  type Mention,
  type NameValue,
  overlaps,
  type QuantityValue,
  type QuoteValue,
} from '@variorum/model';
import { type ReadCues, readCues } from './cues/index.js';
import { type LanguagePack, loadPack } from './lexicon/pack.js';
import { readNames } from './names/read.js';
import { readQuantitiesAndDates } from './quantity/index.js';
import { readQuotes } from './quotes.js';
import { readScales, type ScaleMention } from './scales.js';
import { type Here, type Lexed, lex } from './tokens.js';

/** All that is read off one text: words, scale words, values, names, quotations. Spans are offsets into the text. */
export interface Analysis {
  readonly block: number;
  readonly text: string;
  readonly lang: string;
  readonly pack: LanguagePack;
  readonly lexed: Lexed;
  readonly scales: readonly ScaleMention[];
  /** Words that deny, that hedge, and that name a speaker. */
  readonly denial: ReadCues;
  readonly hedge: ReadCues;
  readonly attribution: ReadCues;
  readonly quantities: readonly Here<Mention<QuantityValue>>[];
  readonly dates: readonly Here<Mention<DateValue>>[];
  readonly names: readonly Here<Mention<NameValue>>[];
  readonly quotes: readonly Here<Mention<QuoteValue>>[];
}

/** Words and values of one text, each read when first asked for: aligner and detectors ask for the same ones. */
export class Reading {
  readonly text: string;
  readonly lang: string;
  /** Index of the text in an edition; it is written on all that is read. */
  readonly block: number;
  #lexed: Lexed | undefined;
  #values: ReturnType<typeof readQuantitiesAndDates> | undefined;

  constructor(text: string, lang: string, block = 0) {
    this.text = text;
    this.lang = lang;
    this.block = block;
  }

  get lexed(): Lexed {
    this.#lexed ??= lex(this.text, this.lang, this.block);
    return this.#lexed;
  }

  get values(): ReturnType<typeof readQuantitiesAndDates> {
    this.#values ??= readQuantitiesAndDates(this.text, this.lang, this.block);
    return this.#values;
  }
}

/**
 * Reads one paragraph or sentence. Linear in its length; never throws on any text. `block` is its index in an edition;
 * it is written on all that is read.
 */
export function analyse(text: string, lang: string, block = 0): Analysis {
  return analyseReading(new Reading(text, lang, block));
}

/** The same of a text that was read in part already. */
export function analyseReading({ text, lang, block, lexed, values }: Reading): Analysis {
  const { quantities, dates } = values;
  const { denial, hedge, attribution } = readCues(lexed);
  return {
    block,
    text,
    lang,
    pack: loadPack(lang),
    lexed,
    scales: readScales(lexed, denial.cues),
    denial,
    hedge,
    attribution,
    quantities,
    dates,
    names: outside(readNames(lexed), dates),
    quotes: readQuotes(text, block),
  };
}

/** The names that no date covers, as months and weekdays are. Both stand in the order of the text. */
function outside(names: Here<Mention<NameValue>>[], dates: readonly Mention<DateValue>[]): Here<Mention<NameValue>>[] {
  if (names.length === 0 || dates.length === 0) return names;
  let from = 0;
  return names.filter((name) => {
    while (from < dates.length && dates[from]!.end <= name.start) from++;
    for (let k = from; k < dates.length && dates[k]!.start < name.end; k++) if (overlaps(dates[k]!, name)) return false;
    return true;
  });
}
