/** A text that says which version it is, and whether it is whole: some 20 kB. */
export const versionText = (version: number): string => `${version}\n${`${version % 10}`.repeat(20_000)}\n${version}\n`;

export function versionOf(text: string): number | undefined {
  const version = Number.parseInt(text, 10);
  return text === versionText(version) ? version : undefined;
}
