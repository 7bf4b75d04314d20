import type { Slice } from '../../model/answers.js';
import type { ComparedItem } from '../../model/comparison.js';
import type { NamedBody } from '../../model/directive.js';
import type { UnassignedItem, UnassignedSummary, Unclear, UnclearCounts } from '../../model/reports.js';
import type { Role } from '../../model/terms.js';
import type { GraphStore } from '../../store/graph-store.js';
import { documentName } from '../document-name.js';
import { oneNode } from '../one-node.js';
import type { ListFilter, Page } from '../questions.js';
import { documentsOf, itemPages } from './items.js';
import { rowWindow } from './row-window.js';

/** Who answers for a task: who leads it, is assigned it or directs it, not who takes part, watches or advises. */
const ANSWERS: readonly Role[] = ['lead', 'assigned', 'direct'];

/** So many documents and bodies are summed up, those with most open items first. */
const SUMMED = 100;

/** What an item does not make clear. A target has a time and no owner. */
function unclearIn(item: ComparedItem): Unclear[] {
  if (item.type === 'target') {
    const timed = item.horizon !== null || item.deadlines.length > 0 || item.measures.some(({ deadline }) => deadline);
    return timed ? [] : ['deadline'];
  }
  const unclear: Unclear[] = [];
  if (item.owners.length === 0) unclear.push('owner');
  else if (!item.owners.some(({ role }) => ANSWERS.includes(role))) unclear.push('responsibility');
  if (item.deadlines.length === 0) unclear.push('deadline');
  return unclear;
}

type Counts = { -readonly [K in keyof UnclearCounts]: number };

interface Tally<T> {
  count(id: string, subject: T, unclear: readonly Unclear[]): void;
  worst(): (T & UnclearCounts)[];
}

const open = ({ noOwner, noResponsibility, noDeadline }: UnclearCounts): number =>
  noOwner + noResponsibility + noDeadline;

function tally<T>(): Tally<T> {
  const all = new Map<string, { subject: T; counts: Counts }>();
  return {
    count(id, subject, unclear) {
      const entry = all.get(id) ?? { subject, counts: { items: 0, noOwner: 0, noResponsibility: 0, noDeadline: 0 } };
      all.set(id, entry);
      entry.counts.items += 1;
      if (unclear.includes('owner')) entry.counts.noOwner += 1;
      if (unclear.includes('responsibility')) entry.counts.noResponsibility += 1;
      if (unclear.includes('deadline')) entry.counts.noDeadline += 1;
    },
    worst: () =>
      [...all.values()]
        .map(({ subject, counts }) => ({ ...subject, ...counts }))
        .filter((entry) => open(entry) > 0)
        .sort((a, b) => open(b) - open(a))
        .slice(0, SUMMED),
  };
}

const ownersOf = (item: ComparedItem): NamedBody[] =>
  item.type === 'target' ? [] : [...new Map(item.owners.map(({ body }) => [body.id, body])).values()];

/**
 * The check "rõ người, rõ việc, rõ thời gian, rõ trách nhiệm": items that name nobody, nobody who answers for them, or
 * no time; tasks first, in the order of their documents. The general clause of a document is shown and owns nothing.
 * @throws DirectiveError 'not-found'
 */
export async function unassigned(
  store: GraphStore,
  page: Page,
  filter: ListFilter,
): Promise<Slice<UnassignedItem> & { summary: UnassignedSummary }> {
  if (filter.document !== undefined) await oneNode(store, 'document', filter.document);
  const rows = rowWindow<UnassignedItem>(page);
  const perDocument = tally<Pick<UnassignedItem, 'document'>>();
  const perBody = tally<{ body: NamedBody }>();
  const fetchDocuments = documentsOf(store);
  for await (const items of itemPages(store, filter)) {
    const documents = await fetchDocuments(items);
    for (const item of items) {
      const holder = documents.get(item.document);
      if (holder === undefined) continue;
      const unclear = unclearIn(item);
      const document = documentName(holder);
      perDocument.count(document.id, { document }, unclear);
      for (const body of ownersOf(item)) perBody.count(body.id, { body }, unclear);
      if (unclear.length > 0) rows.add({ id: item.id, document, item, unclear, defaultOwner: holder.defaultOwner });
    }
  }
  return { ...rows.slice(), summary: { documents: perDocument.worst(), bodies: perBody.worst() } };
}
