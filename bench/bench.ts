/** `npm run bench [-- NAME …]`: Postil beside its peers, in one run on one machine. */
import { cpus, loadavg } from 'node:os';
import type { Budget, Section } from './section.ts';
import { activation } from './sections/activation.ts';
import { anchors } from './sections/anchors.ts';
import { citations } from './sections/citations.ts';
import { desk } from './sections/desk.ts';
import { growth } from './sections/growth.ts';
import { projectIndex } from './sections/project-index.ts';
import { keystroke } from './sections/keystroke.ts';
import { sizes } from './sections/sizes.ts';
import { tree } from './sections/tree.ts';
import { throughput } from './sections/throughput.ts';
import { table } from './table.ts';

const sections: readonly Section[] = [
  ...throughput,
  keystroke,
  tree,
  anchors,
  citations,
  growth,
  projectIndex,
  activation,
  desk,
  sizes,
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !sections.some(s => s.name === name));
if (unknown.length) {
  console.error(`no section ${unknown.join(', ')}: there are ${sections.map(s => s.name).join(', ')}`);
  process.exit(2);
}

const cpu = cpus();
console.log(
  `Node ${process.version}, ${cpu.length} x ${cpu[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]!.toFixed(1)}`,
);
const budgets: Budget[] = [];
for (const section of sections) {
  if (wanted.length && !wanted.includes(section.name)) continue;
  console.log(`\n## ${section.title}\n`);
  const report = await section.run();
  console.log(report.text);
  budgets.push(...report.budgets);
}
if (budgets.length) {
  console.log('\n## Budgets\n');
  console.log(
    table(
      ['', 'budget', 'measured', ''],
      budgets.map(b => [b.what, b.budget, b.measured, b.met ? 'met' : 'MISSED']),
    ),
  );
}
