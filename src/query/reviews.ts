import { groupBy } from '../link/group-by.js';
import { type AnchoredItem, anchored, type ItemsOf } from '../link/review/anchored-items.js';
import { createFindAnchor } from '../link/review/find-anchor.js';
import type { Standing } from '../link/review/place-subject.js';
import { reviewStates } from '../link/review/review-states.js';
import type { Slice } from '../model/answers.js';
import { DirectiveError } from '../model/errors.js';
import { anchorsOf, type Decision, namedNodes, type Review, type ReviewType } from '../model/review.js';
import type { DecisionStore } from '../store/decision-store.js';
import type { GraphStore } from '../store/graph-store.js';
import { oneNode, typeOfId } from './one-node.js';
import type { Page } from './questions.js';

export interface ReviewsRequest {
  /** Only decisions on this item, document or body. */
  readonly node: string | null;
  readonly type: ReviewType | null;
  readonly page: Page;
}

/** What people decided, and how it stands. */
export interface ReviewQuestions {
  /** In the order in which they take effect. Rejects with DirectiveError 'not-found' for an unknown node. */
  list(request: ReviewsRequest): Promise<Slice<Review>>;
  /** Rejects with DirectiveError 'not-found'. */
  get(id: string): Promise<Review>;
}

const ITEM_TYPES = ['task', 'target', 'section'] as const;
const CHUNK = 500;

async function itemsOfDocument(store: GraphStore, document: string): Promise<AnchoredItem[]> {
  const items: AnchoredItem[] = [];
  for (const type of ITEM_TYPES) {
    for (let offset = 0, total = 1; offset < total; offset += CHUNK) {
      const { totalItems, member } = await store.list(type, { offset, size: CHUNK }, { document });
      total = totalItems;
      items.push(...member.map(anchored));
    }
  }
  return items;
}

/** The items that decisions can be on: those with their ids, and whole documents where one of these is not as it was. */
async function itemsFor(store: GraphStore, decisions: readonly Decision[]): Promise<ItemsOf> {
  const anchors = decisions.flatMap(({ subject }) => anchorsOf(subject));
  const ids = anchors.map(({ id }) => id);
  const found = (await Promise.all(ITEM_TYPES.map((type) => store.getMany(type, ids)))).flat();
  const nodes = new Map(found.map((node) => [node.id, anchored(node)]));
  const items = new Map<string, readonly AnchoredItem[]>();
  for (const [document, own] of groupBy(anchors, (anchor) => anchor.document)) {
    const asWas = own.every(({ id, text }) => nodes.get(id)?.text === text);
    const known = new Map(own.flatMap(({ id }) => nodes.get(id) ?? []).map((item) => [item.id, item]));
    items.set(document, asWas ? [...known.values()] : await itemsOfDocument(store, document));
  }
  return (document) => items.get(document) ?? [];
}

async function standingOf(store: GraphStore, decisions: readonly Decision[]): Promise<Standing> {
  const named = decisions.flatMap(({ subject }) => (subject.type === 'merge' ? namedNodes(subject) : []));
  const documents = await store.getMany('document', named);
  const held = new Set(documents.filter((document) => document.held).map(({ id }) => id));
  return { find: createFindAnchor(await itemsFor(store, decisions)), isHeld: (id) => held.has(id) };
}

/** An item is asked for by the id it has now; by the one it had, where it is not found any more. */
function concerns(review: Review, node: string): boolean {
  const isItem = ITEM_TYPES.some((type) => node.startsWith(`${type}:`));
  return isItem && review.state !== 'orphaned'
    ? review.nodes.includes(node)
    : namedNodes(review.subject).includes(node);
}

/** The questions about decisions, over what they are about. */
export function createReviewQuestions(store: GraphStore, decisions: DecisionStore): ReviewQuestions {
  const reviews = async (): Promise<Review[]> => {
    const all = await decisions.all();
    return reviewStates(all, await standingOf(store, all));
  };
  return {
    async list({ node, type, page: { offset, size } }) {
      const onNode = (await reviews()).filter((review) => node === null || concerns(review, node));
      if (node !== null && onNode.length === 0) await oneNode(store, typeOfId(node), node);
      const wanted = onNode.filter(({ subject }) => type === null || subject.type === type);
      return { totalItems: wanted.length, member: wanted.slice(offset, offset + size) };
    },
    async get(id) {
      const found = (await decisions.get(id)) && (await reviews()).find((review) => review.id === id);
      if (found) return found;
      throw new DirectiveError('not-found', `There is no decision with the id "${id}".`);
    },
  };
}
