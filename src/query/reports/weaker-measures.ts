import type { Slice } from '../../model/answers.js';
import type { HeldDocument } from '../../model/graph.js';
import type { WeakerMeasure } from '../../model/reports.js';
import type { GraphStore } from '../../store/graph-store.js';
import { allPages } from '../all-pages.js';
import { breathe } from '../breathe.js';
import type { Comparing } from '../comparing.js';
import { documentName } from '../document-name.js';
import { oneNode } from '../one-node.js';
import { pairLinks } from '../pair-links.js';
import { pairMeasures } from '../pair-measures.js';
import { pairSide } from '../pair-side.js';
import type { ListFilter, Page } from '../questions.js';
import { rowWindow } from './row-window.js';

/** So many pairs of documents are compared for one answer; the answer says when there are more. */
const MOST_PAIRS = 200;

interface Pair {
  readonly child: HeldDocument;
  readonly parent: HeldDocument;
}

async function* childPages(store: GraphStore, document: string | undefined): AsyncGenerator<readonly string[]> {
  if (document !== undefined) {
    const below = await store.edgesTo([document]);
    yield [document, ...below.filter(({ relation }) => relation === 'implements').map(({ from }) => from)];
    return;
  }
  for await (const documents of allPages((page) => store.list('document', page))) yield documents.map(({ id }) => id);
}

/** Held documents of which one implements the other. */
async function* pairsOf(store: GraphStore, document: string | undefined): AsyncGenerator<Pair> {
  for await (const ids of childPages(store, document)) {
    const edges = (await store.edgesFrom([...new Set(ids)])).filter(({ relation, from, to }) => {
      return (
        relation === 'implements' && from !== to && (document === undefined || document === from || document === to)
      );
    });
    const ends = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
    const byId = new Map((await store.getMany('document', ends)).map((one) => [one.id, one]));
    for (const { from, to } of edges) {
      const [child, parent] = [byId.get(from), byId.get(to)];
      if (child?.held && parent?.held) yield { child, parent };
    }
  }
}

async function weakerIn(store: GraphStore, { child, parent }: Pair, comparing: Comparing): Promise<WeakerMeasure[]> {
  const [below, above] = await Promise.all([pairSide(store, child), pairSide(store, parent)]);
  const links = await pairLinks(store, below, above, comparing.align);
  const weaker = pairMeasures(below, above, links, comparing.compareMeasures).filter((measure) => measure.weaker);
  return weaker.map((measure) => ({
    id: `${measure.child?.item ?? child.id}~${measure.child?.source.start ?? ''}~${parent.id}`,
    parent: documentName(parent),
    child: documentName(child),
    measure,
  }));
}

/**
 * Numbers with which a document demands less than one that it implements, in the order of the children and of their
 * texts. `truncated`: there are more pairs of documents than are compared at once; name one.
 * @throws DirectiveError 'not-found'
 */
export async function weakerMeasures(
  store: GraphStore,
  page: Page,
  filter: ListFilter,
  comparing: Comparing,
): Promise<Slice<WeakerMeasure> & { truncated: boolean }> {
  if (filter.document !== undefined) await oneNode(store, 'document', filter.document);
  const rows = rowWindow<WeakerMeasure>(page);
  let compared = 0;
  for await (const pair of pairsOf(store, filter.document)) {
    if (compared === MOST_PAIRS) return { ...rows.slice(), truncated: true };
    compared += 1;
    for (const row of await weakerIn(store, pair, comparing)) rows.add(row);
    await breathe();
  }
  return { ...rows.slice(), truncated: false };
}
