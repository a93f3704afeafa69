import assert from 'node:assert/strict';
import { changeRegistry } from '../../../src/entities/registry/change.ts';
import { EMPTY_REGISTRY } from '../../../src/entities/registry/schema.ts';
import { findingsOf, checked, sidecarWith } from './shelf.ts';

const A = [
  'BAGHDAD, Jan. 7, 2020 (Wire) - 170 of 329 lawmakers voted on Jan. 5 to expel foreign troops.',
  'Over 4,000 people fled, and 500,000 dollars were paid. Prime Minister Adel Abdul-Mahdi spoke.',
].join('\n\n');
const sidecar = sidecarWith(
  A,
  {
    vote: '170 of 329 lawmakers',
    day: 'on Jan. 5',
    fled: 'Over 4,000 people',
    money: '500,000 dollars',
    who: 'Adel Abdul-Mahdi',
  },
  { citekey: 'wire' },
);
const texts = { '/w/a.txt': A, '/w/a.txt.postil.json': sidecar };
const findings = (report: string, more = {}) => findingsOf({ ...texts, ...more, '/w/report.md': report });

describe('checking what a report says', () => {
  const sound: readonly string[] = [
    'In [170 of 329 lawmakers](a.txt#p-vote) it is.',
    'So [170](a.txt#p-vote) of them.',
    'On [Sunday](a.txt#p-day) it was.',
    'On [5 January 2020](a.txt#p-day) it was.',
    'In [January](a.txt#p-day) it was.',
    'They paid [half a million dollars](a.txt#p-money).',
    'There were [more than 4,000](a.txt#p-fled).',
    'So [Adil Abdul Mahdi](a.txt#p-who) said.',
    'So [Abdul-Mahdi](a.txt#p-who) said.',
    'So [they](a.txt#p-vote) said.',
    'Of 12 parties, 170 of 329 lawmakers voted [@wire, "170 of 329 lawmakers"].',
    'They voted.[^1]\n\n[^1]: It was [170](a.txt#p-vote).',
  ];
  for (const report of sound) it(report.replace(/\n/g, '⏎'), async () => assert.deepEqual(await findings(report), []));

  const broken: readonly (readonly [report: string, finding: string])[] = [
    [
      'In [180 lawmakers](a.txt#p-vote) it is.',
      'claim «180» warning: This says "180"; the cited passage says "170 of 329" (a.txt, line 1). | Write "170 of 329"',
    ],
    [
      'So [4,500 people](a.txt#p-fled) fled.',
      'claim «4,500» warning: This says "4,500"; the cited passage says "Over 4,000" (a.txt, line 3). | Write "Over 4,000"',
    ],
    [
      'On [Monday](a.txt#p-day) it was.',
      'claim «Monday» warning: This says "Monday"; the cited passage says "Jan. 5" (a.txt, line 1). | Write "Jan. 5"',
    ],
    [
      'So [Barham Salih](a.txt#p-who) said.',
      'claim «Barham Salih» warning: This says "Barham Salih"; the cited passage says "Adel Abdul-Mahdi" (a.txt, line 3). | Write "Adel Abdul-Mahdi"',
    ],
    [
      'As 180 voted [@wire, "170 of 329 lawmakers"].',
      'claim «180» warning: This says "180"; the cited passage says "170 of 329" (a.txt, line 1). | Write "170 of 329"',
    ],
    [
      'As 180 voted.[^1]\n\n[^1]: It was [so](a.txt#p-vote).',
      'claim «180» warning: This says "180"; the cited passage says "170 of 329" (a.txt, line 1). | Write "170 of 329"',
    ],
    [
      'In all, 180 lawmakers voted.[^1]\n\n[^1]: [170 of 329 lawmakers](a.txt#p-vote).',
      'claim «180» warning: This says "180"; the cited passage says "170 of 329" (a.txt, line 1). | Write "170 of 329"',
    ],
    [
      'In [x](b.txt#p-vote) it is.',
      'no-article «b.txt#p-vote» error: There is no article "b.txt". | Cite a.txt; Remove the link, keep the words',
    ],
    [
      'In [x](b.txt#:~:text=Over%204%2C000%20people) it is.',
      'no-article «b.txt#:~:text=Over%204%2C000%20people» error: There is no article "b.txt". | Cite a.txt; Remove the link, keep the words',
    ],
    [
      'In [x](../../etc/passwd#p-vote) it is.',
      'citation-outside «../../etc/passwd#p-vote» error: "../../etc/passwd" leads out of the workspace. | Remove the link, keep the words',
    ],
    [
      'In [over 4,000 people](a.txt#p-gone) it is.',
      'no-annotation «a.txt#p-gone» error: a.txt has no annotation "gone". | Cite line 3: "Over 4,000 people fled, and 500,000…"; Remove the link, keep the words',
    ],
    [
      '---\nkey: a.txt#p-flet\n---\n',
      'no-annotation «a.txt#p-flet» error: a.txt has no annotation "flet". | Cite line 3: "Over 4,000 people fled, and 500,000…"',
    ],
    ['So [@wyre, "Jan. 5"].', 'no-citekey «@wyre, "Jan. 5"» error: No article has the citekey "wyre". | Cite @wire'],
    [
      'So [@wire, "over 5,000 people fled"].',
      'passage-gone «@wire, "over 5,000 people fled"» error: The cited passage "over 5,000 people fled" is not in a.txt. | Cite line 3: "Over 4,000 people fled, and 500,000 dollars…"',
    ],
  ];
  for (const [report, finding] of broken)
    it(report.replace(/\n/g, '⏎'), async () => assert.deepEqual(await findings(report), [finding]));

  for (const [stated, claimed] of [
    ['growth was -5% in May', '5% in May'],
    ['growth was \u22125% in May', '5% in May'],
    ['it was -$5 million in May', '$5 million in May'],
    ['over the year >100 people fled', '100 people fled'],
    ['it was <5% of the votes', '5% of the votes'],
  ] as const)
    it(`a sign that was left out: "${claimed}" of "${stated}"`, async () => {
      const article = `So ${stated}.`;
      const more = { '/w/s.txt': article, '/w/s.txt.postil.json': sidecarWith(article, { n: stated }) };
      const found = await findings(`So [${claimed}](s.txt#p-n).`, more);
      assert.equal(found.length, 1, found.join());
      assert.match(found[0]!, /^claim «/);
      assert.deepEqual(await findings(`So [${stated}](s.txt#p-n).`, more), []);
    });

  it('a passage that changed since it was cited', async () => {
    const found = await findings('[170](a.txt#p-vote)', { '/w/a.txt': A.replace('170', '172') });
    assert.deepEqual(found, [
      'claim «170» warning: This says "170"; the cited passage says "172 of 329" (a.txt, line 1). | Write "172 of 329"',
      'passage-changed «a.txt#p-vote» warning: The cited passage of a.txt was "170 of 329 lawmakers" and now reads "172 of 329 lawmakers". | Cite line 1: "…Jan. 7, 2020 (Wire) - 172 of 329 lawmakers voted on Jan. 5 to…"; Remove the link, keep the words',
    ]);
  });

  it('an annotation that was rejected since it was cited', async () => {
    const rejected = sidecar.replace(/("id":"vote".*)"status":"added"/, '$1"status":"rejected"');
    assert.deepEqual(await findings('[170](a.txt#p-vote)', { '/w/a.txt.postil.json': rejected }), [
      'annotation-rejected «a.txt#p-vote» warning: The cited annotation of a.txt on "170 of 329 lawmakers" was rejected. | Cite line 1: "…Jan. 7, 2020 (Wire) - 170 of 329 lawmakers voted on Jan. 5 to…"; Remove the link, keep the words',
    ]);
  });

  it('who speaks is no claim about what is said', async () => {
    const report = 'As [the Wire Courier](wire-courier.txt#:~:text=Over%204%2C000) and [Reuters](a.txt#p-fled) say.';
    assert.deepEqual(
      (await findings(report, { '/w/wire-courier.txt': A })).map(f => /«(.*)»/.exec(f)?.[1]),
      ['Reuters'],
    );
  });

  it('text of an article becomes no markup of the report', async () => {
    const article = 'In all 170 [x](y)* people.';
    const side = sidecarWith(article, { n: '170' });
    const {
      findings: [first],
    } = await checked({ '/w/a.txt': article, '/w/a.txt.postil.json': side, '/w/report.md': '[180](a.txt#p-n)' });
    assert.equal(first!.difference!.stated[0]!.text, '170');
  });

  it('merging and retyping entities breaks no citation', async () => {
    let registry = EMPTY_REGISTRY;
    const into = { id: 'person/abdul-mahdi', type: 'person', name: 'Adel Abdul-Mahdi' } as const;
    const from = { id: 'person/zaki-hameed', type: 'person', name: 'Zaki Hameed' } as const;
    for (const entity of [into, from]) registry = changeRegistry(registry, { do: 'add', entity }).registry;
    const report = { ...texts, '/w/report.md': 'So [Zaki Hameed](a.txt#p-who) said.' };
    assert.equal((await findingsOf(report, '/w/report.md', registry)).length, 1);
    const merged = changeRegistry(registry, { do: 'merge', from, into });
    assert.equal(merged.problem, undefined);
    assert.deepEqual(await findingsOf(report, '/w/report.md', merged.registry), []);
    const retyped = sidecar.replace(
      '"id":"who","kind":"passage"',
      '"id":"who","kind":"actor","type":"organization","entity":"person/zaki-hameed"',
    );
    assert.notEqual(retyped, sidecar);
    assert.deepEqual(
      await findingsOf({ ...report, '/w/a.txt.postil.json': retyped }, '/w/report.md', merged.registry),
      [],
    );
  });
});
