import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockDataFolder } from './lock.js';

const folder = () => mkdtempSync(join(tmpdir(), 'variorum-lock-'));

it('names the living process that uses the folder', async () => {
  const place = folder();
  const other = spawn('sleep', ['30']);
  writeFileSync(join(place, 'variorum.lock'), String(other.pid));
  expect(() => lockDataFolder(place)).toThrow(`in use by process ${other.pid}`);
  other.kill();
});

it('takes over from a dead process, also when its number lives on in another one', () => {
  const place = folder();
  writeFileSync(join(place, 'variorum.lock'), `${process.ppid} 1`);
  const unlock = lockDataFolder(place);
  expect(readFileSync(join(place, 'variorum.lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `));
  unlock();
  lockDataFolder(place)();
});
