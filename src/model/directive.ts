import { z } from 'zod';
import { Source } from './source.js';
import { Basis, Comparator, DocumentKind, Level, Relation, Role, SectionKind } from './terms.js';

export const NamedBody = z.object({ id: z.string(), name: z.string() });
export type NamedBody = z.infer<typeof NamedBody>;

/** When something is due. `edtf` is an EDTF (ISO 8601-2) expression; `inclusive` is false for "trước ngày". */
export const Deadline = z.object({
  edtf: z.string().nullable(),
  inclusive: z.boolean(),
  recurrence: z.string().nullable(),
  text: z.string(),
  source: Source,
});
export type Deadline = z.infer<typeof Deadline>;

export const Measure = z.object({
  subject: z.string().nullable(),
  comparator: Comparator,
  value: z.number(),
  unit: z.string().nullable(),
  deadline: z.string().nullable(),
  aspirational: z.boolean(),
  source: Source,
});
export type Measure = z.infer<typeof Measure>;

export const Owner = z.object({ body: NamedBody, role: Role, basis: Basis, source: Source });
export type Owner = z.infer<typeof Owner>;

export const Section = z.object({
  id: z.string(),
  path: z.string(),
  printed: z.string(),
  heading: z.string().nullable(),
  kind: SectionKind,
  source: Source,
});
export type Section = z.infer<typeof Section>;

export const Task = z.object({
  id: z.string(),
  /** Displayed name, `<path>#<n>`; the node id is `id`. */
  label: z.string(),
  section: z.string().nullable(),
  text: z.string(),
  owners: z.array(Owner),
  deadlines: z.array(Deadline),
  measures: z.array(Measure),
  product: z.string().nullable(),
  source: Source,
});
export type Task = z.infer<typeof Task>;

export const Target = z.object({
  id: z.string(),
  label: z.string(),
  section: z.string().nullable(),
  text: z.string(),
  horizon: z.string().nullable(),
  measures: z.array(Measure),
  deadlines: z.array(Deadline),
  source: Source,
});
export type Target = z.infer<typeof Target>;

/** A document named by this one. `via`: symbol of the cited document through which it is named. */
export const Reference = z.object({
  symbol: z.string().nullable(),
  type: z.string(),
  issuedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
  relation: Relation,
  mentions: z.array(Source).min(1),
  via: z.string().nullable(),
});
export type Reference = z.infer<typeof Reference>;

/** What this document says about two others: `from` relation `to`, both by symbol or title. */
export const Edge = z.object({ from: z.string(), to: z.string(), relation: Relation, source: Source });
export type Edge = z.infer<typeof Edge>;

export const Inferred = z.object({
  field: z.string(),
  value: z.string(),
  method: z.string(),
  confidence: z.number().min(0).max(1),
  source: Source.nullable(),
});
export type Inferred = z.infer<typeof Inferred>;

export const Signer = z.object({ name: z.string(), position: z.string().nullable() });
export type Signer = z.infer<typeof Signer>;

export const DefaultOwner = z.object({ body: NamedBody, role: Role, source: Source });
export type DefaultOwner = z.infer<typeof DefaultOwner>;

/** One directive as its own text states it. What the text does not say is null or empty. */
export const Directive = z.object({
  id: z.string(),
  kind: DocumentKind,
  type: z.string().nullable(),
  symbol: z.string().nullable(),
  issuer: NamedBody.nullable(),
  issuedOn: z.string().nullable(),
  title: z.string().nullable(),
  signer: Signer.nullable(),
  level: Level.nullable(),
  recipients: z.array(z.string()),
  defaultOwner: DefaultOwner.nullable(),
  sections: z.array(Section),
  tasks: z.array(Task),
  targets: z.array(Target),
  references: z.array(Reference),
  edges: z.array(Edge),
  inferred: z.array(Inferred),
  source: Source,
});
export type Directive = z.infer<typeof Directive>;

/** Something the reader met and did not understand, or a slip of the text worth a look. */
export const Diagnostic = z.object({
  code: z.string(),
  severity: z.enum(['info', 'warning']),
  message: z.string(),
  source: Source.nullable(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;

export const Extraction = z.object({ documents: z.array(Directive), diagnostics: z.array(Diagnostic) });
export type Extraction = z.infer<typeof Extraction>;
