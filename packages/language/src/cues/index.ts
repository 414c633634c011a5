import type { Lexed } from '../tokens.js';
import { ATTRIBUTION } from './attribution.js';
import { HEDGES } from './hedges.js';
import { NEGATION } from './negation.js';
import { createCueReader, type ReadCues } from './read.js';

export type { CueSpan, ReadCues } from './read.js';

/** The jobs that single words do in a sentence: to deny, to hedge, to name a speaker. */
export type CueJob = 'denial' | 'hedge' | 'attribution';

const JOBS: readonly CueJob[] = ['denial', 'hedge', 'attribution'];
const reader = createCueReader([NEGATION, HEDGES, ATTRIBUTION]);

/** Whether a language has a list for a job; without one the job is "not checked". */
export function readsCues(job: CueJob, lang: string): boolean {
  return reader.reads(JOBS.indexOf(job), lang);
}

export function readCues(lexed: Lexed): Record<CueJob, ReadCues> {
  const [denial, hedge, attribution] = reader.read(lexed);
  return { denial: denial!, hedge: hedge!, attribution: attribution! };
}
