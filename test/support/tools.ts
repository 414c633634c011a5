import { describe, it } from 'vitest';
import { findTool, missing, type Tool } from './find-tool.js';

export * from './find-tool.js';

/**
 * A describe block that needs real programs. Where one is missing its tests are reported as skipped, with the reason
 * and the remedy in the name; under CI=true that is a failure.
 */
export function describeWith(tools: readonly Tool[], name: string, tests: () => void): void {
  const absent = tools.filter((tool) => findTool(tool) === undefined);
  if (absent.length === 0) return void describe(name, tests);
  const reason = absent.map(missing).join('; ');
  if (process.env.CI === 'true')
    return void describe(name, () => {
      it('has the programs it needs', () => {
        throw new Error(reason);
      });
    });
  describe.skip(`${name} [not run: ${reason}]`, tests);
}
