import type { Deadline, Measure, NamedBody, Owner, Section, Target, Task } from '../model/directive.js';
import { foldSameLength } from '../text/case-fold.js';
import type { MappedText } from '../text/normalise.js';
import type { Standing } from './body-names.js';
import { readField } from './fields.js';
import { partId } from './identity.js';
import { readMarker } from './markers.js';
import type { Outline, OutlineItem, OutlineSection } from './outline.js';
import type { OwnerReader } from './owners.js';
import type { BodyRecognizer, FoundBody } from './recognizers/bodies.js';
import type { DeadlineRecognizer } from './recognizers/deadlines.js';
import type { MeasureRecognizer } from './recognizers/measures.js';
import type { SourceMaker } from './source-maker.js';

export interface ItemReaders {
  readonly bodies: BodyRecognizer;
  readonly owners: OwnerReader;
  readonly measures: MeasureRecognizer;
  readonly deadlines: DeadlineRecognizer;
  readonly nameBody: (printed: string, standing: Standing) => NamedBody;
}

interface Context {
  readonly document: string;
  readonly standing: Standing;
  readonly source: SourceMaker;
  readonly readers: ItemReaders;
}

interface Heading {
  readonly content: MappedText;
  readonly bodies: readonly FoundBody[];
}

const contentFrom = (content: MappedText): number => {
  const marker = readMarker(content.text);
  const at = marker ? marker.contentAt : 0;
  const nested = readMarker(content.text.slice(at));
  return nested?.kind === 'bullet' ? at + nested.contentAt : at;
};

/** Bodies a heading consists of: it owns what stands below it. A heading that does more than name bodies owns nothing. */
function headingBodies(section: OutlineSection, readers: ItemReaders): Heading | null {
  for (const candidate of [section, ...[...section.ancestors].reverse()]) {
    if (candidate.kind !== 'heading') {
      if (candidate !== section) return null;
      continue;
    }
    const text = candidate.block.text;
    let from = candidate.block.marker?.contentAt ?? 0;
    const request = /^(?:Đề nghị|Giao|Giao cho|Yêu cầu|Mời|Trách nhiệm của|Đối với)\s/u.exec(text.slice(from));
    if (request) from += request[0].length;
    const to = text.replace(/[.:;\s]+$/u, '').length;
    if (!readers.bodies.beginsAt(text, from)) continue;
    const end = readers.bodies.listEnd(text, from, to);
    if (end < to && !/^[\s(]*$|^\s?[(:]/.test(text.slice(end, to))) continue;
    return { content: candidate.block, bodies: readers.bodies.list(text, from, to) };
  }
  return null;
}

function toDeadlines(content: MappedText, context: Context): Deadline[] {
  return context.readers.deadlines(content.text).map((found) => ({
    edtf: found.edtf,
    inclusive: found.inclusive,
    recurrence: found.recurrence,
    text: content.text.slice(found.start, found.end),
    source: context.source(content, found.start, found.end),
  }));
}

function toMeasures(
  content: MappedText,
  from: number,
  horizon: string | null,
  deadlines: readonly Deadline[],
  context: Context,
): Measure[] {
  const within = deadlines.find((deadline) => deadline.edtf !== null)?.edtf ?? horizon;
  return context.readers
    .measures(content.text)
    .filter((found) => found.start >= from)
    .map((found) => ({
      subject: found.subject,
      comparator: found.comparator,
      value: found.value,
      unit: found.unit,
      deadline: within,
      aspirational: found.aspirational,
      source: context.source(content, found.start, found.end),
    }));
}

function toOwners(content: MappedText, from: number, heading: Heading | null, context: Context): Owner[] {
  const { owners, nameBody } = context.readers;
  return owners(content.text, from, heading?.bodies ?? []).map((found) => {
    const inherited = heading?.bodies.includes(found.body) ?? false;
    const place = inherited && heading ? heading.content : content;
    return {
      body: nameBody(found.body.name, context.standing),
      role: found.role,
      basis: found.basis,
      source: context.source(place, found.body.start, found.body.end),
    };
  });
}

/** The year of the nearest heading: "đến năm 2030" → "../2030", "Giai đoạn 2026-2030" → "2026/2030". */
export function horizonOf(section: OutlineSection | null): string | null {
  for (const candidate of section ? [section, ...[...section.ancestors].reverse()] : []) {
    const words = foldSameLength((candidate.heading ?? candidate.block.text).slice(0, 120));
    const period = /(?:giai doan|thoi ky)\s(\d{4})\s?[-–]\s?(\d{4})/.exec(words);
    if (period) return `${period[1]}/${period[2]}`;
    const year = /(?:den|tam nhin|vao|trong)\s(?:het\s)?nam\s(\d{4})/.exec(words);
    if (year) return `../${year[1]}`;
    const plain = /nam\s(\d{4})/.exec(words);
    if (plain && candidate.kind === 'heading') return plain[1] as string;
  }
  return null;
}

interface Draft {
  readonly section: OutlineSection | null;
  readonly content: MappedText;
  readonly pieces: MappedText[];
  readonly owners: Owner[];
  readonly deadlines: Deadline[];
  product: string | null;
}

const CLOSING =
  /^(?:Trong quá trình|Trên đây|Yêu cầu|Nhận được|Chỉ thị này|Kế hoạch này|Căn cứ|Định kỳ|Giao Văn phòng|Chương trình này|Nghị quyết này|Thủ trưởng|Giám đốc)|^(?:Ban Thường vụ|Ủy ban nhân dân|UBND|Chủ tịch|Đảng ủy|Thường trực)\s.{0,80}(?:yêu cầu|đề nghị)/u;

/** A plain paragraph that closes the whole text belongs to the outermost section, or to none where sections are mere numbers. */
function sectionOf(item: OutlineItem, last: boolean): OutlineSection | null {
  if (!item.section || item.bullet || item.content !== item.block || item.block.marker || !last) return item.section;
  if (!CLOSING.test(item.block.text)) return item.section;
  const outermost = item.section.ancestors[0] ?? item.section;
  return outermost.block.marker?.kind === 'roman'
    ? outermost
    : outermost.kind === 'heading' || item.section.ancestors.length > 0
      ? null
      : null;
}

/** Turns the outline into tasks and targets. A block of labelled fields becomes one task. */
export function readItems(
  outline: Outline,
  sections: ReadonlyMap<OutlineSection, Section>,
  context: Context,
): { tasks: Task[]; targets: Target[] } {
  const tasks: Task[] = [];
  const targets: Target[] = [];
  const counts = new Map<string, number>();
  const label = (section: OutlineSection | null): string => {
    const path = section?.path ?? '';
    const next = (counts.get(path) ?? 0) + 1;
    counts.set(path, next);
    return `${path}#${next}`;
  };
  let draft: Draft | null = null;
  let field: string | null = null;

  const flush = (): void => {
    if (!draft) return;
    const { section, pieces, owners, deadlines, product } = draft;
    const first = pieces[0] as MappedText;
    const whole: MappedText = {
      text: pieces.map((piece) => piece.text).join(' '),
      starts: pieces.flatMap((piece) => [...piece.starts]),
      ends: pieces.flatMap((piece) => [...piece.ends]),
    };
    const display = label(section);
    const start = context.source(first);
    const end = context.source(pieces[pieces.length - 1] as MappedText);
    const all = [...deadlines, ...pieces.flatMap((piece) => toDeadlines(piece, context))];
    tasks.push({
      id: partId('task', context.document, display),
      label: display,
      section: section ? (sections.get(section)?.id ?? null) : null,
      text: whole.text,
      owners,
      deadlines: deadlines.length > 0 ? deadlines : all,
      measures: pieces.flatMap((piece) => toMeasures(piece, 0, null, deadlines, context)),
      product,
      source: context.source({ text: '  ', starts: [start.start, start.start], ends: [end.end, end.end] }),
    });
    draft = null;
    field = null;
  };

  const takeField = (item: OutlineItem, section: OutlineSection | null): boolean => {
    const from = contentFrom(item.content);
    const found = readField(item.content, from);
    if (found?.kind === 'content') {
      flush();
      const at = item.content.text.slice(found.valueAt).trim() === '' ? 0 : found.valueAt;
      draft = {
        section,
        content: item.content,
        pieces: [sliceFrom(item.content, at === 0 ? from : at)],
        owners: [],
        deadlines: [],
        product: null,
      };
      field = 'content';
      return true;
    }
    if (!draft) return false;
    if (!found) {
      if (field === 'content' && item.bullet) {
        draft.pieces.push(sliceFrom(item.content, from));
        return true;
      }
      return false;
    }
    field = found.kind;
    const value = sliceFrom(item.content, found.valueAt);
    if (found.kind === 'lead' || found.kind === 'coordinate' || (found.kind === 'owners' && value.text !== '')) {
      const role = found.kind === 'owners' ? 'assigned' : found.kind;
      for (const body of context.readers.bodies.list(value.text, 0, value.text.length)) {
        draft.owners.push({
          body: context.readers.nameBody(body.name, context.standing),
          role,
          basis: 'explicit',
          source: context.source(value, body.start, body.end),
        });
      }
    } else if (found.kind === 'time') {
      draft.deadlines.push(...toDeadlines(value, context));
    } else if (found.kind === 'product') {
      draft.product = value.text.replace(/[.;]+$/, '') || null;
    }
    return true;
  };

  outline.items.forEach((item, index) => {
    const section = sectionOf(item, index >= outline.items.length - 2);
    const kind = section === item.section ? item.items : 'tasks';
    if (kind === 'none') return;
    const owner =
      item.content.text !== '' &&
      draft &&
      section &&
      draft.section &&
      section !== draft.section &&
      !section.ancestors.includes(draft.section);
    const fieldParent =
      section && !section.heading && readField(item.content, contentFrom(item.content))
        ? (section.ancestors.at(-1) ?? section)
        : section;
    if (owner && fieldParent !== draft?.section) flush();
    if (kind === 'tasks' && takeField(item, fieldParent)) return;
    flush();
    if (item.introduces && (item.bullet === false || kind === 'targets')) return;
    const from = contentFrom(item.content);
    const display = label(section);
    const deadlines = toDeadlines(item.content, context);
    const where = section ? (sections.get(section)?.id ?? null) : null;
    const text = item.content.text.slice(from);
    if (kind === 'targets') {
      const horizon = horizonOf(section);
      targets.push({
        id: partId('target', context.document, display),
        label: display,
        section: where,
        text,
        horizon,
        measures: toMeasures(item.content, from, horizon, deadlines, context),
        deadlines,
        source: context.source(item.content),
      });
    } else {
      const heading = section ? headingBodies(section, context.readers) : null;
      tasks.push({
        id: partId('task', context.document, display),
        label: display,
        section: where,
        text,
        owners: toOwners(item.content, from, heading, context),
        deadlines,
        measures: toMeasures(item.content, from, null, deadlines, context),
        product: null,
        source: context.source(item.content),
      });
    }
  });
  flush();
  return { tasks, targets };
}

const sliceFrom = (content: MappedText, from: number): MappedText => ({
  text: content.text.slice(from),
  starts: content.starts.slice(from),
  ends: content.ends.slice(from),
});
