import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.js';
import type { Extractor } from './extract/extractor.js';
import { createExtractor } from './extract/pipeline.js';
import { createCatchUp } from './ingest/catch-up.js';
import { createIngest, type Ingest, type Ingested, type TextFile } from './ingest/ingest.js';
import { createReviewing, type Reviewing } from './ingest/review.js';
import { createTurns } from './ingest/turns.js';
import { createDecisionsOnDisk } from './library/decisions-on-disk.js';
import { createLibrary, type Library } from './library/library.js';
import { createLinker } from './link/linker.js';
import { reviewDirective } from './link/review/review-directive.js';
import { reviewLinks } from './link/review/review-links.js';
import { createSuccession } from './link/succession.js';
import { createTies } from './link/tie-documents.js';
import type { Directive } from './model/directive.js';
import type { LibraryGraph } from './model/graph.js';
import { withSignal } from './neo4j/abort-scope.js';
import { connect } from './neo4j/connection.js';
import { exclusively } from './neo4j/exclusive.js';
import { migrate } from './neo4j/migrate.js';
import { watchServer } from './neo4j/watch.js';
import { createComparing } from './query/comparing.js';
import { createQuestions } from './query/create-questions.js';
import type { Questions } from './query/questions.js';
import { citationWords } from './query/resolve-vocabulary.js';
import { createReviewQuestions, type ReviewQuestions } from './query/reviews.js';
import { createUnderstanding } from './query/understand.js';
import { readBytes } from './read/read-bytes.js';
import type { ReadText } from './read/read-text.js';
import { createTextRepairer } from './repair/repair-text.js';
import { createRepairer } from './repair/repairer.js';
import { createBm25Index } from './search/bm25.js';
import { createNeo4jSearch } from './search/neo4j.js';
import type { SearchIndex } from './search/search-index.js';
import type { SearchWords } from './search/searching.js';
import type { DecisionStore } from './store/decision-store.js';
import type { GraphStore } from './store/graph-store.js';
import { createMemoryStore } from './store/memory.js';
import { createNeo4jStore } from './store/neo4j.js';
import { createNeo4jDecisions } from './store/neo4j-decisions.js';
import { createNeo4jTexts } from './store/neo4j-texts.js';
import { loadLanguageCounts } from './vocabulary/language-counts.js';
import { loadVocabulary, type Vocabulary } from './vocabulary/load.js';
import { searchWords } from './vocabulary/search-words.js';

/** What reads one file by itself. */
export interface Reader {
  /** Bytes of any format to text. Throws UnreadableFile. */
  readonly read: (bytes: Uint8Array, name: string) => Promise<ReadText>;
  /** The same number of lines; a line without damage is byte for byte as it was. */
  readonly repairText: (text: string) => string;
  readonly extract: Extractor;
}

/** What the graph and its search live in, and how writers take their turns there. */
interface Backend {
  readonly stores: Stores;
  readonly library: Pick<Library, 'add'>;
  readonly texts: (sequence: number) => Promise<readonly { name: string; text: string; sequence: number }[]>;
  /** Makes the store fit to be used. */
  readonly open: () => Promise<void>;
  /** Does work while no other instance writes; `shared`: others may have written since. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  readonly shared: boolean;
  readonly isThere: () => boolean;
  readonly close: () => Promise<void>;
}

export interface RawFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Composition {
  readonly questions: Questions;
  /** The decisions of people. */
  readonly reviews: ReviewQuestions & Reviewing;
  /**
   * Reads the seed and what was added to the library. Until then every question has an empty answer.
   * @throws DirectiveError 'graph-unavailable' or 'graph-refused' where the graph cannot be used
   */
  load(): Promise<void>;
  /** Throws UnreadableFile where `add` would. */
  check(file: RawFile): Promise<void>;
  /** Keeps files in the library and ties them to what is loaded. `onRead` is called for each text that is new. */
  add(files: readonly RawFile[], onRead: () => void): Promise<Ingested>;
  /** False until `load` is done, and while the store is away. */
  ready(): boolean;
  /** What is asked of the store within `work` ends when `signal` does. */
  within<T>(signal: AbortSignal, work: () => T): T;
  close(): Promise<void>;
  /** Everything that is loaded, as linking left it. */
  graph(): LibraryGraph;
}

const SEED = new URL('../seed/corpus/', import.meta.url);

const Manifest = z.object({ documents: z.array(z.object({ file: z.string() })) });

const toText = async ({ name, bytes }: RawFile): Promise<TextFile> => ({
  name,
  text: (await readBytes(bytes, name)).text,
});

/** One after the other: the libraries of large formats hold much memory while they read. */
const toTexts = async (files: readonly RawFile[]): Promise<TextFile[]> => {
  const texts: TextFile[] = [];
  for (const file of files) texts.push(await toText(file));
  return texts;
};

const readSeed = (): RawFile[] => {
  const { documents } = Manifest.parse(JSON.parse(readFileSync(new URL('manifest.json', SEED), 'utf8')));
  return documents.map(({ file }) => ({ name: file, bytes: readFileSync(new URL(file, SEED)) }));
};

/** Picks what reads one file alone. Throws DirectiveError 'vocabulary-broken'. */
export function composeReader(): Reader {
  const vocabulary = loadVocabulary();
  const repair = createRepairer(vocabulary, loadLanguageCounts);
  return { read: readBytes, repairText: createTextRepairer(repair), extract: createExtractor(vocabulary, repair) };
}

interface Stores {
  readonly store: GraphStore;
  readonly search: SearchIndex;
  readonly decisions: DecisionStore;
}

/** `onRead` is called for each text that is read. */
const composeIngest = (onRead: () => void, vocabulary: Vocabulary, { store, search, decisions }: Stores): Ingest => {
  const extract = createExtractor(vocabulary, createRepairer(vocabulary, loadLanguageCounts));
  const { types } = vocabulary.types;
  const successionOf = createSuccession(vocabulary.bodies.bodies);
  const align = createTies(vocabulary);
  return createIngest({
    extract: (text, file) => {
      const extraction = extract(text, file);
      onRead();
      return extraction;
    },
    createLinker: () => createLinker({ types, successionOf, align, reviewDirective, reviewLinks }),
    decisions: () => decisions.all(),
    store,
    search,
  });
};

const itemCount = ({ tasks, targets }: Directive): number => tasks.length + targets.length;

/**
 * The questions over two files alone, whatever the library holds, and the documents they hold: of a decision and its
 * plan, the one with more items. Searching finds nothing there.
 */
export async function composeFiles(files: readonly [RawFile, RawFile]) {
  const vocabulary = loadVocabulary();
  const { extract } = composeReader();
  const read = async (file: RawFile): Promise<Directive> => {
    const { documents } = extract((await toText(file)).text, file.name);
    return documents.reduce((most, one) => (itemCount(one) > itemCount(most) ? one : most));
  };
  const [parent, child] = [await read(files[0]), await read(files[1])];
  const { types } = vocabulary.types;
  const linker = createLinker({ types, align: createTies(vocabulary) });
  linker.change({ put: [parent, child] });
  const store = createMemoryStore();
  await store.replaceAll(linker.graph());
  const questions = createQuestions(
    store,
    createBm25Index(searchWords(vocabulary)),
    types,
    createComparing(vocabulary),
  );
  return { questions, parent: parent.id, child: child.id };
}

/** Where the decisions lie, beside the documents. */
const DECISIONS = 'decisions';

type Warn = (message: string) => void;

const embedded = (dataDir: string, words: SearchWords, warn: Warn): Backend => {
  const library = createLibrary(dataDir);
  const decisions = createDecisionsOnDisk(join(dataDir, DECISIONS), ({ file, reason }) =>
    warn(`The decision in ${file} cannot be read and has no effect: ${reason}`),
  );
  return {
    stores: { store: createMemoryStore(), search: createBm25Index(words), decisions },
    library,
    texts: () => library.all(),
    open: async () => undefined,
    alone: (work) => work(),
    shared: false,
    isThere: () => true,
    close: async () => undefined,
  };
};

const inNeo4j = (uri: string, config: Config, words: SearchWords): Backend => {
  const { neo4jUser: user, neo4jPassword: password, neo4jDatabase: database } = config;
  const connection = connect({ uri, user, password, database });
  const library = createNeo4jTexts(connection);
  const watch = watchServer(connection);
  return {
    stores: {
      store: createNeo4jStore(connection),
      search: createNeo4jSearch(connection, words),
      decisions: createNeo4jDecisions(connection),
    },
    library,
    texts: library.since,
    async open() {
      await connection.verify();
      await migrate(connection);
    },
    alone: (work) => exclusively(connection, work),
    shared: true,
    isThere: watch.isThere,
    async close() {
      watch.stop();
      await connection.close();
    },
  };
};

/**
 * Picks the adapters that the configuration asks for and wires the service. `warn` hears, in one line each, of what is
 * broken and left out. Throws DirectiveError 'vocabulary-broken'.
 */
export function compose(config: Config, warn: Warn = process.emitWarning): Composition {
  const vocabulary = loadVocabulary();
  const words = searchWords(vocabulary);
  const { dataDir, neo4jUri } = config;
  const backend = neo4jUri === null ? embedded(dataDir, words, warn) : inNeo4j(neo4jUri, config, words);
  const { store, search, decisions } = backend.stores;
  let onRead = (): void => {};
  const ingest = composeIngest(() => onRead(), vocabulary, backend.stores);
  const catchUp = createCatchUp({ since: backend.texts, decisions, add: ingest.add, decide: ingest.decide });
  const inTurn = createTurns();
  /** Writers see first what others have written. */
  const writing = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(() =>
      backend.alone(async () => {
        if (backend.shared) await catchUp.run();
        return work();
      }),
    );
  // Where others write, too, catching up brings the decision that has just been kept.
  const rederive = backend.shared ? catchUp.run : ingest.decide;
  const reviewing = createReviewing({ store, decisions, rederive });
  const deciding: typeof writing = (work) => (backend.shared ? writing(work) : work());
  let loaded = false;
  return {
    questions: createQuestions(
      store,
      search,
      vocabulary.types.types,
      createComparing(vocabulary),
      citationWords(vocabulary),
      createUnderstanding(vocabulary),
    ),
    reviews: {
      ...createReviewQuestions(store, decisions),
      record: (request) => deciding(() => reviewing.record(request)),
      undo: (id) => deciding(() => reviewing.undo(id)),
    },
    async load() {
      await backend.open();
      const seed = await toTexts(readSeed());
      await backend.alone(async () => {
        const [added, decided] = [await backend.texts(0), await decisions.all()];
        await ingest.load([...seed, ...added.map(({ name, text }): TextFile => ({ name, text }))]);
        catchUp.begin(added, decided);
      });
      loaded = true;
    },
    check: async (file) => {
      await toText(file);
    },
    async add(files, whenRead) {
      const texts = await toTexts(files);
      // What the library keeps and what is linked come in one order, so that a restart gives the same.
      return writing(async () => {
        for (const [at, { name, bytes }] of files.entries())
          await backend.library.add(name, bytes, (texts[at] as TextFile).text);
        onRead = whenRead;
        return ingest.add(texts);
      });
    },
    ready: () => loaded && backend.isThere(),
    within: withSignal,
    close: backend.close,
    graph: ingest.graph,
  };
}
