import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Usage {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly megabytes: number;
}

const HOOK = fileURLToPath(new URL('./report-usage.mjs', import.meta.url));
const BIN = fileURLToPath(new URL('../../services/cli/bin/variorum.js', import.meta.url));

/** Runs the command line in a process of its own and reads what it used. @throws when it fails */
export function runCli(args: readonly string[]): Usage & { output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', HOOK, BIN, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const usage = /USAGE (\{.*\})/.exec(stderr)?.[1];
  if ((status !== 0 && status !== 1) || !usage) throw new Error(`variorum ${args[0]} ended with ${status}: ${stderr}`);
  return { ...(JSON.parse(usage) as Usage), output: stdout };
}

/** Writes files into a folder of their own; returns their paths. */
export function files(texts: Readonly<Record<string, string>>): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return [name, path];
    }),
  );
}

/** CPU time of `work` in milliseconds, the middle of several runs after some to warm up. */
export async function cpuMs(work: () => unknown, runs = 15, warmUp = 5): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < runs + warmUp; i++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    if (i >= warmUp) times.push((user + system) / 1000);
  }
  return percentile(times, 0.5);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
