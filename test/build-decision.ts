import type { Decision, ItemAnchor, OwnerFact, ReviewSubject } from '../src/model/review.js';
import type { Role, Verdict } from '../src/model/terms.js';
import { owner } from './build-directive.js';

let count = 0;

/** A decision, later than all before it. */
export function decision(verdict: Verdict, subject: ReviewSubject, given: Partial<Decision> = {}): Decision {
  count += 1;
  const at = new Date(Date.UTC(2026, 0, 1) + count * 1000).toISOString();
  return { id: `d${count}`, verdict, by: 'Nguyễn An', at, note: null, subject, ...given };
}

export const anchor = (document: string, id: string, text: string): ItemAnchor => {
  return { id, document: `document:${document}`, text };
};

export const ownerFact = (name: string, role: Role): OwnerFact => ({ body: owner(name, role).body, role });

export const onOwner = (
  verdict: Verdict,
  item: ItemAnchor,
  judged: OwnerFact | null,
  corrected: OwnerFact | null = null,
): Decision => decision(verdict, { type: 'owner', item, owner: judged, corrected });

export const dated = (edtf: string) => ({ edtf, recurrence: null });

export const onDeadline = (
  verdict: Verdict,
  item: ItemAnchor,
  judged: string | null,
  corrected: { edtf: string; inclusive: boolean } | null = null,
): Decision =>
  decision(verdict, {
    type: 'deadline',
    item,
    deadline: judged === null ? null : dated(judged),
    corrected: corrected === null ? null : { ...corrected, recurrence: null },
  });

export const onLink = (
  verdict: Verdict,
  child: ItemAnchor,
  parent: ItemAnchor | null,
  corrected: ItemAnchor | null = null,
): Decision => decision(verdict, { type: 'link', child, parent, corrected });

export const onMerge = (verdict: Verdict, held: string, symbol: string, year: string | null, corrected = null) =>
  decision(verdict, { type: 'merge', held, symbol, year, corrected });
