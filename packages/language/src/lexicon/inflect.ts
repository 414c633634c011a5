/**
 * Spellings under which a dictionary form turns up in running Japanese and Korean text, where words are found by
 * their beginning and not by a stemmer. A spelling may end inside the word: the ending that follows does not matter.
 */
export function japaneseSpellings(form: string): string[] {
  if (/する$/.test(form) && form.length > 2) return [form.slice(0, -2)];
  const last = form.at(-1) ?? '';
  const body = form.slice(0, -1);
  if (!/[\u3400-\u9fff]/.test(body)) return [form];
  if (last === 'い') return [...'いくかさけ'].map((kana) => body + kana);
  const row = GODAN[last];
  if (!row) return [form];
  const spellings = [...row].map((kana) => body + kana);
  // Ichidan verbs (決める) drop る; their stem already ends in kana of the e or i row.
  if (last === 'る' && /[えけせてねへめれげぜでべぺいきしちにひみりぎじびぴ]$/.test(body)) spellings.push(body);
  return spellings;
}

const GODAN: Readonly<Record<string, string>> = {
  う: 'うわいえおっ',
  く: 'くかきけこい',
  ぐ: 'ぐがぎげごい',
  す: 'すさしせそ',
  つ: 'つたちてとっ',
  ぬ: 'ぬなにねのん',
  ぶ: 'ぶばびべぼん',
  む: 'むまみめもん',
  る: 'るらりれろっ',
};

/** Korean predicates in 다-form: the stem with the endings that fuse into its last syllable. */
export function koreanSpellings(form: string): string[] {
  if (!form.endsWith('다') || form.length < 2) return [form];
  const stem = form.slice(0, -1);
  const last = stem.charCodeAt(stem.length - 1);
  if (last < 0xac00 || last > 0xd7a3) return [form];
  const body = stem.slice(0, -1);
  const code = last - 0xac00;
  const lead = Math.floor(code / 588);
  const vowel = Math.floor((code % 588) / 28);
  const tail = code % 28;
  const syllable = (l: number, v: number, t: number) => String.fromCharCode(0xac00 + l * 588 + v * 28 + t);
  const spellings = [stem];
  if (tail !== 0)
    return stem.length > 1
      ? [...spellings, ...pieup(body, lead, vowel, tail, syllable)]
      : pieup(body, lead, vowel, tail, syllable).concat(stem);
  for (const t of [4, 8, 16, 17]) spellings.push(body + syllable(lead, vowel, t)); // ㄴ ㄹ ㅁ ㅂ
  const fused = FUSED[vowel];
  if (fused !== undefined) for (const t of [0, 20]) spellings.push(body + syllable(lead, fused, t)); // + 아/어, 았/었
  if (lead === 5 && vowel === 18 && body) spellings.push(...reu(body, syllable));
  if (stem.endsWith('하')) spellings.push(`${body}해`, `${body}했`);
  return [...new Set(spellings)];
}

/** ㅣ→ㅕ, ㅡ→ㅓ, ㅏ→ㅏ, ㅗ→ㅘ, ㅜ→ㅝ, ㅐ→ㅐ, ㅔ→ㅔ, ㅓ→ㅓ, ㅕ→ㅕ, ㅟ stays. */
const FUSED: Readonly<Record<number, number>> = { 20: 6, 18: 4, 0: 0, 8: 9, 13: 14, 1: 1, 5: 5, 4: 4, 6: 6 };

type Syllable = (lead: number, vowel: number, tail: number) => string;

/** 르-verbs: 오르다 → 올라, 올랐; 부르다 → 불러, 불렀. */
function reu(body: string, syllable: Syllable): string[] {
  const code = body.charCodeAt(body.length - 1) - 0xac00;
  if (code < 0 || code % 28 !== 0) return [];
  const bright = [0, 8].includes(Math.floor((code % 588) / 28));
  const head = body.slice(0, -1) + String.fromCharCode(0xac00 + code + 8);
  return [0, 20].map((tail) => head + syllable(5, bright ? 0 : 4, tail));
}

/** ㅂ-verbs and adjectives: 어렵다 → 어려운, 어려워. */
function pieup(body: string, lead: number, vowel: number, tail: number, syllable: Syllable): string[] {
  return tail === 17 ? [`${body}${syllable(lead, vowel, 0)}운`, `${body}${syllable(lead, vowel, 0)}워`] : [];
}

/** A separable German or Dutch verb, `ein~schränken`: spellings in one word. The split form is found by its two parts. */
export function separableSpellings(form: string): string[] {
  const [prefix, verb] = form.split('~') as [string, string];
  const participle = /^(?:be|er|ver|ent|zer|ge|miss)/.test(verb) ? verb : `ge${verb}`;
  const stem = verb.replace(/(?:en|n)$/, '');
  const weak = /[td]$/.test(stem)
    ? `${participle.replace(/(?:en|n)$/, '')}et`
    : `${participle.replace(/(?:en|n)$/, '')}t`;
  return [
    prefix + verb,
    `${prefix}zu${verb}`,
    prefix + participle,
    prefix + weak,
    prefix + stem,
    `${prefix + stem}t`,
    `${prefix + stem}te`,
    `${prefix + stem}ung`,
  ];
}
