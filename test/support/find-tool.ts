import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Real programs that some tests need: which binary, where else it may lie, and the Debian packages that bring it. */
export const TOOLS = {
  redis: { names: ['redis-server', 'valkey-server'], packages: ['redis-server'] },
  postgres: { names: ['postgres'], packages: ['postgresql'] },
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    packages: ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'],
  },
} as const;
export type Tool = keyof typeof TOOLS;

const known = new Map<Tool, string>();

/** Path of a program on this machine; undefined when it is missing. Debian keeps PostgreSQL's programs off the PATH. */
export function findTool(tool: Tool): string | undefined {
  const found = known.get(tool) ?? search(tool);
  if (found) known.set(tool, found);
  return found;
}

function search(tool: Tool): string | undefined {
  const folders = [...postgresFolders(), ...(process.env.PATH ?? '').split(delimiter)];
  for (const folder of folders)
    for (const name of TOOLS[tool].names) if (isProgram(join(folder, name))) return join(folder, name);
  return undefined;
}

function postgresFolders(): string[] {
  try {
    const base = '/usr/lib/postgresql';
    return readdirSync(base)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(base, version, 'bin'));
  } catch {
    return [];
  }
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Why a tool's tests do not run, and what helps. */
export function missing(tool: Tool): string {
  const { names, packages } = TOOLS[tool];
  return `${names[0]} is not on this machine; remedy: apt-get install ${packages.join(' ')} (or put ${names.join(' / ')} on the PATH)`;
}
