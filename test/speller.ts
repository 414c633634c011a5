import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Writes numbers out in words by the spell-out rules of CLDR (package cldr-rbnf), for tests only. The rule language is
 * that of UTS #35, part 3, "Rule-Based Number Formatting": `←` quotient, `→` remainder, `=` the number itself, brackets
 * only with a remainder, `$(cardinal,...)$` plural forms of the quotient.
 */
export interface Speller {
  /** Public rule sets: `cardinal-masculine`, `numbering`... */
  readonly sets: readonly string[];
  spell(value: number, set: string): string;
}

interface Rule {
  readonly base: number;
  readonly divisor: number;
  readonly text: string;
}

const require = createRequire(import.meta.url);

/** @throws when the package has no rules for the language. */
export function speller(lang: string): Speller {
  const path = require.resolve(`cldr-rbnf/rbnf/${lang}.json`);
  const file = JSON.parse(readFileSync(path, 'utf8')) as { rbnf: { rbnf: { SpelloutRules: Record<string, unknown> } } };
  const sets = new Map<string, Rule[]>();
  for (const [name, rows] of Object.entries(file.rbnf.rbnf.SpelloutRules))
    if (Array.isArray(rows)) sets.set(name, rulesOf(rows as [string, string][]));
  const plural = new Intl.PluralRules(lang);
  return {
    sets: [...sets.keys()]
      .filter((name) => name.startsWith('%spellout-'))
      .map((name) => name.slice('%spellout-'.length)),
    spell: (value, set) => write(sets, plural, `%spellout-${set}`, value).replace(/\u00ad/g, ''),
  };
}

function rulesOf(rows: readonly [string, string][]): Rule[] {
  const rules: Rule[] = [];
  for (const [head, body] of rows) {
    const match = /^(\d+)(?:\/(\d+))?(>*)$/.exec(head.replace(/,/g, ''));
    if (!match) continue;
    const base = Number(match[1]);
    const radix = Number(match[2] ?? 10);
    const exponent = base > 0 ? Math.floor(Math.log(base) / Math.log(radix) + 1e-9) : 0;
    rules.push({
      base,
      divisor: radix ** (exponent - match[3]!.length),
      text: body.replace(/;$/, '').replace(/^'/, ''),
    });
  }
  return rules.sort((a, b) => a.base - b.base);
}

function write(sets: ReadonlyMap<string, Rule[]>, plural: Intl.PluralRules, set: string, value: number): string {
  const rules = sets.get(set);
  if (!rules) throw new Error(`no rule set ${set}`);
  let at = rules.length - 1;
  while (at > 0 && rules[at]!.base > value) at--;
  let rule = rules[at]!;
  // The rollback rule: a multiple of the divisor is written by the rule before when both substitutions are there.
  if (
    rule.base > 0 &&
    value % rule.divisor === 0 &&
    rule.base % rule.divisor !== 0 &&
    /→.*←|←.*→/.test(rule.text) &&
    at > 0
  )
    rule = rules[at - 1]!;
  const quotient = Math.floor(value / rule.divisor);
  const rest = value % rule.divisor;
  return rule.text
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (rest === 0 ? '' : part))
    .replace(/\$\((?:cardinal|ordinal),([^)]*)\)\$/g, (_, forms: string) => {
      const choices = Object.fromEntries(
        [...forms.matchAll(/(zero|one|two|few|many|other)\{([^}]*)\}/g)].map((m) => [m[1]!, m[2]!]),
      );
      return choices[plural.select(quotient)] ?? choices.other ?? '';
    })
    .replace(/([←→=])(→→|[%#0][^←→=]*|)\1/g, (_, arrow: string, target: string) => {
      if (target === '→→') return write(sets, plural, set, rest);
      const inner = arrow === '←' ? quotient : arrow === '→' ? rest : value;
      return /^[#0]/.test(target) ? String(inner) : write(sets, plural, target || set, inner);
    });
}
