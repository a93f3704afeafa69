/** Shares of one whole that do not make it, and parts that exceed their total. */
import type { Fact } from './fact.ts';

/** Rounding of three or four shares makes that much, in percentage points. */
const ROUNDING = 1.5;

/** Each list: facts of one sentence that should make a whole and do not. */
export function brokenSums(facts: readonly Fact[]): Fact[][] {
  const bySentence = new Map<Fact['sentence'], Fact[]>();
  for (const f of facts) {
    const list = bySentence.get(f.sentence);
    if (list) list.push(f);
    else bySentence.set(f.sentence, [f]);
  }
  const found: Fact[][] = [];
  for (const sentence of bySentence.values()) {
    const shares = run(sentence.filter(isShare));
    if (shares && isBroken(shares)) found.push(shares);
    found.push(...exceeded(sentence));
  }
  return found;
}

const isShare = (f: Fact): boolean =>
  f.dimension === 'percent' && f.part === 'value' && f.value !== undefined && f.value > 0 && f.value < 100;
const total = (facts: readonly Fact[]): number => facts.reduce((sum, f) => sum + (f.value ?? 0), 0);

/** Too much is always wrong; too little only where the last is told as the rest. */
function isBroken(shares: readonly Fact[]): boolean {
  const sum = total(shares);
  if (sum > 100 + ROUNDING) return sum < MOST && !isWholeBefore(shares);
  const { figure, sentence } = shares.at(-1)!;
  return sum < 100 - ROUNDING && sum > LEAST && REST.test(sentence.text.slice(figure.at - 40, figure.at + 40));
}
/** Beyond, they are no shares of one whole. */
const MOST = 125;
const LEAST = 80;
const REST = /\b(?:rest|remaining|remainder)\b/i;

/** The first ones make a whole: what follows is a share of something else. */
function isWholeBefore(shares: readonly Fact[]): boolean {
  let sum = 0;
  return shares.slice(0, -1).some(({ value }, i) => Math.abs((sum += value!) - 100) < ROUNDING && i > 0);
}

/** Three or more in a row, no farther apart than a list's members are. */
function run(shares: readonly Fact[]): Fact[] | undefined {
  if (shares.length < 3 || shares.some(isChange)) return undefined;
  const near = shares.every((f, i) => i === 0 || f.figure.start - shares[i - 1]!.figure.end < 90);
  return near ? [...shares] : undefined;
}

/** "from 18% to 27%", "fell 6.6 percent" */
const isChange = ({ figure, sentence }: Fact): boolean =>
  /\b(?:from|to|by|rose|fell|dropped|gained|lost|up|down|grew)(?: (?:just|about|nearly|almost|over|under|more than|less than))* $/i.test(
    sentence.text.slice(0, figure.at),
  );

/** "Of the 146 families, 97 …, 38 … and 22 …": the first counts the whole, the others parts of it without heads of their own. */
function exceeded(sentence: readonly Fact[]): Fact[][] {
  const counts = sentence.filter(
    f => f.dimension === '' && f.part === 'value' && f.value !== undefined && f.figure.outOf === undefined,
  );
  const [whole, ...parts] = counts;
  if (!whole || parts.length < 2 || !saysOf(whole)) return [];
  const bare = parts.filter(p => p.head === undefined || p.head === whole.head);
  if (bare.length !== parts.length || bare.some(p => p.value! >= whole.value!)) return [];
  return total(bare) > whole.value! ? [[whole, ...bare]] : [];
}

/** The whole is named as such: "of the 146". */
const saysOf = ({ figure, sentence }: Fact): boolean =>
  /\bof (?:the |all |its |their |these |those )?$/i.test(sentence.text.slice(Math.max(0, figure.at - 14), figure.at));
