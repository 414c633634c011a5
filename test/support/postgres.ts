import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findTool, missing } from './find-tool.js';
import { ended, freePort, type PrivateServer, until } from './redis.js';

/** A real PostgreSQL on a free loopback port. It refuses root, so as root it runs as an unprivileged user. */
export async function startPrivatePostgres(): Promise<PrivateServer> {
  const binary = findTool('postgres');
  if (!binary) throw new Error(missing('postgres'));
  const folder = mkdtempSync(join(tmpdir(), 'variorum-pg-'));
  const user = unprivileged();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const run = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } };
  execFileSync(
    join(dirname(binary), 'initdb'),
    ['-D', data, '-U', 'variorum', '--auth=trust', '--no-sync', '--encoding=UTF8'],
    { ...run, stdio: 'pipe' },
  );
  const port = await freePort();
  const settings = [
    'fsync=off',
    'max_connections=200',
    `unix_socket_directories=${folder}`,
    'listen_addresses=127.0.0.1',
  ];
  const start = async () => {
    const options = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
    const process = spawn(binary, options, { ...run, stdio: 'ignore' });
    await until(() => takesQueries(port), process, 'postgres');
    return process;
  };
  let child = await start();
  return {
    url: `postgresql://variorum@127.0.0.1:${port}/postgres`,
    async crash() {
      await ended(child, 'SIGKILL');
      // Its children notice within moments; a new one refuses to start beside them.
      await sleep(500);
      child = await start().catch(async () => {
        await sleep(2000);
        return start();
      });
    },
    async stop() {
      // SIGINT: a fast shutdown that does not wait for clients.
      await ended(child, 'SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** It accepts connections some time before it answers queries. */
async function takesQueries(port: number): Promise<boolean> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'variorum', database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const name = spawnSync('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody';
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
