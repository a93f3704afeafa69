/** What an article says about names, as plain data: forms are made from their text again. */
import { formOf, type ActorClass } from '../../entities/cluster/forms.ts';
import type { SaidNames } from '../../entities/unify/records.ts';
import type { ActorType } from '../../recognize/mention.ts';

type PackedSaid = readonly [
  class_: ActorClass,
  names: readonly (readonly [key: string, text: string, surfaces: readonly string[]])[],
  shorts: readonly string[],
  types: readonly ActorType[],
  country: string | undefined,
];

export const packSaid = ({ class: class_, names, shorts, types, country }: SaidNames): PackedSaid => [
  class_,
  names.map(({ key, form, surfaces }) => [key, form.text, surfaces]),
  shorts,
  types,
  country,
];

export const unpackSaid = ([class_, names, shorts, types, country]: PackedSaid): SaidNames => ({
  class: class_,
  names: names.map(([key, text, surfaces]) => ({ key, form: formOf(text, types[0]!), surfaces })),
  shorts,
  types,
  ...(country ? { country } : {}),
});
