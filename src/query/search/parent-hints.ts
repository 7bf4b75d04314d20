import { documentTitle, titleInDocument } from '../../model/document-title.js';
import type { ItemLink } from '../../model/links.js';
import type { ParentHint } from '../../model/search.js';
import type { GraphStore } from '../../store/graph-store.js';
import { typeOfId } from '../one-node.js';

interface Placed {
  readonly id: string;
  readonly document: string;
  readonly place: string;
}

/** The first parent by rank of each child; links that people rejected are none. */
function firstByChild(links: readonly ItemLink[]): Map<string, ItemLink> {
  const first = new Map<string, ItemLink>();
  for (const link of links) {
    if (link.review?.verdict === 'reject') continue;
    const before = first.get(link.child);
    if (before === undefined || link.rank < before.rank) first.set(link.child, link);
  }
  return first;
}

async function placesOf(store: GraphStore, ids: readonly string[]): Promise<Map<string, Placed>> {
  const of = (type: string): string[] => ids.filter((id) => typeOfId(id) === type);
  const [tasks, targets, sections] = await Promise.all([
    store.getMany('task', of('task')),
    store.getMany('target', of('target')),
    store.getMany('section', of('section')),
  ]);
  const places: Placed[] = [
    ...[...tasks, ...targets].map(({ id, document, label }) => ({ id, document, place: label })),
    ...sections.map(({ id, document, path }) => ({ id, document, place: path })),
  ];
  return new Map(places.map((one) => [one.id, one]));
}

/** What these items and sections carry out, as far as it is known: their first parents, by child. */
export async function parentHints(
  store: GraphStore,
  children: readonly string[],
): Promise<ReadonlyMap<string, ParentHint>> {
  const links = children.length === 0 ? new Map() : firstByChild(await store.linksFrom(children));
  if (links.size === 0) return new Map();
  const parents = await placesOf(store, [...new Set([...links.values()].map(({ parent }) => parent))]);
  const documents = await store.getMany('document', [
    ...new Set([...parents.values()].map(({ document }) => document)),
  ]);
  const names = new Map(documents.map((document) => [document.id, documentTitle(document)]));
  const hints = [...links.values()].flatMap(({ child, parent, kind }: ItemLink): [string, ParentHint][] => {
    const placed = parents.get(parent);
    if (placed === undefined) return [];
    const title = titleInDocument(names.get(placed.document) ?? '', placed.place);
    return [[child, { id: parent, document: placed.document, title, kind }]];
  });
  return new Map(hints);
}
