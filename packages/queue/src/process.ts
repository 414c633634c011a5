import type { Logger } from 'pino';
import { z } from 'zod';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Settings every process of the distributed mode reads from its environment. */
export const PROCESS_SETTINGS = {
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  LOG_LEVEL: z.enum(LEVELS).default('info'),
  /** After this long without a sign of life a job goes to another worker, in seconds. */
  LOCK_SECONDS: z.coerce.number().int().min(1).max(3600).default(30),
  /** Work that waits longer than this is sent again by the sweeper, in seconds. */
  SWEEP_SECONDS: z.coerce.number().int().min(1).max(3600).default(60),
};

const WORKER_SETTINGS = {
  ...PROCESS_SETTINGS,
  /** House terms for the detect worker: path of a TBX or CSV file. */
  VARIORUM_TERMBASE: z.string().optional(),
  CONCURRENCY: z.coerce.number().int().min(1).max(64).default(2),
  HEALTH_PORT: z.coerce.number().int().min(0).max(65535).default(0),
  HEALTH_HOST: z.string().default('127.0.0.1'),
};

/** Checks the environment against settings. @throws with every wrong variable named, and the remedy */
export function readSettings<T extends z.ZodRawShape>(
  settings: T,
  env: Record<string, string | undefined>,
): z.infer<z.ZodObject<T>> {
  const parsed = z.object(settings).safeParse(env);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new Error(
    `configuration: ${problems}. A process of its own needs DATABASE_URL (postgresql://…) and REDIS_URL (redis://…); on one machine use \`npm start\` instead.`,
  );
}

export function readWorkerSettings(env: Record<string, string | undefined>) {
  return readSettings(WORKER_SETTINGS, env);
}

/** Longest time for an orderly end, in milliseconds; then the process ends anyway: the database keeps the work. */
const PATIENCE = 20_000;

/**
 * Waits for SIGTERM or SIGINT, then runs the steps in order (stop taking work, drain, close). A second signal ends at
 * once. A step that fails is logged and does not keep the others from running.
 */
export function stopOnSignal(log: Logger, steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = async (signal: string) => {
      if (stopping) process.exit(1);
      stopping = true;
      log.info({ signal }, 'stopping');
      const timer = setTimeout(() => process.exit(1), PATIENCE);
      for (const step of steps)
        await step().catch((error: unknown) => log.error({ err: error }, 'a part did not stop in order'));
      clearTimeout(timer);
      resolve();
    };
    process.on('SIGTERM', () => void stop('SIGTERM'));
    process.on('SIGINT', () => void stop('SIGINT'));
  });
}
