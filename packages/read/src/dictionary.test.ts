import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDictionary } from './dictionary.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('readDictionary', () => {
  it('reads CC-CEDICT', () => {
    const text = '# comment\n馬燈 马灯 [ma3 deng1] /barn lantern/kerosene lamp; lantern/\nno entry\n';
    expect(readDictionary(bytes(text), 'cedict.u8')).toEqual([
      { words: ['马灯', '馬燈'], glosses: ['barn lantern', 'kerosene lamp', ' lantern'] },
    ]);
  });

  it('reads a dictionary of dictd, packed or not, by its index', () => {
    const dict = bytes('farol /faˈɾol/\n1. lantern, lamp\nmula\nmule, she\n');
    const first = bytes('farol /faˈɾol/\n1. lantern, lamp\n').length;
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const index = bytes(`00databaseinfo\tA\tB\nfarol\tA\t${digits[first]}\nmula\t${digits[first]}\tP\n`);
    const entries = [
      { words: ['farol'], glosses: ['lantern', 'lamp'] },
      { words: ['mula'], glosses: ['mule', 'she'] },
    ];
    expect(readDictionary(dict, 'x.dict', index)).toEqual(entries);
    expect(readDictionary(gzipSync(dict), 'x.dict.dz', index)).toEqual(entries);
  });

  it('says what is wrong with a bad file', () => {
    expect(() => readDictionary(bytes('just a text\n'), 'notes.txt')).toThrow(/notes\.txt: no entry of CC-CEDICT/);
    expect(() => readDictionary(Uint8Array.of(0x1f, 0x8b, 1, 2), 'x.dict.dz', bytes(''))).toThrow(/cannot be unpacked/);
  });
});
