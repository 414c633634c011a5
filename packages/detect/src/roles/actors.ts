import { conceptName } from '@variorum/language';

/** People and bodies that act and are acted upon; other nouns move about too freely to say who did what to whom. */
const ACTORS = new Set(
  `activist actor agency airline airport alliance ally ambassador army artist association attacker author authorities authority bank
  bishop boss boy broadcaster brother builder buyer candidate captain chairman champion chancellor charity chief child church citizen city
  civil-servant coach coalition commission commissioner committee community company competitor consumer council country court creditor
  crew critic crowd customer daughter debtor defendant demonstrator deputy diplomat director doctor driver editor employee employer enemy fan farmer
  father federation firefighter fisherman foundation founder girl government governor group guard gunman hacker hospital hostage husband
  inmate investor journalist judge king landlord landowner lawmaker lawyer leader lender man manager mayor migrant militant militia miner
  minister ministry minority monk mother murderer musician nation neighbour newspaper ngo nurse officer official operator opponent opposition
  organisation owner parent parliament partner party passenger patient people pilot player police politician protester pope population
  president priest prince princess prisoner producer prosecutor province publisher queen rebel referee refugee region regulator
  rescuer researcher resident rival scientist seller senate senator settler shareholder shark singer sister soldier son spokesperson
  state striker student subsidiary supplier supporter suspect teacher team tenant terrorist thief tourist troops union university
  victim villager visitor voter wife witness woman worker writer`.split(/\s+/),
);

const known: (boolean | undefined)[] = [];

/** Whether a concept is a person or a body; "police-chief" is one as "chief" is. */
export function isActor(concepts: readonly number[]): boolean {
  for (let k = 0; k < concepts.length; k++) {
    const id = concepts[k]!;
    known[id] ??= ofActor(conceptName(id).id);
    if (known[id]) return true;
  }
  return false;
}

function ofActor(id: string): boolean {
  const [word, part] = id.split('.');
  return part === 'n' && (ACTORS.has(word!) || ACTORS.has(word!.slice(word!.lastIndexOf('-') + 1)));
}

/** Acts that two sides do to each other: the order of the participants says nothing. */
const MUTUAL =
  /^(?:meet|marry|differ|resemble|equal|agree|play|fight|face|talk|discuss|negotiate|cooperate|compete|clash|merge|share|border|match|join|be|become|remain|include|mean|represent|exceed|involve|concern|cost|begin|start|end|continue|happen|occur|come|go|arrive|appear|live|exist|rise|fall|decline|grow|accompany|unite|link|connect|separate|divorce|trade|exchange|coincide|correspond|sign)\.v/;

/** What a concept does: something that one does to another. */
export function isOneSidedAct(concepts: readonly number[]): boolean {
  let verb = false;
  for (let k = 0; k < concepts.length; k++) {
    const { id, pos } = conceptName(concepts[k]!);
    if (MUTUAL.test(id)) return false;
    if (pos === 'v') verb = true;
  }
  return verb;
}

/** Whether a concept is something that two sides do to each other, or stand in to each other. */
export function isMutual(concepts: readonly number[]): boolean {
  return concepts.some((id) => MUTUAL_TIE.test(conceptName(id).id));
}

const MUTUAL_TIE =
  /^(?:meet|meeting|marry|marriage|agree|agreement|deal|talk|talks|negotiate|negotiation|cooperate|cooperation|clash|merge|merger|border|conflict|war|relation|relationship|dispute|match|trade|truce|ceasefire|treaty|difference|between|partnership|friend|ally)\./;
