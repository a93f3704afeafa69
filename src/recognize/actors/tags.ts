/** The tags of the sequence model: outside, and begin/inside of each type (IOB2). */
import { ACTOR_TYPES, type ActorType } from '../mention.ts';

/** Tag 0 is outside; 1 + 2t begins type t, 2 + 2t goes on with it. */
export const OUTSIDE = 0;
export const TAGS = 1 + 2 * ACTOR_TYPES.length;

export const beginOf = (type: ActorType): number => 1 + 2 * ACTOR_TYPES.indexOf(type);
export const insideOf = (type: ActorType): number => 2 + 2 * ACTOR_TYPES.indexOf(type);
export const isInside = (tag: number): boolean => tag > 0 && (tag & 1) === 0;
export const isBegin = (tag: number): boolean => (tag & 1) === 1;

export function typeOfTag(tag: number): ActorType | undefined {
  return tag === OUTSIDE ? undefined : ACTOR_TYPES[(tag - 1) >> 1];
}

/** Inside follows only the begin or inside of its own type; anything may follow anything else. */
export function mayFollow(previous: number, tag: number): boolean {
  return !isInside(tag) || previous === tag || previous === tag - 1;
}
