import type { AnyNode, BodyTask, Lineage, LineagePath, ResolveAnswer, Slice, Trace } from '../model/answers.js';
import type { Comparison } from '../model/comparison.js';
import type { Coverage } from '../model/coverage.js';
import type {
  ArithmeticSlip,
  Conflict,
  MissingDocument,
  UnassignedItem,
  UnassignedSummary,
  WeakerMeasure,
} from '../model/reports.js';
import type { SearchAnswer, SearchSort, Suggestion } from '../model/search.js';
import type { NodeType, Relation, Role } from '../model/terms.js';
import type { SearchFilters } from '../search/search-index.js';

/** `offset` items are skipped, at most `size` returned. */
export interface Page {
  readonly offset: number;
  readonly size: number;
}

export interface ListFilter {
  /** Only items that stand in this document. */
  readonly document?: string;
}

export interface LineageRequest {
  readonly nodeId: string;
  /** Hops from the root; 0 means not in this direction. */
  readonly upstreamDepth: number;
  readonly downstreamDepth: number;
  /** Empty: every relation. */
  readonly relations: readonly Relation[];
  readonly minConfidence: number;
}

export interface SearchRequest {
  /** May be empty where filters say what is wanted. */
  readonly q: string;
  readonly page: Page;
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  /** Puts near-duplicates of a hit beneath it. */
  readonly group: boolean;
  /** Ids of readings that are not wanted. */
  readonly without: readonly string[];
}

/** Every question the service answers. Methods reject with DirectiveError 'not-found' for an unknown id. */
export interface Questions {
  list(type: NodeType, page: Page, filter: ListFilter): Promise<Slice<AnyNode>>;
  get(type: NodeType, id: string): Promise<AnyNode>;
  tasksOfBody(bodyId: string, page: Page, role: Role | null): Promise<Slice<BodyTask>>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Titles, numbers and names that begin as what is typed. */
  suggest(typed: string, size: number): Promise<readonly Suggestion[]>;
  lineage(request: LineageRequest): Promise<Lineage>;
  trace(nodeId: string): Promise<Trace>;
  /** The ways between two documents or items. */
  lineagePath(from: string, to: string): Promise<LineagePath>;
  /** `inside`: the document the text stands in, which tells whose province is meant; null where there is none. */
  resolve(text: string, inside?: string | null): Promise<ResolveAnswer>;
  /** Ids of two held documents. */
  compare(parent: string, child: string): Promise<Comparison>;
  /** No children: all that implement the parent. */
  coverage(parent: string, children: readonly string[]): Promise<Coverage>;
  missingDocuments(page: Page, filter: ListFilter): Promise<Slice<MissingDocument>>;
  unassigned(page: Page, filter: ListFilter): Promise<Slice<UnassignedItem> & { summary: UnassignedSummary }>;
  conflicts(page: Page, filter: ListFilter): Promise<Slice<Conflict>>;
  arithmeticSlips(page: Page, filter: ListFilter): Promise<Slice<ArithmeticSlip>>;
  weakerMeasures(page: Page, filter: ListFilter): Promise<Slice<WeakerMeasure> & { truncated: boolean }>;
}
