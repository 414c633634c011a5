import { conceptName } from '@variorum/language';

/**
 * Who may stand behind a statement, by the side that he takes in the news. Nouns of one class render each other in
 * faithful translations (`police` and `investigators`, the company and its manager); nouns of two classes do not,
 * unless the classes are said to meet.
 */
const CLASSES: Readonly<Record<string, string>> = {
  government:
    'government.n president.n head-of-state.n prime-minister.n chancellor.n head-of-government.n minister.n ministry.n foreign-minister.n foreign-ministry.n interior-minister.n defence-minister.n defence-ministry.n finance-minister.n health-minister.n health-ministry.n economy-minister.n education-minister.n energy-minister.n labour-minister.n agriculture-ministry.n deputy-prime-minister.n authorities.n official.n agency.n local-government.n ambassador.n diplomat.n king.n',
  town: 'mayor.n city-council.n councillor.n governor.n local-government.n authorities.n official.n',
  opposition: 'opposition.n opposition-figure.n dissident.n',
  parliament: 'parliament.n lawmaker.n senator.n congress.n politician.n party.n',
  police: 'police.n police-officer.n police-chief.n investigator.n authorities.n official.n',
  prosecution: 'prosecutor.n prosecutors-office.n investigator.n authorities.n',
  court: 'court.n judge.n tribunal.n jury.n supreme-court.n',
  defence: 'lawyer.n defense-lawyer.n',
  army: 'army.n armed-forces.n troops.n soldier.n military-officer.n general.n.military commander.n navy.n air-force.n colonel.n admiral.n',
  rebels: 'rebel.n militant.n militia.n paramilitary.n guerrilla.n warlord.n liberation-movement.n terrorist.n',
  company:
    'company.n chief-executive.n executive.n chief-financial-officer.n manager.n manufacturer.n producer.n owner.n employer.n airline.n multinational.n subsidiary.n parent-company.n joint-venture.n utility-company.n telecom-company.n entrepreneur.n board.n board-member.n startup.n property-developer.n director.n',
  union: 'trade-union.n unionist.n worker.n employee.n works-council.n dockworker.n',
  science:
    'scientist.n researcher.n expert.n study.n author.n.study economist.n analyst.n historian.n epidemiologist.n institute.n university.n director.n',
  medicine: 'doctor.n surgeon.n nurse.n hospital.n clinic.n medical-staff.n',
  rescue: 'firefighter.n rescuer.n coast-guard.n lifeguard.n',
  residents: 'resident.n neighbour.n citizen.n farmer.n fishing.n',
  witnesses: 'witness.n survivor.n',
  victims: 'victim.n relative.n family.n parent.n family-member.n',
  activists: 'activist.n environmentalist.n charity.n foundation.n.charity demonstrator.n',
  customers: 'consumer.n customer.n passenger.n tourist.n',
  pupils: 'student.n student.n.university',
  teachers: 'teacher.n headteacher.n',
  investors: 'investor.n shareholder.n hedge-fund.n',
  press: 'journalist.n newspaper.n media.n',
  church: 'priest.n bishop.n pope.n clergy.n church.n',
  regulator: 'regulator.n competition-authority.n central-bank.n agency.n official.n authorities.n',
  coach: 'coach.n',
  players: 'player.n',
};

/** Pairs of classes that newsrooms write for each other. */
const MEETING: readonly string[] = [
  'government parliament',
  'government regulator',
  'government army',
  'town regulator',
  'police prosecution',
  'medicine science',
  'residents witnesses',
  'residents victims',
  'witnesses victims',
  'residents activists',
  'customers residents',
  'customers victims',
  'rescue police',
  'parliament opposition',
  'science regulator',
  'company investors',
];

const classesByName = new Map<string, string[]>();
for (const [name, members] of Object.entries(CLASSES))
  for (const member of members.split(' ')) classesByName.set(member, [...(classesByName.get(member) ?? []), name]);

/** Classes of the speakers that some concepts may be; empty when they are none. */
export function speakerClasses(concepts: readonly number[]): readonly string[] {
  const found = new Set<string>();
  for (const id of concepts) for (const name of classesByName.get(conceptName(id).id) ?? []) found.add(name);
  return [...found];
}

/** The two may be the same speaker under another name. */
export function mayBeSame(a: readonly string[], b: readonly string[]): boolean {
  return a.some((x) => b.some((y) => x === y || MEETING.includes(`${x} ${y}`) || MEETING.includes(`${y} ${x}`)));
}
