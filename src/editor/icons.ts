/** Codicons by what a mark is. */
import type { What } from '../project/filter.ts';
import type { Mark } from '../project/marks.ts';
import type { ActorType } from '../recognize/mention.ts';

const ICONS = {
  person: 'person',
  organization: 'briefcase',
  group: 'organization',
  place: 'location',
  demonym: 'globe',
  date: 'calendar',
  figure: 'symbol-numeric',
  passage: 'note',
} as const;

export function iconOf({ kind, mention }: Pick<Mark, 'kind' | 'mention'>): string {
  return mention?.kind === 'actor' ? ICONS[mention.type] : kind === 'actor' ? ICONS.person : ICONS[kind];
}

export const actorIcon = (type: ActorType): string => ICONS[type];

export function iconOfWhat(what: What): string {
  if (what === 'actor') return 'account';
  return what in ICONS ? ICONS[what as keyof typeof ICONS] : ICONS.date;
}
