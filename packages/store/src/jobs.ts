import { ENGINE_VERSION } from '@variorum/compare';
import type { OutboxJob } from './outbox.js';

export function ingestJob(ingestId: string): OutboxJob {
  return { queue: 'ingest', jobId: ingestId, payload: { ingestId } };
}

export function alignJob(pairId: string, generation: number): OutboxJob {
  return {
    queue: 'align',
    jobId: `align-${pairId}-${generation}-e${ENGINE_VERSION}`,
    payload: { pairId, generation, engine: ENGINE_VERSION },
  };
}

export function detectJob(pairId: string, generation: number): OutboxJob {
  return {
    queue: 'detect',
    jobId: `detect-${pairId}-${generation}-e${ENGINE_VERSION}`,
    payload: { pairId, generation, engine: ENGINE_VERSION },
  };
}
