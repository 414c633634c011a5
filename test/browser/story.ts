import type { Edition } from './stack.js';

const EN = `Harbour town restricts night ferries

The council of Lindholm restricts night ferries from 1 June, after complaints by 4,200 residents.

"We have listened to both sides," said Marta Engel, the mayor, on Tuesday.

The company Nordline must pay a fine of 30,000 euros for each breach.

Two ferries will be sold before the end of the year.

The rule may be lifted in 2028.`;

const DE = `Hafenstadt verbietet Nachtfähren

Der Rat von Lindholm verbietet Nachtfähren ab dem 1. Juni, nach Beschwerden von 42.000 Einwohnern.

„Wir haben beide Seiten angehört“, sagte die Bürgermeisterin Marta Engel am Mittwoch.

Das Unternehmen Nordline muss für jeden Verstoß eine Geldstrafe von 30.000 Euro zahlen.

Zwei Fähren werden vor Ende des Jahres verkauft.

Die Regel kann 2028 aufgehoben werden.`;

const AR = `مدينة ساحلية تقيد عبارات الليل

يقيد مجلس ليندهولم عبارات الليل اعتبارا من 1 يونيو، بعد شكاوى من 42,000 من السكان.

وقالت مارتا إنجل، رئيسة البلدية، يوم الثلاثاء: "لقد استمعنا إلى الجانبين".

يجب على شركة نوردلاين دفع غرامة قدرها 30,000 يورو عن كل مخالفة.

ستباع عبارتان قبل نهاية العام.

قد ترفع القاعدة في عام 2028.`;

/** Our own little story: the German edition is stronger in two places and has another number and another day. */
export const FERRIES: readonly Edition[] = [
  { name: 'en', lang: 'en', text: EN },
  { name: 'de', lang: 'de', text: DE },
  { name: 'ar', lang: 'ar', text: AR },
];

/** A long story, to see that the page stays quick: every third paragraph has another number in German. */
export function longStory(paragraphs: number): readonly Edition[] {
  const line = (i: number, n: number) => [
    `In district ${i + 1}, the council counted ${n} ships and ${i + 20} captains in 2024.`,
    `Im Bezirk ${i + 1} zählte der Rat ${i % 3 === 0 ? n * 10 : n} Schiffe und ${i + 20} Kapitäne im Jahr 2024.`,
  ];
  const lines = Array.from({ length: paragraphs }, (_, i) => line(i, 1000 + 7 * i));
  return [
    { name: 'en', lang: 'en', text: ['Ships counted', ...lines.map(([en]) => en)].join('\n\n') },
    { name: 'de', lang: 'de', text: ['Schiffe gezählt', ...lines.map(([, de]) => de)].join('\n\n') },
  ];
}
