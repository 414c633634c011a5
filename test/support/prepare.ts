import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findTool, missing, TOOLS, type Tool } from './find-tool.js';

/** Longest time for the whole installation, in milliseconds. */
const PATIENCE = 300_000;
/** After a failed installation the next run does not try again for this long, in milliseconds. */
const AGAIN = 3_600_000;
const NOTE = fileURLToPath(new URL('../../node_modules/.cache/variorum-install.json', import.meta.url));

/** Vitest's global setup: installs Redis, PostgreSQL and Chromium where apt-get and root are there; else says so. */
export default function prepare(): () => void {
  const absent = () => (Object.keys(TOOLS) as Tool[]).filter((tool) => findTool(tool) === undefined);
  if (absent().length > 0 && mayInstall()) install(absent());
  const still = absent();
  return () => {
    for (const tool of still) process.stdout.write(`NOT RUN: the tests with ${tool}: ${missing(tool)}\n`);
  };
}

function mayInstall(): boolean {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  try {
    return Date.now() - (JSON.parse(readFileSync(NOTE, 'utf8')) as { failedAt: number }).failedAt > AGAIN;
  } catch {
    return true;
  }
}

function install(tools: readonly Tool[]): void {
  const packages = tools.flatMap((tool) => TOOLS[tool].packages);
  process.stdout.write(`installing ${packages.join(', ')} for the tests\n`);
  const end = Date.now() + PATIENCE;
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3', ...args], {
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      timeout: Math.max(1000, end - Date.now()),
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  const { status, stderr } = apt('install', '-y', '--no-install-recommends', ...packages);
  if (status === 0) return;
  process.stdout.write(`apt-get did not install them: ${stderr.trim().split('\n').at(-1) ?? 'time is up'}\n`);
  mkdirSync(fileURLToPath(new URL('.', `file://${NOTE}`)), { recursive: true });
  writeFileSync(NOTE, JSON.stringify({ failedAt: Date.now() }));
}
