import { alignUnits, dictionaryFor, featuresOf } from '@variorum/align';
import { alignEditions } from '@variorum/compare';
import type { Bead, EditionText } from '@variorum/model';
import { decodeText } from '@variorum/read';
import { type Command, Option } from 'commander';
import { addDictionaryOption, type DictionaryOptions, openDictionaries } from '../dictionaries.js';
import { UsageError } from '../errors.js';
import { languageOption } from '../language-option.js';
import { write } from '../output.js';
import { readBytes, readEditionFile } from '../read-file.js';

interface AlignOptions extends DictionaryOptions {
  format: string;
  sourceLang?: string | undefined;
  targetLang?: string | undefined;
  preSegmented?: boolean;
  output?: string;
}

const LARGEST_TEXT = 256 * 1024 * 1024;

export function addAlign(program: Command): void {
  const command = program
    .command('align')
    .description('align two texts: blocks then sentences, or lines when they are segmented already')
    .argument('<source>', 'any document, or lines with --pre-segmented; one of the two may be -')
    .argument('<target>')
    .option('--source-lang <tag>', 'language of the source (BCP 47)')
    .option('--target-lang <tag>', 'language of the target (BCP 47)')
    .option('--pre-segmented', 'every line is one segment, cut at line feeds only')
    .addOption(new Option('--format <format>', 'what to print').choices(['jsonl', 'tmx', 'tsv']).default('jsonl'))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addHelpText('after', EXAMPLES);
  addDictionaryOption(command).action(async (source: string, target: string, given: AlignOptions) => {
    if (source === '-' && target === '-') throw new UsageError('only one of the two texts can be -');
    const options = {
      ...given,
      sourceLang: given.sourceLang && languageOption(given.sourceLang, '--source-lang'),
      targetLang: given.targetLang && languageOption(given.targetLang, '--target-lang'),
    };
    await write(
      options.preSegmented ? await alignLines(source, target, options) : await alignStories(source, target, options),
      options.output,
    );
  });
}

const EXAMPLES = `
Examples:
  variorum align de.html fr.html --format tmx -o story.tmx
  variorum align de.txt fr.txt --source-lang de --target-lang fr --pre-segmented

A line of JSONL is one bead: {"source":[0,1],"target":[0],"score":0.9}; an empty list is a gap.`;

async function alignLines(source: string, target: string, options: AlignOptions): Promise<string> {
  const lines = async (file: string) => {
    const bytes = await readBytes(file, LARGEST_TEXT);
    const text = bytes.length === 0 ? '' : decodeText(bytes, file === '-' ? 'standard input' : file);
    const all = text.split('\n');
    return all.at(-1) === '' ? all.slice(0, -1) : all;
  };
  const [from, to] = [await lines(source), await lines(target)];
  const sourceLang = options.sourceLang ?? 'und';
  const targetLang = options.targetLang ?? 'und';
  const dictionary = dictionaryFor(
    await openDictionaries(options),
    { lang: sourceLang, texts: from },
    { lang: targetLang, texts: to },
  );
  const beads = alignUnits(
    from.map((text) => featuresOf(text, sourceLang, 'sentence')),
    to.map((text) => featuresOf(text, targetLang, 'sentence')),
    {
      sourceLang,
      targetLang,
      level: 'sentence',
      pins: [],
      dictionary,
    },
  );
  return render(
    beads.map((bead) => ({
      ...bead,
      sourceText: bead.source.map((i) => from[i]!),
      targetText: bead.target.map((i) => to[i]!),
    })),
    options,
    sourceLang,
    targetLang,
  );
}

async function alignStories(source: string, target: string, options: AlignOptions): Promise<string> {
  const from = await readEditionFile(source, options.sourceLang);
  const to = await readEditionFile(target, options.targetLang);
  const aligned = alignEditions(from, to, { dictionaries: await openDictionaries(options) });
  const text = (edition: EditionText, block: number, start: number, end: number) =>
    edition.blocks.find((b) => b.index === block)?.text.slice(start, end) ?? '';
  let s = 0;
  let t = 0;
  const beads = aligned.sentences.map((bead) => ({
    source: bead.source.map(() => s++),
    target: bead.target.map(() => t++),
    score: bead.score,
    sourceText: bead.source.map((p) => text(from, p.block, p.start, p.end)),
    targetText: bead.target.map((p) => text(to, p.block, p.start, p.end)),
  }));
  return render(beads, options, from.lang, to.lang);
}

type TextBead = Bead & { readonly sourceText: readonly string[]; readonly targetText: readonly string[] };

function render(beads: readonly TextBead[], options: AlignOptions, sourceLang: string, targetLang: string): string {
  if (options.format === 'tmx') return toTmx(beads, sourceLang, targetLang);
  if (options.format === 'tsv') {
    const cell = (texts: readonly string[]) => texts.join(' ').replace(/[\t\r\n]+/g, ' ');
    return beads
      .map((bead) => `${cell(bead.sourceText)}\t${cell(bead.targetText)}\t${sourceLang}\t${targetLang}\n`)
      .join('');
  }
  return beads
    .map(
      (bead) =>
        `${JSON.stringify({ source: bead.source, target: bead.target, score: Math.round(bead.score * 1e4) / 1e4, ...(options.preSegmented ? {} : { sourceText: bead.sourceText, targetText: bead.targetText }) })}\n`,
    )
    .join('');
}

function toTmx(beads: readonly TextBead[], sourceLang: string, targetLang: string): string {
  const escapeText = (text: string) =>
    text
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;');
  const tuv = (lang: string, texts: readonly string[]) =>
    `      <tuv xml:lang="${lang}"><seg>${escapeText(texts.join(' '))}</seg></tuv>`;
  const units = beads
    .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
    .map((bead) => `    <tu>\n${tuv(sourceLang, bead.sourceText)}\n${tuv(targetLang, bead.targetText)}\n    </tu>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n  <header creationtool="Variorum" creationtoolversion="1" segtype="sentence" o-tmf="variorum" adminlang="en" srclang="${sourceLang}" datatype="plaintext"/>\n  <body>\n${units.join('\n')}\n  </body>\n</tmx>\n`;
}
