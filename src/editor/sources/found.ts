/** All that comparing found, as one list: figures and dates, spellings of names, offices of persons. Plain data. */
import { inUnit } from '../../compare/dimensions.ts';
import type { ActorType } from '../../recognize/mention.ts';
import type { Comparison, Group, NameComparison, Place, RoleComparison, Verdict } from '../../compare/comparison.ts';
import type { Message } from '../../lines/message.ts';

export const SECTIONS = ['differ', 'sum', 'different-period', 'names', 'roles', 'agree', 'settled'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Found {
  /** Unique over all folders, and the same tomorrow. */
  readonly key: string;
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly section: Section;
  readonly subject: string;
  readonly verdict: Verdict;
  readonly reason: Message;
  readonly members: readonly FoundMember[];
  readonly of: Group | NameComparison | RoleComparison;
}

export interface FoundMember extends Place {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly time?: string;
  readonly whole?: true;
  /** What it is taken to mean, where that is not its words: a spelling, an office. */
  readonly label?: string;
  /** Another entity than the first member's, that may be the same: entering it as an alias makes them one. */
  readonly alias?: KnownName;
}

export interface KnownName {
  readonly id: string;
  readonly type: ActorType;
  readonly name: string;
}

/** Passages of one spelling or office that are shown; the first of each article is the one that tells. */
const PLACES = 3;

export function foundIn(folder: string, { groups, names, roles }: Comparison): readonly Found[] {
  return [
    ...groups.map(group => ofGroup(folder, group)),
    ...names.map(name => ofName(folder, name)),
    ...roles.map(role => ofRole(folder, role)),
  ].sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section));
}

function ofGroup(folder: string, group: Group): Found {
  const { id, verdict, subject, reason, settled } = group;
  const members = group.members.map(member => inUnitOf(member, group.members[0]!));
  const section = settled ? 'settled' : verdict;
  return { key: `${folder} ${id}`, folder, section, subject, verdict, reason, members, of: group };
}

/** Miles beside kilometres are drawn, and counted, as kilometres; what they say stays as it is written. */
function inUnitOf(member: FoundMember, { unit }: FoundMember): FoundMember {
  if (member.unit === unit) return member;
  const numbers = { value: member.value, min: member.min, max: member.max };
  const inOne = Object.entries(numbers).flatMap(([name, n]) =>
    n === undefined ? [] : [[name, inUnit(n, member.unit, unit)] as const],
  );
  return { ...member, ...Object.fromEntries(inOne) };
}

function ofName(folder: string, comparison: NameComparison): Found {
  const { id, spellings, reason, type, known } = comparison;
  const [first] = spellings;
  return {
    key: `${folder} ${id}`,
    folder,
    section: 'names',
    subject: spellings.map(({ name }) => name).join(' / '),
    verdict: 'differ',
    reason,
    members: spellings.flatMap(({ name, entity, places }) =>
      places.slice(0, PLACES).map((place, i) => ({
        ...place,
        label: name,
        ...(known === 'maybe' && entity !== first.entity && i === 0 ? { alias: { id: entity, type, name } } : {}),
      })),
    ),
    of: comparison,
  };
}

function ofRole(folder: string, comparison: RoleComparison): Found {
  const { id, name, verdict, roles, reason } = comparison;
  return {
    key: `${folder} ${id}`,
    folder,
    section: 'roles',
    subject: name,
    verdict,
    reason,
    members: roles.flatMap(({ role, time, places }) =>
      places.slice(0, PLACES).map(place => ({ ...place, label: role, ...(time === undefined ? {} : { time }) })),
    ),
    of: comparison,
  };
}

/** The figures of a group on a short line: "19 – 56". */
export function rangeOf(members: readonly FoundMember[]): readonly [number, number] | undefined {
  const numbers = members.flatMap(({ value, min, max }) => value ?? min ?? max ?? []);
  if (numbers.length < 2) return undefined;
  return [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
}
