import * as vscode from 'vscode';
import type { PostilApi } from '../../src/editor/api.ts';
import { deepEqual, equal, ok } from './support/assert.ts';
import { card, cards, closeAll, open, until, write } from './support/desk.ts';

const api = async (): Promise<PostilApi> =>
  (await vscode.extensions.getExtension<PostilApi>('postil.postil')!.activate()) as PostilApi;

describe('the exported interface', () => {
  afterEach(closeAll);

  it('is version 1, frozen, and has these members', async () => {
    const postil = await api();
    deepEqual(Object.keys(postil).sort(), ['mentions', 'onDidChangeMentions', 'registerRecognizer', 'version']);
    equal(postil.version, 1);
    ok(Object.isFrozen(postil));
  });

  it('gives the marks of an open article', async () => {
    const uri = await write('---\npublished: 2020-01-07\n---\n\nOn Sunday 5,500 troops left.\n');
    equal((await api()).mentions(uri), undefined);
    await open(uri);
    await card(uri, 'Sunday', /January 5/);
    const mentions = (await api()).mentions(uri)!;
    deepEqual(
      mentions.filter(m => m.kind !== 'actor').map(m => [m.kind, m.text, m.value, m.state]),
      [
        ['date', 'Sunday', '2020-01-05', 'suggested'],
        ['figure', '5,500', 5500, 'suggested'],
      ],
    );
  });

  it('lets another extension find what Postil does not, until it takes it back', async () => {
    const postil = await api();
    const uri = await write('# Notes\n\nThe *zorblats* of Vexl were seen.\n');
    await open(uri);
    await until('it is read', () => postil.mentions(uri));
    deepEqual(await cards(uri, 'zorblats'), []);
    const registered = postil.registerRecognizer({
      name: 'zorblats',
      find: ({ text }) =>
        [...text.matchAll(/zorblats/g)].map(({ index }) => ({
          start: index,
          end: index + 8,
          kind: 'actor' as const,
          type: 'group',
        })),
    });
    const { range } = await card(uri, 'zorblats', /Group/);
    equal(vscode.window.activeTextEditor!.document.getText(range), 'zorblats');
    registered.dispose();
    await until('its marks are gone', async () => (await cards(uri, 'zorblats')).length === 0);
  });

  it('hands out sentences as a reader sees them, and takes nothing that is no span of them', async () => {
    const postil = await api();
    const asked: string[] = [];
    const registered = postil.registerRecognizer({
      name: 'careless',
      find({ text }) {
        asked.push(text);
        const at = text.indexOf('zorblats');
        if (at < 0) return [];
        return [
          { start: at, end: at + 8, kind: 'figure' as const, value: 42, confidence: 7 },
          { start: -1, end: 3, kind: 'actor' as const },
          { start: 0, end: text.length + 1, kind: 'actor' as const },
          { start: 0.5, end: 2, kind: 'actor' as const },
        ];
      },
    });
    const uri = await write('Nobody *ever*  saw them. Then **zorblats** came\r\nalong.\r\n');
    await open(uri);
    const found = await until('it is read', () => {
      const now = postil.mentions(uri);
      return now !== undefined && now.length > 0 && now;
    });
    deepEqual(
      found.map(({ kind, text, value, confidence }) => [kind, text, value, confidence]),
      [['figure', 'zorblats', 42, 1]],
    );
    // of other open articles too, if there are any
    for (const sentence of ['Nobody ever saw them.', 'Then zorblats came along.'])
      ok(asked.includes(sentence), asked.join(' | '));
    registered.dispose();
  });

  it('tells of every change of the marks', async () => {
    const postil = await api();
    const uri = await write('He left on 3 May 2020.\n');
    const told = new Promise<vscode.Uri>(resolve => {
      const listening = postil.onDidChangeMentions(changed => {
        if (changed.toString() !== uri.toString()) return;
        listening.dispose();
        resolve(changed);
      });
    });
    await open(uri);
    await told;
    const [mention] = await until('its marks', () => postil.mentions(uri));
    deepEqual([mention!.kind, mention!.value, mention!.state], ['date', '2020-05-03', 'suggested']);
  });

  it('switches a recogniser off that throws, and keeps its own marks', async () => {
    const postil = await api();
    let calls = 0;
    const registered = postil.registerRecognizer({
      name: 'broken',
      find() {
        calls++;
        throw new Error('broken on purpose');
      },
    });
    const uri = await write('---\npublished: 2020-01-07\n---\n\nHe left on Sunday.\n\nShe stayed.\n');
    await open(uri);
    await card(uri, 'Sunday', /January 5/);
    equal(calls, 1);
    registered.dispose();
  });
});
