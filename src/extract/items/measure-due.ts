import type { FoundDeadline } from '../recognizers/deadlines.js';

/** When a quantity is due as its sentence says it. */
export interface Due {
  readonly edtf: string;
  /** Said in the quantity's own clause, and not only elsewhere in its sentence. */
  readonly inClause: boolean;
}

/** Null where the sentence does not say when the quantity at this place is due. */
export type DueReader = (at: number) => Due | null;

interface Dated {
  readonly edtf: string;
  readonly start: number;
  readonly end: number;
}

const COMMA = ', ';
const CLAUSE = ';';
const SENTENCE = '. ';
const REACH = 1500;

/** The part of a text between marks around a place. */
function partAround(text: string, at: number, marks: readonly string[]): readonly [number, number] {
  const lead = text.slice(Math.max(0, at - REACH), at);
  const from = at - lead.length + Math.max(...marks.map((mark) => lead.lastIndexOf(mark)));
  const rest = text.slice(at, at + REACH);
  const to =
    at + Math.min(...marks.map((mark) => rest.indexOf(mark)).map((found) => (found === -1 ? rest.length : found)));
  return [from + 1, to];
}

/**
 * Builds the reader of a sentence's deadlines. The one in the quantity's own part counts, then the last one before it in its
 * clause, then the next one in its clause, then the only one of its sentence; a note in brackets at the end is for all.
 */
export function createDueReader(text: string, deadlines: readonly FoundDeadline[]): DueReader {
  const dated = deadlines.flatMap(({ edtf, start, end }): Dated[] => (edtf === null ? [] : [{ edtf, start, end }]));
  if (dated.length === 0) return () => null;
  const within = ([from, to]: readonly [number, number]): Dated[] =>
    dated.filter(({ start, end }) => start >= from && end <= to);
  const last = dated.at(-1) as Dated;
  const note =
    /^\)?[.\s/;]*$/.test(text.slice(last.end)) && text.lastIndexOf('(', last.start) > text.lastIndexOf(')', last.start);
  return (at) => {
    const own = within(partAround(text, at, [COMMA, CLAUSE, SENTENCE])).find(({ start }) => start > at);
    if (own) return { edtf: own.edtf, inClause: true };
    const clause = within(partAround(text, at, [CLAUSE, SENTENCE]));
    const before = clause.filter(({ start }) => start < at).at(-1) ?? clause[0];
    if (before) return { edtf: before.edtf, inClause: true };
    const sentence = within(partAround(text, at, [SENTENCE]));
    const only = sentence.length === 1 ? sentence[0] : note ? last : undefined;
    return only ? { edtf: only.edtf, inClause: false } : null;
  };
}
