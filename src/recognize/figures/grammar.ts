/** Closed classes of English words that bound a noun phrase, and shapes of plurals. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that never stand inside the phrase of what is counted. */
export const STOPS: ReadonlySet<string> = set(
  // prepositions and conjunctions
  'of in on at to for from with without by as into onto over under above below between among amid against about around across along after before during since until till through throughout within toward towards near off out up down past despite beyond behind beside besides inside outside upon via per like unlike than and or but nor so yet if because although though while when where whereas whether that which who whom whose what why how not then also ' +
    // pronouns and determiners
    'i me my mine you your yours he him his she her hers it its we us our ours they them their theirs this these those the a an each every all both either neither any some no none another such ' +
    // auxiliaries
    'is are was were be been being am has have had having do does did done will would shall should can could may might must ' +
    // adverbs of news
    "now today yesterday tomorrow tonight here there ever never still already just only even again later ago once twice thrice soon away home apart together instead too very more fewer less most least much almost nearly last next this later earlier daily weekly monthly yearly annually overnight respectively altogether alone however meanwhile n't " +
    // verbs in their common forms
    'stay stays said say says told tell tells went go goes going gone came come comes coming took take takes taking taken made make makes making got get gets getting fell fall falls falling fallen rose rise rises rising risen won win wins winning lost lose loses losing left leave leaves leaving died die dies dying fled flee flees fleeing led lead leads leading ran run runs running held hold holds holding kept keep keeps keeping saw see sees seeing seen gave give gives giving given found find finds finding stood stand stands standing sat sit sits sitting met meet meets paid pay pays paying sent send sends sending brought bring brings bringing bought buy buys buying built caught catch sold sell sells selling spent spend wore wear wears wearing wrote write writes writing written knew know knows known thought think thinks became become becomes began begin begins broke break breaks drew draw draws drove drive drives ate eat eats grew grow grows growing grown hung hurt laid lay lies lying spoke speak speaks stole struck strike strikes swam swept taught teach threw throw wrote fought fight fighting showed show shows shown want wants need needs live lives living remain remains include includes including appear appears seem seems belong belongs believe believes expect expects support supports oppose agree reached turned turns stayed voted abstained walked escaped survived joined killed injured wounded drown drowns drowned perish perishes perished feared presumed arrested displaced detained died missing listed aged worth priced costing named called dubbed known born based owned held due able likely unlikely ready according depending following compared rather plus minus versus vs amounted proves suggests implies',
);

/** May stand between number and noun, in front of the phrase proper. */
export const LEAD_INS: ReadonlySet<string> = set(
  'of the these those his her its their our my your all more fewer other additional further such remaining',
);

/** Plurals without -s, and collective nouns that are counted like them. */
const IRREGULAR = set(
  'people men women children police troops personnel staff cattle sheep fish geese feet teeth mice oxen deer data media criteria phenomena aircraft spacecraft youth livestock poultry infantry cavalry dice bacteria fungi cacti nuclei alumni folk kin offspring swine salmon trout shrimp cod squid bison moose crew clergy gentry nobility elite electorate majority others works headquarters series species barracks crossroads dead wounded injured accused unemployed homeless poor elderly missing jobless disabled',
);

/** A plural noun by its shape; capitals count ("Sunnis", "Iraqis"). */
export function isPlural(word: string): boolean {
  const w = word.toLowerCase();
  if (IRREGULAR.has(w)) return true;
  if (w.length < 3) return false;
  if (/(?:men|women|children|people|folk|feet|teeth|craft|fish|sheep|police)$/.test(w))
    return w !== 'omen' && !/^(?:specimen|acumen|regimen|abdomen|women's)$/.test(w);
  if (!w.endsWith('s')) return false;
  if (/(?:ss|us|ous)$/.test(w)) return false;
  if (/is$/.test(w))
    return (
      w !== word || /^(?:taxis|skis|kiwis|khakis|safaris|alibis|bikinis|souvlakis|rotis|idlis|muftis|sheikhis)$/.test(w)
    );
  return !/^(?:always|perhaps|besides|afterwards|towards|upwards|downwards|yes|its|his|hers|ours|does|has|was|as|less|across|plus|gas|bus|lens|news|mathematics|politics|economics|physics|athletics|this|us|thus|versus|overseas|sometimes|whereas|upstairs|downstairs|indoors|outdoors|nowadays|abroad)$/.test(
    w,
  );
}

/** The singular of a noun, for comparing: "troops" -> "troop", "bodies" -> "body". */
export function lemma(word: string): string {
  const w = word.toLowerCase().replace(/'s?$/, '');
  // "Iraqis", "Sunnis": a people, not a "crisis"
  if (/^\p{Lu}.*[a-z]is$/u.test(word) && w.length > 4) return w.slice(0, -1);
  const irregular = SINGULARS.get(w);
  if (irregular) return irregular;
  if (/(?:women|men)$/.test(w)) return w.replace(/men$/, 'man');
  if (!w.endsWith('s') || /(?:ss|us|is)$/.test(w) || w.length < 4) return /[aeiou]is$/.test(w) ? w.slice(0, -1) : w;
  if (/[^aeiou]ies$/.test(w) && w.length > 4) return `${w.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zes)$/.test(w)) return w.slice(0, -2);
  if (/(?:oes)$/.test(w) && w.length > 5) return w.slice(0, -2);
  return w.slice(0, -1);
}

const SINGULARS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person',
    persons: 'person',
    children: 'child',
    feet: 'foot',
    teeth: 'tooth',
    geese: 'goose',
    mice: 'mouse',
    oxen: 'ox',
    lives: 'life',
    wives: 'wife',
    knives: 'knife',
    leaves: 'leaf',
    loaves: 'loaf',
    thieves: 'thief',
    halves: 'half',
    wolves: 'wolf',
    criteria: 'criterion',
    phenomena: 'phenomenon',
    series: 'series',
    species: 'species',
    news: 'news',
    crises: 'crisis',
    bases: 'base',
    analyses: 'analysis',
    buses: 'bus',
    gases: 'gas',
    viruses: 'virus',
    troops: 'troop',
    shoes: 'shoe',
    means: 'means',
  }),
);
