import type { DocumentNode, LibraryGraph, LineageEdge, SectionNode, TargetNode, TaskNode } from '../model/graph.js';
import type { ItemLink } from '../model/links.js';
import { type Connection, integer, type Row } from '../neo4j/connection.js';
import { statement, statementWithHops } from '../neo4j/statements.js';
import type { GraphStore, Reach } from './graph-store.js';
import { createMemoryStore } from './memory.js';

const parsed = <T>(list: unknown): T[] => (list as string[]).map((data) => JSON.parse(data) as T);
/** Nodes on both sides of a walk, and an edge between two of them, come twice. */
const distinct = (list: unknown): string[] => [...new Set((list as string[]).flat())];

function graphOf({ items, documents, edges, links }: Row): LibraryGraph {
  const all = parsed<SectionNode | TaskNode | TargetNode>(distinct(items));
  const ofType = <T>(type: string): T[] => all.filter(({ id }) => id.startsWith(`${type}:`)) as T[];
  return {
    documents: parsed<DocumentNode>(distinct(documents)),
    sections: ofType<SectionNode>('section'),
    tasks: ofType<TaskNode>('task'),
    targets: ofType<TargetNode>('target'),
    bodies: [],
    edges: parsed<LineageEdge>(distinct(edges)),
    links: parsed<ItemLink>(distinct(links)),
  };
}

function question(reach: Reach): readonly [string, Readonly<Record<string, unknown>>] {
  // One more than is followed, so that it shows that there is more.
  const most = integer(reach.most + 1);
  if (reach.kind === 'above') return [statement('climb'), { nodes: [...reach.nodes], most }];
  const { node, up, down, relations, minConfidence } = reach;
  const parameters = { node, down: down > 0, relations, anyRelation: relations.length === 0, minConfidence, most };
  return [statementWithHops('around', [up, down]), parameters];
}

/** The part of the graph in reach, fetched in one round trip and held in memory. */
export async function nearby(connection: Connection, reach: Reach): Promise<GraphStore> {
  const [cypher, parameters] = question(reach);
  const [row] = await connection.read((run) => run(cypher, parameters));
  const part = createMemoryStore();
  if (row !== undefined) await part.replaceAll(graphOf(row));
  return part;
}
