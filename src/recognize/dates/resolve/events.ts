/** Times counted from an event that some sentence of the article dates. */
import type { EventClue } from '../events.ts';
import { sameEvent } from '../events.ts';
import type { DateFind } from '../find.ts';
import type { Place } from './place.ts';
import { dayPlace, timeValue } from './place.ts';
import type { Outcome } from './resolve.ts';
import { shiftDay, stepFrom } from './step.ts';

/** A day that the article gives to an event. */
export interface DatedEvent {
  readonly event: EventClue;
  readonly place: Place;
  /** Block and sentence that tell it. */
  readonly where: string;
}

/** Asks for an event's date: "the night he was killed", "two days after Soleimani's death". */
export const asksForEvent = ({ said, clues }: DateFind): boolean =>
  clues.event !== undefined && (said.is === 'event' || (said.is === 'duration' && clues.beside !== undefined));

/**
 * The outcome where exactly one day is known for the event; the plain one otherwise. A date in the same sentence is
 * rather that of the telling: "revealed on Jan. 5 that he came the night he was killed".
 */
export function fromEvent(find: DateFind, where: string, plain: Outcome, events: readonly DatedEvent[]): Outcome {
  const { said, clues } = find;
  const asked = clues.event;
  if (!asked) return plain;
  const days = new Map(
    events.filter(e => e.where !== where && sameEvent(asked, e.event)).map(e => [e.place.value, e.place]),
  );
  const [place] = days.values();
  if (!place || days.size > 1) return plain;
  if (said.is === 'event') {
    const at = stepFrom(place, said.unit, 0);
    return at
      ? { value: timeValue(at.value, said.part, undefined), place: at, basis: 'resolved', anchor: place.value }
      : plain;
  }
  if (said.is !== 'duration' || said.amount === undefined) return plain;
  const day = shiftDay(place.start, said.unit, (clues.beside === 'before' ? -1 : 1) * said.amount);
  return day === undefined ? plain : { ...plain, basis: 'resolved', stretch: dayPlace(day), anchor: place.value };
}
