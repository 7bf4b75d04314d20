import type { Directive } from '../model/directive.js';
import type { ItemLink } from '../model/links.js';
import { byText } from './by-text.js';
import { groupBy } from './group-by.js';

/** Aligns the items and sections of a document with those of one it carries out. */
export type Align = (child: Directive, parent: Directive) => readonly ItemLink[];

/** A link whose parent item is gone from the text that now stands: nothing can be shown, and it is not forgotten. */
export interface LostLink {
  readonly link: ItemLink;
  /** The words of the parent item as they last stood. */
  readonly parentText: string;
}

/** The links between two documents, and what was lost of former ones. */
export interface PairLinks {
  readonly links: readonly ItemLink[];
  readonly lost: readonly LostLink[];
}

/** One document carries out another, as both stood at one time. */
export interface Pair {
  readonly child: Directive;
  readonly parent: Directive;
}

/** The words of the items and sections of a document, by id. */
function textsOf({ sections, tasks, targets }: Directive): Map<string, string> {
  return new Map([
    ...sections.map(({ id, heading, source }): [string, string] => [id, heading ?? source.exact]),
    ...[...tasks, ...targets].map(({ id, text }): [string, string] => [id, text]),
  ]);
}

/** Where an item stands in the text that took the place of the former one. */
interface Successor {
  readonly id: string;
  readonly changed: boolean;
}

type SuccessorOf = (id: string) => Successor | null;

/** Ids are places: an item that moved is found by its words, one whose words changed by its place. */
function successorsIn(before: Directive, after: Directive): SuccessorOf {
  if (before === after) return (id) => ({ id, changed: false });
  const [former, next] = [textsOf(before), textsOf(after)];
  const typeOf = (id: string) => id.slice(0, id.indexOf(':'));
  const byWords = new Map([...next].reverse().map(([id, text]) => [`${typeOf(id)}\n${text}`, id]));
  return (id) => {
    const text = former.get(id) ?? '';
    if (next.get(id) === text) return { id, changed: false };
    const moved = byWords.get(`${typeOf(id)}\n${text}`);
    if (moved !== undefined) return { id: moved, changed: false };
    return next.has(id) ? { id, changed: true } : null;
  };
}

const linkId = (child: string, parent: string): string =>
  `link:${child.slice(child.indexOf(':') + 1)}~${parent.slice(parent.indexOf(':') + 1)}`;

/** A link of the former texts, at its place in the new ones; `child` null: that item is gone, and the link with it. */
interface Carried {
  readonly link: ItemLink;
  readonly child: Successor | null;
  readonly parent: Successor | null;
}

const isDoubtful = ({ link, child, parent }: Carried): boolean =>
  link.state === 'for_review' || child?.changed === true || parent?.changed !== false;

/** A fresh link: to be looked at where the former one was, or where it takes the place of one whose parent changed. */
function judged(link: ItemLink, ofChild: readonly Carried[]): ItemLink {
  const same = ofChild.find(({ parent }) => parent?.id === link.parent);
  const doubtful = same ? isDoubtful(same) : ofChild.some(({ parent }) => parent?.changed !== false);
  return doubtful ? { ...link, state: 'for_review' } : link;
}

const byPlace = (a: ItemLink, b: ItemLink): number =>
  byText(a.child, b.child) || a.rank - b.rank || byText(a.parent, b.parent);

const lostAt = (link: ItemLink, child: string, parentText: string): LostLink => {
  return { link: { ...link, id: linkId(child, link.parent), child, state: 'for_review' }, parentText };
};

/** A former link at its place in the new texts. */
function movedTo({ link, child, parent }: Carried): ItemLink[] {
  if (child === null || parent === null) return [];
  const ends = { id: linkId(child.id, parent.id), child: child.id, parent: parent.id };
  return [{ ...link, ...ends, state: 'for_review' }];
}

/** Former links that the new alignment does not make: kept behind the others until somebody has looked at them. */
function keptBehind(carried: readonly Carried[], fresh: readonly ItemLink[]): ItemLink[] {
  const made = new Set(fresh.map(({ child, parent }) => `${child}\n${parent}`));
  const ranks = new Map<string, number>();
  for (const { child } of fresh) ranks.set(child, (ranks.get(child) ?? 0) + 1);
  // Two items may have become one: then their links are one.
  const kept = new Map(
    carried
      .flatMap(movedTo)
      .sort(byPlace)
      .map((link) => [`${link.child}\n${link.parent}`, link]),
  );
  return [...kept].flatMap(([ends, link]) => {
    if (made.has(ends)) return [];
    const rank = (ranks.get(link.child) ?? 0) + 1;
    ranks.set(link.child, rank);
    return [{ ...link, rank }];
  });
}

/** The links of two documents when both are first held. */
export const firstLinks = ({ child, parent }: Pair, align: Align): PairLinks => ({
  links: [...align(child, parent)].sort(byPlace),
  lost: [],
});

/**
 * The links after one of the two texts was replaced. What people have not looked at since is never lost: a link whose
 * item changed its words, or that the new alignment no longer makes, stays for review as long as both items are there;
 * a link whose parent item is gone is kept among the lost. A link whose child item is gone has nothing to hang on.
 */
export function nextLinks(former: PairLinks, before: Pair, after: Pair, align: Align): PairLinks {
  const childOf = successorsIn(before.child, after.child);
  const parentOf = successorsIn(before.parent, after.parent);
  const carried = former.links.map((link) => ({ link, child: childOf(link.child), parent: parentOf(link.parent) }));
  const fresh = align(after.child, after.parent);
  const byChild = groupBy(carried, ({ child }) => child?.id ?? null);
  const links = [
    ...fresh.map((link) => judged(link, byChild.get(link.child) ?? [])),
    ...keptBehind(carried, fresh),
  ].sort(byPlace);
  const texts = textsOf(before.parent);
  const lost = carried
    .filter(({ child, parent }) => child !== null && parent === null)
    .map(({ link, child }) => lostAt(link, child?.id ?? link.child, texts.get(link.parent) ?? ''));
  const stillLost = former.lost.flatMap(({ link, parentText }) => {
    const child = childOf(link.child);
    return child === null ? [] : [lostAt(link, child.id, parentText)];
  });
  return { links, lost: [...stillLost, ...lost] };
}
