import type { Lexed } from '../tokens.js';
import { ATTRIBUTION } from './attribution.js';
import { HEDGES } from './hedges.js';
import { NEGATION } from './negation.js';
import { createCueReader, type ReadCues } from './read.js';

export type { CueSpan, ReadCues } from './read.js';

const readers = {
  denial: createCueReader(NEGATION),
  hedge: createCueReader(HEDGES),
  attribution: createCueReader(ATTRIBUTION),
} as const;

/** The jobs that single words do in a sentence: to deny, to hedge, to name a speaker. */
export type CueJob = keyof typeof readers;

/** Whether a language has a list for a job; without one the job is "not checked". */
export function readsCues(job: CueJob, lang: string): boolean {
  return readers[job].reads(lang);
}

export function readCues(lexed: Lexed): Record<CueJob, ReadCues> {
  return {
    denial: readers.denial.read(lexed),
    hedge: readers.hedge.read(lexed),
    attribution: readers.attribution.read(lexed),
  };
}
