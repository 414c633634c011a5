import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
/** Tests read the sources of every workspace, so that they never meet a stale build. */
const alias = Object.fromEntries(
  ['packages', 'services'].flatMap((floor) =>
    readdirSync(`${root}${floor}`).map((name) => [`@variorum/${name}`, `${root}${floor}/${name}/src/index.ts`]),
  ),
);

export default defineConfig({
  resolve: { alias },
  test: {
    include: [
      'packages/**/src/**/*.test.ts',
      'services/**/src/**/*.test.ts',
      'services/review-api/web/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    globalSetup: ['test/support/prepare.ts'],
    testTimeout: 90_000,
    hookTimeout: 180_000,
  },
});
