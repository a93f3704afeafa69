/** Times counted from an event that some sentence of the article dates. */
import type { EventClue } from '../events.ts';
import type { DateFind } from '../find.ts';
import type { Place } from './place.ts';
import { dayPlace, timeValue } from './place.ts';
import type { Outcome } from './resolve.ts';
import { shiftDay, stepFrom } from './step.ts';

/** A day that the article gives to an event. */
export interface DatedEvent {
  readonly event: EventClue;
  readonly place: Place;
  /** The finds of the block, and its sentence, that tell it. */
  readonly block: readonly DateFind[];
  readonly sentence: number;
}

/** Asks for an event's date: "the night he was killed", "two days after Soleimani's death". */
export const asksForEvent = ({ said, clues }: DateFind): boolean =>
  clues.event !== undefined && (said.is === 'event' || (said.is === 'duration' && clues.beside !== undefined));

/** The days that are told of one kind of event and name; `again`: in another sentence too. */
type Days = Map<string, DatedEvent & { again: boolean }>;

/** More days than this are none for sure. */
const MOST = 64;

/** What an event is looked up by: its kinds alone where nobody is named, else each kind with each name. */
const keysOf = ({ kinds, names }: EventClue): readonly string[] =>
  names.length ? kinds.flatMap(kind => names.map(name => `${kind} ${name}`)) : kinds;

/** The days of the events that `asked` ask for: one pass over all events, whatever is asked. */
export function daysOfEvents(
  asked: readonly EventClue[],
  events: readonly (readonly DatedEvent[])[],
): (asked: EventClue, block: readonly DateFind[], sentence: number) => Place | undefined {
  const told = new Map<string, Days>();
  const kinds = new Set<string>();
  for (const clue of asked) {
    for (const key of keysOf(clue)) told.set(key, new Map());
    for (const kind of clue.kinds) kinds.add(kind);
  }
  const note = (days: Days | undefined, event: DatedEvent): void => {
    if (!days) return;
    const known = days.get(event.place.value);
    if (!known) {
      if (days.size < MOST) days.set(event.place.value, { ...event, again: false });
    } else if (known.block !== event.block || known.sentence !== event.sentence) known.again = true;
  };
  for (const block of events)
    for (const one of block)
      for (const kind of one.event.kinds) {
        if (!kinds.has(kind)) continue;
        note(told.get(kind), one);
        for (const name of one.event.names) note(told.get(`${kind} ${name}`), one);
      }
  /** The only day known for it. A date in the same sentence is rather that of the telling: "revealed on Jan. 5 that he came the night he was killed". */
  return (clue, block, sentence) => {
    let found: Place | undefined;
    for (const key of keysOf(clue))
      for (const { place, again, ...by } of told.get(key)?.values() ?? []) {
        if (!again && by.block === block && by.sentence === sentence) continue;
        if (found && found.value !== place.value) return undefined;
        found = place;
      }
    return found;
  };
}

/** The outcome where the day of the event is known. */
export function fromEvent({ said, clues }: DateFind, plain: Outcome, place: Place): Outcome {
  if (said.is === 'event') {
    const at = stepFrom(place, said.unit, said.count);
    return at
      ? { value: timeValue(at.value, said.part, undefined), place: at, basis: 'resolved', anchor: place.value }
      : plain;
  }
  if (said.is !== 'duration' || said.amount === undefined) return plain;
  const day = shiftDay(place.start, said.unit, (clues.beside === 'before' ? -1 : 1) * said.amount);
  return day === undefined ? plain : { ...plain, basis: 'resolved', stretch: dayPlace(day), anchor: place.value };
}
