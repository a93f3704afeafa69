/** Ages: "34-year-old", "Zepeda, 58, has", "aged 49", "at the age of 56", "4,700 years old". Their unit is the year. */
import type { Amount } from './amount.ts';
import { isCapital, isHyphen, isNumber, isWord, joins, lowerAt, touches, type Tokens } from './token.ts';
import { startsSentence } from './token.ts';

export interface AgeRead {
  readonly end: number;
  readonly unit: string;
  readonly rule: string;
}

const SPANS: ReadonlyMap<string, string> = new Map([
  ['year', 'year'],
  ['years', 'year'],
  ['yr', 'year'],
  ['month', 'month'],
  ['months', 'month'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['day', 'day'],
  ['days', 'day'],
]);

/** The age that `amount` tells, by the words around it. */
export function readAge(
  tokens: Tokens,
  amount: Pick<Amount, 'start' | 'end' | 'number'> & { readonly unit?: string },
): AgeRead | undefined {
  if (amount.unit !== undefined) return undefined;
  return readOld(tokens, amount.end) ?? readBareAge(tokens, amount);
}

/** "-year-old", "years old", "years of age", "-year": what follows the number. */
function readOld(tokens: Tokens, end: number): AgeRead | undefined {
  const j = joins(tokens, end) ? end + 1 : end;
  const word = lowerAt(tokens, j);
  const unit = SPANS.get(word);
  if (unit === undefined)
    return word === 'yo' || (word === 'y' && lowerAt(tokens, j + 1) === '/')
      ? { end: j + 1, unit: 'year', rule: 'age' }
      : undefined;
  const k = isHyphen(tokens[j + 1]) ? j + 2 : j + 1;
  const after = lowerAt(tokens, k);
  if (after === 'old' || after === 'olds' || (after === 'of' && lowerAt(tokens, k + 1) === 'age'))
    return { end: j + 1, unit, rule: 'age' };
  return undefined;
}

const AGE_WORDS = new Set(['aged', 'age', 'turned', 'turns', 'turning', 'ages']);

function readBareAge(tokens: Tokens, amount: Pick<Amount, 'start' | 'end' | 'number'>): AgeRead | undefined {
  const { start, end, number } = amount;
  const value = number.value;
  if (value === undefined || value > 120 || value < 1 || number.form === 'fraction' || number.scale > 1)
    return undefined;
  const age: AgeRead = { end, unit: 'year', rule: 'age' };
  const before = lowerAt(tokens, start - 1);
  const two = lowerAt(tokens, start - 2);
  if (AGE_WORDS.has(before)) return age;
  if (
    (before === 'of' || before === ',' || before === ':' || before === 'is' || before === 'was') &&
    (two === 'age' || two === 'aged')
  )
    return age;
  if (
    before === 'under' ||
    before === 'over' ||
    before === 'than' ||
    before === 'between' ||
    before === 'about' ||
    before === 'around'
  ) {
    if (AGE_WORDS.has(two) || (AGE_WORDS.has(lowerAt(tokens, start - 3)) && before === 'than')) return age;
  }
  if (before === 'to' && number.plain) {
    for (let k = start - 2; k > start - 5 && k >= 0; k--)
      if (lowerAt(tokens, k) === 'aged' || lowerAt(tokens, k) === 'ages') return age;
  }
  if (before === 'and' && isNumber(tokens[start - 2]) && AGE_WORDS.has(lowerAt(tokens, start - 3))) return age;
  if (end !== start + 1 && !joins(tokens, start + 1)) return undefined;
  const next = tokens[end];
  if (toldOfSomeone(tokens, start, end, value)) return age;
  if (!number.plain || !isNumber(tokens[start]) || end !== start + 1) return undefined;
  const nameBefore = isNameAt(tokens, skipEmphasis(tokens, start - 2));
  // "Mr. Zepeda, 58, has"; "Sara Bello, 34."
  if (before === ',' && nameBefore && (!next || /^[,.;)—–"]$/.test(next.text)) && value >= 3) return age;
  if (before === ',' && nameBefore && /^(?:of|from|who|and|was|said)$/.test(lowerAt(tokens, end)) && value >= 10)
    return age;
  // "(58)" after a name
  if (before === '(' && next?.text === ')' && isNameAt(tokens, start - 2) && value >= 10) return age;
  // "who is 58,", "She was 29 and"
  if (
    /^(?:is|was|'s|be|now|were|are|just|only)$/.test(before) &&
    value >= 10 &&
    agePerson(tokens, start) &&
    (!next || /^[,.;]$/.test(next.text) || /^(?:and|when|but|or|now|at|years|years-old)$/.test(next.lower))
  )
    return age;
  if (before === 'at' && value >= 10 && next?.text === ',' && startsSentence(tokens, start - 1)) return age;
  if (
    /^(?:girl|boy|man|woman|daughter|son|wife|husband|brother|sister|mother|father|student|teacher|farmer|widow|driver|engineer|nurse|baker|pensioner)$/.test(
      two,
    ) &&
    before === ',' &&
    (next?.text === ',' || next?.text === '.')
  )
    return age;
  return undefined;
}

const ends = (tokens: Tokens, end: number): boolean => !tokens[end] || /^[,.;:)—–"!?]$/.test(tokens[end].text);

/** Ages whose words say nothing of years: "a farmer of 74 who", "those under 25", "the youngest 19", "I am 60 and", "dies at 87". */
function toldOfSomeone(tokens: Tokens, start: number, end: number, value: number): boolean {
  const before = lowerAt(tokens, start - 1);
  const two = lowerAt(tokens, start - 2);
  const next = lowerAt(tokens, end);
  const goesOn =
    ends(tokens, end) ||
    /^(?:and|who|whose|with|in|when|or|but|at|now|has|have|had|he|she|were|was|are|is|stayed|died|live|voted|who|can)$/.test(
      next,
    );
  if (/^(?:under|over)$/.test(before) && THOSE.test(two)) return goesOn || !/s$|^percent$|^per$|^%$/.test(next);
  if (!goesOn) return false;
  switch (before) {
    case 'of':
      return PERSON.has(two) && /^an?$/.test(lowerAt(tokens, start - 3)) && next !== 'and';
    case 'under':
    case 'over':
      return YOUNG.test(two) && (two !== 'were' || ends(tokens, end));
    case 'youngest':
    case 'oldest':
    case 'eldest':
      return ends(tokens, end);
    case 'at':
      if (/^(?:dies|died|dead)$/.test(two)) return value >= 13;
      return (
        value >= 13 &&
        startsSentence(tokens, start - 1) &&
        /^(?:he|she|i)$/.test(lowerAt(tokens, next === ',' ? end + 1 : end))
      );
    case 'am':
    case "i'm":
    case "you're":
    case "he's":
    case "she's":
      return value > 1 && /^(?:i|he|she|you)\b/.test(before === 'am' ? two : before);
    case 'is':
    case 'was':
      return (
        /^(?:youngest|oldest|eldest|he|she)$/.test(two) &&
        (ends(tokens, end) || next === 'and' || next === 'when') &&
        value < 111
      );
    default:
      return false;
  }
}

const PERSON: ReadonlySet<string> = new Set(
  'man woman boy girl child baby son daughter widow widower youth teenager farmer teacher driver lawyer worker doctor nurse soldier student villager pensioner officer fisherman footballer striker defender midfielder substitute player actor actress author writer singer painter baker butcher builder carpenter engineer labourer laborer waiter tailor trader vendor miner mechanic electrician headmaster headmistress schoolteacher bachelor refugee migrant prisoner patient apprentice clerk cleaner cook priest monk nun artist journalist reporter photographer scientist researcher professor shopkeeper businessman businesswoman housewife bystander passenger tourist veteran activist protester demonstrator politician teenager toddler orphan survivor'.split(
    ' ',
  ),
);
const THOSE = /^(?:those|anyone|anybody|everyone|everybody|nobody|people|generation)$/;
const YOUNG = /^(?:children|men|women|players|them|were|girls|boys|adults|voters)$/;

/** The token at `i`, or the one before emphasis marks there: the name in "**Sir Hamish**, 88". */
function skipEmphasis(tokens: Tokens, i: number): number {
  let at = i;
  while (at > 0 && i - at < 3 && tokens[at]!.text === '*') at--;
  return at;
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/;

/** A capitalised word that can end a person's name. */
function isNameAt(tokens: Tokens, i: number): boolean {
  const t = tokens[i];
  if (t?.text === '"' || t?.text === ')') return isCapital(tokens[i - 1]);
  return isCapital(t) && !MONTH.test(t.lower) && !isNumber(tokens[i]) && (t.class & 32) === 0
    ? true
    : t !== undefined && /^(?:jr\.?|sr\.?)$/.test(t.lower);
}

/** A person is the subject close before: "he", "she", "who", "I", a name. */
function agePerson(tokens: Tokens, start: number): boolean {
  for (let k = start - 2; k >= 0 && k >= start - 3; k--) {
    const t = tokens[k]!;
    if (/^(?:he|she|i|who|him|her|they|we|you)$/.test(t.lower)) return true;
  }
  return (
    isWord(tokens[start - 2]) &&
    isCapital(tokens[start - 2]) &&
    !touches(tokens, start - 2) &&
    lowerAt(tokens, start - 1) !== 'just' &&
    Boolean(isCapital(tokens[start - 3]) || startsSentence(tokens, start - 2)) &&
    !/^(?:it|this|that|there|the|score|total|result|average)$/.test(lowerAt(tokens, start - 2))
  );
}
