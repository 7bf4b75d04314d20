import type { Decision } from '../../model/review.js';

/**
 * What a decision says of a held document: that it is the one cited under the symbol, or that it is not. A correction
 * says both, of two documents. Null where it says nothing of this one.
 */
export function mergeVerdict({ subject, verdict }: Decision, held: string): 'confirm' | 'reject' | null {
  if (subject.type !== 'merge') return null;
  if (held === subject.held) return verdict === 'confirm' ? 'confirm' : 'reject';
  return verdict === 'correct' && held === subject.corrected ? 'confirm' : null;
}
