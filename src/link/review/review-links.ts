import type { ItemLink } from '../../model/links.js';
import { byInstant, type Decision, type ItemAnchor, type LinkSubject } from '../../model/review.js';
import type { ReviewMark } from '../../model/review-mark.js';
import { linkId } from '../align/align-documents.js';
import { groupBy } from '../group-by.js';
import { type DirectiveOf, type ItemsOf, itemsIn } from './anchored-items.js';
import { createFindAnchor, type FindAnchor } from './find-anchor.js';
import { markOf } from './review-mark-of.js';
import { reviewStates } from './review-states.js';
import { bagOf, overlap, wordsOf } from './word-bag.js';

/** How a child stands to a parent that a person ties it to and no alignment did. */
export type DescribeLink = (childText: string, parentText: string) => Pick<ItemLink, 'kind' | 'score'>;

const DECIDED = 'decided-by-person';
const VERSION = '1';

interface End {
  readonly id: string;
  readonly document: string;
}

/** What one decision does to the links of its child. */
interface Effect {
  readonly mark: ReviewMark;
  readonly child: End;
  readonly drops: (link: ItemLink) => boolean;
  readonly makes: End | null;
}

/** With plain words only: nothing of the sense is known, so what is not the same is `adapted`. */
const describePlainly: DescribeLink = (child, parent) => ({
  kind: wordsOf(child).join(' ') === wordsOf(parent).join(' ') ? 'verbatim' : 'adapted',
  score: overlap(bagOf(child), bagOf(parent)),
});

const endOf = (anchor: ItemAnchor | null, find: FindAnchor): End | null => {
  const id = anchor === null ? null : find(anchor);
  return anchor === null || id === null ? null : { id, document: anchor.document };
};

/** What of a decision can be done with what is found: a wrong parent is dropped also where the right one is gone. */
function effectOf(decision: Decision, subject: LinkSubject, find: FindAnchor): Effect | null {
  const child = endOf(subject.child, find);
  if (child === null) return null;
  const [parent, corrected] = [endOf(subject.parent, find), endOf(subject.corrected, find)];
  const mark = markOf(decision);
  const toParent = (link: ItemLink): boolean => link.parent === parent?.id;
  if (decision.verdict === 'confirm') return { mark, child, drops: () => false, makes: parent };
  if (decision.verdict === 'reject') return { mark, child, drops: toParent, makes: null };
  if (subject.corrected !== null) return { mark, child, drops: toParent, makes: corrected };
  const document = subject.parent?.document ?? null;
  return { mark, child, drops: (link) => document === null || link.parentDocument === document, makes: null };
}

function apply(links: readonly ItemLink[], { mark, child, drops, makes }: Effect, made: MakeLink): ItemLink[] {
  const at = links.findIndex(drops);
  const kept = links.filter((link) => link.parent === makes?.id || !drops(link));
  if (makes === null) return kept;
  if (kept.some((link) => link.parent === makes.id)) {
    return kept.map((link) => (link.parent === makes.id ? { ...link, state: 'current', review: mark } : link));
  }
  const link = made(child, makes, mark);
  return at < 0 ? [...kept, link] : [...kept.slice(0, at), link, ...kept.slice(at)];
}

type MakeLink = (child: End, parent: End, review: ReviewMark) => ItemLink;

const createMakeLink = (itemsOf: ItemsOf, describe: DescribeLink): MakeLink => {
  const textOf = ({ id, document }: End): string => itemsOf(document).find((item) => item.id === id)?.text ?? '';
  return (child, parent, review) => ({
    id: linkId(child.id, parent.id),
    child: child.id,
    parent: parent.id,
    childDocument: child.document,
    parentDocument: parent.document,
    ...describe(textOf(child), textOf(parent)),
    rank: 1,
    method: DECIDED,
    version: VERSION,
    state: 'current',
    review,
  });
};

/** The main parent in each document first, then the further ones. */
function ranked(links: readonly ItemLink[]): ItemLink[] {
  const last = new Map<string, number>();
  return links.map((link) => {
    const rank = (last.get(link.parentDocument) ?? 0) + 1;
    last.set(link.parentDocument, rank);
    return link.rank === rank ? link : { ...link, rank };
  });
}

/**
 * The links as people decided. A rejected link is dropped, so that no question can rest on it; the decision stays and
 * says what was rejected. A corrected one goes to the parent that is meant, at the same rank; a confirmed one is
 * current, and is there also when the alignment no longer makes it. Pure; `directiveOf` gives the texts in which anchors
 * are found again: what is decided on documents that it does not give is left alone.
 */
export function reviewLinks(
  links: readonly ItemLink[],
  decisions: readonly Decision[],
  directiveOf: DirectiveOf,
  describe: DescribeLink = describePlainly,
): ItemLink[] {
  const onLinks = decisions.filter(({ subject }) => subject.type === 'link');
  if (onLinks.length === 0) return [...links];
  const itemsOf = itemsIn(directiveOf);
  const find = createFindAnchor(itemsOf);
  const make = createMakeLink(itemsOf, describe);
  const byChild: Map<string, readonly ItemLink[]> = groupBy(links, ({ child }) => child);
  for (const review of reviewStates(onLinks, { find, isHeld: () => true }).sort(byInstant)) {
    if (review.subject.type !== 'link' || review.state === 'superseded') continue;
    const effect = effectOf(review, review.subject, find);
    if (effect === null) continue;
    const own = [...(byChild.get(effect.child.id) ?? [])].sort((a, b) => a.rank - b.rank);
    byChild.set(effect.child.id, ranked(apply(own, effect, make)));
  }
  return [...byChild.values()].flat();
}
