// usage: node corpus/parse.mjs corpus/articles/*.txt > out.jsonl ; reports malformed marks on stderr, exit 1 if any
import { readFileSync } from 'node:fs';
import path from 'node:path';
let bad = 0;
const TYPES = { P: 'person', O: 'organization', G: 'group', L: 'place', D: 'demonym' };
for (const f of process.argv.slice(2)) {
  const raw = readFileSync(f, 'utf8'),
    cut = raw.indexOf('\n\n'),
    head = Object.fromEntries(
      raw
        .slice(0, cut)
        .split('\n')
        .map(l => [l.slice(0, l.indexOf(':')).trim(), l.slice(l.indexOf(':') + 1).trim()]),
    );
  const complain = m => {
    bad++;
    console.error(`${f}: ${m}`);
  };
  for (const k of ['title', 'outlet', 'published', 'genre']) if (!head[k]) complain(`no ${k}`);
  if (!/^\d{4}-\d\d-\d\d$/.test(head.published ?? '')) complain('published is not a date');
  let text = '',
    at = 0;
  const body = raw.slice(cut + 2),
    mentions = [];
  for (const m of body.matchAll(/\{\{([^{}]*)\}\}/g)) {
    text += body.slice(at, m.index);
    at = m.index + m[0].length;
    const [type, surface, ...rest] = m[1].split('|'),
      start = text.length;
    text += surface ?? '';
    if (!surface || surface !== surface.trim()) complain(`surface of ${m[0]}`);
    if (TYPES[type]) {
      if (rest.length !== 1 || !/^\d+$/.test(rest[0])) complain(`entity of ${m[0]}`);
      mentions.push({ start, end: text.length, text: surface, kind: 'actor', type: TYPES[type], entity: rest[0] });
      if (/[’']s$/.test(surface)) complain(`possessive inside ${m[0]}`);
    } else if (type === 'F') {
      if (rest.length !== 3) {
        complain(`fields of ${m[0]}`);
        continue;
      }
      const [v, unit, object] = rest,
        n = Number,
        r = { start, end: text.length, text: surface, kind: 'figure' };
      let x;
      if ((x = /^(-?[\d.]+)\.\.(-?[\d.]+)$/.exec(v))) {
        r.min = n(x[1]);
        r.max = n(x[2]);
      } else if ((x = /^([\d.]+)\/([\d.]+)$/.exec(v))) {
        r.value = n(x[1]);
        r.outOf = n(x[2]);
      } else if ((x = /^([<>~]?)(-?[\d.]+)$/.exec(v))) {
        r.value = n(x[2]);
        if (x[1]) r.modifier = { '<': 'less-than', '>': 'more-than', '~': 'approx' }[x[1]];
      } else complain(`value of ${m[0]}`);
      if (unit) r.unit = unit;
      if (object) r.object = object;
      mentions.push(r);
    } else complain(`type of ${m[0]}`);
  }
  text += body.slice(at);
  if (/\{\{|\}\}/.test(text)) complain('unbalanced braces');
  if (mentions.length < 8) complain('fewer than 8 marks');
  console.log(JSON.stringify({ id: path.basename(f, '.txt'), ...head, text, mentions }));
}
process.exitCode = bad ? 1 : 0;
