import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRole, roleText } from '../../../src/entities/registry/role-text.ts';
import type { Role } from '../../../src/entities/registry/schema.ts';

describe('entities: a role in one line', () => {
  const CASES: readonly (readonly [string, Role])[] = [
    ['prime minister', { role: 'prime minister' }],
    ['prime minister (2018-10 – 2020-05)', { role: 'prime minister', from: '2018-10', to: '2020-05' }],
    ['mayor (2018-2020)', { role: 'mayor', from: '2018', to: '2020' }],
    ['mayor(2018 - )', { role: 'mayor', from: '2018' }],
    ['mayor (– 2020-01-07)', { role: 'mayor', to: '2020-01-07' }],
    ['  judge   (retired) ', { role: 'judge (retired)' }],
    ['head of unit (–)', { role: 'head of unit (–)' }],
    ['(2018 – 2020)', { role: '(2018 – 2020)' }],
  ];
  for (const [text, role] of CASES) it(text, () => assert.deepEqual(readRole(text), role));

  it('is read as it was written', () => {
    const when = fc.constantFrom('2018', '2018-10', '2018-10-02');
    const role = fc.constantFrom('mayor', 'head of Unit 2014', 'judge (retired)');
    fc.assert(
      fc.property(fc.record({ role, from: when, to: when }, { requiredKeys: ['role'] }), one =>
        assert.deepEqual(readRole(roleText(one)), { ...one }),
      ),
    );
  });
});
