import type { GraphStore } from '../../src/store/graph-store.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { graphStoreCases } from './graph-store.js';

type Break = (store: GraphStore) => Partial<GraphStore>;

const reversed = <T>(values: readonly T[]): T[] => [...values].reverse();

/** Each forgets one thing that the port asks for. */
const BROKEN: Readonly<Record<string, Break>> = {
  'loses the last item of a page': (store) => ({
    list: async (type, page, filter) => {
      const { totalItems, member } = await store.list(type, page, filter);
      return { totalItems, member: member.slice(0, -1) };
    },
  }),
  'counts the page for the whole': (store) => ({
    list: async (type, page, filter) => {
      const { member } = await store.list(type, page, filter);
      return { totalItems: member.length, member };
    },
  }),
  'gives edges in another order': (store) => ({ edgesFrom: async (ids) => reversed(await store.edgesFrom(ids)) }),
  'keeps what was there before': (store) => ({
    replaceAll: (graph) =>
      store.apply({
        ...graph,
        contents: graph.documents.map(({ id }) => ({
          document: id,
          sections: graph.sections.filter(({ document }) => document === id),
          tasks: graph.tasks.filter(({ document }) => document === id),
          targets: graph.targets.filter(({ document }) => document === id),
        })),
        removed: { documents: [], bodies: [], edges: [], links: [] },
      }),
  }),
  'does not take edges away': (store) => ({
    apply: (change) => store.apply({ ...change, removed: { ...change.removed, edges: [] } }),
  }),
  'forgets links': (store) => ({ apply: (change) => store.apply({ ...change, links: [] }) }),
  'ignores the role': (store) => ({ assignments: (bodies, page) => store.assignments(bodies, page, null) }),
  'loses a field': (store) => ({
    getMany: async (type, ids) => (await store.getMany(type, ids)).map((node) => ({ ...node, source: null })) as never,
  }),
};

test.each(Object.entries(BROKEN))('a store that %s fails', async (_name, breaking) => {
  const cases = graphStoreCases(
    async () => {
      const store = createMemoryStore();
      return { ...store, ...breaking(store) };
    },
    { rows: 8 },
  );
  const results = await Promise.allSettled([
    (async () => {
      for (const one of cases) await one.run();
    })(),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['rejected']);
});
