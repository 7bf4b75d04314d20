import type { Deadline, Measure, NamedBody, Owner } from '../../model/directive.js';
import type { Role } from '../../model/terms.js';
import type { MappedText } from '../../text/mapped-text.js';
import type { Standing } from '../bodies/body-names.js';
import type { OutlineSection } from '../outline/outline.js';
import type { BodyRecognizer } from '../recognizers/bodies.js';
import type { DeadlineRecognizer, FoundDeadline } from '../recognizers/deadlines.js';
import type { MeasureRecognizer } from '../recognizers/measures.js';
import type { SourceMaker } from '../source-maker.js';
import type { DraftField } from './drafts.js';
import type { HeadingBodies } from './heading-bodies.js';
import { createDueReader } from './measure-due.js';
import type { OwnerReader } from './owners.js';

export interface FactRecognizers {
  readonly bodies: BodyRecognizer;
  readonly owners: OwnerReader;
  readonly headingBodies: (section: OutlineSection) => HeadingBodies | null;
  readonly measures: MeasureRecognizer;
  readonly deadlines: DeadlineRecognizer;
  readonly nameBody: (printed: string, standing: Standing) => NamedBody;
}

/** Where the item stands: its document's place, and the maker of its sources. */
export interface FactContext {
  readonly standing: Standing;
  readonly source: SourceMaker;
  readonly recognizers: FactRecognizers;
}

const FIELD_ROLES: Partial<Record<DraftField['kind'], Role>> = {
  owners: 'assigned',
  lead: 'lead',
  coordinate: 'coordinate',
};

const toDeadline = (content: MappedText, found: FoundDeadline, context: FactContext): Deadline => ({
  edtf: found.edtf,
  inclusive: found.inclusive,
  recurrence: found.recurrence,
  text: content.text.slice(found.start, found.end),
  source: context.source(content, found.start, found.end),
});

/** The deadlines that a sentence states. */
export const deadlinesOf = (content: MappedText, context: FactContext): Deadline[] =>
  context.recognizers.deadlines.inSentence(content.text).map((found) => toDeadline(content, found, context));

/** The deadlines of a field that says when: there a bare moment is one. */
export const fieldDeadlines = (fields: readonly DraftField[], context: FactContext): Deadline[] =>
  fields
    .filter(({ kind }) => kind === 'time')
    .flatMap(({ value }) =>
      context.recognizers.deadlines.inField(value.text).map((found) => toDeadline(value, found, context)),
    );

/**
 * The quantities a sentence states. Their deadline is that of their clause, else of the item's field, else the heading's `horizon`, else
 * the one that their sentence has.
 */
export function measuresOf(
  content: MappedText,
  horizon: string | null,
  deadlines: readonly Deadline[],
  context: FactContext,
): Measure[] {
  const measures = context.recognizers.measures(content.text);
  if (measures.length === 0) return [];
  const dated = context.recognizers.deadlines.inSentence(content.text).filter(({ edtf }) => edtf !== null);
  const field = deadlines.length > 0 && dated.length === 0 ? (deadlines[0] as Deadline).edtf : null;
  const dueAt = createDueReader(content.text, dated);
  const dueOf = (at: number): string | null => {
    const due = dueAt(at);
    return due?.inClause ? due.edtf : (field ?? horizon ?? due?.edtf ?? null);
  };
  return measures.map((found) => ({
    subject: found.subject,
    comparator: found.comparator,
    value: found.value,
    unit: found.unit,
    deadline: dueOf(found.start),
    aspirational: found.aspirational,
    source: context.source(content, found.start, found.end),
  }));
}

/** The bodies that labelled fields name. */
export function fieldOwners(fields: readonly DraftField[], context: FactContext): Owner[] {
  const { bodies, nameBody } = context.recognizers;
  return fields.flatMap(({ kind, value }) => {
    const role = FIELD_ROLES[kind];
    if (!role) return [];
    return bodies.list(value.text, 0, value.text.length).map((body) => ({
      body: nameBody(body.name, context.standing),
      role,
      basis: 'explicit' as const,
      source: context.source(value, body.start, body.end),
    }));
  });
}

/** The bodies that the sentence or the heading above gives the work. */
export function ownersOf(content: MappedText, section: OutlineSection | null, context: FactContext): Owner[] {
  const { headingBodies, owners, nameBody } = context.recognizers;
  const heading = section ? headingBodies(section) : null;
  const above = new Set([...(heading?.bodies ?? []), ...(heading?.owners ?? []).map(({ body }) => body)]);
  const named = owners(content.text, 0, heading?.bodies ?? []);
  const takenOver = named.some(({ role, basis }) => basis === 'explicit' && role !== 'coordinate');
  const given = takenOver
    ? []
    : (heading?.owners ?? []).filter(({ body }) => named.every((own) => own.body.name !== body.name));
  return [...given, ...named].map((found) => ({
    body: nameBody(found.body.name, context.standing),
    role: found.role,
    basis: found.basis,
    source: context.source(
      heading && above.has(found.body) ? heading.content : content,
      found.body.start,
      found.body.end,
    ),
  }));
}
