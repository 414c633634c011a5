import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of one process. */
export function createMetrics(service: string) {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    jobSeconds: new Histogram({
      name: 'variorum_job_seconds',
      help: 'Time a job took, by kind and outcome.',
      labelNames: ['kind', 'outcome'] as const,
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60],
      registers: [registry],
    }),
    jobs: new Counter({
      name: 'variorum_jobs_total',
      help: 'Jobs handled, by kind and outcome.',
      labelNames: ['kind', 'outcome'] as const,
      registers: [registry],
    }),
    relayed: new Counter({
      name: 'variorum_outbox_sent_total',
      help: 'Jobs handed from the outbox to the queue.',
      registers: [registry],
    }),
    swept: new Counter({
      name: 'variorum_swept_total',
      help: 'Lost jobs that the sweeper sent again.',
      registers: [registry],
    }),
    up: new Gauge({ name: 'variorum_up', help: '1 while the process takes work.', registers: [registry] }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
