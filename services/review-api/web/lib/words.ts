import { isRightToLeft } from '@variorum/model';

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** "German" for `de`, "Simplified Chinese" for `zh-Hans`; the tag itself when nobody knows it. */
export function languageName(tag: string): string {
  try {
    return tag === 'und' ? 'Unknown language' : (names.of(tag) ?? tag);
  } catch {
    return tag;
  }
}

export const direction = (tag: string): 'rtl' | 'ltr' => (isRightToLeft(tag) ? 'rtl' : 'ltr');

const CONTROLS: Readonly<Record<string, string>> = {
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};

/** Text with its direction controls made visible: they could show words in another order than they are stored. */
export function visible(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, (control) => `⟨${CONTROLS[control]}⟩`);
}

const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const STEPS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "3 minutes ago"; `now` in milliseconds. */
export function ago(iso: string, now: number): string {
  const seconds = (Date.parse(iso) - now) / 1000;
  for (const [unit, size] of STEPS)
    if (Math.abs(seconds) >= size) return RELATIVE.format(Math.trunc(seconds / size), unit);
  return 'just now';
}

export const moment = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** `1 flag`, `3 flags`. */
export const counted = (n: number, noun: string, many = `${noun}s`): string => `${n} ${n === 1 ? noun : many}`;

export const spaced = (name: string): string => name.replaceAll('_', ' ').replaceAll('-', ' ');
