import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findTool, missing } from './find-tool.js';

export interface PrivateServer {
  readonly url: string;
  /** SIGKILL, and a new start on the same folder and port. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** A real Redis on a free loopback port, append-only as in production; its folder goes with it. */
export async function startPrivateRedis(): Promise<PrivateServer> {
  const binary = findTool('redis');
  if (!binary) throw new Error(missing('redis'));
  const folder = mkdtempSync(join(tmpdir(), 'variorum-redis-'));
  const port = await freePort();
  const options = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--save', '', '--appendonly', 'yes'];
  const start = async () => {
    const process = spawn(binary, [...options, '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' });
    await until(() => answers(port), process, 'redis-server');
    return process;
  };
  let child = await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    async crash() {
      await ended(child, 'SIGKILL');
      child = await start();
    },
    async stop() {
      await ended(child, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Whether something accepts connections on a loopback port. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Waits at most 20 s for a condition while a process lives. @throws when it ends or time is up */
export async function until(ready: () => Promise<boolean>, child: ChildProcess, name: string): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 50) {
    if (await ready()) return;
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`);
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error(`${name} was not ready within 20 s`);
}

/** Ends a process and waits until it is gone; SIGKILL after 10 s. */
export async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(timer);
}
