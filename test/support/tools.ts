import { describe, it } from 'vitest';
import { findTool, missing, type Tool } from './find-tool.js';

export * from './find-tool.js';

/** A describe block that needs real programs. Where one is missing it fails, and says which and how to get it. */
export function describeWith(tools: readonly Tool[], name: string, tests: () => void): void {
  const absent = tools.filter((tool) => findTool(tool) === undefined);
  if (absent.length === 0) return void describe(name, tests);
  describe(name, () => {
    it('has the programs it needs', () => {
      throw new Error(absent.map(missing).join('; '));
    });
  });
}
