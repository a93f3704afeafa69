/** Lines of a text as an editor counts them: what a place is shown by where the text itself is not at hand. */

/** Where each line begins; `\n`, `\r\n` and a lone `\r` end one. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (unit === 10 || unit === 13) starts.push(i + 1);
  }
  return starts;
}

/** Line and unit in it of an offset, both from 0. */
export function positionOf(starts: readonly number[], offset: number): readonly [line: number, unit: number] {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return [low, offset - starts[low]!];
}
