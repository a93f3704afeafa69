/** Which marks speak of one thing. */
export { sameThing, thingOf, thingsOf, wantedThings, type WantedThings } from '../project/things.ts';
