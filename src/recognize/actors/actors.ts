/** The recogniser of actors: a trained sequence model over each block, then what the document as a whole says. */
import type { Article, BlockContent } from '../../article/article.ts';
import { sourceSpan } from '../../article/offsets.ts';
import type { ActorMention, ActorType, Mention } from '../mention.ts';
import type { Placed } from '../placed.ts';
import { placedAt } from '../placed.ts';
import type { Find, Recognizer } from '../recognizer.ts';
import { calibrated } from './calibration.ts';
import type { NamedTokens } from './document.ts';
import { engineOf } from './engine.ts';
import { createListMatcher, withListed, type ListedName } from './lists.ts';
import { createMemory } from './memory.ts';
import type { ActorModel } from './model.ts';
import { roleDates } from './role-dates.ts';
import { rolesOf, type RoleSpan } from './roles.ts';
import { namesWithoutCapitals } from './uncapitalized.ts';

export { readActorModel, type ActorModel } from './model.ts';

export interface ActorFind extends Find, NamedTokens {
  readonly type: ActorType;
  readonly confidence: number;
}

/** Countries whose stops some wires space out, which models take for initials; and the one place that is called a bank. */
const ALWAYS: readonly ListedName[] = ['U. S.', 'U. K.', 'U. S. A.', 'West Bank'].map(name => ({
  name,
  type: 'place',
}));

/** `listed` names (a project's lists, the registry) are always found. Recognisers of one model share its readings. */
export function createActors(
  model: ActorModel,
  listed: readonly ListedName[] = [],
): Recognizer<ActorFind, ActorMention> {
  const engine = engineOf(model);
  const match = createListMatcher([...ALWAYS, ...listed]);
  const memory = createMemory<Placed<ActorMention>>(engine, ({ content, found }, seen, { text, start: base }) => {
    const { context } = engine.reading(content);
    const sure = match(content.tokens);
    const names = withListed(
      seen.capitals ? engine.within(content, found, seen) : namesWithoutCapitals(context, model.gazetteer),
      sure,
    );
    return {
      base,
      mentions: names.map((name, i): ActorMention => {
        const from = content.tokens[name.first]!.start;
        const to = content.tokens[name.last - 1]!.end;
        const roles = name.type === 'person' ? rolesOf(content, context, names, i) : [];
        const role = roles.map(r => content.text.slice(r.start, r.end)).join('; ');
        const { start, end } = sourceSpan(content, base, from, to);
        const clean = content.text.slice(from, to);
        return {
          kind: 'actor',
          type: name.type,
          start,
          end,
          // the name in the block's clean text: a slice of the article would keep that version of it alive
          text: text.startsWith(clean, start) && end - start === clean.length ? clean : text.slice(start, end),
          confidence: sure.includes(name)
            ? 1
            : Math.round(calibrated(name.confidence, model.calibration) * 1000) / 1000,
          ...(role ? { role, ...datesOf(roles, content) } : {}),
        };
      }),
    };
  });

  return {
    kind: 'actor',
    find(block) {
      return withListed(engine.alone(block), match(block.tokens)).map(name => ({
        ...name,
        start: block.tokens[name.first]!.start,
        end: block.tokens[name.last - 1]!.end,
      }));
    },
    resolve(article: Article, finds, resolved) {
      const mentions: ActorMention[] = [];
      memory(article, i => finds[i]!).forEach((block, i) => {
        for (const mention of placedAt(block, article.blocks[i]!.start)) mentions.push(mention);
      });
      return withoutHolidays(mentions, resolved);
    },
  };
}

/** Of the first role that says when it was held. */
function datesOf(roles: readonly RoleSpan[], { text }: BlockContent): Pick<ActorMention, 'roleFrom' | 'roleTo'> {
  const { from, to } = roles.map(({ dated }) => roleDates(text.slice(dated.start, dated.end))).find(Boolean) ?? {};
  return { ...(from ? { roleFrom: from } : {}), ...(to ? { roleTo: to } : {}) };
}

/** "Yom Kippur" and "Eid al-Adha" look like names, and are days. */
function withoutHolidays(actors: readonly ActorMention[], resolved: readonly Mention[]): readonly ActorMention[] {
  const holidays = resolved.filter(m => m.kind === 'date' && m.rule.startsWith('holiday'));
  if (!holidays.length) return actors;
  let next = 0;
  return actors.filter(actor => {
    while (next < holidays.length && holidays[next]!.end <= actor.start) next++;
    const day = holidays[next];
    return !day || actor.start < day.start || actor.end > day.end;
  });
}
