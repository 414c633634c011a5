import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';

export interface DistributedOptions {
  /** Processes of each kind of worker. */
  readonly workers: number;
  readonly env: Record<string, string | undefined>;
  readonly log: Logger;
}

const SERVICES = ['ingest-worker', 'align-worker', 'detect-worker', 'review-api'] as const;
type Service = (typeof SERVICES)[number];
/** A process that ended is started again after this long, doubled up to the limit while it keeps ending; ms. */
const RESTART = { first: 500, limit: 30_000 };
/** A process that lived this long counts as healthy; its next restart is quick again. In milliseconds. */
const HEALTHY = 10_000;

export interface Fleet {
  readonly pids: () => { service: Service; pid: number }[];
  stop(): Promise<void>;
}

/** Starts every service as a process of its own and starts again what ends. Each logs to this terminal. */
export function startDistributed({ workers, env, log }: DistributedOptions): Fleet {
  const children = new Map<number, { service: Service; child: ChildProcess }>();
  const timers = new Set<NodeJS.Timeout>();
  let stopping = false;
  const start = (service: Service, slot: number, pause: number = RESTART.first) => {
    const begun = Date.now();
    const child = spawn(process.execPath, [mainOf(service)], {
      env: { ...env, ...(service === 'review-api' ? {} : { HEALTH_PORT: env.HEALTH_PORT ?? '0' }) },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    children.set(slot, { service, child });
    child.once('exit', (code, signal) => {
      children.delete(slot);
      if (stopping) return;
      const next = Date.now() - begun > HEALTHY ? RESTART.first : Math.min(pause * 2, RESTART.limit);
      log.warn({ service, code, signal, againInMs: next }, 'process ended');
      const timer = setTimeout(() => {
        timers.delete(timer);
        start(service, slot, next);
      }, next);
      timers.add(timer);
    });
  };
  let slot = 0;
  for (const service of SERVICES)
    for (let i = 0; i < (service === 'review-api' ? 1 : workers); i++) start(service, slot++);
  return {
    pids: () => [...children.values()].map(({ service, child }) => ({ service, pid: child.pid ?? 0 })),
    async stop() {
      stopping = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all([...children.values()].map(({ child }) => end(child)));
    },
  };
}

function mainOf(service: Service): string {
  return fileURLToPath(new URL('./main.js', import.meta.resolve(`@variorum/${service}`)));
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
