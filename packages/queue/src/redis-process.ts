import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A redis-server or valkey-server on the PATH, if there is one. */
export function findRedisBinary(path: string | undefined): string | undefined {
  for (const folder of (path ?? '').split(delimiter)) {
    for (const name of ['redis-server', 'valkey-server']) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not here: look on
      }
    }
  }
  return undefined;
}

export interface RedisProcess {
  readonly socket: string;
  stop(): Promise<void>;
}

/** Longest wait for a Redis that we started, in milliseconds; it is usually ready in 40. */
const PATIENCE = 10_000;

/**
 * Starts a Redis of our own on a private Unix socket: no port, append-only, never evicting. One that a killed process left
 * behind in the folder is ended first: two would write into the same files. The caller holds the folder.
 */
export async function startRedis(binary: string, folder: string): Promise<RedisProcess> {
  mkdirSync(folder, { recursive: true });
  // Unix sockets have short paths: 107 bytes on Linux.
  const inside = join(folder, 'redis.sock');
  const socket = inside.length < 100 ? inside : join(tmpdir(), `variorum-${process.pid}.sock`);
  await endLeftBehind(socket);
  rmSync(socket, { force: true });
  const child = spawn(
    binary,
    [
      '--port',
      '0',
      '--unixsocket',
      socket,
      '--unixsocketperm',
      '700',
      '--dir',
      folder,
      '--appendonly',
      'yes',
      '--maxmemory-policy',
      'noeviction',
      '--save',
      '',
      '--daemonize',
      'no',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let problem = '';
  child.stderr?.on('data', (chunk) => {
    problem += String(chunk);
  });
  for (let waited = 0; waited < PATIENCE; waited += 20) {
    if (existsSync(socket)) return { socket, stop: () => stop(child) };
    if (child.exitCode !== null) break;
    await sleep(20);
  }
  child.kill('SIGKILL');
  throw new Error(
    `${binary} did not start in ${folder}: ${problem.trim() || `exit ${child.exitCode}`}; set REDIS_URL to a running Redis, or take the binary off the PATH`,
  );
}

/** Asks the Redis behind a socket, if there is one, to write its files and end, and waits until it has. */
async function endLeftBehind(socket: string): Promise<void> {
  if (!existsSync(socket)) return;
  const client = connect(socket);
  const closed = new Promise((resolve) => client.once('close', resolve));
  client.on('error', () => client.destroy());
  client.once('connect', () => client.write('SHUTDOWN\r\n'));
  client.resume();
  await Promise.race([closed, sleep(5000, undefined, { ref: false })]);
  client.destroy();
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await Promise.race([gone, sleep(5000).then(() => child.kill('SIGKILL'))]);
}
