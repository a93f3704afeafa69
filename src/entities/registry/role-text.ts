/** A role in one line, as a person types it: "prime minister (2018-10 – 2020)", either end open. */
import type { Role } from './schema.ts';

const WHEN = String.raw`(\d{4}(?:-\d\d){0,2})?`;
const DATED = new RegExp(`^(.*\\S) ?\\(${WHEN} ?[–-] ?${WHEN}\\)$`);

export function roleText({ role, from = '', to = '' }: Role): string {
  return from || to ? `${role} (${`${from} – ${to}`.trim()})` : role;
}

/** Brackets that hold no dates are part of the role. */
export function readRole(text: string): Role {
  const written = text.replace(/\s+/g, ' ').trim();
  const [, role, from, to] = DATED.exec(written) ?? [];
  if (role === undefined || !(from ?? to)) return { role: written };
  return { role, ...(from ? { from } : {}), ...(to ? { to } : {}) };
}
