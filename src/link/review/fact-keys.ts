import type { DeadlineFact, OwnerFact } from '../../model/review.js';

/** An owner is one body in one role, whichever reading finds it. */
export const ownerKey = ({ body, role }: OwnerFact): string => `${body.id} ${role}`;

/** A deadline is one date or recurrence; on which side of its last day it ends is not what tells it apart. */
export const deadlineKey = ({ edtf, recurrence }: DeadlineFact): string => `${edtf ?? ''} ${recurrence ?? ''}`;
