import { createHash } from 'node:crypto';

/** Between clauses, so that no phrase reaches over it. */
export const BREAK_TOKEN = '|';
/** On everything that can be found. */
export const ENTRY_TOKEN = '@';

const MEANT_MARK = '=';
const RAW_MARK = '~';
const LABEL_MARK = '@';

/** What the analyzer splits at, what ends a quoted token in a query, and what says that something was replaced. */
const UNSAFE = /[\s\p{C}\p{Z}"\\$]/gu;
/** Most words, at less cost. */
const PLAIN = /^[a-z0-9_]{1,50}$/;
/** The analyzer splits longer tokens, at 255 UTF-16 units. */
const LONGEST = 200;

/**
 * A text as one token of the full-text index: the analyzer leaves it whole, and between quotes in a query of Lucene it is
 * nothing but itself. Different texts are different tokens.
 */
export function tokenOf(text: string): string {
  if (PLAIN.test(text)) return text;
  const safe = text.replace(UNSAFE, (unit) => `$${(unit.codePointAt(0) as number).toString(16)};`);
  if (safe === '') return '$;';
  return safe.length > LONGEST ? `$${createHash('sha256').update(safe).digest('base64url')}` : safe;
}

/** A word in the spelling that is meant, beside its folded form. */
export const meantToken = (word: string): string => tokenOf(MEANT_MARK + word);
/** Beside a folded word that only an OCR read: it stands in no phrase. */
export const rawToken = (folded: string): string => tokenOf(RAW_MARK + folded);
export const pairToken = (first: string, second: string): string => tokenOf(`${first}_${second}`);
export const labelToken = (label: string): string => tokenOf(LABEL_MARK + label);
