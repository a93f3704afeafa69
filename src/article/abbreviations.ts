/**
 * Abbreviations of English news whose full stop belongs to them.
 * `always`; `capitalized`: only with a capital ("Sat." but not "he sat."); `digit`: only before a number ("No. 5").
 */
type Need = 'always' | 'capitalized' | 'digit';

const LISTS: Readonly<Record<Need, string>> = {
  always:
    'mr mrs ms mx messrs dr prof rev hon jr sr st mt ft gen maj lt col sgt cpl capt cmdr adm brig spc pfc pvt msgt ssgt supt insp det ' +
    'gov sen rep reps sens amb pres atty asst assoc dept dist inc corp ltd llc bros vs etc eg ie approx est cf al ' +
    'jan feb apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri blvd rd hwy univ intl natl govt',
  capitalized:
    'sat sun mar ave co cos bishop sgts gens lts cols ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que messrs min',
  digit: 'no nos art sec fig vol pp p para ch circa ca c vs',
};

export const ABBREVIATIONS: ReadonlyMap<string, Need> = new Map(
  (Object.entries(LISTS) as [Need, string][]).flatMap(([need, words]) => words.split(' ').map(w => [w, need] as const)),
);

/** Abbreviations that a name or number follows, so that no sentence ends after them. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx messrs dr prof rev hon st mt ft gen maj lt col sgt cpl capt cmdr adm brig spc pfc pvt msgt ssgt supt insp det gov sen rep reps ' +
    'sens amb pres atty asst assoc no nos art sec fig vol pp p vs approx circa ca sgts gens lts cols'
  ).split(' '),
);
