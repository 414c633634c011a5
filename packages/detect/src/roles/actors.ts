import { conceptName } from '@variorum/language';

/** People; with the bodies below, those who act and are acted upon: other nouns move about too freely to say who did what to whom. */
const PERSONS = new Set(
  `accountant accuser activist actor adviser ally ambassador arms-dealer art-dealer artist assailant asylum-seeker
  attacker author baby backbencher bidder bishop board-member boy brother builder buyer cabinet-member candidate
  captain caregiver carpenter centenarian chairman champion chancellor chef chief chief-of-staff child citizen
  civil-servant civilian cleaner coach colleague columnist comedian commander commissioner communist consultant
  consumer contender councillor counterfeiter craftsman creditor crew cricketer customer cyclist daughter debtor
  defector defendant demonstrator dentist deputy deserter detainee dictator diplomat director dissident diver
  dockworker doctor double-agent driver economist editor electrician emperor employee employer enemy engineer
  entrepreneur environmentalist envoy epidemiologist executioner executive exporter extremist family-member fan farmer
  fashion-designer father firefighter foreign-fighter foreigner founder fraudster frontrunner gentleman girl
  goalkeeper governor grandparent guard gunman hacker hardliner head-of-state headteacher heir hiker historian hitman
  homeowner hostage hostage-taker hotelier husband importer infected-person influencer informant inpatient inspector
  interpreter investigator investor job-seeker journalist judge king landlord landowner lawmaker lawyer leader
  lieutenant loser man manager manufacturer marine mayor mediator member merchant midfielder migrant militant miner
  minister minor mistress monk mother murderer musician national-security-adviser nationalist negotiator neighbour
  nuclear-inspector nurse observer officer official ombudsman opponent organ-donor orphan outpatient owner paramedic
  parent participant partner party-member passenger patient peacekeeper pedestrian pensioner people-smuggler person
  photographer photojournalist pilot player policymaker politician pollster pope populist predecessor presenter
  president priest prime-minister prince princess prison-escapee prisoner professor programmer property-developer
  prosecutor psychologist queen rebel rector referee reformist refugee repeat-offender rescuer researcher reservist
  resident royalist ruler sailor scientist secretary seller senator separatist sergeant serial-killer servant
  sex-offender shareholder shark singer sister smuggler sniper socialist soldier son spokesperson statesman stranger
  street-vendor striker student successor suicide-bomber supervisor supporter surgeon survivor suspect tax-evader
  taxpayer teacher technician teenager tenant terrorist thief ticket-inspector top-scorer tourist traitor traveller
  tutor unionist veterinarian victim village-head volunteer voter war-correspondent whistleblower widow wife witness
  woman worker worshipper writer`.split(/\s+/),
);
/** Bodies, groups and companies. */
const BODIES = new Set(
  `administration agency airline airport alliance army association authorities authority bank battalion board
  border-guard branch brigade broadcaster business cabinet carmaker central-bank charity church city civil-society
  club coalition coast-guard commission committee community company congress constitutional-court council country
  couple court crowd death-squad embassy empire executive-branch faction family federation force foundation fund gang
  general-assembly government group hedge-fund hospital law-firm league lobby lower-house management media
  medical-staff military-unit militia ministry minority monastery municipality museum nation national-assembly navy
  newspaper occupying-power operator opposition parliament party people police population prefecture producer
  prosecutors-office province public publisher regime regiment region regulator republic retailer royal-family school
  senate side small-business sports-club startup state state-media stock-exchange subsidiary superpower supplier
  supreme-court team town-hall trade-union tribunal troops union university warship workforce`.split(/\s+/),
);

/** 0: neither, 1: a body, 2: a person. */
const known: (number | undefined)[] = [];

/** Whether a concept is a person or a body; "police-chief" is one as "chief" is. */
export function isActor(concepts: readonly number[]): boolean {
  return concepts.some((id) => kindOf(id) > 0);
}

/** Whether a concept is a person: in several languages people have an object's case of their own. */
export function isPerson(concepts: readonly number[]): boolean {
  return concepts.some((id) => kindOf(id) === 2);
}

function kindOf(concept: number): number {
  let kind = known[concept];
  if (kind === undefined) {
    const [word = '', part, sense] = conceptName(concept).id.split('.');
    const last = word.slice(word.lastIndexOf('-') + 1);
    const noun = part === 'n' && sense !== 'abstract';
    kind = !noun ? 0 : BODIES.has(word) ? 1 : PERSONS.has(word) ? 2 : BODIES.has(last) ? 1 : PERSONS.has(last) ? 2 : 0;
    known[concept] = kind;
  }
  return kind;
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
