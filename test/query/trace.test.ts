import { Trace } from '../../src/model/answers.js';
import { directive, owner, programmeAndPlan, refers, target, task } from '../build-directive.js';
import { questionsOver } from './questions-over.js';

const held = (n: string, ...above: string[]) =>
  directive(n, {
    symbol: `${n}-NQ/TW`,
    tasks: [task(n, 1, 'việc')],
    references: above.map((s) => refers(`${s}-NQ/TW`)),
  });

describe('trace', () => {
  it('goes from a task over the recognised programme to the resolution, with a quote for every hop', async () => {
    const { programme, plan } = programmeAndPlan();
    const trace = await (await questionsOver([programme, plan])).trace('task:ke-hoach-dac-khu.i.1.1');
    Trace.parse(trace);
    const long = trace.paths.find(({ nodes }) => nodes.includes(programme.id));
    expect(long?.nodes).toEqual(['task:ke-hoach-dac-khu.i.1.1', plan.id, programme.id, 'document:71-nq-tw.2025']);
    expect(long?.hops.map(({ relation, evidence, quote }) => [relation, evidence, quote])).toEqual([
      ['part_of', 'stated', 'Quán triệt nghị quyết'],
      ['implements', 'inferred', 'Thực hiện 02-CTr/TU'],
      ['implements', 'stated', 'Thực hiện 71-NQ/TW'],
    ]);
    expect(long?.confidence).toBeCloseTo(0.9);
    expect(trace.paths.map(({ confidence }) => confidence)).toEqual([1, 0.9]);
    expect(trace).toMatchObject({ roots: ['document:71-nq-tw.2025'], unresolved: ['document:71-nq-tw.2025'] });
  });

  it('shows both sides of a diamond, and the longest of equally evidenced ways first', async () => {
    const questions = await questionsOver([held('1', '2', '3', '4'), held('2', '4'), held('3', '4'), held('4')]);
    const { paths, roots, truncated } = await questions.trace('document:1');
    expect(paths.map(({ nodes }) => nodes.map((id) => id.slice(9)).join(''))).toEqual(['124', '134', '14']);
    expect([roots, truncated]).toEqual([['document:4'], false]);
  });

  it('ends in a cycle, which has no top', async () => {
    const questions = await questionsOver([held('1', '2'), held('2', '1')]);
    const { paths, roots } = await questions.trace('document:1');
    expect(paths.map(({ nodes }) => nodes)).toEqual([['document:1', 'document:2']]);
    expect(roots).toEqual([]);
  });

  it('has no way up from a document that carries out nothing, or only itself', async () => {
    const questions = await questionsOver([held('1', '1')]);
    expect(await questions.trace('document:1')).toMatchObject({ paths: [], roots: ['document:1'], unresolved: [] });
    const { paths } = await questions.trace('task:1.i.1.1');
    expect(paths).toMatchObject([{ nodes: ['task:1.i.1.1', 'document:1'], confidence: 1 }]);
  });

  it('does not follow a mere citation, and names a parent that is not held', async () => {
    const references = [refers('5-NQ/TW', { relation: 'cites' }), refers('9-NQ/TW')];
    const questions = await questionsOver([directive('a', { targets: [target('a', 1, 'đích')], references })]);
    const trace = await questions.trace('target:a.i.1.1');
    expect(trace.nodes.map(({ id }) => id)).toEqual(['document:a', 'document:9-nq-tw.nd']);
    expect(trace.unresolved).toEqual(['document:9-nq-tw.nd']);
  });

  it('gives fifty ways at most and says that there are more', async () => {
    const layers = Array.from({ length: 7 }, (_, layer) => [`${layer + 1}1`, `${layer + 1}2`]);
    const library = layers.flatMap((layer, index) => layer.map((n) => held(n, ...(layers[index + 1] ?? []))));
    const { paths, truncated } = await (await questionsOver(library)).trace('document:11');
    expect([paths.length, truncated]).toEqual([50, true]);
  });

  it('refuses a body and does not know an unknown id', async () => {
    const questions = await questionsOver([directive('a', { tasks: [task('a', 1, 'x', [owner('Sở Y tế', 'lead')])] })]);
    await expect(questions.trace('body:so-y-te')).rejects.toMatchObject({ code: 'bad-parameter' });
    await expect(questions.trace('task:none')).rejects.toMatchObject({ code: 'not-found' });
    await expect(questions.trace('nonsense')).rejects.toMatchObject({ code: 'not-found' });
  });
});
