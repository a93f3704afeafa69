/** "Popular Mobilization Forces (PMF)", "Asaib al-Thairun, also known as the Vengeance Brigades": what the article itself says. */
import { isAcronym } from '../names/body.ts';
import { classOf } from '../cluster/forms.ts';
import type { RuleContext } from './rule.ts';

const OPENING = /^['’]?s?\s*[([]\s*(?:the\s|or\s|hereafter\s|formerly\s|also\s)?["“'‘]?$/;
const CLOSING = /^["”'’]?(?: in (?:its )?\p{Lu}\p{L}+(?: initials| acronym)?)?[)\],]/u;
const KNOWN_AS =
  /^["”'’]?,?\s\(?(?:(?:who is |which is |is )?(?:also |better |formerly |previously |commonly |otherwise )?(?:known|called|abbreviated)(?: (?:as|to|by))?|a\.?k\.?a\.?|alias|nicknamed|or simply|which styles itself)(?: (?:its|the|their)(?: \p{Lu}\p{L}+)? (?:acronym|initials|abbreviation|name))?[,:]?\s(?:the\s)?["“'‘]?$/u;
/** "Nordefco, or Nordic Defence Cooperation, was set up": commas on both sides; "IBM or Google" are two. */
const OR = /^["”'’]?, or (?:the )?["“'‘]?$/;

export function joinAppositions({ actors, useOf, text, links }: RuleContext): void {
  if (!text) return;
  for (let i = 1; i < actors.length; i++) {
    const [a, b] = [actors[i - 1]!, actors[i]!];
    const gap = b.start - a.end;
    if (gap < 2 || gap > 60 || useOf[i] === useOf[i - 1] || classOf(a.type) !== classOf(b.type)) continue;
    const between = text.slice(a.end, b.start);
    const after = text.slice(b.end, b.end + 30);
    if (OPENING.test(between)) {
      if (CLOSING.test(after) && canBeAside(a.text, b.text, a.type)) links.join(useOf[i]!, useOf[i - 1]!, 'apposition');
    } else if (KNOWN_AS.test(between)) links.join(useOf[i]!, useOf[i - 1]!, 'also known as');
    else if (OR.test(between) && /^["”'’]?,/.test(after) && classOf(a.type) === 'body')
      links.join(useOf[i]!, useOf[i - 1]!, 'also known as');
  }
}

/** "(X)" after a name is another name of it, but a place in brackets is where it lies: "Springfield (Illinois)". */
function canBeAside(name: string, aside: string, type: string): boolean {
  if (type === 'demonym') return false;
  if (type === 'place') return isAcronym(aside) || isAcronym(name);
  if (type === 'person') return false;
  return true;
}
