const ONES: readonly (readonly [string, number])[] = [
  ['하나', 1],
  ['한', 1],
  ['둘', 2],
  ['두', 2],
  ['셋', 3],
  ['세', 3],
  ['석', 3],
  ['넷', 4],
  ['네', 4],
  ['넉', 4],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
];
const TENS: Readonly<Record<string, number>> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};
const HANGUL = /[가-힣]/;
/** What native numerals count. Before anything else 한, 두, 세 and 네 are other words. */
const COUNTED =
  /^\s?(?:명|개|건|곳|번|차례|대|살|시간|달|사람|마리|척|가지|배|시|잔|권|채|가구|자루|해|주|편|나라|팀|군데|줄|쌍|장|그루|송이|벌|켤레|발|판|골|경기|아이|딸|아들|형제|자녀|국가|도시|회사|기업|후보|정상|여성|남성|남자|여자)/;

/** The native numeral that begins here and counts something: 세 명, 열두 살, 스물다섯 개. */
export function nativeNumeralAt(text: string, at: number): { end: number; value: number } | undefined {
  if (HANGUL.test(text.charAt(at - 1))) return undefined;
  let end = at;
  let value = 0;
  for (const length of [2, 1]) {
    const tens = TENS[text.slice(at, at + length)];
    if (tens === undefined) continue;
    value = tens;
    end = at + length;
    break;
  }
  const from = value > 0 && text.charAt(end) === ' ' ? end + 1 : end;
  for (const [word, ones] of ONES) {
    if (!text.startsWith(word, from)) continue;
    value += ones;
    end = from + word.length;
    break;
  }
  if (value === 0) return undefined;
  const sure = value >= 5 && value !== 10 && !HANGUL.test(text.charAt(end));
  return sure || COUNTED.test(text.slice(end, end + 4)) ? { end, value } : undefined;
}
