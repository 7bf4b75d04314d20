import { z } from 'zod';
import { Basis, Relation, Role, SectionKind } from '../../src/model/terms.js';

/** How readings are written down: whole ones (tasks, owners, targets, all of them) and samples of the same things. */

const words = z.string().nullish();
const flag = z.boolean().optional();

const DocumentPart = z.object({
  file: z.string().optional(),
  type: words,
  symbol: words,
  issuer: words,
  issuedOn: words,
  title: words,
  titleInText: words,
  signer: words,
  signerRole: words,
  level: words,
  recipients: z.array(z.string()).optional(),
  defaultOwner: z.object({ body: z.string(), optional: flag }).nullish(),
});

const ReferencePart = z.object({
  symbol: z.string().nullable(),
  type: z.string(),
  issuedOn: words,
  issuer: words,
  title: words,
  relation: Relation,
  acceptable: z.array(Relation).default([]),
  optional: z.boolean().default(false),
  future: z.boolean().default(false),
  via: words,
  mentionLines: z.array(z.number()).default([]),
});

const ValuePart = z.object({
  number: z.number(),
  unit: words,
  comparator: z.string(),
  deadline: words,
  acceptable: z.array(z.string().nullable()).default([]),
  optional: z.boolean().default(false),
});

const OwnerPart = z.object({
  body: z.string(),
  role: Role,
  basis: Basis,
  alsoRoles: z.array(Role).default([]),
  alsoBasis: z.array(Basis).default([]),
  optional: z.boolean().default(false),
});

const Span = { quote: z.string(), lineStart: z.int().positive(), lineEnd: z.int().positive() };

const TaskPart = z.object({
  ...Span,
  id: z.string(),
  section: z.string().nullable(),
  sectionAlso: words,
  owners: z.array(OwnerPart),
  deadline: words,
  deadlineEdtf: z.union([z.string(), z.array(z.string())]).nullish(),
  inclusive: z.boolean().nullish(),
  frequency: words,
  recurrence: words,
  values: z.array(ValuePart).default([]),
  bullets: z.array(z.object({ quote: z.string(), lineStart: z.int() })).default([]),
  optional: z.boolean().default(false),
});

const TargetPart = z.object({
  ...Span,
  id: z.string(),
  section: z.string().nullable(),
  horizon: words,
  values: z.array(ValuePart).default([]),
  inTask: words,
  optional: z.boolean().default(false),
});

export const WholeReading = z.object({
  document: DocumentPart,
  references: z.array(ReferencePart),
  sections: z.array(
    z.object({
      path: z.string(),
      heading: z.string(),
      line: z.int().positive(),
      kind: SectionKind,
      optional: z.boolean().default(false),
    }),
  ),
  tasks: z.array(TaskPart),
  targets: z.array(TargetPart),
  documentEdges: z.array(z.object({ from: z.string(), to: z.string(), relation: Relation, optional: flag })).optional(),
  edges: z.array(z.object({ from: z.string(), to: z.string(), relation: Relation, optional: flag })).optional(),
  bodies: z
    .array(
      z.object({
        name: z.string(),
        aliases: z.array(z.string()).default([]),
        printed: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});
export type WholeReading = z.infer<typeof WholeReading>;

export const SampledReading = z.object({
  document: DocumentPart,
  references: z.array(ReferencePart),
  sections: z.array(z.object({ label: z.string(), level: z.int(), heading: z.string().nullable() })),
  bodies: z.array(z.object({ name: z.string(), role: Role, quote: z.string() })),
  targets: z.array(z.object({ quote: z.string(), values: z.array(ValuePart) })),
  deadlines: z.array(z.object({ quote: z.string(), date: z.string() })),
  nonTargets: z.array(z.string()).default([]),
  nonReferences: z.array(z.string()).default([]),
});
export type SampledReading = z.infer<typeof SampledReading>;
