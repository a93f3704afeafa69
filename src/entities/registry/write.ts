/** Writes the registry: one entity a line, fixed key order, sorted by id, LF; what nobody touched keeps its bytes. */
import { toLine, writeLines, type Member } from '../../lines/document.ts';
import { ENTITY_KEYS, REGISTRY_LIST, type Entity, type Registry } from './schema.ts';

export const byId = (a: Entity, b: Entity): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export function writeRegistry(registry: Registry): string {
  const lines = [
    ...[...registry.entities].sort(byId).map(entity => toLine(entity, ENTITY_KEYS)),
    ...registry.unread.map(item => toLine(item)),
  ];
  const line = new Map(registry.others.map(([key, value]) => [key, toLine(value)]));
  line.set('format', JSON.stringify(registry.format));
  const missing = [...line.keys()].filter(key => key !== 'format' && !registry.order.includes(key));
  const keys = registry.order.includes(REGISTRY_LIST)
    ? [...(registry.order.includes('format') ? [] : ['format']), ...registry.order, ...missing]
    : ['format', ...registry.order.filter(key => key !== 'format'), ...missing, REGISTRY_LIST];
  return writeLines(
    keys.flatMap((key): Member[] =>
      key === REGISTRY_LIST ? [{ list: key, lines }] : line.has(key) ? [[key, line.get(key)!]] : [],
    ),
  );
}
