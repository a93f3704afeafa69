/** Comparisons as Markdown tables. Foreign text is escaped: it can neither end a cell nor become markup. */
import type { Comparison, Group, Place } from './comparison.ts';

export function asMarkdown({ groups, names, roles }: Comparison): string {
  const parts = [
    groups.length ? groupsTable(groups) : 'No figures or dates of these articles tell of the same thing.',
    names.length
      ? table(
          ['Names', 'spelled', 'where'],
          names.flatMap(({ spellings, known }) =>
            spellings.map(({ name, places }, i) => [
              i === 0 ? (known === 'one' ? 'one name' : 'maybe one') : '',
              name,
              placesOf(places),
            ]),
          ),
        )
      : '',
    roles.length
      ? table(
          ['Person', 'called', 'time', 'where'],
          roles.flatMap(({ name, roles: offices }) =>
            offices.map(({ role, time = '', places }, i) => [i === 0 ? name : '', role, time, placesOf(places)]),
          ),
        )
      : '',
  ];
  return parts.filter(Boolean).join('\n\n');
}

const groupsTable = (groups: readonly Group[]): string =>
  table(
    ['verdict', 'of what', 'quote', 'time', 'where'],
    groups.flatMap(({ verdict, settled, subject, members }) =>
      members.map((member, i) => [
        i === 0 ? (settled ? `${verdict}, settled` : verdict) : '',
        i === 0 ? subject : '',
        member.text,
        member.time ?? '',
        placesOf([member]),
      ]),
    ),
  );

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(cells => line(cells.map(escape)))].join('\n');
}

const placesOf = (places: readonly Place[]): string =>
  places.map(({ article, start, end }) => `${article}:${start}-${end}`).join(', ');

function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+!|~&-]/g, '\\$&');
}
