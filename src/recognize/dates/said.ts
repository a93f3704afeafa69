/**
 * What a time expression says by itself, before any context: what is stated, and what is open and where to look for it.
 * A find is made of this, so that a block is read once and resolved as often as its surroundings change.
 */
import type { TimexType } from '../mention.ts';

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** TIMEX3 mod. */
export type Mod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'BEFORE'
  | 'AFTER';

/** Part of a day as TIMEX3 codes it: morning, midday, afternoon, evening, night, daytime. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** Where an open date is to be looked for: "last November" before, "next November" after, "this November" near. */
export type Toward = 'before' | 'near' | 'after';

/** From what a step is counted: the day of publication (of speaking), or the day the text is at. */
export type From = 'publication' | 'story';

export interface Clock {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  /** Offset as TIMEX3 writes it: `Z`, `+08:00`; absent when no zone was named. */
  readonly zone?: string;
}

/** A place on the calendar, as far as it is stated. */
export interface Calendar {
  readonly is: 'calendar';
  /** Negative before Christ. */
  readonly year?: number;
  /** 199 for the 1990s. `year` is absent then. */
  readonly decade?: number;
  /** 19 for the 20th century. */
  readonly century?: number;
  /** Of a year with two digits, or of "the nineties": the century is open. */
  readonly shortDecade?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly season?: Season;
  readonly quarter?: number;
  readonly half?: number;
  readonly week?: number;
  /** "Monday week": so many weeks after the weekday. */
  readonly weeksOn?: number;
  /** "two winters ago": so many of its like back. */
  readonly ago?: number;
  readonly weekend?: boolean;
  readonly holiday?: string;
  readonly part?: DayPart;
  readonly clock?: Clock;
  readonly toward?: Toward;
  /** Two fields as they stand in "03/04/2019": the article's own usage decides which is the month. */
  readonly slash?: readonly [number, number];
  /** "the week of March 2": the week around the day that the other fields give. */
  readonly weekAround?: boolean;
  /** The nth of `unit` within `within`: "the last week of July", "the first Monday of next month". */
  readonly nth?: number;
  /** The frame it lies in: "August of that year", "this year's third quarter". */
  readonly within?: Said;
}

/** Some units before or after a date: "last month", "two days later", "that year" (0). */
export interface Step {
  readonly is: 'step';
  readonly unit: Unit;
  readonly count: number;
  readonly from: From;
  readonly part?: DayPart;
  readonly clock?: Clock;
  /** "the same period a year earlier": keep the grain of what it is counted from; the story stays where it is. */
  readonly keepGrain?: boolean;
  /** ... and that is a quarter where the story names no period. */
  readonly ofPeriod?: boolean;
  /** The same quarter in another year: "the 1988 period". */
  readonly ofYear?: number;
  /** The date it is counted from, if that is said: "three days after 5 May". */
  readonly base?: Said;
}

/** A length of time. `amount` is absent where it is vague ("several years"). */
export interface Duration {
  readonly is: 'duration';
  readonly value: string;
  readonly unit: Unit;
  readonly amount?: number;
  /** Which way from publication it lies: "the last 13 years". */
  readonly toward?: Toward;
}

export interface Repeated {
  readonly is: 'set';
  readonly value: string;
}

/** PRESENT_REF and its like: no place on the calendar. */
export interface Reference {
  readonly is: 'reference';
  readonly value: string;
}

/** "the night he was killed": a part of the day of an event that another passage dates. */
export interface EventTime {
  readonly is: 'event';
  readonly part?: DayPart;
  readonly unit: Unit;
  /** "the day after his death": so many units from it. */
  readonly count: number;
}

export type Said = Calendar | Step | Duration | Repeated | Reference | EventTime;

/** What a rule returns: tokens [start, end) and what they say. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly type: TimexType;
  readonly said: Said;
  readonly mod?: Mod;
  readonly rule: string;
  readonly confidence?: number;
}
