import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createEntityNamer, nameEntities } from '../../../src/entities/name-entities.ts';
import { changeRegistry, type KnownActor, type RegistryOperation } from '../../../src/entities/registry/change.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/entities/registry/schema.ts';
import type { ActorMention, ActorType } from '../../../src/recognize/mention.ts';
import { assertNamed, marked } from './marked.ts';

const after = (...operations: readonly RegistryOperation[]): Registry =>
  operations.reduce((registry, operation) => {
    const changed = changeRegistry(registry, operation);
    assert.equal(changed.problem, undefined);
    return changed.registry;
  }, EMPTY_REGISTRY);

const ids = (source: string, registry: Registry = EMPTY_REGISTRY): (string | undefined)[] =>
  nameEntities([marked(source)], registry)[0]!.map(actor => actor.entity);

const person = (name: string, id: string): KnownActor => ({ id, type: 'person', name });

describe('entities: ids and names', () => {
  it('come from the fullest name', () => {
    const [named] = nameEntities(
      [marked('{{P|SOLEIMANI|1}}: {{P|Qassem Soleimani|1}} and {{P|Soleimani|1}}')],
      EMPTY_REGISTRY,
    );
    assert.deepEqual(
      named!.map(actor => [actor.entity, actor.name, actor.rule]),
      [
        ['person/qassem-soleimani', 'Qassem Soleimani', 'surname'],
        ['person/qassem-soleimani', 'Qassem Soleimani', 'name'],
        ['person/qassem-soleimani', 'Qassem Soleimani', 'surname'],
      ],
    );
  });
  it('are folded to ASCII, and keep other scripts', () => {
    assert.deepEqual(ids('{{P|Ragnheiður Łukasz Øst|1}} {{L|the Hague|2}} {{P|Владимир Путин|3}} {{O|—|4}}'), [
      'person/ragnheidur-lukasz-ost',
      'place/hague',
      'person/владимир-путин',
      'organization/unnamed',
    ]);
  });
  it('a people is an entity of its own, related to its country', () => {
    const [named] = nameEntities([marked('{{D|Iraqi|1}} {{D|Kurds|2}} {{L|Iraq|3}}')], EMPTY_REGISTRY);
    assert.deepEqual(
      named!.map(actor => [actor.entity, actor.related]),
      [
        ['demonym/iraqi', 'place/iraq'],
        ['demonym/kurdish', undefined],
        ['place/iraq', undefined],
      ],
    );
    const merged = after({
      do: 'merge',
      into: { id: 'place/mesopotamia', type: 'place', name: 'Mesopotamia' },
      from: { id: 'place/iraq', type: 'place', name: 'Iraq' },
    });
    assert.equal(nameEntities([marked('{{D|Iraqi|1}}')], merged)[0]![0]!.related, 'place/mesopotamia');
  });
  it('an institution without its country gets it', () => {
    assert.deepEqual(ids('{{L|Iraq|1}} {{L|Iraq|1}} {{O|parliament|2}}').at(-1), 'organization/iraqi-parliament');
  });
});

describe('entities: the registry overrides', () => {
  it('a merge joins what no rule joins, and its old id means the survivor', () => {
    const registry = after({
      do: 'merge',
      into: person('Abu Qatada', 'person/abu-qatada'),
      from: person('Jomar Hadjirul', 'person/jomar-hadjirul'),
    });
    assertNamed(['{{P|Jomar Hadjirul|1}}, called {{P|Abu Qatada|1}}. {{P|Hadjirul|1}} fled.'], registry);
    const namer = createEntityNamer(registry);
    assert.equal(namer.byId('person/jomar-hadjirul')?.id, 'person/abu-qatada');
  });
  it('a split parts what a rule joins, in one article and over articles', () => {
    const registry = after({
      do: 'split',
      entity: { ...person('Adil Abdul-Mahdi', 'person/adil-abdul-mahdi'), aliases: ['Adel Abdul Mahdi'] },
      names: ['Adel Abdul Mahdi'],
    });
    assertNamed(['{{P|Adil Abdul-Mahdi|1}} met {{P|Adel Abdul Mahdi|2}}.', '{{P|Adel Abdul-Mahdi|2}} left.'], registry);
  });
  it('a rename names, and its mentions keep the id', () => {
    const registry = after({
      do: 'rename',
      entity: person('Toby Dodge', 'person/toby-dodge'),
      name: 'Professor Toby Dodge',
    });
    const [named] = nameEntities([marked('{{P|Toby Dodge|1}} spoke. {{P|Dodge|1}} left.')], registry);
    assert.deepEqual(
      named!.map(actor => [actor.entity, actor.name]),
      [
        ['person/toby-dodge', 'Professor Toby Dodge'],
        ['person/toby-dodge', 'Professor Toby Dodge'],
      ],
    );
  });
  it('a retype types the mentions', () => {
    const registry = after({
      do: 'retype',
      entity: { id: 'place/forward', type: 'place', name: 'Forward' },
      type: 'organization',
    });
    const [named] = nameEntities([marked('{{L|Forward|1}} won.')], registry);
    assert.deepEqual([named![0]!.type, named![0]!.entity], ['organization', 'place/forward']);
  });
  it('a city of the registry is not a man of that name', () => {
    const registry = after({ do: 'add', entity: { id: 'place/washington', type: 'place', name: 'Washington' } });
    assertNamed(['{{P|Denzel Washington|1}} flew to {{L|Washington|2}}. {{P|Washington|1}} smiled.'], registry);
  });
  it('holds as soon as it changes, and no longer', () => {
    const namer = createEntityNamer(EMPTY_REGISTRY);
    namer.put('a', marked('{{P|Toby Dodge|1}} and {{P|Samuel Reed|2}}.'));
    const before = namer.actorsOf('a');
    const merged = after({
      do: 'merge',
      into: person('Toby Dodge', 'person/toby-dodge'),
      from: person('Samuel Reed', 'person/samuel-reed'),
    });
    namer.setRegistry(merged);
    assert.deepEqual(
      namer.actorsOf('a').map(actor => actor.entity),
      ['person/toby-dodge', 'person/toby-dodge'],
    );
    namer.setRegistry(EMPTY_REGISTRY);
    assert.deepEqual(namer.actorsOf('a'), before);
  });
});

describe('entities: laws of naming', () => {
  const WORDS =
    'Ali Hassan Hussein al-Sudani Abdul-Mahdi Adil Adel Toby Samuel Dodge Bob Reed A. Karbala Kerbala Base Iraq ISIS PMF U.S. Party Parliament Iraqi Bank'.split(
      ' ',
    );
  const actor = fc.record({
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
    type: fc.constantFrom<ActorType>('person', 'organization', 'group', 'place', 'demonym'),
  });
  const article = fc.array(actor, { minLength: 1, maxLength: 8 }).map(list => {
    let text = '';
    const actors: ActorMention[] = list.map(({ words, type }) => {
      const surface = words.join(' ');
      const start = text.length;
      text += `${surface}, `;
      return { kind: 'actor', type, text: surface, start, end: start + surface.length, confidence: 1 };
    });
    return { text, actors };
  });

  it('the order of articles changes nothing', () => {
    fc.assert(
      fc.property(
        fc
          .array(article, { minLength: 2, maxLength: 5 })
          .chain(list =>
            fc.tuple(fc.constant(list), fc.shuffledSubarray([...list.keys()], { minLength: list.length })),
          ),
        ([articles, order]) => {
          const straight = nameEntities(articles, EMPTY_REGISTRY);
          const shuffled = nameEntities(
            order.map(i => articles[i]!),
            EMPTY_REGISTRY,
          );
          order.forEach((i, place) => assert.deepEqual(shuffled[place], straight[i]));
        },
      ),
      { numRuns: 60 },
    );
  });
  it('an article changed in place is as if it had come so', () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 2, maxLength: 5 }), article, fc.nat(), (articles, edited, which) => {
        const at = which % articles.length;
        const namer = createEntityNamer(EMPTY_REGISTRY);
        articles.forEach((a, i) => namer.put(String(i), a));
        articles.forEach((_, i) => namer.actorsOf(String(i)));
        namer.put(String(at), edited);
        const whole = nameEntities(articles.with(at, edited), EMPTY_REGISTRY);
        articles.forEach((_, i) => assert.deepEqual(namer.actorsOf(String(i)), whole[i]));
        namer.remove(String(at));
        const rest = nameEntities(articles.toSpliced(at, 1), EMPTY_REGISTRY);
        articles.forEach((_, i) => {
          if (i !== at) assert.deepEqual(namer.actorsOf(String(i)), rest[i < at ? i : i - 1]);
        });
      }),
      { numRuns: 60 },
    );
  });
  it('an alias of the registry wins over every rule', () => {
    fc.assert(
      fc.property(article, fc.nat(), ({ text, actors }, which) => {
        const chosen = actors[which % actors.length]!;
        const registry = after({
          do: 'add alias',
          entity: { id: 'x/decided', type: chosen.type, name: 'Decided By Hand' },
          alias: chosen.text,
        });
        const [named] = nameEntities([{ text, actors }], registry);
        named!.forEach((actor, i) => {
          if (actor.text === chosen.text && actors[i]!.type === chosen.type) assert.equal(actor.entity, 'x/decided');
        });
      }),
      { numRuns: 60 },
    );
  });
  it('mentions stay what they are but for their entity', () => {
    fc.assert(
      fc.property(article, ({ text, actors }) => {
        const [named] = nameEntities([{ text, actors }], EMPTY_REGISTRY);
        named!.forEach((mention, i) => {
          const { entity, name, rule, related, ...rest } = mention;
          assert.ok(entity && name && rule && (related === undefined || mention.type === 'demonym'));
          assert.deepEqual(rest, actors[i]);
        });
      }),
    );
  });
});
