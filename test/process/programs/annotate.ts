/**
 * Decides again and again on one sidecar, as a window with its own state does: arguments FILE, NAME, COUNT. Each save adds
 * an annotation, and changes, tags or notes another one.
 */
import path from 'node:path';
import { nodeFiles } from '../../../src/host/node-files.ts';
import { addAnnotation, addNote, changeAnnotation } from '../../../src/sidecar/edit.ts';
import { openSidecar, saveSidecar } from '../../../src/sidecar/store.ts';
import type { Annotation } from '../../../src/sidecar/schema.ts';

const [file = '', name = '', count = '0'] = process.argv.slice(2);
const files = nodeFiles({ roots: [path.dirname(file)], patience: 60_000 });
let open = await openSidecar(files, file);
for (let i = 0; i < Number(count); i++) {
  const on = new Date(1_700_000_000_000 + i * 1000).toISOString();
  const annotation: Annotation = {
    id: `${name}${i}`,
    kind: 'actor',
    quote: 'Iraq',
    at: i * 10,
    status: 'accepted',
    by: name,
    on,
  };
  let next = addAnnotation(open.sidecar, annotation);
  if (i % 3 === 1) next = changeAnnotation(next, `${name}${i - 1}`, { status: 'rejected', on });
  if (i % 3 === 2) next = addNote(next, 'shared', { by: name, on, text: `note ${i}` });
  const saved = await saveSidecar(files, open, next);
  if (saved.outcome === 'refused') throw new Error(JSON.stringify(saved.open.problems));
  open = saved.open;
}
