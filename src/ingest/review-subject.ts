import { named } from '../link/bodies.js';
import { anchored } from '../link/review/anchored-items.js';
import { deadlineKey, ownerKey } from '../link/review/fact-keys.js';
import { DirectiveError } from '../model/errors.js';
import type { DocumentNode, HeldDocument, TargetNode, TaskNode } from '../model/graph.js';
import { anchorsOf, type ItemAnchor, type OwnerFact, type ReviewSubject } from '../model/review.js';
import type { ReviewRequest } from '../model/review-request.js';
import type { DecisionStore } from '../store/decision-store.js';
import type { GraphStore, NodeByType } from '../store/graph-store.js';

type Request<T extends ReviewRequest['type']> = Extract<ReviewRequest, { type: T }>;

export interface ReviewGround {
  readonly store: GraphStore;
  readonly decisions: DecisionStore;
}

function refuse(name: string, reason: string): never {
  throw new DirectiveError('bad-parameter', `${name}: ${reason}`, [{ name, reason }]);
}

/** The node that a parameter names; it must be of one of these types, as its id says. */
async function nodeOf<T extends keyof NodeByType>(
  { store }: ReviewGround,
  name: string,
  id: string,
  types: readonly T[],
): Promise<NodeByType[T]> {
  const type = types.find((one) => id.startsWith(`${one}:`));
  if (type === undefined) return refuse(name, `must be the id of a ${types.join(' or a ')}`);
  return (await store.get(type, id)) ?? refuse(name, `there is no ${type} with the id "${id}"`);
}

const ITEMS = ['task', 'target', 'section'] as const;

async function anchorOf(ground: ReviewGround, name: string, id: string): Promise<ItemAnchor> {
  const node = await nodeOf(ground, name, id, ITEMS);
  return { ...anchored(node), document: node.document };
}

const anchorItem = (node: TaskNode | TargetNode): ItemAnchor => ({ ...anchored(node), document: node.document });

/** A link that is there, or that somebody has decided on before: what was rejected can be confirmed again. */
async function isLink({ store, decisions }: ReviewGround, child: ItemAnchor, parent: ItemAnchor): Promise<boolean> {
  const links = await store.linksFrom([child.id]);
  if (links.some((link) => link.parent === parent.id)) return true;
  const known = await decisions.forNode(child.id);
  return known.some(({ subject }) => {
    const ids = subject.type === 'link' ? anchorsOf(subject).map(({ id }) => id) : [];
    return ids[0] === child.id && ids.includes(parent.id);
  });
}

async function linkSubject(request: Request<'link'>, ground: ReviewGround): Promise<ReviewSubject> {
  const child = await anchorOf(ground, 'child', request.child);
  const end = async (name: 'parent' | 'corrected'): Promise<ItemAnchor | null> => {
    const id = request[name] ?? null;
    if (id === null) return null;
    const anchor = await anchorOf(ground, name, id);
    if (anchor.document === child.document) refuse(name, 'stands in the same document as the child');
    return anchor;
  };
  const [parent, corrected] = [await end('parent'), await end('corrected')];
  if (parent !== null && !(await isLink(ground, child, parent))) {
    refuse('parent', 'no link goes from the child to it; give the right parent as corrected, without parent');
  }
  if (parent !== null && parent.id === corrected?.id) refuse('corrected', 'is the parent itself; confirm it instead');
  return { type: 'link', child, parent, corrected };
}

async function givenOwner(
  corrected: NonNullable<Request<'owner'>['corrected']>,
  ground: ReviewGround,
): Promise<OwnerFact> {
  const { body: id, name = '', role } = corrected;
  if (id !== undefined) {
    const body = await nodeOf(ground, 'corrected.body', id, ['body']);
    return { body: { id: body.id, name: body.name }, role };
  }
  const body = named(name);
  return body.id === 'body:' ? refuse('corrected.name', 'must hold letters') : { body, role };
}

async function ownerSubject(request: Request<'owner'>, ground: ReviewGround): Promise<ReviewSubject> {
  const task = await nodeOf(ground, 'item', request.item, ['task']);
  const decided = task.reviews.flatMap(({ judged }) => (judged.type === 'owner' ? (judged.owner ?? []) : []));
  const asked = request.owner ?? null;
  const owner = [...task.owners, ...decided].find((one) => `${asked?.body} ${asked?.role}` === ownerKey(one));
  if (asked !== null && owner === undefined) {
    refuse('owner', `${asked.body} is no owner of that task in the role ${asked.role}`);
  }
  return {
    type: 'owner',
    item: anchorItem(task),
    owner: owner === undefined ? null : { body: owner.body, role: owner.role },
    corrected: request.corrected ? await givenOwner(request.corrected, ground) : null,
  };
}

async function deadlineSubject(request: Request<'deadline'>, ground: ReviewGround): Promise<ReviewSubject> {
  const item = await nodeOf(ground, 'item', request.item, ['task', 'target']);
  const decided = item.reviews.flatMap(({ judged }) => (judged.type === 'deadline' ? (judged.deadline ?? []) : []));
  const { deadline, corrected } = request;
  const asked = deadline ? { edtf: deadline.edtf ?? null, recurrence: deadline.recurrence ?? null } : null;
  if (asked !== null && ![...item.deadlines, ...decided].some((one) => deadlineKey(one) === deadlineKey(asked))) {
    refuse('deadline', 'the item has no such deadline; give edtf and recurrence as they stand there');
  }
  const given = corrected ?? null;
  return {
    type: 'deadline',
    item: anchorItem(item),
    deadline: asked,
    corrected:
      given === null
        ? null
        : { edtf: given.edtf ?? null, recurrence: given.recurrence ?? null, inclusive: given.inclusive },
  };
}

async function heldDocument(name: string, id: string, ground: ReviewGround): Promise<HeldDocument> {
  const node = await nodeOf(ground, name, id, ['document']);
  return node.held ? node : refuse(name, 'is only cited, not held');
}

const yearOf = (date: string | null | undefined): string | null => date?.slice(0, 4) ?? null;

/** The citations that are taken to mean a held document, by their number. */
function mergedInto(held: HeldDocument): { symbol: string; year: string | null } {
  if (held.symbol === null) return refuse('held', 'has no number, and no cited document is merged with it');
  if (held.mentions.length === 0) return refuse('held', 'is cited by no other document: nothing is merged with it');
  const told = held.inferred.find(({ field }) => field === 'issuedOn')?.value;
  return { symbol: held.symbol, year: yearOf(told ?? held.issuedOn) };
}

function citedAs(node: DocumentNode): { symbol: string; year: string | null } {
  if (node.held) return refuse('cited', 'is held itself; only a document that is cited can be another one');
  if (node.symbol === null) return refuse('cited', 'is cited without a number');
  return { symbol: node.symbol, year: yearOf(node.issuedOn) };
}

async function mergeSubject(request: Request<'merge'>, ground: ReviewGround): Promise<ReviewSubject> {
  const held = await heldDocument('held', request.held, ground);
  const cited = request.cited ? await nodeOf(ground, 'cited', request.cited, ['document']) : null;
  const corrected = request.corrected ? await heldDocument('corrected', request.corrected, ground) : null;
  if (corrected?.id === held.id) refuse('corrected', 'is the held document itself; confirm it instead');
  const named = cited === null ? mergedInto(held) : citedAs(cited);
  return { type: 'merge', held: held.id, ...named, corrected: corrected?.id ?? null };
}

/**
 * What a request is about, with the words of the items as they stand now, so that it is found again when they move.
 * @throws DirectiveError 'bad-parameter' that names the parameter: an unknown node, or a fact that is not there
 */
export function reviewSubject(request: ReviewRequest, ground: ReviewGround): Promise<ReviewSubject> {
  switch (request.type) {
    case 'link':
      return linkSubject(request, ground);
    case 'owner':
      return ownerSubject(request, ground);
    case 'deadline':
      return deadlineSubject(request, ground);
    case 'merge':
      return mergeSubject(request, ground);
  }
}
