import type { Extractor } from '../extract/extractor.js';
import type { LibraryChange, Linker } from '../link/linker.js';
import type { GraphChange, LibraryGraph } from '../model/graph.js';
import type { Decision } from '../model/review.js';
import type { SearchChange, SearchIndex } from '../search/search-index.js';
import type { GraphStore } from '../store/graph-store.js';
import { createReadTexts, type Ingested, type TextFile } from './read-texts.js';
import type { DecisionChange } from './review.js';
import { createSearchFeed } from './search-feed.js';
import { createTurns } from './turns.js';

export type { Ingested, TextFile } from './read-texts.js';

export interface Ingest {
  /** Makes these files, in the order in which they arrived, the whole library. The same text twice is one document. */
  load(files: readonly TextFile[]): Promise<Ingested>;
  /** Adds files to what is loaded. Costs what they touch, not what is loaded. */
  add(files: readonly TextFile[]): Promise<Ingested>;
  /** Makes decisions effective that were made or taken back since the load. */
  decide(change: DecisionChange): Promise<void>;
  /** Everything that is loaded, as linking left it. */
  graph(): LibraryGraph;
}

export interface IngestParts {
  readonly extract: Extractor;
  /** Gives a linker that holds nothing. */
  readonly createLinker: () => Linker;
  /** All decisions, asked at each load. */
  readonly decisions: () => Promise<readonly Decision[]>;
  readonly store: GraphStore;
  readonly search: SearchIndex;
}

/** A step that store and index have yet to take. */
interface Step {
  readonly graph: GraphChange;
  readonly search: SearchChange;
}

/** A library: what was read of it, how it is linked, and the steps that are not written yet. */
function createLibraryState({ extract, createLinker }: IngestParts) {
  const linker = createLinker();
  const feed = createSearchFeed();
  return {
    linker,
    texts: createReadTexts(extract),
    unwritten: [] as Step[],
    step(change: LibraryChange): Step {
      const graph = linker.change(change);
      return { graph, search: feed.next(graph, linker.contents) };
    },
  };
}

/** The write path: text → directives → graph → store and index. Loads, additions and decisions take their turns. */
export function createIngest(parts: IngestParts): Ingest {
  const { store, search } = parts;
  const inTurn = createTurns();
  let library = createLibraryState(parts);

  /** A step that could not be written is written before the next one: store and index miss none. */
  const write = async (): Promise<void> => {
    for (let [step] = library.unwritten; step !== undefined; [step] = library.unwritten) {
      await store.apply(step.graph);
      await search.apply(step.search);
      library.unwritten.shift();
    }
  };

  const load = async (files: readonly TextFile[]): Promise<Ingested> => {
    const next = createLibraryState(parts);
    const { directives, ingested } = next.texts.read(files);
    const step = next.step({ put: directives, decisions: await parts.decisions() });
    await store.replaceAll(next.linker.graph());
    await search.replaceAll(step.search.put);
    library = next;
    return ingested;
  };

  return {
    load: (files) => inTurn(() => load(files)),
    add: (files) =>
      inTurn(async () => {
        const { directives, ingested } = library.texts.read(files);
        if (directives.length > 0) library.unwritten.push(library.step({ put: directives }));
        await write();
        return ingested;
      }),
    decide: ({ put, removed }) =>
      inTurn(async () => {
        library.unwritten.push(library.step({ decisions: put, undone: removed.map(({ id }) => id) }));
        await write();
      }),
    graph: () => library.linker.graph(),
  };
}
