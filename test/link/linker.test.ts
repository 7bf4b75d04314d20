import fc from 'fast-check';
import { createLinker, type LibraryChange, type Linker } from '../../src/link/linker.js';
import type { Directive } from '../../src/model/directive.js';
import { GraphChange, type LibraryGraph } from '../../src/model/graph.js';
import type { Decision } from '../../src/model/review.js';
import { createPlainGraph, inOrder } from '../apply-change.js';
import { directive, owner, programmeAndPlan, refers, task } from '../build-directive.js';
import { alignByWords } from './align-by-words.js';
import { someDirective, someMerge, someOfFamily, someSuccession } from './made-up-library.js';

const RUNS = 150;

const TYPES = [{ name: 'Nghị quyết', aliases: [], codes: ['NQ'], kind: 'resolution' }] as const;

const emptyLinker = (): Linker => createLinker({ types: TYPES, successionOf: someSuccession, align: alignByWords });

const step: fc.Arbitrary<Required<LibraryChange>> = fc.record({
  put: fc.array(fc.oneof(someDirective, someOfFamily), { maxLength: 3 }),
  remove: fc.array(
    someDirective.map(({ id }) => id),
    { maxLength: 1 },
  ),
  undone: fc.array(fc.constantFrom('decision:1', 'decision:2', 'decision:3'), { maxLength: 1 }),
  decisions: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(someMerge, { maxLength: 2 }) },
  ),
});

/** What is held, and what was decided, after a step. */
interface Library {
  readonly held: ReadonlyMap<string, Directive>;
  readonly decisions: ReadonlyMap<string, Decision>;
}

function heldAfter(
  { held, decisions }: Library,
  { put, remove, undone, decisions: fresh }: Required<LibraryChange>,
): Library {
  const next = new Map(held);
  for (const id of remove) next.delete(id);
  for (const one of put) next.set(one.id, one);
  const decided = new Map(decisions);
  for (const id of undone) decided.delete(id);
  for (const one of fresh) decided.set(one.id, one);
  return { held: next, decisions: decided };
}

/** Links remember former texts; all else is what the texts that are held make of it. */
const withoutLinks = (graph: LibraryGraph): LibraryGraph => ({ ...inOrder(graph), links: [] });

describe('a linker', () => {
  it('makes of any row of changes what the library makes at once, and says each step', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const linker = emptyLinker();
        const told = createPlainGraph();
        let library: Library = { held: new Map(), decisions: new Map() };
        for (const one of steps) {
          told.apply(linker.change(one));
          library = heldAfter(library, one);
          const atOnce = emptyLinker();
          atOnce.change({ put: [...library.held.values()].reverse(), decisions: [...library.decisions.values()] });
          expect(withoutLinks(linker.graph())).toEqual(withoutLinks(atOnce.graph()));
          expect(inOrder(told.graph())).toEqual(inOrder(linker.graph()));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('makes of the versions of texts the same whether they come one by one or all at once, as after a restart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(someDirective, someOfFamily), { maxLength: 12 }),
        fc.array(someMerge, { maxLength: 2 }),
        (put, decisions) => {
          const [slow, fast] = [emptyLinker(), emptyLinker()];
          slow.change({ decisions });
          for (const one of put) slow.change({ put: [one] });
          fast.change({ put, decisions });
          expect(slow.graph()).toEqual(fast.graph());
          expect(slow.lostLinks()).toEqual(fast.lostLinks());
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('changes nothing when it is given what it holds', () => {
    const { programme, plan } = programmeAndPlan();
    const linker = emptyLinker();
    linker.change({ put: [programme, plan] });
    const { documents, bodies, edges, links, removed } = linker.change({ put: [plan] });
    expect({ documents, bodies, edges, links }).toEqual({ documents: [], bodies: [], edges: [], links: [] });
    expect(removed).toEqual({ documents: [], bodies: [], edges: [], links: [] });
  });

  it('touches only what a new document names and who named it', () => {
    const linker = emptyLinker();
    const others = ['a', 'b', 'c'].map((id) => directive(id, { references: [refers(`${id.length}-KL/TW`)] }));
    linker.change({ put: [...others, directive('d', { references: [refers('71-NQ/TW')] })] });
    const change = linker.change({ put: [directive('nq-71', { symbol: '71-NQ/TW' })] });
    expect(GraphChange.parse(change).documents.map(({ id }) => id)).toEqual(['document:nq-71']);
    expect(change.contents.map(({ document }) => document)).toEqual(['document:nq-71']);
    expect(change.edges.map(({ from, to }) => `${from} ${to}`)).toEqual(['document:d document:nq-71']);
    expect(change.removed).toEqual({
      documents: ['document:71-nq-tw.nd'],
      bodies: [],
      edges: [{ from: 'document:d', to: 'document:71-nq-tw.nd', relation: 'implements' }],
      links: [],
    });
  });

  it('gives a document back to those who cite it when it is removed', () => {
    const citing = directive('a', { references: [refers('71-NQ/TW')] });
    const linker = emptyLinker();
    linker.change({ put: [citing] });
    const before = linker.graph();
    const tasks = [task('nq-71', 1, 'đào tạo giáo viên', [owner('Sở Y tế', 'lead')])];
    linker.change({ put: [directive('nq-71', { symbol: '71-NQ/TW', tasks })] });
    expect(linker.contents('document:nq-71').tasks).toHaveLength(1);
    linker.change({ remove: ['document:nq-71'] });
    expect(linker.graph()).toEqual(before);
    expect([...linker.held()]).toEqual(['document:a']);
    expect(linker.contents('document:nq-71').tasks).toEqual([]);
  });
});

describe('decisions of people on who is whom', () => {
  const merge = (verdict: Decision['verdict'], held: string, symbol: string, year: string | null = null): Decision => {
    const subject = { type: 'merge', held, symbol, year, corrected: null } as const;
    return { id: `decision:${verdict}`, subject, verdict, by: 'An', at: '2025-11-01T00:00:00Z', note: null };
  };
  const programmeIn = (linker: Linker) =>
    linker.graph().documents.find(({ id }) => id === 'document:chuong-trinh-hai-phong');

  it('undo what was recognised', () => {
    const { programme, plan } = programmeAndPlan();
    const linker = emptyLinker();
    linker.change({ put: [programme, plan] });
    expect(programmeIn(linker)?.symbol).toBe('02-CTr/TU');
    linker.change({ decisions: [merge('reject', programme.id, '2-CTr/TU', '2025')] });
    expect(programmeIn(linker)).toMatchObject({ symbol: null, mentions: [] });
    expect(linker.graph().documents.map(({ id }) => id)).toContain('document:2-ctr-tu.2025');
  });

  it('make known what the machine would not say, and show as a decision', () => {
    const { programme, plan } = programmeAndPlan();
    const other = { ...programme, type: 'Kế hoạch', issuer: null };
    const linker = emptyLinker();
    linker.change({ put: [other, plan] });
    expect(programmeIn(linker)?.symbol).toBeNull();
    linker.change({ decisions: [merge('confirm', programme.id, '02-CTr/TU')] });
    expect(programmeIn(linker)).toMatchObject({
      symbol: '02-CTr/TU',
      symbolBasis: 'inferred',
      inferred: [{ field: 'symbol', method: 'confirmed-by-person', review: { by: 'An' } }, { field: 'issuedOn' }],
    });
    const edge = linker.graph().edges.find(({ to }) => to === programme.id);
    expect(edge).toMatchObject({ from: plan.id, evidence: 'inferred', method: 'confirmed-by-person', confidence: 1 });
  });

  it('part a held document from a number that it prints', () => {
    const resolution = directive('nq-71', { symbol: '71-NQ/TW', issuedOn: '2025-08-22' });
    const linker = emptyLinker();
    linker.change({ put: [resolution, directive('a', { references: [refers('71-NQ/TW')] })] });
    linker.change({ decisions: [merge('reject', resolution.id, '71-NQ/TW', '2025')] });
    expect(linker.graph().edges.map(({ to }) => to)).toEqual(['document:71-nq-tw.nd']);
  });
});

describe('decisions of people on contents and links', () => {
  it('are applied by the functions given for it, when they are made and at every later change', () => {
    const linker = createLinker({
      align: alignByWords,
      reviewDirective: (one, decisions) => ({
        ...one,
        tasks: decisions.length === 0 ? one.tasks : one.tasks.map((each) => ({ ...each, owners: [] })),
      }),
      reviewLinks: (links, decisions, directiveOf) =>
        links.filter(({ child, parentDocument }) => {
          const rejected = decisions.some(({ subject }) => subject.type === 'link' && subject.child.id === child);
          return !rejected || directiveOf(parentDocument) === null;
        }),
    });
    const parent = directive('p', { symbol: '1-NQ/TW', tasks: [task('p', 1, 'dạy học')] });
    const own = [task('c', 1, 'dạy học', [owner('Sở Y tế', 'lead')])];
    const child = directive('c', { references: [refers('1-NQ/TW')], tasks: own });
    linker.change({ put: [parent, child] });
    expect(linker.graph()).toMatchObject({ bodies: [{ taskCount: 1 }], links: [{ state: 'current' }] });
    const item = { id: 'task:c.i.1.1', document: child.id, text: 'dạy học' };
    const made = { verdict: 'reject', by: 'An', at: '2025-11-01T00:00:00Z', note: null } as const;
    const { body } = owner('Sở Y tế', 'lead');
    const onOwner = { type: 'owner', item, owner: { body, role: 'lead' }, corrected: null } as const;
    const onLink = { type: 'link', child: item, parent: { ...item, document: parent.id }, corrected: null } as const;
    const change = linker.change({
      decisions: [
        { ...made, id: 'decision:1', subject: onOwner },
        { ...made, id: 'decision:2', subject: onLink },
      ],
    });
    expect(change).toMatchObject({ contents: [{ document: child.id }], removed: { bodies: ['body:so-y-te'] } });
    expect(change.removed.links).toHaveLength(1);
    linker.change({ put: [child] });
    expect(linker.graph()).toMatchObject({ bodies: [], links: [], tasks: [{ owners: [] }, { owners: [] }] });
  });
});
