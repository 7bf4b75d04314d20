import type { EdgeKey, GraphChange } from '../model/graph.js';
import type { Row, Run } from '../neo4j/connection.js';
import { pipelineRows } from '../neo4j/pipeline.js';
import { contentsHash, dataOf, hashOf } from './neo4j-rows.js';

/** What there is to write of a change. */
export interface Differences {
  readonly change: GraphChange;
  /** Documents of which nothing is held: there is nothing to clear away before they are written. */
  readonly isNew: (document: string) => boolean;
}

function documentsIn({ documents, contents, edges, links }: GraphChange): string[] {
  const ids = [
    ...documents.map(({ id }) => id),
    ...contents.map(({ document }) => document),
    ...edges.map(({ from }) => from),
    ...links.map(({ childDocument }) => childDocument),
  ];
  return [...new Set(ids)];
}

type Relations = Pick<GraphChange, 'edges' | 'links'>;

const keyOf = ({ from, to, relation }: EdgeKey): string => `${from}\n${to}\n${relation}`;

/** Those that may be held as they are: not of a new document, and not taken away by the change itself. */
function perhapsHeld({ edges, links, removed }: GraphChange, isNew: Differences['isNew']): Relations {
  const documents = new Set(removed.documents);
  const keys = new Set([...removed.edges.map(keyOf), ...removed.links]);
  const stays = (from: string, to: string): boolean => !isNew(from) && !documents.has(from) && !documents.has(to);
  return {
    edges: edges.filter((edge) => stays(edge.from, edge.to) && !keys.has(keyOf(edge))),
    links: links.filter((link) => stays(link.childDocument, link.parentDocument) && !keys.has(link.id)),
  };
}

/** Those of these that are held just so. */
async function heldOf(run: Run, { edges, links }: Relations): Promise<ReadonlySet<object>> {
  const rows = await pipelineRows(run, (queue) => {
    queue(
      'held-edges',
      'rows',
      edges.map(({ from, to, relation }) => ({ from, to, relation })),
    );
    queue(
      'held-links',
      'ids',
      links.map(({ id }) => id),
    );
  });
  const held = new Set(rows.map(({ data }) => data));
  return new Set(held.size === 0 ? [] : [...edges, ...links].filter((one) => held.has(dataOf(one))));
}

/** What is held of the nodes of a change, by id, as checksums. */
async function heldNodes(run: Run, change: GraphChange): Promise<ReadonlyMap<unknown, Row>> {
  const rows = await pipelineRows(run, (queue) => {
    queue('held-documents', 'ids', documentsIn(change));
    queue(
      'held-bodies',
      'ids',
      change.bodies.map(({ id }) => id),
    );
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Leaves out of a change what is held already: what is written twice is written once. To be asked under the write lock,
 * in the transaction that then writes. New documents cost one round trip, others two.
 */
export async function differences(run: Run, change: GraphChange): Promise<Differences> {
  const nodes = await heldNodes(run, change);
  const isNew = (document: string): boolean => !nodes.has(document);
  const gone = new Set([...change.removed.documents, ...change.removed.bodies]);
  const staying = (id: string): Row | undefined => (gone.has(id) ? undefined : nodes.get(id));
  const same = await heldOf(run, perhapsHeld(change, isNew));
  return {
    isNew,
    change: {
      ...change,
      documents: change.documents.filter((node) => staying(node.id)?.node !== hashOf(node)),
      contents: change.contents.filter((one) => staying(one.document)?.contents !== contentsHash(one)),
      bodies: change.bodies.filter((node) => staying(node.id)?.node !== hashOf(node)),
      edges: change.edges.filter((edge) => !same.has(edge)),
      links: change.links.filter((link) => !same.has(link)),
    },
  };
}
