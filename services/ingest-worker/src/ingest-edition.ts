import { ReadError, readDocument } from '@variorum/read';
import { type Database, failIngest, getIngest, noteIngest, saveReading } from '@variorum/store';
import { FetchRefused, fetchPage } from './fetch-page.js';

/**
 * Reads what was sent or linked into blocks and stores it. What cannot be read fails at once with the reason; a site that
 * is away is tried again.
 */
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
    await saveReading(db, ingestId, {
      edition: read.edition,
      warnings: read.warnings,
      ...(page ? { url: page.finalUrl } : {}),
      ...(read.declared.translationOf ? { translationOf: read.declared.translationOf } : {}),
      alternates: read.declared.alternates,
    });
  } catch (error) {
    if (error instanceof FetchRefused && error.transient) {
      // Its sender sees why it takes longer; the queue tries again, and lists it when that does not help.
      await noteIngest(db, ingestId, `${error.message} (tried again by itself for a while)`);
      throw error;
    }
    if (error instanceof ReadError || error instanceof FetchRefused) return failIngest(db, ingestId, error.message);
    throw error;
  }
}
