import type { Slice } from '../model/answers.js';
import type {
  Assignment,
  BodyNode,
  DocumentContents,
  DocumentNode,
  GraphChange,
  LibraryGraph,
  LineageEdge,
  SectionNode,
  TargetNode,
  TaskNode,
} from '../model/graph.js';
import type { ItemLink } from '../model/links.js';
import type { NodeType, Relation, Role } from '../model/terms.js';

/** Which node each type of the contract stands for. */
export interface NodeByType {
  readonly document: DocumentNode;
  readonly section: SectionNode;
  readonly task: TaskNode;
  readonly target: TargetNode;
  readonly body: BodyNode;
}

/** `offset` entries are skipped, at most `size` returned. */
export interface StorePage {
  readonly offset: number;
  readonly size: number;
}

/** A document and one that it may carry out, by id. */
export interface DocumentPair {
  readonly child: string;
  readonly parent: string;
}

/**
 * The part of a graph that one question walks through. `above`: nodes and all they come from, along links and along
 * 'implements', 'based_on' and 'continues'. `around`: the document of a node, and what stands within so many hops of it
 * along the given relations (none: all), with the edges one hop further. `most`: nodes that are followed at all, the nearest.
 */
export type Reach =
  | { readonly kind: 'above'; readonly nodes: readonly string[]; readonly most: number }
  | {
      readonly kind: 'around';
      readonly node: string;
      readonly up: number;
      readonly down: number;
      readonly relations: readonly Relation[];
      readonly minConfidence: number;
      readonly most: number;
    };

/** What a body is given to do: itself and all it came from, and a page of their tasks. */
export interface BodyWork {
  readonly bodies: readonly BodyNode[];
  readonly tasks: Slice<{ readonly assignment: Assignment; readonly task: TaskNode }>;
}

/**
 * Port: keeps one library graph and answers for its nodes and edges.
 * Everything returned is to be read, never changed. Unknown ids give null or nothing, never an error.
 * Order is part of the contract: documents by id, items by document id and then place in the text,
 * bodies by name as Vietnamese sorts them; edges by from, to, relation.
 */
export interface GraphStore {
  /** Takes the graph in place of everything held; readers see the old graph or the new one, never a mixture. */
  replaceAll(graph: LibraryGraph): Promise<void>;

  /**
   * Takes one step: what is removed goes, what is put takes the place of what has the same id. Steps come in the order
   * in which the linker gave them; the same one again changes nothing. Readers see the graph before it or after it,
   * never between. Costs what it touches.
   */
  apply(change: GraphChange): Promise<void>;

  get<T extends NodeType>(type: T, id: string): Promise<NodeByType[T] | null>;

  /** The nodes that exist, in the order of `ids`. */
  getMany<T extends NodeType>(type: T, ids: readonly string[]): Promise<readonly NodeByType[T][]>;

  /** `filter.document` keeps what stands in that document (for documents: that one); bodies know no document. */
  list<T extends NodeType>(
    type: T,
    page: StorePage,
    filter?: { readonly document?: string },
  ): Promise<Slice<NodeByType[T]>>;

  /**
   * All that stands in these documents, an entry for each, in the order given; empty where nothing does. The counts of
   * held documents tell how many can be asked for at once.
   */
  contents(documents: readonly string[]): Promise<readonly DocumentContents[]>;

  /**
   * For each of these symbols, in the order given, the documents whose symbol begins with the number that it begins with,
   * leading zeros aside: "71", "071" and "71-NQ/TW" all give those numbered 71. By id; what does not begin with a number
   * gives nothing.
   */
  documentsNumbered(symbols: readonly string[]): Promise<readonly (readonly DocumentNode[])[]>;

  /**
   * Documents whose title is one of these, compared by `titleKey` of `src/text`: folded words, without the type in
   * front. By id; those without a title are never among them.
   */
  documentsTitled(titleKeys: readonly string[]): Promise<readonly DocumentNode[]>;

  /**
   * What these bodies are given to do, one entry per task, role and body, in the order of the tasks. `role` null: every
   * role.
   */
  assignments(bodies: readonly string[], page: StorePage, role: Role | null): Promise<Slice<Assignment>>;

  /** Edges that leave these documents, towards what they come from. */
  edgesFrom(documents: readonly string[]): Promise<readonly LineageEdge[]>;

  /** Edges that arrive at these documents, from what descends from them. */
  edgesTo(documents: readonly string[]): Promise<readonly LineageEdge[]>;

  /** Links of these items or sections to what they carry out: by child, then rank, then parent. */
  linksFrom(children: readonly string[]): Promise<readonly ItemLink[]>;

  /** Links of what carries these items or sections out: by parent, then child. */
  linksTo(parents: readonly string[]): Promise<readonly ItemLink[]>;

  /** For each of these pairs, in the order given, the links between items and sections, in the order of `linksFrom`. */
  linksBetween(pairs: readonly DocumentPair[]): Promise<readonly (readonly ItemLink[])[]>;

  /**
   * A store for a walk: about what is in reach it answers as this one does, of the rest it may know nothing. A store that
   * is far away fetches the part at once, so that a walk of many steps is one round trip. Not to be written to.
   */
  near(reach: Reach): Promise<GraphStore>;

  /** The tasks of a body and of all it came from, in the order of `assignments`; null for an unknown body. */
  workOf(body: string, page: StorePage, role: Role | null): Promise<BodyWork | null>;
}
