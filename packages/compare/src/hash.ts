/** FNV-1a over UTF-16 units, run twice with different seeds: 64 bits in hex. Not for secrets. */
export function hashText(text: string): string {
  return fnv(text, 0x811c9dc5) + fnv(text, 0x01000193 ^ text.length);
}

function fnv(text: string, seed: number): string {
  let hash = seed >>> 0;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
