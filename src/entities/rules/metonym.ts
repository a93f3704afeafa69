/** "Baghdad said", "talks between Tehran and Washington": a capital that stands for its government. The place stays the place. */
import type { ActorMention } from '../../recognize/mention.ts';
import { countryOfCapital } from '../knowledge/countries.ts';
import { placeKey } from '../names/place.ts';

const verbs = `say|accuse|want|deny|insist|warn|condemn|refuse|reject|demand|agree|announce|threaten|vow|urge|impose|respond|retaliate|back|
  support|seek|fear|hope|consider|recognize|recognise|negotiate|sign|blame|pledge|expel|summon|view|claim|argue|decide|offer|ask|act|prefer|
  try|attempt|promise|rescind|maintain|continue|intend|plan|need|expect|believe|oppose|approve|welcome|suspend|withdraw|send|deploy|sanction`;
/** Does what governments do and cities do not. */
const ACTS = new RegExp(
  `^(?:\\s+(?:has|had|have|is|was|also|again|now|later|repeatedly|still|would|will|could|should|may|might|must|can|cannot|did not|does not|` +
    `unlikely to|likely to|ready to|willing to)){0,3}\\s+(?:${verbs
      .split('|')
      .map(verb => stem(verb.trim()))
      .join('|')})\\b`,
);
/** "Iran-backed", and what belongs to a government: "Tehran's influence". */
const BELONGS =
  /^(?:[-‐‑–](?:backed|aligned|led|funded|supported|sponsored|imposed)\b|['’]s?\s+(?:\w+\s+){0,2}(?:government|influence|prox(?:y|ies)|all(?:y|ies)|polic(?:y|ies)|interests?|leaders?|leadership|position|response|decisions?|military|diplomats?|stance|efforts?|ambitions?|demands?|nuclear|foreign|strategy|relations?|relationship|threats?|terms|violations?|infringement|request|involvement|bid|will|sanctions?|approval|consent|support|objections?)\b)/;
/** What one does with a government: talk with it, put pressure on it. */
const DEALINGS =
  /(?:\b(?:between|with|against|pressure on|relations with|ties (?:to|with)|talks (?:with|between)|loyal to|allied (?:to|with)|waivers? from|stance towards?|notif(?:y|ied|ying)|arms of|worry|highlight for)|\b(?:pro|anti)-)\s*$/i;
/** The road between two capitals runs between two cities. */
const ON_THE_WAY =
  /\b(?:roads?|routes?|flights?|flying|trains?|buses|bus|railway|highway|driv(?:e|es|ing)|travel\w*|journey|km|kilomet(?:er|re)s|miles|bribes|ran|runs|halfway|trips?)\b[^.]*\bbetween\s*$/i;
/** In, at, near a city. */
const IN_THE_CITY =
  /\b(?:in|at|near|around|outside|inside|through|into|across|of|city|downtown|central|northern|southern|eastern|western)\s*$/i;
const AND = /^\s+and\s+$/;

/** For each actor whether it is such a place. `text`: the article's, in which the spans count. */
export function metonyms(actors: readonly ActorMention[], text: string): readonly boolean[] {
  const found = actors.map(actor => {
    if (!isCapital(actor)) return false;
    const before = text.slice(Math.max(0, actor.start - 40), actor.start);
    if (DEALINGS.test(before)) return !ON_THE_WAY.test(before);
    if (IN_THE_CITY.test(before)) return false;
    const after = text.slice(actor.end, actor.end + 60);
    return ACTS.test(after) || BELONGS.test(after);
  });
  // "Baghdad and Washington agreed": who is named in one breath with a government is one.
  for (let i = 1; i < actors.length; i++) {
    const [a, b] = [actors[i - 1]!, actors[i]!];
    if (found[i] === found[i - 1] || b.start - a.end > 8 || !AND.test(text.slice(a.end, b.start))) continue;
    const other = found[i] ? i - 1 : i;
    found[other] = isCapital(actors[other]!);
  }
  return found;
}

const isCapital = ({ type, text }: ActorMention): boolean =>
  type === 'place' && countryOfCapital(placeKey(text)) !== undefined;

/** A verb in the forms that a government takes: "say" is say, says, said. */
function stem(verb: string): string {
  if (verb === 'say') return 'sa(?:y|ys|id)';
  if (verb === 'seek') return '(?:seeks?|sought)';
  if (verb === 'send') return '(?:sends?|sent)';
  if (verb === 'withdraw') return '(?:withdraws?|withdrew)';
  if (verb.endsWith('y')) return `${verb.slice(0, -1)}(?:y|ys|ies|ied|ying)`;
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}(?:e|es|ed|ing)`;
  return `${verb}(?:s|es|ed|led|ned|ning|ing)?`;
}
