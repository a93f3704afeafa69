/** Words that the extension sent, with their places filled in; numbers in the reader's language. */

/** Replaces `{0}`, `{1}` … as `vscode.l10n.t` does. */
export const fill = (template: string, ...values: readonly (string | number)[]): string =>
  template.replace(/\{(\d)\}/g, (whole, i: string) => {
    const value = values[Number(i)];
    return value === undefined ? whole : typeof value === 'number' ? number(value) : value;
  });

const language = (): string => document.documentElement.lang || 'en';

export const number = (value: number): string =>
  new Intl.NumberFormat(language(), { maximumFractionDigits: 6 }).format(value);

/** For axes: 1.2M, 3K. */
export const shortNumber = (value: number): string =>
  new Intl.NumberFormat(language(), { notation: 'compact', maximumFractionDigits: 2 }).format(value);
