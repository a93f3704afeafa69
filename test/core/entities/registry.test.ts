import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeRegistry, type KnownActor, type RegistryOperation } from '../../../src/entities/registry/change.ts';
import { inEnglish } from '../../../src/lines/message.ts';
import { readRegistry } from '../../../src/entities/registry/read.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/entities/registry/schema.ts';
import { writeRegistry } from '../../../src/entities/registry/write.ts';
import { ACTOR_TYPES } from '../../../src/recognize/mention.ts';

const TEXT = `{
"format": "postil/1",
"team": {"desk":"Middle East"},
"entities": [
{"id":"group/pmf","type":"group","name":"Popular Mobilization Forces","aliases":["PMF","Hashd"],"colour":"#aa0000"},
{"id":"person/adil-abdul-mahdi","type":"person","name":"Adil Abdul-Mahdi","roles":[{"role":"prime minister","from":"2018-10-25","to":"2020","proof":{"page":3}}]},
{"aliases" : [ "Dodge" ], "name":"Toby Dodge","type":"person","id":"person/toby-dodge", "x":1e2}
]
}
`;
const registry = readRegistry(TEXT, 'entities.postil.json').registry;
const [pmf, mahdi, dodge] = registry.entities as [KnownActor, KnownActor, KnownActor];

/** The lines that an operation takes away and adds. */
function lines(operation: RegistryOperation, before: Registry = registry): { gone: string[]; come: string[] } {
  const { registry: after, problem } = changeRegistry(before, operation);
  assert.equal(problem, undefined);
  const list = (of: Registry): string[] =>
    writeRegistry(of)
      .split('\n')
      .map(line => line.replace(/,$/, ''));
  const [was, is] = [list(before), list(after)];
  return { gone: was.filter(line => !is.includes(line)), come: is.filter(line => !was.includes(line)) };
}

describe('entities: the registry file', () => {
  it('comes back to the byte, with fields and spellings that nobody here knows', () => {
    assert.deepEqual(readRegistry(TEXT, 'f').problems, []);
    assert.equal(writeRegistry(registry), TEXT);
  });
  it('is written one entity a line, sorted, with its keys in order', () => {
    const made = changeRegistry(EMPTY_REGISTRY, {
      do: 'add',
      entity: { name: 'B', id: 'person/b', type: 'person' },
    }).registry;
    const two = changeRegistry(made, {
      do: 'add',
      entity: { name: 'A', id: 'person/a', type: 'person', aliases: ['Å', 'A'] },
    });
    assert.equal(
      writeRegistry(two.registry),
      '{\n"format": "postil/1",\n"entities": [\n{"id":"person/a","type":"person","name":"A","aliases":["Å"]},\n{"id":"person/b","type":"person","name":"B"}\n]\n}\n',
    );
  });
  it('is empty where the file is', () => {
    assert.deepEqual(readRegistry(' \n', 'f'), {
      registry: EMPTY_REGISTRY,
      problems: [],
      readOnly: false,
      places: [],
    });
  });

  const broken: Readonly<
    Record<string, readonly [from: string, to: string, code: string, line: number, used: number, readOnly: boolean]>
  > = {
    'a wrong type': ['"type":"group"', '"type":"gang"', 'schema', 4, 2, false],
    'a name that is no text': ['"name":"Toby Dodge"', '"name":7', 'schema', 6, 2, false],
    'a date that is none': ['2018-10-25', '25 October', 'schema', 5, 2, false],
    'an id twice': ['person/toby-dodge', 'group/pmf', 'duplicate-id', 6, 2, false],
    'a missing comma': ['"#aa0000"},', '"#aa0000"}', 'syntax', 5, 3, true],
    'half a line': ['"colour":"#aa0000"}', '"colour":"#a', 'syntax', 4, 2, true],
    'a newer format': ['postil/1', 'postil/2', 'newer-format', 1, 3, true],
    'another format': ['postil/1', 'codetour', 'format', 1, 3, true],
  };
  for (const [title, [from, to, code, line, used, readOnly]] of Object.entries(broken))
    it(`says where ${title} is, and uses the rest`, () => {
      const read = readRegistry(TEXT.replace(from, to), 'entities.postil.json');
      assert.deepEqual(
        read.problems.map(p => [p.code, p.line, p.file]),
        [[code, line, 'entities.postil.json']],
      );
      assert.ok(inEnglish(read.problems[0]!.message).length > 20);
      assert.equal(read.registry.entities.length, used);
      assert.equal(read.readOnly, readOnly);
    });
  it('writes an unusable entity back as it was', () => {
    const text = TEXT.replace('"type":"group"', '"type":"gang"');
    const written = writeRegistry(readRegistry(text, 'f').registry);
    assert.deepEqual(written.replace(/,$/gm, '').split('\n').sort(), text.replace(/,$/gm, '').split('\n').sort());
  });
});

describe('entities: changes of the registry', () => {
  it('rename: one line, the old name stays an alias, the id stays', () => {
    assert.deepEqual(lines({ do: 'rename', entity: pmf, name: ' Popular  Mobilisation Forces ' }), {
      gone: [TEXT.split('\n')[4]!.slice(0, -1)],
      come: [
        '{"id":"group/pmf","type":"group","name":"Popular Mobilisation Forces","aliases":["Popular Mobilization Forces","PMF","Hashd"],"colour":"#aa0000"}',
      ],
    });
  });
  it('an edited line keeps the bytes of the fields that were not edited', () => {
    assert.deepEqual(lines({ do: 'describe', entity: mahdi, description: 'Resigned.' }).come, [
      '{"id":"person/adil-abdul-mahdi","type":"person","name":"Adil Abdul-Mahdi","description":"Resigned.","roles":[{"role":"prime minister","from":"2018-10-25","to":"2020","proof":{"page":3}}]}',
    ]);
  });
  it('merge: two lines become one, the old id stays known, fields of both stay', () => {
    const { gone, come } = lines({ do: 'merge', into: mahdi, from: dodge });
    assert.equal(gone.length, 2);
    assert.deepEqual(
      come.map(line => JSON.parse(line) as unknown),
      [
        {
          id: 'person/adil-abdul-mahdi',
          type: 'person',
          name: 'Adil Abdul-Mahdi',
          aliases: ['Toby Dodge', 'Dodge'],
          mergedFrom: ['person/toby-dodge'],
          roles: [{ role: 'prime minister', from: '2018-10-25', to: '2020', proof: { page: 3 } }],
          x: 100,
        },
      ],
    );
  });
  it('merge of a computed actor: one line', () => {
    const from: KnownActor = { id: 'person/adel-abdul-mahdi', type: 'person', name: 'Adel Abdul Mahdi' };
    const { gone, come } = lines({ do: 'merge', into: mahdi, from });
    assert.deepEqual([gone.length, come.length], [1, 1]);
    assert.match(come[0]!, /"aliases":\["Adel Abdul Mahdi"\],"mergedFrom":\["person\/adel-abdul-mahdi"\]/);
  });
  it('split: the name leaves, and never comes back', () => {
    const { come } = lines({ do: 'split', entity: pmf, names: ['Hashd'] });
    assert.deepEqual(come, [
      '{"id":"group/hashd","type":"group","name":"Hashd","distinctFrom":["group/pmf"]}',
      '{"id":"group/pmf","type":"group","name":"Popular Mobilization Forces","aliases":["PMF"],"colour":"#aa0000"}',
    ]);
  });
  it('split after merge gives the name its old id back', () => {
    const merged = changeRegistry(registry, { do: 'merge', into: mahdi, from: dodge }).registry;
    const whole = merged.entities.find(e => e.id === mahdi.id)!;
    const split = changeRegistry(merged, { do: 'split', entity: whole, names: ['Toby Dodge', 'Dodge'] });
    assert.equal(split.id, 'person/toby-dodge');
    assert.equal(split.registry.entities.find(e => e.id === mahdi.id)!.mergedFrom, undefined);
  });
  it('a namesake gets a number', () => {
    const other = changeRegistry(registry, { do: 'split', entity: pmf, names: ['Hashd'] }).registry;
    const third = changeRegistry(other, { do: 'split', entity: mahdi, names: ['Hashd'], type: 'group' });
    assert.equal(third.id, 'group/hashd-2');
  });
  it('distinguish, retype, alias, Wikidata, roles, forget: one line each', () => {
    const each: readonly RegistryOperation[] = [
      { do: 'distinguish', entity: dodge, from: mahdi },
      { do: 'retype', entity: pmf, type: 'organization' },
      { do: 'add alias', entity: mahdi, alias: 'AAM' },
      { do: 'remove alias', entity: pmf, alias: 'Hashd' },
      { do: 'identify', entity: pmf, wikidata: 'Q16930183' },
      { do: 'set roles', entity: dodge, roles: [{ role: 'professor' }] },
    ];
    for (const operation of each) {
      const { gone, come } = lines(operation);
      assert.deepEqual([gone.length, come.length], [1, 1], operation.do);
    }
    assert.deepEqual(lines({ do: 'forget', id: pmf.id }).come, []);
  });
  it('an alias moves from whom it had to whom it is given', () => {
    const after = changeRegistry(registry, { do: 'add alias', entity: mahdi, alias: 'dodge' }).registry;
    assert.deepEqual(
      after.entities.map(e => e.aliases),
      [['PMF', 'Hashd'], ['dodge'], []],
    );
  });
  it('refuses what makes no sense, and changes nothing', () => {
    const refused: readonly RegistryOperation[] = [
      { do: 'rename', entity: pmf, name: ' – ' },
      { do: 'merge', into: pmf, from: pmf },
      { do: 'distinguish', entity: pmf, from: pmf },
      { do: 'split', entity: mahdi, names: ['Adil Abdul-Mahdi'] },
      { do: 'identify', entity: pmf, wikidata: '312' },
      { do: 'remove alias', entity: pmf, alias: 'Al-Hashd' },
      { do: 'forget', id: 'person/nobody' },
    ];
    for (const operation of refused) {
      const result = changeRegistry(registry, operation);
      assert.ok(result.problem, operation.do);
      assert.equal(result.registry, registry, operation.do);
    }
  });
});

describe('entities: laws of the registry', () => {
  const json = fc.jsonValue({ maxDepth: 2 });
  const name = fc.string({ minLength: 1, maxLength: 12 });
  const entity = fc
    .tuple(
      fc.record({
        type: fc.constantFrom(...ACTOR_TYPES),
        name,
        aliases: fc.array(name, { maxLength: 3 }),
        description: name,
      }),
      fc.dictionary(fc.stringMatching(/^x[a-z]{0,5}$/), json, { maxKeys: 2 }),
    )
    .map(([known, unknown]) => ({ ...known, ...unknown }));
  const file = fc.tuple(
    fc.array(entity, { maxLength: 6 }),
    fc.dictionary(fc.stringMatching(/^y[a-z]{0,5}$/), json, { maxKeys: 2 }),
  );

  it('what is written is read, and written again to the byte', () => {
    fc.assert(
      fc.property(file, ([entities, fields]) => {
        const text = JSON.stringify({
          format: 'postil/1',
          ...fields,
          entities: entities.map((e, i) => ({ id: `t/${i}`, ...e })),
        });
        const first = readRegistry(text, 'f');
        assert.deepEqual(first.problems, []);
        const written = writeRegistry(first.registry);
        assert.deepEqual(JSON.parse(written), JSON.parse(text));
        assert.equal(writeRegistry(readRegistry(written, 'f').registry), written);
      }),
    );
  });
  it('one operation changes the lines of the entities that it names, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(entity, { minLength: 2, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        name,
        (entities, a, b, text) => {
          const start = { format: 'postil/1', entities: entities.map((e, i) => ({ id: `t/${i}`, ...e })) };
          const read = readRegistry(writeRegistry(readRegistry(JSON.stringify(start), 'f').registry), 'f').registry;
          const [one, two] = [read.entities[a % entities.length]!, read.entities[b % entities.length]!];
          const operations: readonly RegistryOperation[] = [
            { do: 'rename', entity: one, name: text },
            { do: 'merge', into: one, from: two },
            { do: 'distinguish', entity: one, from: two },
            { do: 'retype', entity: one, type: 'place' },
            { do: 'describe', entity: one, description: text },
          ];
          for (const operation of operations) {
            const after = changeRegistry(read, operation);
            const untouched = read.entities.filter(e => e !== one && e !== two);
            const now = new Set(writeRegistry(after.registry).replace(/,$/gm, '').split('\n'));
            const was = writeRegistry(read).replace(/,$/gm, '').split('\n');
            const kept = was.filter(line => untouched.some(e => line.startsWith(`{"id":"${e.id}"`)));
            assert.equal(kept.length, untouched.length);
            for (const line of kept) assert.ok(now.has(line), operation.do);
          }
        },
      ),
    );
  });
});
