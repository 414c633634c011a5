import { ReadError, readDocument } from '@variorum/read';
import { type Database, failIngest, getIngest, saveReading } from '@variorum/store';
import { FetchRefused, fetchPage } from './fetch-page.js';

/** Reads what was sent or linked into blocks and stores it. What cannot be read fails with the reason, without retry. */
export async function ingestEdition(ingestId: string, db: Database): Promise<void> {
  const ingest = await getIngest(db, ingestId);
  if (ingest.status !== 'accepted') return;
  try {
    const page = ingest.type === 'url' ? await fetchPage(ingest.url ?? '') : undefined;
    const bytes = page?.bytes ?? ingest.body ?? new Uint8Array();
    const contentType = page?.contentType ?? ingest.contentType ?? undefined;
    const fileName = page?.finalUrl ?? ingest.fileName ?? ingest.editionName;
    const read = await readDocument({
      bytes,
      fileName,
      ...(contentType ? { contentType } : {}),
      ...(ingest.lang ? { lang: ingest.lang } : {}),
    });
    await saveReading(db, ingestId, { edition: read.edition, warnings: read.warnings });
  } catch (error) {
    if (error instanceof ReadError || error instanceof FetchRefused) return failIngest(db, ingestId, error.message);
    throw error;
  }
}
