import type { Slice } from '../../model/answers.js';
import type { ArithmeticSlip } from '../../model/reports.js';
import type { GraphStore } from '../../store/graph-store.js';
import { breathe } from '../breathe.js';
import type { Comparing } from '../comparing.js';
import { documentName } from '../document-name.js';
import { oneNode } from '../one-node.js';
import type { ListFilter, Page } from '../questions.js';
import { documentsOf, itemPages } from './items.js';
import { rowWindow } from './row-window.js';

/**
 * Places where a text contradicts its own numbers: tasks first, in the order of their documents. Nothing is corrected;
 * which of the numbers is wrong, no text says.
 * @throws DirectiveError 'not-found'
 */
export async function arithmeticSlips(
  store: GraphStore,
  page: Page,
  filter: ListFilter,
  { checkArithmetic }: Comparing,
): Promise<Slice<ArithmeticSlip>> {
  if (filter.document !== undefined) await oneNode(store, 'document', filter.document);
  const rows = rowWindow<ArithmeticSlip>(page);
  const fetchDocuments = documentsOf(store);
  for await (const items of itemPages(store, filter)) {
    const documents = await fetchDocuments(items);
    for (const item of items) {
      const holder = documents.get(item.document);
      if (holder === undefined) continue;
      for (const [at, finding] of checkArithmetic(item).entries())
        rows.add({ id: `${item.id}~${at + 1}`, document: documentName(holder), label: item.label, ...finding });
    }
    await breathe();
  }
  return rows.slice();
}
