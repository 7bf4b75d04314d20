import fc from 'fast-check';
import { buildLibraryGraph } from '../../src/link/library-graph.js';
import { createLinker } from '../../src/link/linker.js';
import type { GraphChange, LibraryGraph } from '../../src/model/graph.js';
import type { NodeType } from '../../src/model/terms.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { directive, owner, refers, section, target, task } from '../build-directive.js';
import { alignByWords } from '../link/align-by-words.js';
import { someDirective, someOfFamily } from '../link/made-up-library.js';

const ALL = { offset: 0, size: 100 };
const so = (role: 'lead' | 'monitor') => owner('Sở Y tế', role);

const library = () => [
  directive('b', {
    symbol: '5/KH-UBND',
    sections: [section('b', 'I.1', 'Nhiệm vụ'), section('b', 'I', 'Mở đầu')],
    tasks: [task('b', 2, 'hai', [so('monitor')]), task('b', 10, 'mười'), task('b', 1, 'một', [so('lead'), so('lead')])],
    targets: [target('b', 1, 'chỉ tiêu')],
    references: [refers('71-NQ/TW', { issuedOn: '2025-08-22' })],
  }),
  directive('a', {
    tasks: [task('a', 1, 'việc', [so('lead'), owner('Đảng ủy', 'lead'), owner('Ủy ban', 'lead'), owner('An', 'lead')])],
    references: [refers('71-NQ/TW'), refers('5/KH-UBND', { relation: 'cites' })],
  }),
];

/** Random graphs are the same in every run and for every store. */
const SEED = 26;

const TYPES: readonly NodeType[] = ['document', 'section', 'task', 'target', 'body'];

/** Ids of everything that was ever in a graph. */
interface Known {
  readonly documents: Set<string>;
  readonly bodies: Set<string>;
  readonly tasks: Set<string>;
}

const nothingKnown = (): Known => ({ documents: new Set(), bodies: new Set(), tasks: new Set() });

function learn(known: Known, graph: LibraryGraph): Known {
  for (const key of ['documents', 'bodies', 'tasks'] as const) for (const { id } of graph[key]) known[key].add(id);
  return known;
}

/** Every question of the port, about all of these. */
async function everything(store: GraphStore, known: Known): Promise<unknown> {
  const [ids, names, items] = [[...known.documents], [...known.bodies], [...known.tasks]];
  const pairs = ids.flatMap((child) => ids.map((parent) => ({ child, parent })));
  return {
    lists: await Promise.all(TYPES.map((type) => store.list(type, ALL))),
    ofDocuments: await Promise.all(ids.map((id) => store.list('task', ALL, { document: id }))),
    many: await Promise.all(TYPES.map((type) => store.getMany(type, [...ids, ...items]))),
    numbered: await store.documentsNumbered(['71', '1', '2', '5.1', '071', 'KH']),
    contents: await store.contents([...ids, 'document:none', ...ids.slice(0, 1)]),
    assignments: await store.assignments(names, ALL, null),
    edges: [await store.edgesFrom(ids), await store.edgesTo(ids)],
    links: [await store.linksFrom(items), await store.linksTo(items)],
    between: await store.linksBetween(pairs),
  };
}

/** Rows of changes to a library, some of which take documents away again; `whole`: the graph is given anew. */
const steps = fc.array(
  fc.record({
    whole: fc.boolean(),
    put: fc.array(fc.oneof(someDirective, someOfFamily), { maxLength: 3 }),
    remove: fc.array(
      someDirective.map(({ id }) => id),
      { maxLength: 1 },
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

export interface Case {
  readonly name: string;
  readonly run: () => Promise<void>;
}

interface Options {
  /** How many random rows of changes are tried. */
  readonly rows?: number;
}

/** What every graph store must do, case by case. `create` gives an empty store; a former one is no longer used then. */
export function graphStoreCases(create: () => Promise<GraphStore>, { rows = 40 }: Options = {}): Case[] {
  const cases: Case[] = [];
  let store: GraphStore;
  const it = (name: string, run: () => Promise<void>): void => {
    const prepared = async (): Promise<void> => {
      store = await create();
      await store.replaceAll(buildLibraryGraph(library()));
      await run();
    };
    cases.push({ name, run: prepared });
  };
  const idsOf = async (type: 'document' | 'section' | 'task' | 'target' | 'body') =>
    (await store.list(type, ALL)).member.map(({ id }) => id);

  it('lists documents by id, items in the order of their text, bodies as Vietnamese sorts them', async () => {
    expect(await idsOf('document')).toEqual(['document:71-nq-tw.2025', 'document:a', 'document:b']);
    expect(await idsOf('task')).toEqual(['task:a.i.1.1', 'task:b.i.1.1', 'task:b.i.1.2', 'task:b.i.1.10']);
    expect(await idsOf('section')).toEqual(['section:b.i', 'section:b.i.1']);
    expect(await idsOf('target')).toEqual(['target:b.i.1.1']);
    const { member } = await store.list('body', ALL);
    expect(member.map(({ name }) => name)).toEqual(['An', 'Đảng ủy', 'Sở Y tế', 'Ủy ban']);
  });

  it('gives pages and the number of all', async () => {
    const page = await store.list('task', { offset: 1, size: 2 });
    expect(page.totalItems).toBe(4);
    expect(page.member.map(({ id }) => id)).toEqual(['task:b.i.1.1', 'task:b.i.1.2']);
    expect(await store.list('task', { offset: 9, size: 2 })).toEqual({ totalItems: 4, member: [] });
  });

  it('gives pages that make up the whole, however they are cut', async () => {
    for (const type of TYPES) {
      const { totalItems, member } = await store.list(type, ALL);
      for (const size of [1, 2, 3]) {
        const pages: unknown[] = [];
        for (let offset = 0; offset < totalItems; offset += size) {
          const page = await store.list(type, { offset, size });
          expect(page.totalItems).toBe(totalItems);
          pages.push(...page.member);
        }
        expect(pages).toEqual(member);
      }
    }
  });

  it('keeps what stands in one document', async () => {
    expect((await store.list('task', ALL, { document: 'document:b' })).totalItems).toBe(3);
    expect((await store.list('section', ALL, { document: 'document:a' })).totalItems).toBe(0);
    expect((await store.list('task', ALL, { document: 'document:none' })).totalItems).toBe(0);
  });

  it('gives all that stands in documents, in the order in which they are asked for', async () => {
    const [b, none, a] = await store.contents(['document:b', 'document:none', 'document:a']);
    expect(b?.document).toBe('document:b');
    expect(b?.tasks.map(({ id }) => id)).toEqual(['task:b.i.1.1', 'task:b.i.1.2', 'task:b.i.1.10']);
    expect(b?.sections.map(({ id }) => id)).toEqual(['section:b.i', 'section:b.i.1']);
    expect(b?.targets.map(({ id }) => id)).toEqual(['target:b.i.1.1']);
    expect(none).toEqual({ document: 'document:none', sections: [], tasks: [], targets: [] });
    expect(a?.tasks.map(({ id }) => id)).toEqual(['task:a.i.1.1']);
  });

  it('gets one or many by id, and null or nothing for the unknown', async () => {
    expect(await store.get('document', 'document:a')).toMatchObject({ id: 'document:a', held: true });
    expect(await store.get('task', 'document:a')).toBeNull();
    const found = await store.getMany('document', ['document:b', 'document:none', 'document:a']);
    expect(found.map(({ id }) => id)).toEqual(['document:b', 'document:a']);
  });

  it('finds documents by the number of their symbol', async () => {
    const ids = async (symbols: string[]) =>
      (await store.documentsNumbered(symbols)).map((found) => found.map(({ id }) => id));
    const [resolution, plan] = [['document:71-nq-tw.2025'], ['document:b']];
    expect(await ids(['71', '071', '71-NQ/TW', '5', '71/QĐ-UBND'])).toEqual([
      resolution,
      resolution,
      resolution,
      plan,
      resolution,
    ]);
    expect(await ids(['7', 'NQ', '5'])).toEqual([[], [], plan]);
    expect(await ids([])).toEqual([]);
  });

  it('finds documents by their titles, whatever stands before them', async () => {
    const law = { type: 'Luật', relation: 'based_on' } as const;
    const titled = directive('c', {
      title: 'Kế hoạch truyền thông',
      references: [refers(null, { ...law, title: 'Luật Giáo dục' })],
    });
    await store.replaceAll(buildLibraryGraph([...library(), titled]));
    const keys = ['giao duc', 'truyen thong', 'truyen thong', 'luat giao duc', ''];
    const ids = async (asked: string[]) => (await store.documentsTitled(asked)).map(({ id }) => id);
    expect(await ids(keys)).toEqual(['document:c', 'document:luat-giao-duc']);
    await store.replaceAll(buildLibraryGraph(library()));
    expect(await ids(keys)).toEqual([]);
  });

  it('gives a body its tasks, each role once, and by role', async () => {
    const all = await store.assignments(['body:so-y-te'], ALL, null);
    expect(all.member.map(({ task: id, role }) => `${id} ${role}`)).toEqual([
      'task:a.i.1.1 lead',
      'task:b.i.1.1 lead',
      'task:b.i.1.2 monitor',
    ]);
    expect(all.member[0]).toMatchObject({ basis: 'explicit', source: { exact: 'Sở Y tế' } });
    const monitored = await store.assignments(['body:so-y-te'], ALL, 'monitor');
    expect(monitored).toMatchObject({ totalItems: 1, member: [{ task: 'task:b.i.1.2' }] });
    expect(await store.assignments(['body:none'], ALL, null)).toEqual({ totalItems: 0, member: [] });
    const twice = await store.assignments(['body:none', 'body:so-y-te', 'body:so-y-te'], ALL, null);
    expect(twice.member).toEqual(all.member);
  });

  it('follows edges both ways, each once', async () => {
    const up = await store.edgesFrom(['document:b', 'document:a', 'document:a']);
    expect(up.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'document:a document:71-nq-tw.2025',
      'document:a document:b',
      'document:b document:71-nq-tw.2025',
    ]);
    const down = await store.edgesTo(['document:71-nq-tw.2025']);
    expect(down.map(({ from }) => from)).toEqual(['document:a', 'document:b']);
  });

  it('holds nothing of an earlier graph after a new one', async () => {
    await store.replaceAll(buildLibraryGraph([directive('c')]));
    expect(await idsOf('document')).toEqual(['document:c']);
    expect(await idsOf('task')).toEqual([]);
    expect(await store.edgesTo(['document:71-nq-tw.2025'])).toEqual([]);
  });

  it('holds after any row of changes what the graph holds that they make, link by link', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (row) => {
        const linker = createLinker({ align: alignByWords });
        const [changed, replaced] = [await create(), createMemoryStore()];
        const known = nothingKnown();
        for (const { whole, ...step } of row) {
          const change = linker.change(step);
          await (whole ? changed.replaceAll(linker.graph()) : changed.apply(change));
          learn(known, linker.graph());
          await replaced.replaceAll(linker.graph());
          expect(await everything(changed, known)).toEqual(await everything(replaced, known));
        }
      }),
      { numRuns: rows, seed: SEED },
    );
  });

  it('is not changed by the same change again', async () => {
    const linker = createLinker({ align: alignByWords });
    const change = linker.change({ put: library() });
    const known = learn(nothingKnown(), linker.graph());
    await store.replaceAll(buildLibraryGraph([]));
    await store.apply(change);
    const once = await everything(store, known);
    await store.apply(change);
    expect(await everything(store, known)).toEqual(once);
  });

  it('shows readers the graph before a change or after it, never between', async () => {
    const change: GraphChange = createLinker().change({ put: library() });
    const empty = await create();
    const reads: Promise<string>[] = [];
    const read = async () => {
      const { totalItems } = await empty.list('task', ALL);
      return `${totalItems}`;
    };
    const applied = empty.apply(change);
    for (let n = 0; n < 20; n += 1) reads.push(read());
    await applied;
    expect(['0', '4']).toEqual(expect.arrayContaining([...new Set(await Promise.all(reads))]));
    expect(await read()).toBe('4');
  });
  return cases;
}

const CASE_MS = 120_000;

/** Registers the cases as tests. */
export function graphStoreConformance(create: () => Promise<GraphStore>, options: Options = {}): void {
  describe('graph store', () => {
    for (const { name, run } of graphStoreCases(create, options)) test(name, run, CASE_MS);
  });
}
