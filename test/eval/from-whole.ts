import { Comparator } from '../../src/model/terms.js';
import type { ExpectedDate } from './edtf.js';
import type { ExpectedFact, ExpectedItem, ExpectedSection, ExpectedValue, Reading } from './reading.js';
import type { SampledReading, WholeReading } from './reading-format.js';

type DocumentPart = WholeReading['document'];
type ValuePart = SampledReading['targets'][number]['values'][number];
type ReferencePart = WholeReading['references'][number];
type TaskPart = WholeReading['tasks'][number];

/** The facts a reading states about its document. A field it does not mention is not asked for. */
export function factsOf(document: DocumentPart): ExpectedFact[] {
  const facts: ExpectedFact[] = [];
  const ask = (field: ExpectedFact['field'], value: string | null | undefined, also: readonly string[] = []) => {
    if (value !== undefined) facts.push({ field, value, also, optional: false });
  };
  ask('type', document.type);
  ask('symbol', document.symbol);
  ask('issuer', document.issuer);
  ask('issuedOn', document.issuedOn);
  ask('title', document.title, document.titleInText ? [document.titleInText] : []);
  ask('signer', document.signer);
  ask('position', document.signerRole);
  ask('level', document.level);
  const general = document.defaultOwner;
  if (general !== undefined)
    facts.push({
      field: 'defaultOwner',
      value: general?.body ?? null,
      also: [],
      optional: general?.optional ?? false,
    });
  return facts;
}

/** Comparators of the samples that a measure has no sign for: the number is what counts. */
const DIRECTIONS: Readonly<Record<string, Comparator>> = { 'increase>=': '>=', increase: '=', decrease: '=' };

export function toExpectedValue(value: ValuePart): ExpectedValue {
  const sign = Comparator.parse(DIRECTIONS[value.comparator] ?? value.comparator);
  const also = value.acceptable.filter((other) => Comparator.safeParse(other).success) as Comparator[];
  const due = value.acceptable.filter((other) => !Comparator.safeParse(other).success);
  return {
    number: value.number,
    unit: value.unit ?? null,
    comparators: [sign, ...also],
    deadlines: [value.deadline ?? null, ...due],
    optional: value.optional,
  };
}

export const referenceOf = (reference: ReferencePart): Reading['references'][number] => ({
  symbol: reference.symbol,
  type: reference.type,
  title: reference.title ?? null,
  issuer: reference.issuer ?? null,
  issuedOn: reference.issuedOn ?? null,
  relations: [reference.relation, ...reference.acceptable],
  optional: reference.optional || reference.future,
  mentionLines: reference.mentionLines,
});

function datesOf(task: TaskPart): ExpectedDate[] {
  const inclusive = task.inclusive ?? true;
  const periods = task.deadlineEdtf ? [task.deadlineEdtf].flat() : [];
  const dates: ExpectedDate[] = periods.map((edtf) => ({ edtf, inclusive, recurrence: null, byEnd: false }));
  if (task.recurrence)
    dates.push({
      edtf: null,
      inclusive: periods.length > 0 ? null : (task.inclusive ?? null),
      recurrence: task.recurrence,
      byEnd: false,
    });
  return dates;
}

const sameValue = (one: ExpectedValue, other: ExpectedValue): boolean =>
  one.number === other.number && one.unit === other.unit;

function taskItem(task: TaskPart, reading: WholeReading, spellings: (name: string) => string[]): ExpectedItem {
  const inside = reading.targets.filter((target) => target.inTask === task.id);
  const measured = inside.flatMap((target) => target.values).map(toExpectedValue);
  const listed = task.values.map(toExpectedValue).filter((value) => !measured.some((other) => sameValue(value, other)));
  return {
    kind: 'task',
    label: task.id,
    sections: [task.section, ...(task.sectionAlso ? [task.sectionAlso] : [])],
    quote: task.quote,
    lines: { start: task.lineStart, end: task.lineEnd },
    optional: task.optional,
    bullets: task.bullets,
    owners: task.owners.map((owner) => ({
      names: spellings(owner.body),
      role: owner.role,
      alsoRoles: owner.alsoRoles,
      bases: [owner.basis, ...owner.alsoBasis],
      optional: owner.optional,
    })),
    values: [...measured, ...listed],
    dates: datesOf(task),
    recurs: Boolean(task.frequency),
    horizon: null,
  };
}

const targetItem = (target: WholeReading['targets'][number]): ExpectedItem => ({
  kind: 'target',
  label: target.id,
  sections: [target.section],
  quote: target.quote,
  lines: { start: target.lineStart, end: target.lineEnd },
  optional: target.optional,
  bullets: [],
  owners: [],
  values: target.values.map(toExpectedValue),
  dates: [],
  recurs: false,
  horizon: target.horizon ?? null,
});

const sectionOf = (section: WholeReading['sections'][number]): ExpectedSection => ({
  paths: [section.path],
  heading: section.heading,
  line: section.line,
  kind: section.kind,
  optional: section.optional,
});

/** A whole reading in the common shape. */
export function fromWhole(reading: WholeReading, name: string): Reading {
  const known = new Map(reading.bodies.map((body) => [body.name, [body.name, ...body.aliases, ...body.printed]]));
  const spellings = (body: string): string[] => known.get(body) ?? [body];
  const targets = reading.targets.filter((target) => !target.inTask);
  return {
    name,
    whole: true,
    facts: factsOf(reading.document).map((fact) =>
      fact.value !== null && known.has(fact.value) ? { ...fact, also: spellings(fact.value) } : fact,
    ),
    recipients: reading.document.recipients ?? null,
    references: reading.references.map(referenceOf),
    nonReferences: [],
    edges: [...(reading.edges ?? []), ...(reading.documentEdges ?? [])].map((edge) => ({
      ...edge,
      optional: edge.optional ?? false,
    })),
    sections: reading.sections.map(sectionOf),
    items: [...reading.tasks.map((task) => taskItem(task, reading, spellings)), ...targets.map(targetItem)],
    nonTargets: [],
    bodyNames: [reading.document.issuer ?? '', ...reading.bodies.map((body) => body.name)],
  };
}
