import { readFileSync } from 'node:fs';

/** Editions of the example story, as Markdown without its head. */
function example(lang: string): string[] {
  const text = readFileSync(new URL(`../../services/cli/example/${lang}.md`, import.meta.url), 'utf8');
  return text
    .replace(/^---[\s\S]*?---\n/, '')
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** A page with a headline and `paragraphs` paragraphs, each with a number of its own, inside a page's furniture. */
export function htmlStory(lang: string, paragraphs: number): string {
  const [headline, ...body] = example(lang);
  const items = Array.from({ length: paragraphs }, (_, i) => {
    const text = body[i % body.length]!;
    return `<p>${text} (${100 + i * 7})</p>`;
  });
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>x</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>${headline!.replace(/^# /, '')}</h1>${items.join('')}</article></main><footer>About us</footer></body></html>`;
}

const PARTS = {
  en: {
    who: [
      'The minister',
      'The company',
      'The court',
      'The mayor',
      'The union',
      'The airport',
      'The bank',
      'The police',
      'The university',
      'The committee',
    ],
    does: [
      'approved',
      'rejected',
      'discussed',
      'criticised',
      'published',
      'sold',
      'bought',
      'checked',
      'planned',
      'delayed',
    ],
    what: [
      'the budget',
      'the contract',
      'the report',
      'the new law',
      'the bridge',
      'the hospital',
      'the tax',
      'the ship',
      'the factory',
      'the school',
    ],
    sum: 'for',
    euros: 'euros',
  },
  de: {
    who: [
      'Der Minister',
      'Das Unternehmen',
      'Das Gericht',
      'Der Bürgermeister',
      'Die Gewerkschaft',
      'Der Flughafen',
      'Die Bank',
      'Die Polizei',
      'Die Universität',
      'Der Ausschuss',
    ],
    does: [
      'billigte',
      'verwarf',
      'besprach',
      'kritisierte',
      'veröffentlichte',
      'verkaufte',
      'kaufte',
      'prüfte',
      'plante',
      'verschob',
    ],
    what: [
      'den Haushalt',
      'den Vertrag',
      'den Bericht',
      'das neue Gesetz',
      'die Brücke',
      'das Krankenhaus',
      'die Steuer',
      'das Schiff',
      'die Fabrik',
      'die Schule',
    ],
    sum: 'für',
    euros: 'Euro',
  },
} as const;

/** `count` parallel sentences in English or German, every one different, none with a number before the thousandth. */
export function sentences(lang: 'en' | 'de', count: number): string[] {
  const { who, does, what, sum, euros } = PARTS[lang];
  return Array.from({ length: count }, (_, i) => {
    const words = `${who[i % 10]} ${does[Math.floor(i / 10) % 10]} ${what[Math.floor(i / 100) % 10]}`;
    return `${words}${i % 3 === 0 ? ` ${sum} ${1000 + i} ${euros}` : ''}.`;
  });
}
