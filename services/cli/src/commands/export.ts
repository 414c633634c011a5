import type { ExportFormat } from '@variorum/review-api';
import { type Command, Option } from 'commander';
import { UsageError } from '../errors.js';
import { write } from '../output.js';
import { dataOption, withDatabase } from './operations.js';

interface ExportOptions {
  story?: string;
  format: ExportFormat;
  output?: string;
  data: string;
}

export function addExport(program: Command): void {
  program
    .command('export')
    .description('write the stored flags of a story to a file format')
    .option('--story <id>', 'id of the story; without it the stories are listed')
    .addOption(
      new Option('--format <format>', 'what to write').choices(['json', 'sarif', 'xliff', 'csv']).default('json'),
    )
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addOption(dataOption())
    .action((options: ExportOptions) => exportStory(options));
}

async function exportStory(options: ExportOptions): Promise<void> {
  await withDatabase(options, async ({ db }) => {
    const { storyId, stories } = await chooseStory(db, options.story);
    if (storyId === undefined)
      throw new UsageError(
        stories.length === 0
          ? 'the database holds no story'
          : `name a story with --story ID:\n${stories.map(({ id, title }) => `  ${id}  ${title}`).join('\n')}`,
      );
    const { render, storyReports } = await import('@variorum/review-api');
    const reports = await storyReports(db, storyId).catch((error: unknown) => {
      throw error instanceof Error && error.name === 'NotFound' ? new UsageError(error.message) : error;
    });
    await write(render(options.format, reports)[0], options.output);
  });
}

/** The named story, or the only one there is. */
async function chooseStory(db: Parameters<typeof import('@variorum/store').listStories>[0], named: string | undefined) {
  if (named !== undefined) return { storyId: named, stories: [] };
  const { listStories } = await import('@variorum/store');
  const { stories } = await listStories(db, { limit: 50 });
  return { storyId: stories.length === 1 ? stories[0]!.id : undefined, stories };
}
