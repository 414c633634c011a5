import { normalizeTag } from '@variorum/language';
import type { Declared } from '../declared.js';
import type { HtmlElement, HtmlPage } from './dom.js';

/** What a page declares in JSON-LD, `<link>` and `<meta>`; addresses are made absolute where the page gives its own. */
export function readDeclared(page: HtmlPage): Declared {
  const meta = (selector: string, attribute = 'content') =>
    page.querySelector(selector)?.getAttribute(attribute) || undefined;
  const article = jsonLdArticle(page);
  const text = (key: string) => textOf(article?.[key]);
  const url = meta('link[rel="canonical"]', 'href') ?? meta('meta[property="og:url"]') ?? text('url');
  const lang =
    languageOf(article?.inLanguage) ??
    safeTag(page.documentElement?.getAttribute('lang') ?? undefined) ??
    safeTag(page.documentElement?.getAttribute('xml:lang') ?? undefined) ??
    safeTag(meta('meta[property="og:locale"]')) ??
    safeTag(meta('meta[http-equiv="content-language" i]'));
  const published = [
    text('datePublished'),
    meta('meta[property="article:published_time"]'),
    meta('[itemprop="datePublished"]', 'content') ?? meta('[itemprop="datePublished"]', 'datetime'),
    meta('time[datetime]', 'datetime'),
  ].find((date) => date !== undefined && isIsoDate(date));
  const translationOf = addressOf(article?.translationOfWork);
  return {
    ...(text('headline') ? { headline: text('headline')! } : {}),
    ...(lang ? { lang } : {}),
    ...(published ? { published } : {}),
    ...(url ? { url } : {}),
    ...(translationOf ? { translationOf: absolute(translationOf, url) } : {}),
    alternates: [...page.querySelectorAll('link[rel~="alternate"][hreflang]')].map((link) => ({
      lang: link.getAttribute('hreflang') ?? '',
      url: absolute(link.getAttribute('href') ?? '', url),
    })),
  };
}

function absolute(address: string, base: string | undefined): string {
  return base && URL.canParse(address, base) ? new URL(address, base).href : address;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** `"en"`, `["en"]` or `{"@type": "Language", "alternateName": "en"}`. */
function languageOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value;
  return safeTag(textOf(isObject(first) ? (first.alternateName ?? first.name) : first));
}

function addressOf(work: unknown): string | undefined {
  const first = Array.isArray(work) ? work[0] : work;
  return isObject(first) ? (textOf(first['@id']) ?? textOf(first.url)) : textOf(first);
}

function safeTag(tag: string | undefined): string | undefined {
  if (!tag) return undefined;
  try {
    return normalizeTag(tag);
  } catch {
    return undefined;
  }
}

function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(text);
}

function jsonLdArticle(page: HtmlElement): Record<string, unknown> | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = findArticle(JSON.parse(script.textContent ?? ''));
      if (found) return found;
    } catch {
      // A page with broken JSON-LD is still a page with an article.
    }
  }
  return undefined;
}

function findArticle(data: unknown): Record<string, unknown> | undefined {
  if (Array.isArray(data)) return data.map(findArticle).find((found) => found !== undefined);
  if (!isObject(data)) return undefined;
  const type = [data['@type']].flat().map(String);
  if (type.some((name) => name.endsWith('Article') || name === 'BlogPosting')) return data;
  return findArticle(data['@graph']);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
