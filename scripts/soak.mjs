// @ts-check
// `npm run soak`: the laws of sidecars and anchors, for as long as a coffee break: ten times the runs of `npm test`,
// 500 kills, 1000 interleaved saves, and anchors beside Hypothesis' algorithm.
import { spawnSync } from 'node:child_process';

const env = {
  ...process.env,
  POSTIL_RUNS: '3000',
  POSTIL_ROUNDS: '36',
  POSTIL_PEER: '12',
  POSTIL_TABLE: '1',
  POSTIL_FUZZ: '20000',
  POSTIL_KILLS: '500',
  POSTIL_SAVES: '1000',
  POSTIL_DECISIONS: '400',
};
const stages = [
  ['scripts/test-core.mjs', 'sidecar', '--timeout', '0'],
  ['scripts/test-core.mjs', 'anchor', '--timeout', '0'],
  ['scripts/test-process.mjs', '--timeout', '0'],
];
let failed = 0;
for (const args of stages) {
  console.log(`\n== ${args.join(' ')}`);
  if (spawnSync(process.execPath, args, { stdio: 'inherit', env }).status !== 0) failed++;
}
process.exit(failed ? 1 : 0);
