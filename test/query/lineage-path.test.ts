import { LineagePath } from '../../src/model/answers.js';
import { directive, owner, refers, section, task } from '../build-directive.js';
import { link, linkedLibrary } from './linked-library.js';

const held = (n: string, above: readonly string[] = []) =>
  directive(n, {
    symbol: `${n}-NQ/TW`,
    sections: [section(n, 'I.1', null)],
    tasks: [task(n, 1, `việc của ${n}`)],
    references: above.map((one) => refers(`${one}-NQ/TW`)),
  });
const t = (n: number) => `task:${n}.i.1.1`;
const d = (n: number | string) => `document:${n}`;

describe('lineage path', () => {
  const diamond = [held('1', ['2', '3', '4']), held('2', ['4']), held('3', ['4']), held('4', ['9'])];
  const links = [link(t(1), t(2)), link(t(2), t(4), { score: 0.5 })];
  const ask = async (from: string, to: string) =>
    LineagePath.parse(await (await linkedLibrary(diamond, links)).lineagePath(from, to));

  it('gives the ways up, the shortest first', async () => {
    const answer = await ask(d(1), d(4));
    expect(answer).toMatchObject({ direction: 'up', reason: null, detail: null, truncated: false, unresolved: [] });
    expect(answer.paths.map(({ nodes }) => nodes)).toEqual([
      [d(1), d(4)],
      [d(1), d(2), d(4)],
      [d(1), d(3), d(4)],
    ]);
  });

  it('says when the other is below, with the hops leading up all the same', async () => {
    const answer = await ask(d(4), d(2));
    expect(answer).toMatchObject({ direction: 'down', from: { id: d(4) }, to: { id: d(2) } });
    expect(answer.paths.map(({ nodes }) => nodes)).toEqual([[d(2), d(4)]]);
    expect(answer.nodes.map(({ id }) => id)).toEqual([d(2), d(4)]);
  });

  it('ties items by their links, and an item to a document it goes back to', async () => {
    const items = await ask(t(1), t(4));
    expect(items.paths.map(({ nodes, confidence }) => [nodes, confidence])).toEqual([[[t(1), t(2), t(4)], 0.4]]);
    expect(items.items.map(({ id }) => id)).toEqual([t(1), t(2), t(4)]);
    const toDocument = await ask(t(1), d(4));
    expect(toDocument.paths.map(({ nodes }) => nodes)).toEqual([
      [t(1), d(1), d(4)],
      [t(1), d(1), d(3), d(4)],
      [t(1), t(2), t(4), d(4)],
    ]);
    expect((await ask(t(1), d(2))).paths.map(({ nodes }) => nodes)).toEqual([[t(1), t(2), d(2)]]);
    expect((await ask(t(1), d(1))).paths.map(({ nodes }) => nodes)).toEqual([[t(1), d(1)]]);
    expect((await ask('section:4.i.1', 'section:1.i.1')).paths[0]?.nodes).toEqual(['section:1.i.1', t(2), t(4)]);
  });

  it('says why there is none, and where it may go on', async () => {
    const siblings = await ask(d(2), d(3));
    expect(siblings).toMatchObject({ direction: null, paths: [], unresolved: ['document:9-nq-tw.nd'] });
    expect(siblings.reason).toBe('no-way');
    expect(siblings.detail).toMatch(/^No way leads from "document:2" up to "document:3".* only cited \(1\)/);
    for (const [from, to] of [
      [d(2), d(2)],
      ['section:1.i.1', t(1)],
    ] as const) {
      expect(await ask(from, to)).toMatchObject({ direction: null, paths: [], reason: 'same-node' });
    }
  });

  it('finds its way through cycles, and gives twenty at most', async () => {
    const layers = Array.from({ length: 6 }, (_, layer) => [`${layer + 1}1`, `${layer + 1}2`]);
    const library = layers.flatMap((layer, at) =>
      layer.map((n) => held(n, [...(layers[at + 1] ?? []), ...(layers[at - 1] ?? [])])),
    );
    const questions = await linkedLibrary(library, []);
    const { paths, truncated, direction } = await questions.lineagePath(d(11), d(62));
    expect([paths.length, truncated, direction]).toEqual([20, true, 'up']);
    expect(paths[0]?.hops).toHaveLength(5);
    const lengths = paths.map(({ hops }) => hops.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  });

  it('refuses a body under the name it was given by, and does not know an unknown id', async () => {
    const library = [directive('a', { tasks: [task('a', 1, 'x', [owner('Sở Y tế', 'lead')])] })];
    const questions = await linkedLibrary(library, []);
    await expect(questions.lineagePath('document:a', 'body:so-y-te')).rejects.toMatchObject({
      code: 'bad-parameter',
      parameters: [{ name: 'to' }],
    });
    await expect(questions.lineagePath('task:none', 'document:a')).rejects.toMatchObject({ code: 'not-found' });
  });
});
