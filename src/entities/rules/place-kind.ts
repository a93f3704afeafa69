/** "Taji Base" is "Taji", "Kasungu National Park" is "Kasungu", "K1 Base" is "K1 Camp". */
import { countryNamed } from '../knowledge/countries.ts';
import { placeCore } from '../names/place.ts';
import type { RuleContext } from './rule.ts';

export function joinPlaceKinds({ uses, links }: RuleContext): void {
  const bare = new Map<string, number>();
  const byKind = new Map<string, number>();
  for (const { form, index } of uses) if (form.class === 'place') bare.set(form.key, index);
  for (const { form, index } of uses) {
    if (form.class !== 'place') continue;
    const cut = placeCore(form.key);
    // The Jordan Valley is not Jordan.
    if (!cut || countryNamed(cut.core)) continue;
    const whole = bare.get(cut.core);
    if (whole !== undefined) links.join(whole, index, 'kind of place');
    const key = `${cut.kind}\t${cut.core}`;
    const other = byKind.get(key);
    if (other !== undefined) links.join(index, other, 'kind of place');
    else byKind.set(key, index);
  }
}
