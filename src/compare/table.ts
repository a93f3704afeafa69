/** Groups as a Markdown table. Foreign text is escaped: it can neither end a cell nor become markup. */
import type { Group, Member } from './comparison.ts';

export function asMarkdown(groups: readonly Group[]): string {
  if (!groups.length) return 'No figures of these articles tell of the same thing.';
  const rows = groups.flatMap(group =>
    group.members.map(
      (member, i) =>
        `| ${i === 0 ? group.verdict : ''} | ${i === 0 ? escape(group.subject) : ''} | ${escape(member.text)} | ${escape(member.time ?? '')} | ${placeOf(member)} |`,
    ),
  );
  return ['| verdict | of what | figure | time | where |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

const placeOf = (member: Member): string => escape(`${member.article}:${member.start}-${member.end}`);

function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+!|~&-]/g, '\\$&');
}
