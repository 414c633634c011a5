import { describe, expect, it } from 'vitest';
import { LONGEST_TERM, readTermbase } from './index.js';

const read = (text: string, name = 'house.csv') => readTermbase(new TextEncoder().encode(text), name);
const terms = (text: string, name?: string) =>
  read(text, name).entries.map((entry) => entry.terms.map((t) => `${t.lang} ${t.text} ${t.status}`));

describe('a CSV termbase', () => {
  it('joins the rows of a concept, the status speaking of all but the first language', () => {
    const csv = 'en,de,status,note\r\nmigrant,Migrant,,\r\nMigrant,Flüchtling,forbidden,"a legal status, not more"\r\n';
    expect(terms(csv)).toEqual([
      ['en migrant preferred', 'de Migrant preferred', 'en Migrant preferred', 'de Flüchtling forbidden'],
    ]);
    expect(read(csv).entries[0]!.terms[3]!.note).toBe('a legal status, not more');
  });
  it('takes quotes, line ends in cells, semicolons, alternatives and a byte order mark', () => {
    const csv = '\ufeffen;zh;pt-br\n"say ""cease-fire""";停火|休战;"cessar-\nfogo"\n\n;;\n';
    expect(terms(csv)).toEqual([
      ['en say "cease-fire" preferred', 'zh 停火 preferred', 'zh 休战 preferred', 'pt-BR cessar- fogo preferred'],
    ]);
  });
  it('reads a single language as a list with status', () => {
    expect(terms('de,status\nUnwort,forbidden\n')).toEqual([['de Unwort forbidden']]);
  });
  it.each([
    ['en,de\n"a,b\nc,d', 'house.csv, line 2: a quote is not closed'],
    ['en,de\nx,y\n"a"b,c\n', 'house.csv, line 3: text after a closing quote'],
    ['en,de,status\n"a\nb",c,\nx,y,perhaps\n', 'house.csv, line 4: unknown status "perhaps"'],
    ['en,german\nx,y\n', 'house.csv, line 1: "german" is not a language tag'],
    ['en,de\nx,y,z\n', 'house.csv, line 2: 3 cells, but 2 columns'],
    ['status,note\n', 'house.csv, line 1: no column is a language'],
    [`en,de\n${'x'.repeat(LONGEST_TERM + 1)},y\n`, 'house.csv, line 2: a term of 301 characters'],
    ['', 'house.csv: the file is empty'],
  ])('names file and line of %j', (csv, message) => {
    expect(() => read(csv)).toThrow(message);
  });
});

describe('a TBX termbase', () => {
  const v2 = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="c1"><descrip type="definition">who moves</descrip>
 <langSet xml:lang="en"><tig><term>migrant</term></tig></langSet>
 <langSet xml:lang="de">
  <tig><term>Migrant</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
  <tig><term>Zuwanderer</term></tig>
  <ntig><termGrp><term>Flüchtling</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termGrp>
   <note>a legal status</note></ntig>
 </langSet></termEntry>
</body></text></martif>`;
  const v3 = `<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
 xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
<conceptEntry id="7"><langSec xml:lang="fr"><termSec><term>grève</term>
 <min:administrativeStatus>forbidden</min:administrativeStatus></termSec></langSec></conceptEntry>
</body></text></tbx>`;
  it('is read in version 2', () => {
    expect(terms(v2, 'a.tbx')).toEqual([
      ['en migrant preferred', 'de Migrant preferred', 'de Zuwanderer admitted', 'de Flüchtling deprecated'],
    ]);
    expect(read(v2).entries[0]).toMatchObject({ id: 'c1', note: 'who moves' });
    expect(read(v2).entries[0]!.terms[3]!.note).toBe('a legal status');
  });
  it('is read in version 3', () => {
    expect(terms(v3)).toEqual([['fr grève forbidden']]);
  });
  it.each([
    [v3.replace('forbidden', 'never'), 'a.tbx, line 3: unknown status "never"'],
    [v3.replace('"fr"', '""'), 'a.tbx, line 3: no language is named'],
    ['<tmx></tmx>', 'a.tbx: not TBX, but <tmx>'],
    ['<martif><text>', 'a.tbx, line 1: not well-formed XML'],
    ['<martif/>', 'a.tbx: there is no termEntry or conceptEntry in it'],
  ])('names the place of a mistake: %#', (xml, message) => {
    expect(() => read(xml, 'a.tbx')).toThrow(message);
  });
});
