/** What the words and endings around a noun say about its part in a clause. Bits: most markers allow several readings. */
export const Mark = {
  /** Who acts, by case or particle; a noun without any mark has `nom | acc`. */
  nom: 1,
  acc: 2,
  /** Receiver. */
  dat: 4,
  /** Belongs to the noun beside it. */
  gen: 8,
  /** Who acts in a passive clause. */
  by: 16,
  /** Origin. */
  from: 32,
  /** Goal. */
  to: 64,
  against: 128,
  /** What something is compared with. */
  than: 256,
  /** Whose words these are: "according to". */
  says: 512,
  /** A circumstance: no part in what the verb says. */
  other: 1024,
  /** A place, or whom an attack, a sanction, a strike is on. */
  on: 2048,
} as const;

export type Marks = number;
export const BARE: Marks = Mark.nom | Mark.acc;

/** Whether a unit is this and can be nothing of that. */
export function isOnly(marks: Marks, mark: Marks): boolean {
  return marks !== 0 && (marks & ~mark) === 0;
}

/** `nom acc` as bits. */
export function marksOf(names: string): Marks {
  return names.split(' ').reduce((marks, name) => marks | Mark[name as keyof typeof Mark], 0);
}
