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
import { roleDates } from './role-dates.ts';
import { rolesOf } from './roles.ts';
import { namesWithoutCapitals } from './uncapitalized.ts';

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
  readonly role: string;
  /** The name in the block's clean text: kept instead of a slice of the article, which would keep that version alive. */
  readonly clean: string;
}

/** What a block comes to, and its mentions at the place where it last stood. */
interface Resolved {
  readonly placed: readonly Placed[];
  base: number;
  mentions: readonly ActorMention[];
}

/** Countries whose stops some wires space out, which models take for initials. */
const ALWAYS: readonly ListedName[] = ['U. S.', 'U. K.', 'U. S. A.'].map(name => ({ name, type: 'place' }));

/** `listed` names (a project's lists, the registry) are always found. Recognisers of one model share its readings. */
export function createActors(
  model: ActorModel,
  listed: readonly ListedName[] = [],
): Recognizer<ActorFind, ActorMention> {
  const engine = engineOf(model);
  const match = createListMatcher([...ALWAYS, ...listed]);
  const memory = createMemory<Resolved>(engine, ({ content, found }, seen) => {
    const { context } = engine.reading(content);
    const sure = match(content.tokens);
    const names = withListed(
      seen.capitals ? engine.within(content, found, seen) : namesWithoutCapitals(context, model.gazetteer),
      sure,
    );
    const placed = names.map((name, i): Placed => {
      const from = content.tokens[name.first]!.start;
      const to = content.tokens[name.last - 1]!.end;
      const roles = name.type === 'person' ? rolesOf(content, context, names, i) : [];
      const role = roles.map(r => content.text.slice(r.start, r.end)).join('; ');
      return {
        ...sourceSpan(content, 0, from, to),
        type: name.type,
        confidence: sure.includes(name) ? 1 : Math.round(calibrated(name.confidence, model.calibration) * 1000) / 1000,
        role,
        clean: content.text.slice(from, to),
      };
    });
    return { placed, base: -1, mentions: [] };
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
      memory(article, i => finds[i]!).forEach((resolved, i) => {
        const { start } = article.blocks[i]!;
        if (resolved.base !== start) {
          resolved.base = start;
          resolved.mentions = resolved.placed.map(p => mentionAt(article.text, start, p));
        }
        for (const mention of resolved.mentions) mentions.push(mention);
      });
      return mentions;
    },
  };
}

function mentionAt(text: string, base: number, { start, end, type, confidence, role, clean }: Placed): ActorMention {
  const from = base + start;
  const to = base + end;
  const written = text.startsWith(clean, from) && to - from === clean.length ? clean : text.slice(from, to);
  const mention = { kind: 'actor', type, start: from, end: to, text: written, confidence } as const;
  if (!role) return mention;
  const { from: roleFrom, to: roleTo } = roleDates(role) ?? {};
  return { ...mention, role, ...(roleFrom ? { roleFrom } : {}), ...(roleTo ? { roleTo } : {}) };
}
