import type { Slice, View } from '../model/answers.js';
import { NodeType } from '../model/terms.js';

/** The resource of each type of node; a node id begins with its type. */
export const COLLECTIONS = {
  document: 'documents',
  section: 'sections',
  task: 'tasks',
  target: 'targets',
  body: 'bodies',
} as const satisfies Record<NodeType, string>;

// A colon may stand in a path as it is, and ids are easier to read with it.
const encodeId = (id: string): string => encodeURIComponent(id).replaceAll('%3A', ':');

/** Address of the data of a node; null where the id begins with no known type. */
export function dataUrl(id: string): string | null {
  const type = NodeType.safeParse(id.slice(0, id.indexOf(':')));
  return type.success ? `/v1/${COLLECTIONS[type.data]}/${encodeId(id)}` : null;
}

type QueryValue = string | number | readonly string[] | undefined;

export interface PageQuery {
  readonly size: number;
  readonly page: number;
}

/** Turns the 1-based page of a request into items to skip. */
export const toPage = ({ size, page }: PageQuery) => ({ offset: (page - 1) * size, size });

const addressOf = (path: string, query: Readonly<Record<string, QueryValue>>): string => {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((part): [string, string] => [name, String(part)]),
  );
  return `${path}?${new URLSearchParams(pairs)}`;
};

const viewOf = (path: string, query: PageQuery & Readonly<Record<string, QueryValue>>, totalItems: number): View => {
  const last = Math.max(1, Math.ceil(totalItems / query.size));
  const to = (page: number) => addressOf(path, { ...query, page });
  return {
    first: to(1),
    // Past the end the way back is the last page that holds something.
    previous: query.page > 1 ? to(Math.min(query.page - 1, last)) : null,
    next: query.page < last ? to(query.page + 1) : null,
    last: to(last),
  };
};

/** Adds the links of the neighbouring pages, with the filters of the request kept, to a slice of a list. */
export function paged<T>(
  url: string,
  query: PageQuery & Readonly<Record<string, QueryValue>>,
  { totalItems, member }: Slice<T>,
) {
  return { totalItems, member, view: viewOf(url.split('?', 1)[0] ?? '', query, totalItems) };
}
