import { z } from 'zod';

/** What a document is, independent of its Vietnamese name. */
export const DocumentKind = z.enum([
  'resolution',
  'conclusion',
  'directive',
  'decision',
  'program',
  'plan',
  'guideline',
  'notice',
  'letter',
  'telegram',
  'law',
  'decree',
  'circular',
  'report',
  'other',
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** The administrative level of the issuer. `agency`: a committee or unit inside a level. */
export const Level = z.enum(['central', 'province', 'commune', 'agency']);
export type Level = z.infer<typeof Level>;

/** What a body does in a task. */
export const Role = z.enum(['lead', 'coordinate', 'assigned', 'direct', 'advise', 'monitor']);
export type Role = z.infer<typeof Role>;

/**
 * Where the role comes from: the sentence, a heading above it, or an order given by the owner. `decided`: no words of
 * the text, a person says so; reading a text never gives it.
 */
export const Basis = z.enum(['explicit', 'inherited', 'directed', 'decided']);
export type Basis = z.infer<typeof Basis>;

/** How one document stands to another, read "this … that". */
export const Relation = z.enum([
  'implements',
  'based_on',
  'continues',
  'cites',
  'promulgates',
  'proposed_by',
  'amends',
  'replaces',
  'repeals',
]);
export type Relation = z.infer<typeof Relation>;

export const Comparator = z.enum(['=', '>=', '>', '<=', '<', '~']);
export type Comparator = z.infer<typeof Comparator>;

export const SectionKind = z.enum(['heading', 'runin']);
export type SectionKind = z.infer<typeof SectionKind>;

/** The five things a question can be about. */
export const NodeType = z.enum(['document', 'section', 'task', 'target', 'body']);
export type NodeType = z.infer<typeof NodeType>;

/** `stated`: the text says it, see the source. `inferred`: concluded, see method and confidence. */
export const Evidence = z.enum(['stated', 'inferred']);
export type Evidence = z.infer<typeof Evidence>;

/** What a labelled field of a block, or a column of an assignment table, tells of its task. */
export const FieldKind = z.enum(['content', 'owners', 'lead', 'coordinate', 'time', 'product', 'other']);
export type FieldKind = z.infer<typeof FieldKind>;

/** How an item stands to the one it carries out: nothing of substance changed; a part of it and nothing new; changed. */
export const LinkKind = z.enum(['verbatim', 'narrowed', 'adapted']);
export type LinkKind = z.infer<typeof LinkKind>;

/** `for_review`: one of the texts has changed since the link was made, and nobody has looked at it. */
export const LinkState = z.enum(['current', 'for_review']);
export type LinkState = z.infer<typeof LinkState>;

/** What became of a number on its way down. `raised`: the child's number is the greater one. */
export const MeasureStatus = z.enum(['same', 'raised', 'lowered', 'new', 'dropped']);
export type MeasureStatus = z.infer<typeof MeasureStatus>;

/** What a person decides about a fact. */
export const Verdict = z.enum(['confirm', 'reject', 'correct']);
export type Verdict = z.infer<typeof Verdict>;
