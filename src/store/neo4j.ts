import type { Slice } from '../model/answers.js';
import type {
  Assignment,
  BodyNode,
  DocumentContents,
  DocumentNode,
  LineageEdge,
  SectionNode,
  TargetNode,
  TaskNode,
} from '../model/graph.js';
import type { ItemLink } from '../model/links.js';
import type { NodeType } from '../model/terms.js';
import { type Connection, integer, type Row } from '../neo4j/connection.js';
import { statement } from '../neo4j/statements.js';
import type { GraphStore, NodeByType, StorePage } from './graph-store.js';
import { groupBy } from './group-by.js';
import { nearby } from './neo4j-near.js';
import { replaceGraph } from './neo4j-replace.js';
import { writeChange } from './neo4j-write.js';
import { symbolNumber } from './symbol-number.js';

/** More than any library of directives holds below one document; beyond it an answer would be cut, so there is none. */
const MOST_ROWS = 100_000;

const GET = { document: 'document', section: 'item', task: 'item', target: 'item', body: 'body' } as const;
const GET_MANY = { document: 'documents', section: 'items', task: 'items', target: 'items', body: 'bodies' } as const;
const LIST = { document: 'documents', section: 'sections', task: 'tasks', target: 'targets', body: 'bodies' } as const;
const LABEL = { document: 'Document', section: 'Section', task: 'Task', target: 'Target', body: 'Body' } as const;

const parsed = <T>(row: Row): T => JSON.parse(String(row.data)) as T;
const listed = <T>(list: unknown): T[] => (list as string[]).map((data) => JSON.parse(data) as T);
const contentsOf = (row: Row): DocumentContents => ({
  document: String(row.id),
  sections: listed<SectionNode>(row.sections),
  tasks: listed<TaskNode>(row.tasks),
  targets: listed<TargetNode>(row.targets),
});
const pageOf = <T>(row: Row | undefined): Slice<T> => ({
  totalItems: Number(row?.total ?? 0),
  member: listed<T>(row?.page ?? []),
});
const cut = ({ offset, size }: StorePage) => ({ offset: integer(offset), size: integer(size) });

/**
 * The graph in Neo4j. Answers are those of the memory store, in the same order. The schema must be there: see `migrate`.
 * Throws DirectiveError 'graph-unavailable' while the server is away.
 */
export function createNeo4jStore(connection: Connection): GraphStore {
  const ask = (name: string, parameters: Readonly<Record<string, unknown>>): Promise<readonly Row[]> =>
    connection.read((run) => run(statement(name), parameters));

  const bounded = async (name: string, parameters: Readonly<Record<string, unknown>>): Promise<readonly Row[]> => {
    const rows = await ask(name, { ...parameters, most: integer(MOST_ROWS + 1) });
    if (rows.length > MOST_ROWS) throw new RangeError(`${name}: more than ${MOST_ROWS} rows`);
    return rows;
  };

  /** About each of these, named so in the statement; of nothing, nothing is asked. */
  const about = async <T>(name: string, parameter: string, values: readonly string[]): Promise<T[]> => {
    const rows = values.length === 0 ? [] : await bounded(name, { [parameter]: [...new Set(values)] });
    return rows.map((row) => parsed<T>(row));
  };

  const get = async <T extends NodeType>(type: T, id: string): Promise<NodeByType[T] | null> => {
    const [row] = await ask(`get-${GET[type]}`, { id, label: LABEL[type] });
    return row === undefined ? null : parsed<NodeByType[T]>(row);
  };

  return {
    replaceAll: (graph) => replaceGraph(connection, graph),
    apply: (change) => connection.write((run) => writeChange(run, change)),
    get,
    async getMany<T extends NodeType>(type: T, ids: readonly string[]) {
      if (ids.length === 0) return [];
      const rows = await ask(`get-${GET_MANY[type]}`, { ids, label: LABEL[type] });
      return rows.map((row) => parsed<NodeByType[T]>(row));
    },
    async list<T extends NodeType>(type: T, page: StorePage, filter: { readonly document?: string } = {}) {
      const { document } = filter;
      if (document === undefined) return pageOf<NodeByType[T]>((await ask(`list-${LIST[type]}`, cut(page)))[0]);
      if (type === 'body') return { totalItems: 0, member: [] };
      if (type === 'document') {
        const one = await get(type, document);
        const member = one === null ? [] : [one];
        return { totalItems: member.length, member: member.slice(page.offset, page.offset + page.size) };
      }
      const [row] = await ask(`list-${LIST[type]}-of-document`, { ...cut(page), document });
      return pageOf<NodeByType[T]>(row);
    },
    async contents(documents) {
      const rows = documents.length === 0 ? [] : await ask('contents', { documents: [...new Set(documents)] });
      const found = new Map(rows.map((row) => [row.id, contentsOf(row)]));
      return documents.map((document) => found.get(document) ?? { document, sections: [], tasks: [], targets: [] });
    },
    async documentsNumbered(symbols) {
      const numbers = symbols.map(symbolNumber);
      const asked = [...new Set(numbers)].filter((number) => number !== null);
      const rows = asked.length === 0 ? [] : await bounded('documents-numbered', { numbers: asked });
      const found = groupBy(rows, ({ number }) => String(number));
      return numbers.map((number) => (found.get(number ?? '') ?? []).map((row) => parsed<DocumentNode>(row)));
    },
    documentsTitled: (titleKeys) => about<DocumentNode>('documents-titled', 'titleKeys', titleKeys),
    async assignments(bodies, page, role) {
      const parameters = { ...cut(page), bodies: [...new Set(bodies)], role };
      const [row] = await ask(role === null ? 'assignments' : 'assignments-in-role', parameters);
      return pageOf<Assignment>(row);
    },
    edgesFrom: (documents) => about<LineageEdge>('edges-from', 'documents', documents),
    edgesTo: (documents) => about<LineageEdge>('edges-to', 'documents', documents),
    linksFrom: (children) => about<ItemLink>('links-from', 'items', children),
    linksTo: (parents) => about<ItemLink>('links-to', 'items', parents),
    async linksBetween(pairs) {
      const rows = pairs.length === 0 ? [] : await bounded('links-between', { pairs });
      const found = groupBy(rows, ({ pair }) => Number(pair));
      return pairs.map((_, at) => (found.get(at) ?? []).map((row) => parsed<ItemLink>(row)));
    },
    near: (reach) => nearby(connection, reach),
    async workOf(body, page, role) {
      const [row] = await ask(role === null ? 'body-tasks' : 'body-tasks-in-role', { ...cut(page), body, role });
      if (row === undefined) return null;
      const bodies = listed<BodyNode>(row.bodies);
      const first = bodies.filter(({ id }) => id === body);
      const member = (row.page as [string, string][]).map(([assignment, task]) => ({
        assignment: JSON.parse(assignment) as Assignment,
        task: JSON.parse(task) as TaskNode,
      }));
      const tasks = { totalItems: Number(row.total), member };
      return { bodies: [...first, ...bodies.filter(({ id }) => id !== body)], tasks };
    },
  };
}
