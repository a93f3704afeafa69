/** Which marks speak of one thing. */
export { marksByThing, sameThing, thingOf, thingsOf, type WantedThings } from '../project/things.ts';
