import type { Directive } from '../model/directive.js';
import type { DocumentContents, GraphChange, LibraryGraph } from '../model/graph.js';
import type { Decision } from '../model/review.js';
import { createBodies, type Naming } from './bodies.js';
import type { Citation } from './citation.js';
import { createDecisionIndex, type Decided } from './decision-index.js';
import { contentsOf, noContents, ownersIn, type ReviewDirective, type ReviewedDirective } from './document-contents.js';
import { createEdges, endsOf } from './edges.js';
import { ordered } from './graph-order.js';
import { createItemLinks, type ReviewLinks } from './item-links.js';
import type { Align, LostLink } from './link-history.js';
import { createNodes, type NodeChange } from './nodes.js';
import { createRecognitions, type RecognitionChange } from './recognitions.js';
import { createReferences, type Moved } from './resolve-references.js';
import { createStatementIndex } from './statement-index.js';
import { type Spoken, type Statement, spokenBy } from './statements.js';
import type { SuccessionOf } from './succession.js';
import type { TypeName } from './type-names.js';

/** What a linker is made of. What is left out does nothing. */
export interface LinkerParts {
  /** Document types of the vocabulary: they give cited documents their kind; without it, 'other'. */
  readonly types?: readonly TypeName[];
  /** Tells which bodies became which. */
  readonly successionOf?: SuccessionOf;
  readonly align?: Align;
  readonly reviewDirective?: ReviewDirective;
  readonly reviewLinks?: ReviewLinks;
}

/** What is to change in a library. Documents are removed first, with all their versions. */
export interface LibraryChange {
  /** In the order of arrival; of several with one id the last one stands, the former ones are its versions. */
  readonly put?: readonly Directive[];
  readonly remove?: readonly string[];
  /** New decisions; one with a known id takes the place of the former. */
  readonly decisions?: readonly Decision[];
  /** Ids of decisions that were taken back. */
  readonly undone?: readonly string[];
}

/**
 * Ties the directives of a library together, one change at a time: resolves what they cite, recognises unnumbered
 * documents in what others cite, and makes every document, item and body a node. A change costs what it touches.
 */
export interface Linker {
  /** Gives what is to be put and removed; the changes in order make up the graph. */
  change(change: LibraryChange): GraphChange;
  /** The whole graph, in the order of ids and places. What is held decides it, not the order in which it came. */
  graph(): LibraryGraph;
  /** What stands in a held document; empty for any other. */
  contents(document: string): DocumentContents;
  /** Ids of the held documents. */
  held(): Iterable<string>;
  /** Links whose parent item is gone. */
  lostLinks(): readonly LostLink[];
}

interface Held {
  readonly directive: Directive;
  readonly reviewed: ReviewedDirective;
  readonly owners: Naming;
  readonly spoken: Spoken;
}

/** An empty library. */
export function createLinker(parts: LinkerParts = {}): Linker {
  const { types = [], successionOf = () => null, align = () => [] } = parts;
  const { reviewDirective = (directive) => directive, reviewLinks = (links) => links } = parts;
  const held = new Map<string, Held>();
  const directiveOf = (id: string): Directive | null => held.get(id)?.directive ?? null;
  const decisions = createDecisionIndex();
  const references = createReferences((id, { key, issuedOn }) => decisions.onMerge(id, key, issuedOn)?.same === false);
  const { nodeOf } = references;
  const statements = createStatementIndex((statement) => endsOf(statement, nodeOf));
  const cites = (id: string, node: string): boolean =>
    held.get(id)?.spoken.citations.some((citation) => nodeOf(citation) === node) ?? false;
  const { parentsOf } = statements;
  const recognitions = createRecognitions({ references, decisions, directiveOf, parentsOf, cites });
  const edges = createEdges({ nodeOf, recognitionOf: recognitions.ofCited });
  const nodes = createNodes({ directiveOf, references, recognitions, types });
  const bodies = createBodies(successionOf);
  const links = createItemLinks({ align, reviewLinks, decisions, directiveOf });

  const read = (directive: Directive): Held => {
    const reviewed = reviewDirective(directive, decisions.onContents(directive.id));
    return { directive, reviewed, owners: ownersIn(reviewed), spoken: spokenBy(directive) };
  };

  /** Takes texts out and in; gives the former and the new ones. */
  const exchange = (put: readonly Directive[], remove: readonly string[]): { leaving: Held[]; coming: Held[] } => {
    for (const id of remove) links.remove(id);
    for (const directive of put) links.put(directive);
    const last = new Map(put.map((directive) => [directive.id, directive]));
    const leaving = [...new Set([...remove, ...last.keys()])].flatMap((id) => held.get(id) ?? []);
    const coming = [...last.values()].map(read);
    for (const { directive } of leaving) held.delete(directive.id);
    for (const one of coming) held.set(one.directive.id, one);
    return { leaving, coming };
  };

  /** Reads again the documents on whose owners and deadlines people decided; gives the former and the new readings. */
  const review = (ids: Iterable<string>): { leaving: Held[]; coming: Held[] } => {
    const leaving = [...ids].flatMap((id) => held.get(id) ?? []);
    const coming = leaving.map((one) => {
      const reviewed = reviewDirective(one.directive, decisions.onContents(one.directive.id));
      return { ...one, reviewed, owners: ownersIn(reviewed) };
    });
    for (const one of coming) held.set(one.directive.id, one);
    return { leaving, coming };
  };

  /** Statements that hold a citation of a document whose recognition changed. */
  const statementsOn = (cited: Iterable<string>): Statement[] => {
    const citations = [...cited].flatMap((id) => references.entry(id)?.cluster.citations ?? []);
    return citations.flatMap((citation: Citation) => statements.holding(citation));
  };

  const tie = (leaving: readonly Held[], coming: readonly Held[], decided: Decided) => {
    const citing = ({ directive, spoken }: Held) => ({ directive, citations: spoken.citations });
    const moved = references.change(leaving.map(citing), coming.map(citing), decided.keys);
    const [gone, fresh] = [leaving, coming].map((some) => some.flatMap(({ spoken }) => spoken.statements));
    const drawn = statements.change(gone ?? [], fresh ?? [], moved.citations);
    const recognised = recognitions.change({
      documents: new Set([...leaving, ...coming].map(({ directive }) => directive.id)),
      entries: moved.entries,
      nodes: drawn.nodes,
      merged: decided.merged,
    });
    const again = new Set([...drawn.statements, ...statementsOn(recognised.cited)]);
    return { moved, recognised, edges: edges.change(gone ?? [], again) };
  };

  const touchedNodes = (some: readonly Held[], moved: Moved, recognised: RecognitionChange): Set<string> =>
    new Set([
      ...some.map(({ directive }) => directive.id),
      ...moved.entries,
      ...moved.held,
      ...recognised.held,
      ...recognised.cited,
    ]);

  const nameBodies = (leaving: readonly Held[], coming: readonly Held[], { put, former }: NodeChange) => {
    const issuers = (documents: NodeChange['put']): Naming[] =>
      documents.flatMap(({ issuer }) => (issuer === null ? [] : [{ names: [issuer], tasks: new Map() }]));
    const owners = (some: readonly Held[]) => some.map((one) => one.owners);
    return bodies.change([...owners(leaving), ...issuers(former)], [...owners(coming), ...issuers(put)]);
  };

  return {
    change({ put = [], remove = [], decisions: given = [], undone = [] }) {
      const decided = decisions.change(given, undone);
      const { leaving, coming } = exchange(put, remove);
      const fresh = new Set(coming.map(({ directive }) => directive.id));
      const reviewed = review([...decided.contents].filter((id) => !fresh.has(id)));
      const { moved, recognised, edges: edgeChange } = tie(leaving, coming, decided);
      const documents = nodes.change(touchedNodes([...leaving, ...coming], moved, recognised));
      const named = nameBodies([...leaving, ...reviewed.leaving], [...coming, ...reviewed.coming], documents);
      const linked = links.change({
        leaving: leaving.map(({ directive }) => directive),
        coming: coming.map(({ directive }) => directive),
        edges: edgeChange,
        children: decided.children,
      });
      const gone = leaving.map(({ directive }) => directive.id).filter((id) => !held.has(id));
      return {
        documents: [...documents.put],
        contents: [...[...coming, ...reviewed.coming].map((one) => contentsOf(one.reviewed)), ...gone.map(noContents)],
        bodies: [...named.put],
        edges: [...edgeChange.put],
        links: [...linked.put],
        removed: {
          documents: [...documents.removed],
          bodies: [...named.removed],
          edges: [...edgeChange.removed],
          links: [...linked.removed],
        },
      };
    },
    graph: () =>
      ordered({
        documents: [...nodes.all()],
        contents: [...held.values()].map(({ reviewed }) => contentsOf(reviewed)),
        bodies: [...bodies.all()],
        edges: [...edges.all()],
        links: [...links.all()],
      }),
    contents: (document) => {
      const one = held.get(document);
      return one === undefined ? noContents(document) : contentsOf(one.reviewed);
    },
    held: () => held.keys(),
    lostLinks: () => links.lost(),
  };
}
