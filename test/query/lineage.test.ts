import { Lineage } from '../../src/model/answers.js';
import type { LineageRequest } from '../../src/query/questions.js';
import { directive, programmeAndPlan, refers } from '../build-directive.js';
import { questionsOver } from './questions-over.js';

const held = (n: string, ...above: string[]) =>
  directive(n, { symbol: `${n}-NQ/TW`, references: above.map((s) => refers(`${s}-NQ/TW`)) });

const ask = (nodeId: string, given: Partial<LineageRequest> = {}): LineageRequest => {
  return { nodeId, upstreamDepth: 1, downstreamDepth: 1, relations: [], minConfidence: 0, ...given };
};

const depths = ({ nodes }: Lineage) => Object.fromEntries(nodes.map(({ id, depth }) => [id.slice(9), depth]));

describe('lineage', () => {
  const chain = [held('1', '2'), held('2', '3'), held('3', '4'), held('4')];

  it('goes as far as asked and says that there is more', async () => {
    const questions = await questionsOver(chain);
    const one = await questions.lineage(ask('document:2'));
    Lineage.parse(one);
    expect(depths(one)).toEqual({ 1: 1, 2: 0, 3: -1 });
    expect(one).toMatchObject({ truncated: true, roots: [] });
    const all = await questions.lineage(ask('document:2', { upstreamDepth: 2 }));
    expect(all).toMatchObject({ truncated: false, roots: ['document:4'] });
    expect(all.edges).toHaveLength(3);
  });

  it('leaves out a direction of depth 0', async () => {
    const answer = await (await questionsOver(chain)).lineage(ask('document:4', { upstreamDepth: 0 }));
    expect(depths(answer)).toEqual({ 3: 1, 4: 0 });
  });

  it('ends in a cycle and visits a diamond once', async () => {
    const cycle = await questionsOver([held('1', '2'), held('2', '1')]);
    const round = await cycle.lineage(ask('document:1', { upstreamDepth: 9, downstreamDepth: 9 }));
    expect([depths(round), round.edges.length, round.truncated]).toEqual([{ 1: 0, 2: -1 }, 2, false]);
    const diamond = await questionsOver([held('1', '2', '3'), held('2', '4'), held('3', '4'), held('4')]);
    const answer = await diamond.lineage(ask('document:4', { downstreamDepth: 5 }));
    expect([depths(answer), answer.edges.length]).toEqual([{ 1: 2, 2: 1, 3: 1, 4: 0 }, 4]);
  });

  it('keeps the relations and the confidence asked for', async () => {
    const { programme, plan } = programmeAndPlan();
    const questions = await questionsOver([programme, plan]);
    const sure = await questions.lineage(ask(plan.id, { minConfidence: 0.95 }));
    expect(sure.nodes.map(({ id }) => id)).not.toContain(programme.id);
    const replaced = await questions.lineage(ask(plan.id, { relations: ['replaces'] }));
    expect(replaced).toMatchObject({ nodes: [{ id: plan.id }], edges: [], roots: [plan.id] });
  });

  it('takes an item for its document, and tells what is only cited', async () => {
    const { programme, plan } = programmeAndPlan();
    const answer = await (await questionsOver([programme, plan])).lineage(ask('task:ke-hoach-dac-khu.i.1.1'));
    expect(answer.root.id).toBe('task:ke-hoach-dac-khu.i.1.1');
    expect(answer.unresolved).toEqual(['document:71-nq-tw.2025']);
  });
});
