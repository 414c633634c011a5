import { z } from 'zod';

/** Payloads carry ids, not texts. New fields are optional until no old job can be waiting. */
export const JOBS = {
  ingest: z.object({ ingestId: z.string().min(1) }),
  align: z.object({ pairId: z.string().min(1), generation: z.number().int().positive(), engine: z.string() }),
  detect: z.object({ pairId: z.string().min(1), generation: z.number().int().positive(), engine: z.string() }),
} as const;

export type JobKind = keyof typeof JOBS;
export type JobPayload<K extends JobKind> = z.infer<(typeof JOBS)[K]>;
export const JOB_KINDS = Object.keys(JOBS) as JobKind[];
