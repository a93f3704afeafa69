/** The recogniser of actors: a trained sequence model over each block, then what the document as a whole says. */
import type { Article } from '../../article/article.ts';
import { sourceSpan } from '../../article/offsets.ts';
import type { ActorMention, ActorType } from '../mention.ts';
import type { Find, Recognizer } from '../recognizer.ts';
import { calibrated } from './calibration.ts';
import type { NamedTokens } from './document.ts';
import { engineOf } from './engine.ts';
import { createListMatcher, withListed, type ListedName } from './lists.ts';
import { createMemory } from './memory.ts';
import type { ActorModel } from './model.ts';
import { rolesOf } from './roles.ts';
import { namesWithoutCapitals } from './uncapitalized.ts';

export { parseActorList, type ListedName, type ListProblem } from './lists.ts';
export { readActorModel, type ActorModel } from './model.ts';

export interface ActorFind extends Find, NamedTokens {
  readonly type: ActorType;
  readonly confidence: number;
}

/** An actor of a block; offsets count from the block's start in the article's own text. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly type: ActorType;
  readonly confidence: number;
  readonly role?: string;
}

/** `listed` names (a project's lists, the registry) are always found. Recognisers of one model share its readings. */
export function createActors(
  model: ActorModel,
  listed: readonly ListedName[] = [],
): Recognizer<ActorFind, ActorMention> {
  const engine = engineOf(model);
  const match = createListMatcher(listed);
  const memory = createMemory<readonly Placed[]>(engine, ({ content, found }, seen) => {
    const { context } = engine.reading(content);
    const names = withListed(
      seen.capitals ? engine.within(content, found, seen) : namesWithoutCapitals(context, model.gazetteer),
      match(content.tokens),
    );
    return names.map((name, i): Placed => {
      const from = content.tokens[name.first]!.start;
      const to = content.tokens[name.last - 1]!.end;
      const roles = name.type === 'person' ? rolesOf(content, context, names, i) : [];
      const role = roles.map(r => content.text.slice(r.start, r.end)).join('; ');
      return {
        ...sourceSpan(content, 0, from, to),
        type: name.type,
        confidence: Math.round(calibrated(name.confidence, model.calibration) * 1000) / 1000,
        ...(role ? { role } : {}),
      };
    });
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
    resolve(article: Article, finds) {
      const mentions: ActorMention[] = [];
      memory(article, i => finds[i]!).forEach((placed, i) => {
        const base = article.blocks[i]!.start;
        for (const p of placed) {
          const start = base + p.start;
          const end = base + p.end;
          mentions.push({ ...p, kind: 'actor', start, end, text: article.text.slice(start, end) });
        }
      });
      return mentions;
    },
  };
}
