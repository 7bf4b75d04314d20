import type { EntryFacets, SearchItem } from '../model/search.js';
import { findParts, symbolBeginnings } from '../text/fragments.js';
import type { PassageText } from './passages/passage.js';
import type { SearchDocument, SearchFilters } from './search-index.js';

/** Before the beginnings of the number of the document that a passage is or stands in, and before its own place there. */
export const NUMBER_MARK = '§';
export const PART_MARK = '¶';

/** What is kept of a thing that can be found, beside its words. */
export interface Entry {
  readonly id: string;
  readonly item: SearchItem;
  readonly facets: EntryFacets;
  /** What it is filtered and counted by: `type:task`, `year:2025`, `owner:body:so-y-te|lead`, `due:20241130`. */
  readonly labels: readonly string[];
}

const label = (name: string, value: string): string => `${name}:${value}`;
const ownerLabel = (body: string, role: string): string => label('owner', `${body}|${role}`);

/** ISO day as digits, which sort as days do. */
export const dueLabel = (day: string): string => label('due', day.replaceAll('-', ''));

function labelsOf({ item, facets }: SearchDocument): string[] {
  const { level, issuedOn, held, assignments, due } = facets;
  const document = item.type === 'document' ? item.id : item.document;
  const labels = [label('type', item.type)];
  if (level !== null) labels.push(label('level', level));
  if (issuedOn !== null) labels.push(label('year', issuedOn.slice(0, 4)));
  if (document !== null) labels.push(label('document', document));
  if (held !== null) labels.push(label('held', String(held)));
  for (const day of due) labels.push(dueLabel(day));
  for (const { body, role } of assignments)
    labels.push(label('body', body), label('role', role), ownerLabel(body, role));
  return [...new Set(labels)];
}

export const entryOf = (document: SearchDocument): Entry => ({
  id: document.item.id,
  item: document.item,
  facets: document.facets,
  labels: labelsOf(document),
});

/** The words of a thing, and the keys of its place: beginnings of the number of its document, and its part of it. */
export function passageText({ fields, place }: SearchDocument): PassageText {
  const numbers = place.symbol === null ? [] : symbolBeginnings(place.symbol).map((key) => NUMBER_MARK + key);
  const parts = findParts(place.part ?? '')
    .slice(0, 1)
    .map((key) => PART_MARK + key);
  return { ...fields, keys: [...numbers, ...parts] };
}

/** What passes filters has one label of each group. Deadlines are apart. */
export function filterGroups(filters: SearchFilters): string[][] {
  const { types, levels, bodies, roles, years, documents, held } = filters;
  const all = (name: string, values: readonly string[]): string[] => values.map((value) => label(name, value));
  const owners =
    bodies.length > 0 && roles.length > 0
      ? [bodies.flatMap((body) => roles.map((role) => ownerLabel(body, role)))]
      : [all('body', bodies), all('role', roles)];
  const groups = [all('type', types), all('level', levels), ...owners, all('year', years), all('document', documents)];
  if (held !== null) groups.push([label('held', String(held))]);
  return groups.filter((group) => group.length > 0);
}

export const isFiltered = (filters: SearchFilters): boolean => filters.due !== null || filterGroups(filters).length > 0;

/** Whether one of its deadlines falls into a range of days. */
export const isDueWithin = ({ due }: EntryFacets, { from, to }: NonNullable<SearchFilters['due']>): boolean =>
  due.some((day) => (from === null || day >= from) && (to === null || day <= to));
