/** Counted heads that name one sort of thing in news: "soldiers" and "troops", "lawmakers" and "MPs". */

import { inPairs } from './word-lists.ts';

/** Each line: a class with the lemmas that name it. Lemmas are lower case and singular. */
const CLASSES = `
person: person people population individual human soul inhabitant resident villager citizen civilian local adult victim other drown die flee perish
life: life death fatality dead
body: body corpse remains
casualty: casualty
injury: injury wounded
troop: troop soldier serviceman servicewoman servicemember personnel force serviceperson gi marine infantryman
lawmaker: lawmaker legislator deputy mp parliamentarian senator congressman congresswoman representative councillor councilor
seat: seat
vote: vote ballot
house: house home dwelling
building: building structure property
worker: worker employee workforce staff staffer staffers labourer laborer
job: job post position
family: family household
attack: attack strike raid assault airstrike bombing
protester: protester protestor demonstrator marcher supporter crowd
migrant: migrant refugee asylum-seeker
fighter: fighter militant insurgent gunman rebel jihadist militiaman combatant
police: police policeman officer
prisoner: prisoner inmate detainee captive
hostage: hostage
fugitive: fugitive escapee runaway
child: child kid youngster minor toddler
student: student pupil schoolchild
school: school
carriage: carriage coach wagon
vehicle: vehicle car truck lorry
bus: bus
ship: ship vessel boat tanker freighter
plane: plane aircraft airplane aeroplane jet airliner
passenger: passenger traveller traveler
company: company firm business corporation enterprise
shop: shop store outlet
site: site facility
country: country nation state
case: case infection
arrest: arrest
migrant: migrant refugee
rocket: rocket missile projectile
drone: drone uav
shell: shell mortar
doctor: doctor physician medic
patient: patient
investor: investor saver shareholder
farmer: farmer grower
voter: voter elector
woman: woman female
man: man male
tourist: tourist visitor
participant: participant attendee delegate
mourner: mourner
rescuer: rescuer firefighter fireman
share: share stock
grenade: grenade canister
bullet: bullet cartridge
town: town municipality
village: village hamlet
apartment: apartment flat
factory: factory works
lawsuit: lawsuit suit
computer: computer server pc
driver: driver motorist
fan: fan spectator
user: user subscriber
teacher: teacher educator
crew: crew sailor seaman crewman
nurse: nurse midwife
dose: dose jab
customer: customer client
member: member
layoff: layoff redundancy
charge: charge count indictment
`;

/** Classes of people: what is counted as "people" in one article may be any of them in another. */
const PEOPLE =
  'person life body casualty injury troop lawmaker worker protester migrant fighter police prisoner hostage child student passenger doctor farmer voter woman man tourist participant mourner rescuer customer arrest layoff patient investor guest fan pilgrim recruit conscript reservist cadet relative pensioner activist suspect defendant volunteer graduate tenant candidate athlete nurse priest monk witness expert diplomat guard scientist user teacher crew driver fugitive';
const PEOPLE_CLASSES = new Set(PEOPLE.split(' '));

/** Heads that do not say what is counted. */
const VAGUE = new Set(
  'time total number figure rest piece lot one half majority many more morning evening night afternoon noon unit short fewer day week month year hour'.split(
    ' ',
  ),
);

const CLASS_OF = new Map<string, string>();
for (const line of CLASSES.trim().split('\n')) {
  const [name, members] = line.split(': ') as [string, string];
  for (const member of members.split(' ')) if (!CLASS_OF.has(member)) CLASS_OF.set(member, name);
}
const CLASS_NAMES = new Set(CLASS_OF.values());

/** The class of a head noun, or the noun itself; undefined where it says nothing. `object`: the noun with its words. */
export function classOfHead(head: string | undefined, object = ''): string | undefined {
  if (head === undefined) return undefined;
  const lower = head.toLowerCase();
  if (lower === 'member') {
    const whose = /\b(crew|family|staff|union|party|board|gang|team|club) members?\b/i.exec(object)?.[1]?.toLowerCase();
    if (whose !== undefined) return whose === 'staff' ? 'worker' : whose;
  }
  if (lower === 'product' && /gross domestic/i.test(object)) return 'gdp';
  return VAGUE.has(lower) ? undefined : (CLASS_OF.get(lower) ?? compound(lower) ?? inOneSpelling(lower));
}

/** "centre" and "center", "harbour" and "harbor", "programme" and "program" are one. */
const inOneSpelling = (lower: string): string =>
  lower.length < 6 ? lower : lower.replace(/tre$/, 'ter').replace(/our$/, 'or').replace(/amme$/, 'am');

/** "dockworker", "schoolchild": the class of its last part. */
function compound(lower: string): string | undefined {
  for (let at = 2; at <= lower.length - 5; at++) {
    const known = CLASS_OF.get(lower.slice(at));
    if (known !== undefined && PEOPLE_CLASSES.has(known)) return known;
  }
  return undefined;
}

export const isKnownHead = (lemma: string): boolean => CLASS_OF.has(lemma);

export const isPeople = (head: string | undefined): boolean => head !== undefined && PEOPLE_CLASSES.has(head);

/** Heads that name a member of a body and what it gives: a body has as many seats as members, and members cast votes. */
export const MEMBERS: ReadonlySet<string> = new Set(['lawmaker', 'member', 'seat', 'vote']);

/**
 * `same`: one class. `wider`: one names the sort of the other ("people", "workers"). `apart`: two sorts of things.
 * `unknown`: one is not said. `aspect`: what is said of both, if it is the same: people employed are workers.
 */
export function headRelation(
  a: string | undefined,
  b: string | undefined,
  aspect?: string,
): 'same' | 'wider' | 'unknown' | 'apart' {
  if (a === undefined || b === undefined) return 'unknown';
  if (a === b || isAlso(a, b) || (MEMBERS.has(a) && MEMBERS.has(b))) return 'same';
  if (aspect !== undefined && [a, b].every(head => isGeneral(head) || SAID_BY_HEAD.get(head) === aspect)) return 'same';
  if (isGeneral(a) ? namesPeople(b) : isGeneral(b) && namesPeople(a)) return 'wider';
  if (areWider(a, b)) return 'wider';
  return isLoose(a, b) && namesPeople(a) && namesPeople(b) ? 'wider' : 'apart';
}

/** Nouns of many meanings that have one beside the other. */
const isAlso = inPairs(['round grenade', 'round bullet', 'round shell']);

/** Pairs of which one article's may be the other's. */
const areWider = inPairs([
  'house building',
  'house family',
  'child student',
  'job worker',
  'rocket drone',
  'bus vehicle',
  'bus carriage',
  'carriage vehicle',
  'grenade shell',
  'rocket shell',
  'user customer',
  'apartment house',
  'apartment building',
  'town village',
]);

/** Pairs of which one is the other only where the number tells: a plant may be a tree, a record a disc. */
export const mayBeOne = inPairs(['plant factory', 'record file', 'record document', 'file document']);

/** "men" are whoever is spoken of; a noun of no class may be any of them: "dockers", "strikers". */
const isLoose = (a: string, b: string): boolean =>
  [a, b].some(head => head === 'man' || head === 'member' || !PEOPLE_CLASSES.has(head));

/** Also nouns of no class that are made like names of people: "docker", "unionist", "teacher". */
export const namesPeople = (head: string | undefined): boolean =>
  head !== undefined &&
  (isPeople(head) ||
    head === 'member' ||
    (!CLASS_NAMES.has(head) && /(?:er|or|ist|ian|man|ee)$/.test(head) && !THINGS.has(head)));

/** Made like names of people, and things. */
const THINGS = new Set(
  `meter metre liter litre center centre number letter order tower river shelter quarter container tanker computer counter chapter charter winter
summer border water paper newspaper register power finger matter poster filter trailer helicopter bomber freighter cruiser destroyer carrier
corner server router banner barrier boiler burner cluster cylinder disaster drawer fiber folder freezer gutter hammer ladder layer lever locker
marker monster offer parameter printer propeller ruler shutter skyscraper sticker theater transformer trigger tractor reactor sector motor
door floor factor error mirror color harbor generator elevator detector sensor monitor processor corridor meteor committee tree degree fee
guarantee coffee knee levee jubilee list`.split(/\s+/),
);

/** Heads that say what became of people. */
const SAID_BY_HEAD = new Map([
  ['worker', 'employed'],
  ['case', 'infected'],
  ['arrest', 'detained'],
  ['job', 'employed'],
  ['seat', 'capacity'],
  ['bed', 'capacity'],
]);

/** "people", and the words that only say what became of them. */
const isGeneral = (head: string): boolean =>
  head === 'person' || head === 'life' || head === 'body' || head === 'casualty' || head === 'injury';
