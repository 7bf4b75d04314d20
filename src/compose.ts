import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from './config.js';
import type { Extractor } from './extract/extractor.js';
import { createExtractor } from './extract/pipeline.js';
import { createIngest, type Ingest, type Ingested, type TextFile } from './ingest/ingest.js';
import { createReviewing, type Reviewing } from './ingest/review.js';
import { createTurns } from './ingest/turns.js';
import { createDecisionsOnDisk } from './library/decisions-on-disk.js';
import { createLibrary } from './library/library.js';
import { createLinker } from './link/linker.js';
import { reviewDirective } from './link/review/review-directive.js';
import { reviewLinks } from './link/review/review-links.js';
import { createSuccession } from './link/succession.js';
import { createTies } from './link/tie-documents.js';
import type { Directive } from './model/directive.js';
import type { LibraryGraph } from './model/graph.js';
import { createComparing } from './query/comparing.js';
import { createQuestions } from './query/create-questions.js';
import type { Questions } from './query/questions.js';
import { citationWords } from './query/resolve-vocabulary.js';
import { createReviewQuestions, type ReviewQuestions } from './query/reviews.js';
import { readBytes } from './read/read-bytes.js';
import type { ReadText } from './read/read-text.js';
import { createTextRepairer } from './repair/repair-text.js';
import { createRepairer } from './repair/repairer.js';
import { createMiniSearchIndex } from './search/mini.js';
import type { SearchIndex } from './search/search-index.js';
import type { DecisionStore } from './store/decision-store.js';
import type { GraphStore } from './store/graph-store.js';
import { createMemoryStore } from './store/memory.js';
import { loadLanguageCounts } from './vocabulary/language-counts.js';
import { loadVocabulary, type Vocabulary } from './vocabulary/load.js';

/** What reads one file by itself. */
export interface Reader {
  /** Bytes of any format to text. Throws UnreadableFile. */
  readonly read: (bytes: Uint8Array, name: string) => Promise<ReadText>;
  /** The same number of lines; a line without damage is byte for byte as it was. */
  readonly repairText: (text: string) => string;
  readonly extract: Extractor;
}

export interface RawFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Composition {
  readonly questions: Questions;
  /** The decisions of people. */
  readonly reviews: ReviewQuestions & Reviewing;
  /** Reads the seed and what was added to the library. Until then every question has an empty answer. */
  load(): Promise<void>;
  /** Throws UnreadableFile where `add` would. */
  check(file: RawFile): Promise<void>;
  /** Keeps files in the library and ties them to what is loaded. `onRead` is called for each text that is new. */
  add(files: readonly RawFile[], onRead: () => void): Promise<Ingested>;
  /** False until `load` is done. */
  ready(): boolean;
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
  const questions = createQuestions(store, createMiniSearchIndex(new Map()), types, createComparing(vocabulary));
  return { questions, parent: parent.id, child: child.id };
}

/** Where the decisions lie, beside the documents. */
const DECISIONS = 'decisions';

/**
 * Picks the adapters that the configuration asks for and wires the service. `warn` hears, in one line each, of what is
 * broken and left out. Throws DirectiveError 'vocabulary-broken'.
 */
export function compose({ dataDir }: Config, warn: (message: string) => void = process.emitWarning): Composition {
  const vocabulary = loadVocabulary();
  const { abbreviations } = vocabulary.abbreviations;
  const store = createMemoryStore();
  const search = createMiniSearchIndex(new Map(abbreviations.map(({ abbr, full }) => [abbr, full])));
  const library = createLibrary(dataDir);
  const decisions = createDecisionsOnDisk(join(dataDir, DECISIONS), ({ file, reason }) =>
    warn(`The decision in ${file} cannot be read and has no effect: ${reason}`),
  );
  let onRead = (): void => {};
  const ingest = composeIngest(() => onRead(), vocabulary, { store, search, decisions });
  const inTurn = createTurns();
  let loaded = false;
  return {
    questions: createQuestions(
      store,
      search,
      vocabulary.types.types,
      createComparing(vocabulary),
      citationWords(vocabulary),
    ),
    reviews: {
      ...createReviewQuestions(store, decisions),
      ...createReviewing({ store, decisions, rederive: ingest.decide }),
    },
    async load() {
      const added = (await library.all()).map(({ name, text }): TextFile => ({ name, text }));
      await ingest.load([...(await toTexts(readSeed())), ...added]);
      loaded = true;
    },
    check: async (file) => {
      await toText(file);
    },
    async add(files, whenRead) {
      const texts = await toTexts(files);
      // What the library keeps and what is linked come in one order, so that a restart gives the same.
      return inTurn(async () => {
        for (const [at, { name, bytes }] of files.entries())
          await library.add(name, bytes, (texts[at] as TextFile).text);
        onRead = whenRead;
        return ingest.add(texts);
      });
    },
    ready: () => loaded,
    graph: ingest.graph,
  };
}
