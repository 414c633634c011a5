import type { PGlite } from '@electric-sql/pglite';
import { createPostgresBackend, Queue, type QueueOptions, runMigrations, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { PGlitePool } from './pglite-pool.js';
import { findRedisBinary, startRedis } from './redis-process.js';

/** Where jobs travel. The handlers, the schema and the API do not know which one it is. */
export interface QueueBackend {
  readonly name: 'redis' | 'private-redis' | 'pglite';
  queue(name: string): Queue;
  worker(
    name: string,
    handler: (job: { id?: string | undefined; data: unknown; attemptsMade: number }) => Promise<void>,
    options: Partial<WorkerOptions>,
  ): Worker;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface BackendChoice {
  /** A Redis that somebody runs. */
  readonly redisUrl?: string | undefined;
  /** The embedded database, and the folder in which a private Redis may live. */
  readonly pglite?: PGlite | undefined;
  readonly folder?: string | undefined;
  /** Search path for a redis-server; undefined: do not look for one. */
  readonly path?: string | undefined;
}

/** Picks the transport: REDIS_URL, then a Redis of our own when its binary is there, then the embedded database. */
export async function createBackend(choice: BackendChoice): Promise<QueueBackend> {
  if (choice.redisUrl)
    return redisBackend(
      'redis',
      () => new Redis(choice.redisUrl!, REDIS_OPTIONS),
      async () => undefined,
    );
  const binary = choice.folder === undefined ? undefined : findRedisBinary(choice.path);
  if (binary && choice.folder) {
    const own = await startRedis(binary, `${choice.folder}/redis`);
    return redisBackend('private-redis', () => new Redis({ path: own.socket, ...REDIS_OPTIONS }), own.stop);
  }
  if (!choice.pglite) throw new Error('no queue: set REDIS_URL, or run embedded (without DATABASE_URL)');
  return pgliteBackend(choice.pglite);
}

/** BullMQ's workers block on the connection and retry for ever; requests must not be dropped meanwhile. */
const REDIS_OPTIONS = { maxRetriesPerRequest: null } as const;
const PREFIX = 'variorum';

function redisBackend(name: 'redis' | 'private-redis', connect: () => Redis, stop: () => Promise<void>): QueueBackend {
  const connections: Redis[] = [];
  const open: { close(): Promise<void> }[] = [];
  const connection = () => {
    const redis = connect();
    // Reconnecting is ioredis' work; without a listener a lost connection would end the process.
    redis.on('error', () => undefined);
    connections.push(redis);
    return redis;
  };
  let shared: Redis | undefined;
  const common = () => {
    shared ??= connection();
    return shared;
  };
  return {
    name,
    queue(queueName) {
      const queue = new Queue(queueName, { connection: common(), prefix: PREFIX } as QueueOptions);
      queue.on('error', () => undefined);
      open.push(queue);
      return queue;
    },
    worker(queueName, handler, options) {
      const worker = new Worker(queueName, (job) => handler(job), {
        ...options,
        connection: connection(),
        prefix: PREFIX,
      } as WorkerOptions);
      open.push(worker);
      return worker;
    },
    async ping() {
      await common().ping();
    },
    async close() {
      await Promise.allSettled(open.map((item) => item.close()));
      for (const redis of connections) redis.disconnect();
      await stop();
    },
  };
}

async function pgliteBackend(pglite: PGlite): Promise<QueueBackend> {
  const pool = new PGlitePool(pglite);
  await pglite.exec('create schema if not exists bullmq');
  await runMigrations(pool as never, 'bullmq');
  await pglite.exec('set search_path to public, bullmq');
  const open: { close(): Promise<void> }[] = [];
  return {
    name: 'pglite',
    queue(name) {
      const queue = new Queue(
        name,
        { connection: pool as never, prefix: PREFIX } as QueueOptions,
        createPostgresBackend as never,
      );
      queue.on('error', () => undefined);
      open.push(queue);
      return queue;
    },
    worker(name, handler, options) {
      const worker = new Worker(
        name,
        (job) => handler(job),
        { ...options, connection: pool as never, prefix: PREFIX } as WorkerOptions,
        createPostgresBackend as never,
      );
      open.push(worker);
      return worker;
    },
    async ping() {
      await pglite.query('select 1');
    },
    async close() {
      await Promise.allSettled(open.map((item) => item.close()));
    },
  };
}
