import type { DeadlineSubject, Decision, LinkSubject, MergeSubject, OwnerSubject } from '../../model/review.js';
import { symbolKey } from '../../text/symbol-key.js';
import { deadlineKey, ownerKey } from './fact-keys.js';
import type { FindAnchor } from './find-anchor.js';

/** What a decision is on, as the library stands. */
export interface PlacedSubject {
  /** Two decisions with one key are about one fact: the later one counts. */
  readonly key: string;
  /** Keys of decisions on more than this fact, which overrule it when they come later. */
  readonly within: readonly string[];
  /** The nodes concerned, by the ids they have now. */
  readonly nodes: readonly string[];
}

/** How the library stands: where anchored items are, and which documents it holds. */
export interface Standing {
  readonly find: FindAnchor;
  readonly isHeld: (document: string) => boolean;
}

const ANYWHERE = '*';

const linksOf = (child: string, document: string): string => `link ${child} in ${document}`;

/** A decision that an item has no parent (in a document, or anywhere) stands also when the wrong parent is gone. */
function placeLink({ child, parent, corrected }: LinkSubject, verdict: Decision['verdict'], { find }: Standing) {
  const item = find(child);
  if (item === null) return null;
  const [from, to] = [parent === null ? null : find(parent), corrected === null ? null : find(corrected)];
  const nodes = [item, from, to].filter((id) => id !== null);
  if (verdict === 'correct' && corrected === null) {
    return { key: linksOf(item, parent?.document ?? ANYWHERE), within: [linksOf(item, ANYWHERE)], nodes };
  }
  const end = verdict === 'correct' ? to : from;
  const document = (verdict === 'correct' ? corrected : parent)?.document ?? ANYWHERE;
  if (end === null) return null;
  return { key: `link ${item} to ${from ?? end}`, within: [linksOf(item, document), linksOf(item, ANYWHERE)], nodes };
}

function placeMerge({ held, symbol, year, corrected }: MergeSubject, { isHeld }: Standing): PlacedSubject | null {
  const nodes = corrected === null ? [held] : [held, corrected];
  if (!nodes.every(isHeld)) return null;
  return { key: `merge ${held} ${symbolKey(symbol)} ${year ?? ''}`, within: [], nodes };
}

function placeFact(subject: OwnerSubject | DeadlineSubject, { find }: Standing): PlacedSubject | null {
  const item = find(subject.item);
  if (item === null) return null;
  if (subject.type === 'owner') {
    const owner = subject.owner ?? subject.corrected;
    return { key: `owner ${item} ${owner === null ? '' : ownerKey(owner)}`, within: [], nodes: [item] };
  }
  const deadline = subject.deadline ?? subject.corrected;
  return { key: `deadline ${item} ${deadline === null ? '' : deadlineKey(deadline)}`, within: [], nodes: [item] };
}

/** Null where an item or a document that the decision is about is not found any more. */
export function placeSubject({ subject, verdict }: Decision, standing: Standing): PlacedSubject | null {
  if (subject.type === 'link') return placeLink(subject, verdict, standing);
  if (subject.type === 'merge') return placeMerge(subject, standing);
  return placeFact(subject, standing);
}
