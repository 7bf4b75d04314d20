import type { Slice } from '../../model/answers.js';
import type { WeakerMeasure } from '../../model/reports.js';
import type { GraphStore } from '../../store/graph-store.js';
import { allPages } from '../all-pages.js';
import { breathe } from '../breathe.js';
import type { Comparing } from '../comparing.js';
import { documentName } from '../document-name.js';
import { oneNode } from '../one-node.js';
import { pairLinks } from '../pair-links.js';
import { pairMeasures } from '../pair-measures.js';
import type { ListFilter, Page } from '../questions.js';
import { type Pair, type ReadPair, readPairs } from '../read-pairs.js';
import { rowWindow } from './row-window.js';

/** So many pairs of documents are compared for one answer; the answer says when there are more. */
const MOST_PAIRS = 200;

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

function weakerIn({ child, parent, stored }: ReadPair, comparing: Comparing): WeakerMeasure[] {
  const links = pairLinks(child, parent, stored, comparing.align);
  const weaker = pairMeasures(child, parent, links, comparing.compareMeasures).filter((measure) => measure.weaker);
  return weaker.map((measure) => ({
    id: `${measure.child?.item ?? child.document.id}~${measure.child?.source.start ?? ''}~${parent.document.id}`,
    parent: documentName(parent.document),
    child: documentName(child.document),
    measure,
  }));
}

/** The first pairs, and whether there are more. */
async function firstPairs(store: GraphStore, document: string | undefined) {
  const pairs: Pair[] = [];
  for await (const pair of pairsOf(store, document)) {
    if (pairs.length === MOST_PAIRS) return { pairs, truncated: true };
    pairs.push(pair);
  }
  return { pairs, truncated: false };
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
  const { pairs, truncated } = await firstPairs(store, filter.document);
  for await (const pair of readPairs(store, pairs)) {
    for (const row of weakerIn(pair, comparing)) rows.add(row);
    await breathe();
  }
  return { ...rows.slice(), truncated };
}
