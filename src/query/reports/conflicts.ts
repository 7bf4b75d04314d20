import type { Slice } from '../../model/answers.js';
import type { ComparedItem } from '../../model/comparison.js';
import type { ItemLink } from '../../model/links.js';
import type { Conflict } from '../../model/reports.js';
import type { GraphStore } from '../../store/graph-store.js';
import { allPages, everything } from '../all-pages.js';
import { documentName } from '../document-name.js';
import { oneNode } from '../one-node.js';
import type { ListFilter, Page } from '../questions.js';
import { type BodyNames, conflictsAt, type TiedItem } from './conflicting-claims.js';
import { rowWindow } from './row-window.js';

/** Parent items are looked at in portions, so that the answer costs no more memory than one of them. */
async function* parentPages(store: GraphStore, document: string | undefined): AsyncGenerator<readonly string[]> {
  const types = ['task', 'target'] as const;
  if (document === undefined) {
    for (const type of types)
      for await (const nodes of allPages((page) => store.list(type, page))) yield nodes.map(({ id }) => id);
    return;
  }
  const own = await Promise.all(types.map((type) => everything((page) => store.list(type, page, { document }))));
  const ids = own.flat().map(({ id }) => id);
  const parents = (await store.linksFrom(ids)).map(({ parent }) => parent);
  yield [...new Set([...ids, ...parents])].sort();
}

async function itemsOf(store: GraphStore, ids: readonly string[]): Promise<Map<string, ComparedItem>> {
  const unique = [...new Set(ids)];
  const [tasks, targets] = await Promise.all([store.getMany('task', unique), store.getMany('target', unique)]);
  const items: ComparedItem[] = [
    ...tasks.map((task) => ({ ...task, type: 'task' as const })),
    ...targets.map((target) => ({ ...target, type: 'target' as const })),
  ];
  return new Map(items.map((item) => [item.id, item]));
}

/** Each body with those that it became: a department and the one it was merged into are one owner. */
async function bodiesOf(store: GraphStore, items: Iterable<ComparedItem>): Promise<BodyNames> {
  const owners = [...items].flatMap((item) => (item.type === 'task' ? item.owners : []));
  const bodies = await store.getMany('body', [...new Set(owners.map(({ body }) => body.id))]);
  return new Map(bodies.map(({ id, successors }) => [id, [id, ...successors.map((one) => one.id)]]));
}

async function conflictsUnder(store: GraphStore, parents: readonly string[]): Promise<Conflict[]> {
  const links = (await store.linksTo(parents)).filter(({ review }) => review?.verdict !== 'reject');
  const items = await itemsOf(
    store,
    links.flatMap(({ child, parent }) => [child, parent]),
  );
  const bodies = await bodiesOf(store, items.values());
  const ids = [...new Set([...items.values()].map(({ document }) => document))];
  const names = new Map((await store.getMany('document', ids)).map((one) => [one.id, documentName(one)]));
  const groups = new Map<string, ItemLink[]>();
  for (const link of links) groups.set(link.parent, [...(groups.get(link.parent) ?? []), link]);
  return [...groups].flatMap(([parent, below]) => {
    const tied = (id: string, link: ItemLink | null): TiedItem[] => {
      const item = items.get(id);
      const document = names.get(item?.document ?? '');
      return item === undefined || document === undefined ? [] : [{ item, document, link }];
    };
    return conflictsAt(parent, [...tied(parent, null), ...below.flatMap((link) => tied(link.child, link))], bodies);
  });
}

/**
 * Tasks that two documents give to different bodies in one role, or by different dates: a parent item and those that
 * carry it out, or two of those. With `filter.document`: only those in which it has a say.
 * @throws DirectiveError 'not-found'
 */
export async function conflicts(store: GraphStore, page: Page, filter: ListFilter): Promise<Slice<Conflict>> {
  const { document } = filter;
  if (document !== undefined) await oneNode(store, 'document', document);
  const rows = rowWindow<Conflict>(page);
  for await (const parents of parentPages(store, document)) {
    for (const conflict of await conflictsUnder(store, parents)) {
      const concerns = document === undefined || conflict.claims.some((claim) => claim.document.id === document);
      if (concerns) rows.add(conflict);
    }
  }
  return rows.slice();
}
