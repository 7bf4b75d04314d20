import { z } from 'zod';
import { Deadline, NamedBody } from './directive.js';
import { Source } from './source.js';
import { type DocumentKind, type Level, LinkKind, NodeType, Role } from './terms.js';

/** Where in a field the words of the question stand: UTF-16 offsets into `text` of the match. */
export const TextMatch = z.object({
  name: z.string(),
  text: z.string(),
  location: z.array(z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })),
});
export type TextMatch = z.infer<typeof TextMatch>;

/** A body and what it does in a task, as far as a hint goes: the task itself says where that is written. */
export const OwnerHint = z.object({ body: NamedBody, role: Role });
export type OwnerHint = z.infer<typeof OwnerHint>;

export const SearchItem = z.object({
  type: NodeType,
  id: z.string(),
  title: z.string(),
  text: z.string(),
  symbol: z.string().nullable().optional(),
  /** The document an item stands in; null for bodies and for documents themselves. */
  document: z.string().nullable(),
  held: z.boolean().optional(),
  source: Source.nullable(),
  /** Who is named in a task; empty where nobody is. */
  owners: z.array(OwnerHint),
  deadlines: z.array(Deadline.pick({ edtf: true, inclusive: true, text: true })),
});
export type SearchItem = z.infer<typeof SearchItem>;

/** What hits can be narrowed to. `year`: that in which their document was issued. */
export const FacetName = z.enum(['type', 'level', 'body', 'role', 'year', 'document', 'held']);
export type FacetName = z.infer<typeof FacetName>;

/** `relevance`, or the sixty best by relevance in the order of their document's date (latest first) or their deadline. */
export const SearchSort = z.enum(['relevance', 'date', 'deadline']);
export type SearchSort = z.infer<typeof SearchSort>;

/** A value and how many hits have it; `label` is what a reader sees, in Vietnamese. */
export const FacetValue = z.object({ value: z.string(), label: z.string(), count: z.int().nonnegative() });
export type FacetValue = z.infer<typeof FacetValue>;
export const Facets = z.record(FacetName, z.array(FacetValue));
export type Facets = z.infer<typeof Facets>;

/**
 * One way in which a question was read. `effect`: `filter` keeps only what fits, `boost` puts what fits higher, `words`
 * changes the words looked for, `offer` does nothing but lead elsewhere (`href`). Naming the `id` in `without` switches
 * it off.
 */
export const Reading = z.object({
  id: z.string(),
  kind: z.enum([
    'spelling',
    'abbreviation',
    'document',
    'body',
    'role',
    'deadline',
    'number',
    'phrase',
    'excluded',
    'type',
  ]),
  effect: z.enum(['filter', 'boost', 'words', 'offer']),
  /** The words of the question that were read so. */
  text: z.string(),
  /** What they were taken to mean: a node id, a role, an EDTF date, the words meant. */
  value: z.string(),
  /** The same for a reader, in Vietnamese. */
  label: z.string(),
  href: z.string().nullable(),
  active: z.boolean(),
});
export type Reading = z.infer<typeof Reading>;

/** What a hit carries out, where that is known: the first parent by rank. */
export const ParentHint = z.object({
  id: z.string(),
  document: z.string(),
  /** Name of the document and place in it. */
  title: z.string(),
  kind: LinkKind,
});
export type ParentHint = z.infer<typeof ParentHint>;

export const SearchHit = z.object({
  item: SearchItem,
  score: z.number(),
  textMatches: z.array(TextMatch),
  /**
   * Why this came: words of the question that it holds; names and numbers that were recognised; the parts in which the
   * words stand; ids of the readings that put it higher.
   */
  why: z.object({
    terms: z.array(z.string()),
    recognised: z.array(z.string()),
    places: z.array(z.enum(['title', 'document', 'heading', 'text'])),
    readings: z.array(z.string()),
  }),
  parent: ParentHint.nullable(),
  /** With `group`: what says nearly the same in other documents. */
  similar: z.array(z.object({ id: z.string(), title: z.string(), document: z.string().nullable() })),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** What a candidate is judged by; each from 0 to 1. See `Evidence` of src/search/ranking for the shares. */
export const RankingSign = z.enum([
  /** BM25 score beside that of the best candidate. */
  'score',
  /** The same of the best other candidate in its document: a document that is about it has several. */
  'sameDocument',
  'titleOf',
  'documentOf',
  'textOf',
  'anyOf',
  'pairsOf',
  'titleAsked',
  'otherMarks',
  'clauseOf',
  /** How many bear its title, as a logarithm: "Phạm vi điều chỉnh" says nothing, and is not to blame for it. */
  'sharedTitle',
  /** A law, which a question about a rule means rather than what carries it out. */
  'law',
]);
export type RankingSign = z.infer<typeof RankingSign>;

/** How a question was read: the words that were looked for, and all that was read into them. */
export const SearchedQuery = z.object({ text: z.string(), readings: z.array(Reading) });
export type SearchedQuery = z.infer<typeof SearchedQuery>;

/** A page of hits. Facets count over all of them; their values are labelled in Vietnamese. */
export interface SearchAnswer {
  readonly totalItems: number;
  readonly member: readonly SearchHit[];
  readonly facets: Facets;
  readonly query: SearchedQuery;
}

/** What is typed while asking. */
export const Suggestion = z.object({
  type: NodeType,
  id: z.string(),
  title: z.string(),
  symbol: z.string().nullable(),
  /** The parts of the title that were typed. */
  location: z.array(z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** What hits of an entry are narrowed and sorted by; null and empty where it has none. */
export interface EntryFacets {
  readonly level: Level | null;
  readonly kind: DocumentKind | null;
  /** Date of issue of its document: ISO, or its beginning. */
  readonly issuedOn: string | null;
  readonly held: boolean | null;
  readonly assignments: readonly { readonly body: string; readonly role: Role }[];
  /** Last days of its deadlines, ISO. */
  readonly due: readonly string[];
}
