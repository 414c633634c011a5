import { openApiDocument } from './openapi.js';

/** The same as a page that a person can read; no script, no outside reference. */
export function openApiPage(version: string): string {
  const { paths } = openApiDocument(version);
  const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const rows = Object.entries(paths ?? {}).flatMap(([path, item]) =>
    Object.entries(
      item as Record<string, { summary?: string; responses?: Record<string, { description?: string }> }>,
    ).map(
      ([method, operation]) =>
        `<tr><td><code>${method.toUpperCase()}</code></td><td><code>/api/v1${escapeHtml(path)}</code></td><td>${escapeHtml(operation.summary ?? '')}</td><td>${escapeHtml(
          Object.entries(operation.responses ?? {})
            .filter(([s]) => s !== '4XX')
            .map(([s, r]) => `${s} ${r.description ?? ''}`)
            .join('; '),
        )}</td></tr>`,
    ),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Variorum API</title><link rel="stylesheet" href="/docs.css"></head><body><h1>Variorum review API</h1><p>OpenAPI 3.1: <a href="/openapi.json">/openapi.json</a>. Errors are <code>application/problem+json</code>. Send <code>Authorization: Bearer …</code> once a token exists.</p><table><thead><tr><th>Method</th><th>Path</th><th>What</th><th>Answer</th></tr></thead><tbody>${rows.join('')}</tbody></table></body></html>`;
}
