import { writeFileSync } from 'node:fs';
import { explained, familyForms, packLanguages, stockOf } from './measure.js';
import { declarations, ownCorpora, storiesIn, type Texts } from './texts.js';

/**
 * What the packs explain of running text. `npm run eval:lexicon -- [--stories FOLDER] [--unknown N]`: the second prints
 * the N most frequent unexplained words per language, for linguists; it stores none of them.
 */
const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const folder = option('--stories') ?? '../shared/eval/newsroom';
const shown = Number(option('--unknown') ?? 0);

const langs = packLanguages();
const stories = storiesIn(folder);
const sources: [string, Texts][] = [
  ['UDHR', declarations(langs)],
  ['our corpora', ownCorpora()],
  ...(stories ? [['stories', stories] as [string, Texts]] : []),
];

const unknown = new Map<string, Map<string, number>>(langs.map((lang) => [lang, new Map()]));
const rows = langs.map((lang) => {
  const shares = sources.map(([, texts]) => {
    const { words, known, unknown: left } = explained(texts.get(lang) ?? [], lang);
    const all = unknown.get(lang)!;
    for (const [word, count] of left) all.set(word, (all.get(word) ?? 0) + count);
    return words === 0 ? '–' : `${((100 * known) / words).toFixed(1)} %`;
  });
  const stock = stockOf(lang);
  return [lang, ...shares, stock.concepts, stock.levels, stock.scaleForms, stock.names, stock.missing.length];
});

const titles = [
  'language',
  ...sources.map(([name]) => name),
  'concepts',
  'levels',
  'scale forms',
  'names',
  'missing concepts',
];
const families = familyForms(langs).map(({ family, levels, forms }) => [family, levels, ...forms]);
const note = stories
  ? ''
  : `The development stories are not at ${folder}; their column is left out. \`--stories FOLDER\` names another place.`;
const report = `# What the language packs explain

Written by \`npm run eval:lexicon\`. Share of content words (in Chinese and Japanese: of their letters) with a concept, a
level of a scale, a known name or a value. Function words and figures are not counted. "Missing concepts" have a word in
at least four other languages. The Universal Declaration is no news text; it shows the vocabulary of law.
${note === '' ? '' : `\n${note}\n`}
${table(titles, rows)}

## Forms per family of scale words

${table(['family', 'levels', ...langs], families)}
`;
console.log(table(titles, rows));
if (note) console.log(`\n${note}`);
writeFileSync(new URL('../LEXICON.md', import.meta.url), report);
if (shown > 0)
  for (const [lang, words] of unknown) {
    const top = [...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, shown);
    console.log(`\n${lang}: ${top.map(([word, count]) => `${word} ${count}`).join(', ')}`);
  }

function table(head: readonly (string | number)[], body: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...body.map(line)].join('\n');
}
