import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const scorer = fileURLToPath(new URL('../../../../shared/eval/score.py', import.meta.url));

/**
 * Figures of the development sets beside the repository, from their own scorer (or another one, by path); undefined when
 * it is not there.
 */
export function sharedFigures(sets: readonly string[], file = scorer): string[] | undefined {
  if (!existsSync(file)) return undefined;
  const run = spawnSync('python3', [file, ...sets], {
    cwd: root,
    env: { ...process.env, VARIORUM: 'node services/cli/dist/main.js' },
    encoding: 'utf8',
  });
  const figures = run.stdout?.split('\n').filter((line) => line.startsWith('FIGURE')) ?? [];
  if (figures.length === 0) throw new Error(`the scorer gave no figure: ${run.stderr?.slice(-400) ?? run.error}`);
  return figures;
}
