import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { ended } from '../support/redis.js';
import { describeWith } from '../support/tools.js';

const BIN = fileURLToPath(new URL('../../services/cli/bin/variorum.js', import.meta.url));
const children: ChildProcess[] = [];
afterEach(() => Promise.all(children.splice(0).map((child) => ended(child, 'SIGKILL'))));

interface Start {
  readonly child: ChildProcess;
  readonly url: string;
  readonly output: () => string;
}

/** `npm start` without npm: on a free port, in a folder of its own. Resolves when the address is printed. */
async function start(data: string, path: string): Promise<Start> {
  const env = { PATH: path, HOME: tmpdir() };
  const child = spawn(process.execPath, [BIN, 'serve', '--port', '0', '--data', data], { env });
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
  const output = () => text;
  for (let i = 0; i < 1200; i++) {
    const url = /ready at (\S+)/.exec(text)?.[1];
    if (url) return { child, url, output };
    if (child.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error(`did not start: ${text}`);
}

// biome-ignore lint/suspicious/noExplicitAny: answers of the API, looked at field by field
const get = async (url: string) => (await fetch(url)).json() as Promise<any>;

/** Waits until every pair is compared; returns the open flags with the language they stand in. */
async function flagsOf(url: string): Promise<{ lang: string; kind: string }[]> {
  for (let i = 0; i < 600; i++) {
    const [story] = (await get(`${url}/api/v1/stories`)).stories;
    const { pairs, editions } = story ? await get(`${url}/api/v1/stories/${story.id}`) : { pairs: [], editions: [] };
    if (pairs.length === 5 && pairs.every((pair: { stage: string }) => pair.stage === 'done')) {
      const { flags } = await get(`${url}/api/v1/flags?limit=500&storyId=${story.id}`);
      const langOf = (pairId: string) => {
        const pair = pairs.find((p: { id: string }) => p.id === pairId);
        return editions.find((e: { id: string }) => e.id === pair.targetEditionId).lang;
      };
      return flags.map((flag: { pairId: string; kind: string }) => ({ lang: langOf(flag.pairId), kind: flag.kind }));
    }
    await sleep(50);
  }
  throw new Error('the example was not compared within 30 s');
}

/** Nothing but Node on the PATH: what a machine without Redis has. */
function barePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-path-'));
  symlinkSync(process.execPath, join(folder, 'node'));
  return folder;
}

function journey(path: () => string, mode: RegExp): void {
  it('compares the example, refuses a second process, keeps everything over a restart', async () => {
    const data = mkdtempSync(join(tmpdir(), 'variorum-data-'));
    const first = await start(data, path());
    expect(first.output()).toMatch(mode);
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(first.output()).toContain('no API token is configured');
    const flags = await flagsOf(first.url);
    for (const planted of [
      { lang: 'es', kind: 'strength' },
      { lang: 'de', kind: 'quantifier' },
      { lang: 'zh-Hant', kind: 'number' },
      { lang: 'zh-Hans', kind: 'omission' },
    ])
      expect(flags).toContainEqual(planted);
    await expect(start(data, path())).rejects.toThrow(`in use by process ${first.child.pid}`);

    const [flag] = (await get(`${first.url}/api/v1/flags`)).flags;
    const decided = await fetch(`${first.url}/api/v1/flags/${flag.id}/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'if-match': `"${flag.version}"` },
      body: JSON.stringify({ action: 'confirm' }),
    });
    expect(decided.status).toBe(201);
    await ended(first.child, 'SIGKILL');

    const second = await start(data, path());
    expect((await get(`${second.url}/api/v1/flags/${flag.id}`)).state).toBe('confirmed');
    expect(await flagsOf(second.url)).toEqual(flags);
    expect((await get(`${second.url}/health`)).status).toBe('ok');
    await ended(second.child, 'SIGTERM');
    expect(second.child.exitCode).toBe(0);
  }, 300_000);
}

describe('npm start with nothing but Node', () => journey(barePath, /PGlite in .*BullMQ on PGlite/));
describeWith(['redis'], 'npm start where there is a Redis', () => {
  journey(() => process.env.PATH ?? '', /BullMQ on a private Redis/);
});

describe('npm start refuses in words', () => {
  it('when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const folder = mkdtempSync(join(tmpdir(), 'variorum-data-'));
    const child = spawn(process.execPath, [BIN, 'serve', '--port', String(port), '--data', folder]);
    children.push(child);
    let text = '';
    child.stderr.on('data', (chunk) => (text += String(chunk)));
    await new Promise((resolve) => child.once('exit', resolve));
    expect(child.exitCode).toBe(2);
    expect(text).toContain(`port ${port} on 127.0.0.1 is taken`);
    other.close();
  }, 300_000);
});
