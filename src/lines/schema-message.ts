/** What a schema found wrong, in words that can be translated. */
import type * as z from 'zod/mini';
import { listed, say, type Message } from './message.ts';

/** `value`: what was checked. Schemas say the rest themselves, by the `error` of a rule. */
export function schemaMessage(issue: z.core.$ZodIssue, value: unknown): Message {
  const found = issue.path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], value);
  if (found === undefined) return say('it is missing');
  if (issue.code === 'invalid_type') return say('{0} is expected', typeName(issue.expected));
  if (issue.code === 'invalid_value') return say('one of {0} is expected', listed(issue.values.map(String)));
  if (issue.code === 'invalid_union') return say('it is of another type than expected');
  if (issue.code === 'too_small' && found === '') return say('it is empty');
  if (issue.code === 'too_small') return say('at least {0} is expected', String(issue.minimum));
  // zod's own words: "Invalid string: must match pattern …"
  return say(issue.message.replace(/^Invalid \w+: /, ''));
}

function typeName(type: string): Message {
  switch (type) {
    case 'string':
      return say('a text');
    case 'number':
      return say('a number');
    case 'int':
      return say('a whole number');
    case 'boolean':
      return say('true or false');
    case 'array':
      return say('a list');
    case 'object':
      return say('an object');
    default:
      return say(type);
  }
}
