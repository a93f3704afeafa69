/** The passages, each in its sentence: a list to walk through with the arrow keys. */
import { useRef, useState } from 'preact/hooks';
import type { ComparisonSays, MemberModel } from '../messages.ts';
import type { Pointing } from './comparison.tsx';

export function Passages({ model, pointed, point, say }: Pointing & { readonly say: (what: ComparisonSays) => void }) {
  const list = useRef<HTMLOListElement>(null);
  /** The one card that the Tab key stops at. */
  const [current, setCurrent] = useState(0);
  const { id, members, words } = model;
  const stop = Math.min(current, members.length - 1);
  const open = (member: number): void => say({ do: 'open', id, member });

  function onKeyDown(event: KeyboardEvent): void {
    const cards = [...(list.current?.children ?? [])] as HTMLElement[];
    const card = cards.indexOf(event.target as HTMLElement);
    if (card < 0) return;
    const next = { ArrowDown: card + 1, ArrowRight: card + 1, ArrowUp: card - 1, ArrowLeft: card - 1 }[event.key];
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? cards.length - 1 : next;
    if (event.key === 'Enter' || event.key === ' ') open(card);
    else if (to === undefined) return;
    else cards[Math.max(0, Math.min(cards.length - 1, to))]?.focus();
    event.preventDefault();
  }

  return (
    <ol class="passages" ref={list} onKeyDown={onKeyDown} onMouseLeave={() => point(-1)}>
      {members.map((member, i) => (
        <li
          key={i}
          tabIndex={i === stop ? 0 : -1}
          class={i === pointed ? 'pointed' : ''}
          aria-label={`${member.source}: ${member.meaning}`}
          onFocus={() => {
            setCurrent(i);
            point(i);
          }}
          onMouseEnter={() => point(i)}
        >
          <Passage member={member} number={i + 1} published={words.published} noDate={words.noDate} />
          <div class="buttons">
            <button type="button" onClick={() => open(i)}>
              {words.open}
            </button>
            {member.alias && (
              <button type="button" class="primary" onClick={() => say({ do: 'alias', id, alias: member.alias!.id })}>
                {member.alias.label}
              </button>
            )}
            {model.decidable && members.length > 2 && model.verdict !== 'sum' && (
              <button type="button" onClick={() => say({ do: 'apart', id, member: i, note: '' })}>
                {words.takeOut}
              </button>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

interface PassageProps {
  readonly member: MemberModel;
  readonly number: number;
  readonly published: string;
  readonly noDate: string;
}

function Passage({ member, number, published, noDate }: PassageProps) {
  return (
    <>
      <p class="source">
        <span class="number" aria-hidden="true">
          {number}
        </span>
        <bdi class="outlet" title={member.article}>
          {member.source}
        </bdi>
        <span class="when">{member.published ? `${published} ${member.published}` : noDate}</span>
      </p>
      <p class="meaning">
        <bdi>{member.meaning}</bdi>
        {member.time && <span class="time">{member.time}</span>}
      </p>
      <blockquote dir="auto">
        {member.before}
        <mark>{member.quote}</mark>
        {member.after}
      </blockquote>
    </>
  );
}
