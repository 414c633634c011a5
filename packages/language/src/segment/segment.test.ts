import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentSentences } from './index.js';

/** Own examples; `‖` marks the ends of sentences, with the white space that follows them. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Dr. Amara Okafor met Sen. J. P. Whitlock at 9 a.m. in St. Louis.‖ She left at 5 p.m.‖ Nobody spoke.',
    'Acme Inc. sold 3.5 million units, i.e. more than in 2029.‖ Its shares rose 2.4 percent.',
    '"We will not wait," said Gen. Ruiz.‖ "Not a day."‖ He smiled.',
    'The U.S. Senate voted 51-49.‖ The U.K. did not comment.‖ So did the U.N.‖ The vote was close.',
    '“Is it over?” she asked.‖ “Yes!” he said… and left.‖ They met on Jan. 3 in No. 10.',
  ],
  de: [
    'Am 3. Oktober traf Dr. Lena Voß den 2. Bürgermeister.‖ Das Treffen kostete ca. 4.500 Euro, z. B. für Wein.',
    'Er sagte: „Wir warten nicht.“‖ Dann ging er, d. h. er lief.‖ Bzw. er fuhr.',
    '„Kommen Sie?“, fragte sie.‖ „Nein!“, rief er.‖ Der 19. Jh. war lang.',
  ],
  fr: [
    "M. Dupré a rencontré Mme Lavigne, cf. p. 12 du rapport.‖ L'accord vaut env. 3,5 millions.",
    '« Nous attendrons », a dit le Dr Petit.‖ « Pas un jour de plus. »‖ Il est parti.',
    'Est-ce fini ?‖ Oui !‖ J.-P. Morel le confirme.',
  ],
  es: [
    'El Sr. Ibáñez y la Dra. Peña llegaron a EE. UU. el lunes.‖ ¿Quién paga?‖ Nadie lo sabe.',
    'Costó 1.250,50 euros, aprox. el doble.‖ «No esperaremos», dijo el Gral. Soto.‖ ¡Qué día!',
  ],
  pt: [
    'O Dr. Sá falou com a Sra. Melo na Av. Brasil.‖ O preço subiu 3,2%.',
    '“Não vamos esperar”, disse o Gen. Lobo.‖ Quem paga?‖ Ninguém sabe.',
  ],
  it: [
    'Il dott. Bassi e la sig.ra Neri arrivano alle 9.30.‖ Costa 1.200 euro, ecc. ecc., dice.‖ Poi parte.',
    '«Non aspetteremo», ha detto il gen. Riva.‖ Chi paga?‖ Nessuno lo sa.',
  ],
  nl: [
    'Dhr. J. de Vries sprak met mevr. Bakker over o.a. de prijs.‖ Die steeg met 2,5 procent.',
    'Dat is bijv. te zien in nr. 12.‖ "Wij wachten niet," zei hij.‖ Wie betaalt?',
  ],
  ru: [
    'В 2031 г. компания продала 3,5 млн. штук.‖ Об этом сообщил А. П. Громов.‖ Цена выросла.',
    '«Мы не будем ждать», — сказал ген. Соколов.‖ Кто заплатит?‖ Никто не знает, т. е. все молчат.',
  ],
  uk: [
    'У 2031 р. компанія продала 3,5 млн. штук.‖ Про це повідомив О. П. Бойко.‖ Ціна зросла.',
    '«Ми не чекатимемо», — сказав проф. Шевчук.‖ Хто заплатить?‖ Ніхто не знає.',
  ],
  pl: [
    'W 2031 r. dr Nowak i prof. Zając sprzedali 3,5 mln. sztuk.‖ Cena, tj. koszt, wzrosła.',
    '„Nie będziemy czekać” – powiedział gen. Lis.‖ Kto zapłaci?‖ Nikt nie wie.',
  ],
  cs: [
    'Dne 3. října se sešel dr. Novák s ing. Malou.‖ Cena, tj. 3,5 mil. korun, vzrostla.',
    '„Nebudeme čekat,“ řekl gen. Kos.‖ Kdo zaplatí?‖ Nikdo neví.',
  ],
  tr: [
    'Dr. Ayşe Kaya, Prof. Demir ile 3. katta görüştü.‖ Fiyat yüzde 2,5 arttı.',
    '“Beklemeyeceğiz” dedi Gen. Yılmaz.‖ Kim ödeyecek?‖ Kimse bilmiyor.',
  ],
  hu: [
    'Dr. Kiss a 3. emeleten várt, ill. olvasott.‖ Az ár kb. 2,5 százalékkal nőtt.',
    '„Nem várunk” – mondta Szabó tábornok.‖ Ki fizet?‖ Senki sem tudja.',
  ],
  ro: [
    'Dl. Popescu a vorbit cu dr. Ionescu la nr. 12.‖ Prețul a crescut cu 2,5 la sută.',
    '„Nu vom aștepta”, a spus gen. Lupu.‖ Cine plătește?‖ Nimeni nu știe.',
  ],
  is: [
    'Dr. Jón hitti Önnu 3. október kl. 9.30.‖ Verðið hækkaði u.þ.b. um 2,5 prósent.',
    '„Við bíðum ekki,“ sagði hann.‖ Hver borgar?‖ Enginn veit það.',
  ],
  sv: [
    'Dr. Berg köpte bl.a. bröd, t.ex. limpor.‖ Priset steg med 2,5 procent.',
    '”Vi väntar inte”, sade hon.‖ Vem betalar?‖ Ingen vet.',
  ],
  id: [
    'Dr. Sari bertemu Prof. Budi di Jl. Merdeka No. 12.‖ Harganya naik 2,5 persen.',
    '"Kami tidak akan menunggu," kata Tn. Hasan.‖ Siapa yang membayar?‖ Tidak ada yang tahu.',
  ],
  vi: [
    'TS. Lan gặp PGS. Minh ở TP. Huế.‖ Giá tăng 2,5 phần trăm.',
    '“Chúng tôi sẽ không chờ”, ông nói.‖ Ai trả tiền?‖ Không ai biết.',
  ],
  zh: [
    '部长说：“我们不会等。一天也不等。”‖他随后离开。‖价格上涨了2.5%！',
    '「你來嗎？」她問。‖「不！」他說。‖沒有人知道。‖會議結束了……',
  ],
  ja: [
    '首相は「待たない。一日も待たない」と述べた。‖価格は2.5%上がった。',
    '誰が払うのか？‖誰も知らない。‖「はい。」と彼は言った。',
  ],
  ko: [
    '총리는 "기다리지 않겠다. 하루도"라고 말했다.‖ 가격이 2.5% 올랐다.',
    '누가 낼 것인가?‖ 아무도 모른다.‖ 회의는 3월 5일에 끝났다.',
  ],
  ar: ['قال الوزير إنه لن ينتظر.‖ من سيدفع؟‖ لا أحد يعرف!‖ ارتفع السعر 2.5 في المئة.'],
  fa: ['وزیر گفت که منتظر نمی‌ماند.‖ چه کسی می‌پردازد؟‖ هیچ‌کس نمی‌داند.'],
  hi: ['मंत्री ने कहा कि वे इंतज़ार नहीं करेंगे।‖ कौन भुगतान करेगा?‖ कोई नहीं जानता।‖ दाम 2.5 प्रतिशत बढ़े।'],
  th: ['รัฐมนตรีกล่าวว่าจะไม่รอ ราคาเพิ่มขึ้น 2.5 เปอร์เซ็นต์'],
};

/** Ends of sentences as places of the last visible character. */
function ends(text: string, lang: string): Set<number> {
  return new Set(segmentSentences(text, lang).map((span) => span.end));
}

function wanted(marked: string): { text: string; ends: Set<number> } {
  const found = new Set<number>();
  let text = '';
  for (const piece of marked.split('‖')) {
    text += piece;
    found.add(text.trimEnd().length);
  }
  return { text, ends: found };
}

describe('segmentSentences', () => {
  for (const [lang, cases] of Object.entries(CASES)) {
    it(`cuts ${lang} where its sentences end`, () => {
      for (const marked of cases) {
        const { text, ends: gold } = wanted(marked);
        const cut = [...ends(text, lang)].sort((a, b) => a - b);
        let last = 0;
        const shown = cut.map((end) => {
          const piece = text.slice(last, end);
          last = end;
          return piece;
        });
        expect(shown.join('‖'), lang).toBe(marked.replace(/\s+$/, ''));
        expect(cut).toEqual([...gold].sort((a, b) => a - b));
      }
    });
  }

  it('leaves a headline without a stop whole', () => {
    expect(segmentSentences('Prices up 2.5% in No. 10 race', 'en')).toEqual([{ start: 0, end: 29 }]);
  });

  it('covers all visible text of any string, in order, without overlap', () => {
    const piece = fc.constantFrom(
      'Dr. ',
      'Word',
      '. ',
      '。',
      '؟',
      '।',
      ' ',
      '“',
      '”',
      '3',
      '.5',
      '\n',
      '…',
      'a',
      'ไทย',
    );
    const text = fc.array(piece, { maxLength: 60 }).map((list) => list.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(...Object.keys(CASES)), (any, lang) => {
        const spans = segmentSentences(any, lang);
        let last = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(any.slice(last, start).trim()).toBe('');
          last = end;
        }
        expect(any.slice(last).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('takes a text of a hundred thousand characters without any stop', () => {
    expect(segmentSentences('word '.repeat(20_000), 'en').length).toBeGreaterThan(0);
  });
});
