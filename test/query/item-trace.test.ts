import fc from 'fast-check';
import { Trace } from '../../src/model/answers.js';
import type { Directive } from '../../src/model/directive.js';
import type { ReviewMark } from '../../src/model/review-mark.js';
import type { Verdict } from '../../src/model/terms.js';
import { directive, refers, section, target, task } from '../build-directive.js';
import { counted, link, linkedLibrary, linkedStore } from './linked-library.js';

/** A document `n` with three tasks, that carries out the documents `above`. */
const held = (n: string, above: readonly string[] = [], given: Partial<Directive> = {}) =>
  directive(n, {
    symbol: `${n}-NQ/TW`,
    tasks: [1, 2, 3].map((at) => task(n, at, `việc ${at} của ${n}`)),
    references: above.map((one) => refers(`${one}-NQ/TW`)),
    ...given,
  });

const t = (n: string | number, at = 1) => `task:${n}.i.1.${at}`;
const short = (ids: readonly string[]) => ids.map((id) => id.replace('document:', 'd').replace(/task:(\d+).*/, 't$1'));
const mark = (verdict: Verdict): ReviewMark => ({
  id: 'r1',
  verdict,
  by: 'An',
  at: '2026-01-01T00:00:00Z',
  note: null,
});

describe('trace of an item', () => {
  it('goes from clause to clause, each hop in the words of the parent, and then by the documents', async () => {
    const library = [held('1', ['2']), held('2', ['3']), held('3', ['9'])];
    const links = [link(t(1), t(2, 3), { score: 0.7, kind: 'narrowed' }), link(t(2, 3), t(3, 2))];
    const trace = Trace.parse(await (await linkedLibrary(library, links)).trace(t(1)));
    expect(trace.paths).toHaveLength(1);
    const [path] = trace.paths;
    expect(path?.nodes).toEqual([t(1), t(2, 3), t(3, 2), 'document:3', 'document:9-nq-tw.nd']);
    expect(path?.hops.map(({ relation, evidence, quote, statedBy }) => [relation, evidence, quote, statedBy])).toEqual([
      ['derives_from', 'inferred', 'việc 3 của 2', 'document:2'],
      ['derives_from', 'inferred', 'việc 2 của 3', 'document:3'],
      ['part_of', 'stated', 'việc 2 của 3', 'document:3'],
      ['implements', 'stated', 'Thực hiện 9-NQ/TW', 'document:3'],
    ]);
    expect(path?.hops[0]).toMatchObject({
      confidence: 0.7,
      kind: 'narrowed',
      method: 'test',
      state: 'current',
      via: { from: 'document:1', to: 'document:2', relation: 'implements', evidence: 'stated' },
    });
    expect(path?.hops[3]).toMatchObject({ kind: null, via: null, review: null });
    expect(path?.confidence).toBeCloseTo(0.56);
    expect(trace).toMatchObject({ shortest: 0, bestEvidenced: 0, roots: ['document:9-nq-tw.nd'], truncated: false });
    expect(trace.unresolved).toEqual(['document:9-nq-tw.nd']);
    expect(short(trace.nodes.map(({ id }) => id))).toEqual(['d1', 'd2', 'd3', 'd9-nq-tw.nd']);
    expect(trace.items.map(({ id }) => id)).toEqual([t(1), t(2, 3), t(3, 2)]);
  });

  it('shows both sides of a diamond of clauses, and names the shortest and the best evidenced', async () => {
    const library = [held('1', ['2', '3', '4']), held('2', ['4']), held('3', ['4']), held('4')];
    const links = [
      link(t(1), t(2), { score: 0.9 }),
      link(t(1), t(3), { score: 0.6 }),
      link(t(2), t(4), { score: 0.9 }),
      link(t(3), t(4), { score: 0.9 }),
    ];
    const { paths, shortest, bestEvidenced, roots } = await (await linkedLibrary(library, links)).trace(t(1));
    expect(paths.map(({ nodes }) => short(nodes).join(' '))).toEqual(['t1 t2 t4 d4', 't1 t3 t4 d4', 't1 d1 d4']);
    expect([shortest, bestEvidenced, roots]).toEqual([2, 2, ['document:4']]);
    expect(paths[2]?.hops.map(({ evidence }) => evidence)).toEqual(['stated', 'stated']);
  });

  it('goes by its document to the parents that no link of it leads to, and only to those', async () => {
    const library = [held('1', ['2', '3']), held('2'), held('3')];
    const { paths } = await (await linkedLibrary(library, [link(t(1), t(2))])).trace(t(1));
    expect(paths.map(({ nodes }) => short(nodes).join(' '))).toEqual(['t1 t2 d2', 't1 d1 d3']);
  });

  it('never follows a link that a person rejected, and is sure of one that a person confirmed', async () => {
    const library = [held('1', ['2']), held('2')];
    const rejected = [link(t(1), t(2), { review: mark('reject') })];
    const { paths } = await (await linkedLibrary(library, rejected)).trace(t(1));
    expect(paths.map(({ nodes }) => short(nodes).join(' '))).toEqual(['t1 d1 d2']);
    const confirmed = [link(t(1), t(2), { score: 0.3, review: mark('confirm') }), link(t(1), t(2, 2), { rank: 2 })];
    const answer = await (await linkedLibrary(library, confirmed)).trace(t(1));
    expect(answer.paths[0]?.hops[0]).toMatchObject({
      confidence: 1,
      evidence: 'inferred',
      review: { verdict: 'confirm', by: 'An' },
    });
    expect(answer.paths.map(({ confidence }) => confidence)).toEqual([1, 0.8]);
  });

  it('traces sections, and takes a run-in section for its one item', async () => {
    const library = [
      directive('1', {
        sections: [section('1', 'I', 'Nhiệm vụ'), section('1', 'I.1', null)],
        tasks: [task('1', 1, 'việc')],
      }),
      directive('2', { sections: [section('2', 'II', 'Nhiệm vụ và giải pháp')], targets: [target('2', 1, 'đích')] }),
    ];
    const links = [link('section:1.i', 'section:2.ii'), link(t(1), 'target:2.i.1.1')];
    const questions = await linkedLibrary(library, links);
    const heading = await questions.trace('section:1.i');
    expect(heading.paths.map(({ nodes }) => nodes)).toEqual([['section:1.i', 'section:2.ii', 'document:2']]);
    expect(heading.paths[0]?.hops[0]).toMatchObject({ quote: 'II. Nhiệm vụ và giải pháp', via: null });
    const runin = await questions.trace('section:1.i.1');
    expect(runin.root.id).toBe('section:1.i.1');
    expect(runin.paths.map(({ nodes }) => nodes)).toEqual([['section:1.i.1', 'target:2.i.1.1', 'document:2']]);
  });

  it('ends where a cycle of links meets itself, and in a document that carries out itself', async () => {
    const cycle = await linkedLibrary([held('1', ['2']), held('2', ['1'])], [link(t(1), t(2)), link(t(2), t(1, 2))]);
    const round = await cycle.trace(t(1));
    expect(round.paths.map(({ nodes }) => short(nodes).join(' '))).toEqual(['t1 t2 d2']);
    expect([round.roots, round.truncated]).toEqual([[], false]);
    const own = await linkedLibrary([held('1', ['1'])], [link(t(1), t(1, 2))]);
    const self = await own.trace(t(1));
    expect(self.paths.map(({ nodes }) => short(nodes).join(' '))).toEqual(['t1 d1']);
    expect(self.roots).toEqual(['document:1']);
  });

  it('leaves out a link whose parent is not in the library, and says what is only cited', async () => {
    const answer = await (await linkedLibrary([held('1', ['2'])], [link(t(1), t(2))])).trace(t(1));
    expect(answer.paths.map(({ nodes }) => nodes)).toEqual([[t(1), 'document:1', 'document:2-nq-tw.nd']]);
    expect(answer).toMatchObject({ unresolved: ['document:2-nq-tw.nd'], roots: ['document:2-nq-tw.nd'] });
  });

  it('gives fifty ways at most, the best evidenced and the shortest among them', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => task('2', at + 1, `việc ${at + 1}`));
    const library = [held('1', ['2', '3']), held('2', ['4'], { tasks: many }), held('3'), held('4')];
    const links = many.map(({ id }, at) => link(t(1), id, { score: 0.5, rank: at + 1 }));
    const { paths, shortest, bestEvidenced, truncated } = await (await linkedLibrary(library, links)).trace(t(1));
    expect([paths.length, truncated]).toEqual([50, true]);
    expect(short(paths[shortest ?? -1]?.nodes ?? [])).toEqual(['t1', 'd1', 'd3']);
    expect(paths[bestEvidenced ?? -1]?.confidence).toBe(1);
    expect(paths.slice(0, 49).every(({ hops }) => hops[0]?.relation === 'derives_from')).toBe(true);
  });

  it('asks the store by level and not by node', async () => {
    const wide = (width: number) => {
      const rows = ['2', '3'].map((n) =>
        held(n, n === '2' ? ['3'] : [], {
          tasks: Array.from({ length: width }, (_, at) => task(n, at + 1, `việc ${at}`)),
        }),
      );
      const links = Array.from({ length: width }, (_, at) => [
        link(t(1), t(2, at + 1)),
        link(t(2, at + 1), t(3, at + 1)),
      ]);
      return linkedStore([held('1', ['2']), ...rows], links.flat());
    };
    const [narrow, broad] = [counted(await wide(1)), counted(await wide(400))];
    await narrow.questions.trace(t(1));
    await broad.questions.trace(t(1));
    expect(broad.calls()).toBe(narrow.calls());
    expect(broad.calls()).toBeLessThanOrEqual(2 + 2 * 4 + 4);
  });

  it('holds what it promises on any library', async () => {
    const ends = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }));
    const score = fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10);
    const input = fc.record({
      edges: fc.array(ends, { maxLength: 20 }),
      links: fc.array(fc.tuple(ends, score), { maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(input, async ({ edges, links }) => {
        const library = [1, 2, 3, 4, 5, 6, 7].map((n) =>
          held(
            `${n}`,
            edges.filter(([from]) => from === n).map(([, to]) => `${to}`),
          ),
        );
        const tied = new Map(links.map(([[a, b], given]) => [`${a}-${b}`, link(t(a), t(b), { score: given })]));
        const answer = await (await linkedLibrary(library, [...tied.values()])).trace(t(1));
        expect(answer.paths.length).toBeGreaterThan(0);
        for (const { nodes, hops, confidence } of answer.paths) {
          expect(hops.map(({ from }) => from)).toEqual(nodes.slice(0, -1));
          expect(hops.map(({ to }) => to)).toEqual(nodes.slice(1));
          expect(nodes.at(-1)).toMatch(/^document:/);
          expect(new Set(nodes).size).toBe(nodes.length);
          expect(confidence).toBeCloseTo(hops.reduce((product, hop) => product * hop.confidence, 1));
        }
        const lengths = answer.paths.map(({ hops }) => hops.length);
        expect(lengths[answer.shortest ?? -1]).toBe(Math.min(...lengths));
        const sure = answer.paths.map(({ confidence }) => confidence);
        expect(sure[answer.bestEvidenced ?? -1]).toBe(Math.max(...sure));
      }),
      { numRuns: 300 },
    );
  });
});
