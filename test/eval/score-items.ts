import type { Deadline, Directive, Measure, Owner, Target, Task } from '../../src/model/directive.js';
import { createSameBody, type SameBody } from './bodies.js';
import { sameDate, sameDue } from './edtf.js';
import type { Locate, Quote } from './passage.js';
import type { ExpectedItem, ExpectedValue, Reading } from './reading.js';
import type { Tally } from './score.js';
import { placesOf } from './score-metadata.js';
import { firstWords, letterOverlap, withoutMarker } from './words.js';

export type ItemTallies = Record<
  'tasks' | 'targets' | 'owners' | 'role' | 'basis' | 'measures' | 'comparator' | 'due' | 'deadlines',
  Tally
>;

type Found = { readonly kind: 'task' | 'target'; readonly item: Task | Target };

interface Scope {
  readonly reading: Reading;
  readonly tallies: ItemTallies;
  readonly quote: Quote;
  readonly locate: Locate;
  readonly sameBody: SameBody;
}

const SAME_QUOTE = 0.8;

const startsAlike = (quote: string, found: Found): boolean => {
  const wanted = withoutMarker(quote);
  return letterOverlap(firstWords(wanted, 8), firstWords(found.item.text, 8)) >= SAME_QUOTE;
};

function sameItem(expected: ExpectedItem, found: Found, scope: Scope): boolean {
  if (expected.kind !== 'any' && expected.kind !== found.kind) return false;
  const { lineStart, lineEnd, start, end } = found.item.source;
  if (expected.lines) {
    const covers = lineStart <= expected.lines.end && lineEnd >= expected.lines.start;
    return covers && (Math.abs(lineStart - expected.lines.start) <= 2 || startsAlike(expected.quote, found));
  }
  return scope.locate(expected.quote).some((place) => place.start < end && place.end > start);
}

const noteAt = (item: Task | Target, what: string, quote: Quote) => ({
  what,
  line: item.source.lineStart,
  sentence: quote(item.source.lineStart, item.source.lineEnd),
});

function scoreOwners(expected: ExpectedItem, item: Task | Target, scope: Scope): void {
  const { tallies, quote, sameBody, reading } = scope;
  const left = new Set<Owner>('owners' in item ? item.owners : []);
  for (const owner of expected.owners) {
    const name = owner.names[0] as string;
    const found = [...left].find((one) => sameBody(owner.names, one.body.name));
    if (found) left.delete(found);
    if (owner.optional) continue;
    if (!found) {
      tallies.owners.miss(noteAt(item, `${expected.label}: ${owner.role} ${name}`, quote));
      continue;
    }
    tallies.owners.hit();
    const roleRight = found.role === owner.role || owner.alsoRoles.includes(found.role);
    const roleNote = noteAt(item, `${expected.label}: ${name} is ${owner.role}, not ${found.role}`, quote);
    if (roleRight) tallies.role.hit();
    else {
      tallies.role.miss(roleNote);
      tallies.role.invent(roleNote);
    }
    if (owner.bases.length === 0) continue;
    const basisNote = noteAt(item, `${expected.label}: ${name} by ${owner.bases.join('|')}, not ${found.basis}`, quote);
    if (owner.bases.includes(found.basis)) tallies.basis.hit();
    else {
      tallies.basis.miss(basisNote);
      tallies.basis.invent(basisNote);
    }
  }
  if (!reading.whole) return;
  for (const owner of left)
    tallies.owners.invent(noteAt(item, `${expected.label}: ${owner.role} ${owner.body.name}`, quote));
}

const sameUnit = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one.includes('%') === other.includes('%');

function scoreMeasures(values: readonly ExpectedValue[], label: string, item: Task | Target, scope: Scope): void {
  const { tallies, quote, reading } = scope;
  const left = new Set<Measure>(item.measures);
  for (const value of values) {
    const alike = [...left].filter((one) => one.value === value.number && sameUnit(one.unit, value.unit));
    const found = alike.find((one) => value.comparators.includes(one.comparator)) ?? alike[0];
    if (found) left.delete(found);
    if (value.optional) continue;
    const shown = `${label}: ${value.comparators[0]} ${value.number} ${value.unit ?? ''}`;
    if (!found) {
      tallies.measures.miss(noteAt(item, shown, quote));
      continue;
    }
    tallies.measures.hit();
    const comparatorNote = noteAt(item, `${shown}: found ${found.comparator}`, quote);
    if (value.comparators.includes(found.comparator)) tallies.comparator.hit();
    else {
      tallies.comparator.miss(comparatorNote);
      tallies.comparator.invent(comparatorNote);
    }
    const dueNote = noteAt(
      item,
      `${shown}: due ${value.deadlines[0] ?? 'null'}, found ${found.deadline ?? 'null'}`,
      quote,
    );
    if (value.deadlines.some((due) => sameDue(due, found.deadline))) tallies.due.hit();
    else {
      tallies.due.miss(dueNote);
      tallies.due.invent(dueNote);
    }
  }
  if (!reading.whole) return;
  for (const one of left)
    tallies.measures.invent(noteAt(item, `${label}: ${one.comparator} ${one.value} ${one.unit ?? ''}`, quote));
}

function scoreDeadlines(expected: ExpectedItem, item: Task | Target, scope: Scope): void {
  const { tallies, quote, reading } = scope;
  const left = new Set<Deadline>(item.deadlines);
  for (const date of expected.dates) {
    const found = [...left].find((one) => sameDate(date, one));
    const shown = `${expected.label}: ${date.edtf ?? date.recurrence}`;
    if (found) {
      left.delete(found);
      tallies.deadlines.hit();
    } else
      tallies.deadlines.miss(
        noteAt(
          item,
          `${shown}; found ${item.deadlines.map((one) => one.edtf ?? one.recurrence).join(' ') || 'none'}`,
          quote,
        ),
      );
  }
  if (!reading.whole) return;
  for (const one of left) {
    if (one.edtf === null && (expected.recurs || one.recurrence === null)) continue;
    tallies.deadlines.invent(noteAt(item, `${expected.label}: ${one.edtf ?? one.recurrence} "${one.text}"`, quote));
  }
}

function scoreFacts(expected: ExpectedItem, item: Task | Target, scope: Scope): void {
  if (expected.kind !== 'target') scoreOwners(expected, item, scope);
  if (expected.values.length > 0 || scope.reading.whole) scoreMeasures(expected.values, expected.label, item, scope);
  const datesListed = expected.kind !== 'target' && scope.reading.whole;
  if (expected.dates.length > 0 || datesListed) scoreDeadlines(expected, item, scope);
}

function missAll(expected: ExpectedItem, scope: Scope): void {
  const { tallies, quote } = scope;
  const line = expected.lines?.start ?? null;
  const note = (what: string) => ({
    what: `${expected.label}: ${what}`,
    line,
    sentence: line ? quote(line, expected.lines?.end) : expected.quote,
  });
  const tally = expected.kind === 'target' ? tallies.targets : tallies.tasks;
  if (scope.reading.whole) tally.miss(note('not found'));
  for (const owner of expected.owners)
    if (!owner.optional) tallies.owners.miss(note(`${owner.role} ${owner.names[0]}`));
  for (const value of expected.values)
    if (!value.optional) tallies.measures.miss(note(`${value.comparators[0]} ${value.number}`));
  for (const date of expected.dates) tallies.deadlines.miss(note(date.edtf ?? date.recurrence ?? 'date'));
}

/** Tasks and targets with what they carry. Facts are scored inside the item they stand in. */
export function scoreItems(
  reading: Reading,
  directive: Directive,
  tallies: ItemTallies,
  quote: Quote,
  locate: Locate,
): void {
  const scope: Scope = { reading, tallies, quote, locate, sameBody: createSameBody(placesOf(reading)) };
  const all: Found[] = [
    ...directive.tasks.map((item) => ({ kind: 'task' as const, item })),
    ...directive.targets.map((item) => ({ kind: 'target' as const, item })),
  ];
  const left = new Set(all);
  for (const expected of reading.items) {
    const pool = reading.whole ? [...left] : all;
    const exact = pool.find((one) => sameItem(expected, one, scope) && startsAlike(expected.quote, one));
    const found = exact ?? pool.find((one) => sameItem(expected, one, scope));
    if (!found) {
      if (!expected.optional) missAll(expected, scope);
      continue;
    }
    left.delete(found);
    for (const bullet of expected.bullets) {
      for (const one of left) if (Math.abs(one.item.source.lineStart - bullet.lineStart) <= 1) left.delete(one);
    }
    if (!expected.optional && reading.whole) (found.kind === 'task' ? tallies.tasks : tallies.targets).hit();
    scoreFacts(expected, found.item, scope);
  }
  if (reading.whole) {
    for (const { kind, item } of left)
      (kind === 'task' ? tallies.tasks : tallies.targets).invent(noteAt(item, item.label ?? item.id, quote));
  }
  for (const words of reading.nonTargets) {
    const places = locate(words);
    const wrong = directive.targets.find(({ source }) =>
      places.some(({ start, end }) => start < source.end && end > source.start),
    );
    const counted = all.some(({ item }) =>
      item.measures.some(({ source }) => places.some(({ start, end }) => start < source.end && end > source.start)),
    );
    if (wrong || counted)
      tallies.measures.invent({ what: 'no target', line: places[0]?.line ?? null, sentence: words });
  }
}
