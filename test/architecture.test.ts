import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Floor of every workspace; imports run downward only. `cli` is the composition root and may start the others. */
const FLOORS: Readonly<Record<string, number>> = {
  model: 1,
  language: 2,
  read: 2.5,
  align: 3,
  detect: 3,
  compare: 4,
  contracts: 4,
  store: 5,
  queue: 5,
  report: 5,
  judge: 5,
  'ingest-worker': 6,
  'align-worker': 6,
  'detect-worker': 6,
  'review-api': 6,
  cli: 7,
};
const PURE = ['model', 'language', 'align', 'detect', 'compare', 'contracts'];

interface Workspace {
  readonly name: string;
  readonly folder: string;
  readonly dependencies: readonly string[];
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

const workspaces = ['packages', 'services'].flatMap((floor) =>
  readdirSync(`${root}${floor}`).map((name) => readWorkspace(name, `${root}${floor}/${name}`)),
);

function readWorkspace(name: string, folder: string): Workspace {
  const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };
  return {
    name,
    folder,
    dependencies: Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }),
    files: [`${folder}/src`, `${folder}/web`]
      .filter(existsSync)
      .flatMap(sourceFiles)
      .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  };
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((entry) => {
    const path = `${folder}/${entry}`;
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(path) ? [path] : [];
  });
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^'.\s][^'\s]*)'/g)].map((match) => match[1]!);
}

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('architecture', () => {
  for (const workspace of workspaces) {
    it(`${workspace.name} imports only what it declares`, () => {
      const undeclared = workspace.files
        .filter((file) => !file.path.endsWith('.test.ts'))
        .flatMap((file) =>
          importsOf(file.text)
            .map(packageOf)
            .filter((name) => !name.startsWith('node:') && !workspace.dependencies.includes(name))
            .map((name) => `${file.path}: ${name}`),
        );
      expect(undeclared).toEqual([]);
    });

    it(`${workspace.name} imports downward only`, () => {
      const own = FLOORS[workspace.name];
      expect(own, 'every workspace has a floor in this test').toBeDefined();
      const upward = workspace.dependencies
        .filter((name) => name.startsWith('@variorum/'))
        .map((name) => name.slice('@variorum/'.length))
        .filter((name) => (FLOORS[name] ?? 99) >= own!);
      expect(upward).toEqual([]);
    });
  }

  it('the pure floors use no clock, randomness, environment, network or logger', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|Math\.random\(|process\.env|\bfetch\(|node:(?:http|https|net|child_process|os)|random(?:Bytes|UUID|Int)|getRandomValues|console\./;
    const found = workspaces
      .filter((w) => PURE.includes(w.name))
      .flatMap((w) =>
        w.files.filter((file) => !file.path.endsWith('.test.ts') && impure.test(file.text)).map((file) => file.path),
      );
    expect(found).toEqual([]);
  });

  it('the page takes only nouns and words from the house, and makes no markup out of text', () => {
    const page = workspaces
      .find((w) => w.name === 'review-api')!
      .files.filter((file) => file.path.includes('review-api/web/'));
    const allowed = ['@variorum/model', '@variorum/report', 'preact', '@preact/signals', 'vitest', 'fast-check'];
    expect(
      page.flatMap((file) => importsOf(file.text).map(packageOf)).filter((name) => !allowed.includes(name)),
    ).toEqual([]);
    const markup = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\bstyle=/;
    expect(page.filter((file) => markup.test(file.text)).map((file) => file.path)).toEqual([]);
  });

  it('no detector asks for a language by name', () => {
    const detect = workspaces.find((w) => w.name === 'detect')!;
    expect(detect.files.filter((file) => /lang\s*===\s*'/.test(file.text)).map((file) => file.path)).toEqual([]);
  });
});
