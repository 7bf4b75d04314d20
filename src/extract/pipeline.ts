import type { Diagnostic, Directive, Extraction } from '../model/directive.js';
import type { Repairer } from '../repair/repairer.js';
import { toLines } from '../text/normalise.js';
import type { Vocabulary } from '../vocabulary/load.js';
import { assemble, type Stage, type Tools } from './assemble.js';
import { createBodyNamer } from './bodies/body-names.js';
import type { Extractor } from './extractor.js';
import { createClosingReader } from './head/closing.js';
import { createDecase } from './head/decase.js';
import { createHeaderReader } from './head/header.js';
import { createLetterheadReader } from './head/letterhead.js';
import { createStandingReader } from './head/standing.js';
import { createDefaultOwnerReader } from './items/default-owner.js';
import { createFieldReader } from './items/fields.js';
import { createHeadingBodies } from './items/heading-bodies.js';
import { createOwnerReader } from './items/owners.js';
import { type PartReaders, toParts } from './layout/parts.js';
import { createHeadingReader } from './outline/headings.js';
import { createThemeReader, type ItemKind } from './outline/themes.js';
import { createBodyRecognizer } from './recognizers/bodies.js';
import { createCitationRecognizer } from './recognizers/citations.js';
import { createDeadlineRecognizer } from './recognizers/deadlines.js';
import { createMeasureRecognizer } from './recognizers/measures.js';
import { createSymbolRecognizer } from './recognizers/symbols.js';
import { createChainReader } from './references/citation-chain.js';
import { repairNotes } from './repair-notes.js';
import { createSourceMaker } from './source-maker.js';

/** A pattern that tells whether a paragraph begins with one of these words. */
const beginningWith = (words: readonly string[]): RegExp =>
  new RegExp(`^(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'u');

const namesWork = (items: ItemKind | null): boolean => items === 'tasks' || items === 'targets';

/** Told when a stage of reading a text is done; for measuring only. */
export type StageWatch = (stage: 'lines' | 'repair' | 'documents' | Stage) => void;

/**
 * Builds the extractor. The stages, in order: lines → repair of damaged blocks → documents of the file → letterhead and closing block → paragraphs
 * and tables → section tree → items and references. Each stage is a pure function over the one before. Without `repair`
 * damaged text is read as it stands.
 */
export function createExtractor(
  vocabulary: Vocabulary,
  repair: Repairer | null = null,
  watch: StageWatch = () => {},
): Extractor {
  const findSymbols = createSymbolRecognizer(vocabulary);
  const bodies = createBodyRecognizer(vocabulary);
  const owners = createOwnerReader(vocabulary, bodies);
  const nameBody = createBodyNamer(vocabulary);
  const themeOf = createThemeReader(vocabulary);
  const decase = createDecase(vocabulary);
  const partReaders: PartReaders = {
    letterhead: createLetterheadReader(vocabulary, findSymbols, decase),
    closing: createClosingReader(vocabulary),
  };
  const tools: Tools = {
    vocabulary,
    watch,
    paragraphs: {
      openers: beginningWith(vocabulary.layout.openers),
      namesPart: (words) => namesWork(themeOf(words, 0, 'tasks')) || bodies.heading(words, 0, words.length) !== null,
    },
    closers: beginningWith(vocabulary.layout.closers),
    openings: beginningWith(vocabulary.layout.openings),
    outline: {
      isHeading: createHeadingReader(vocabulary),
      themeOf,
      fields: createFieldReader(vocabulary),
    },
    header: createHeaderReader(vocabulary, bodies, nameBody, decase),
    standing: createStandingReader(vocabulary),
    citations: createChainReader(vocabulary, createCitationRecognizer(vocabulary, findSymbols)),
    decase,
    defaultOwner: createDefaultOwnerReader(vocabulary),
    recognizers: {
      bodies,
      owners,
      headingBodies: createHeadingBodies(bodies, owners),
      measures: createMeasureRecognizer(vocabulary),
      deadlines: createDeadlineRecognizer(vocabulary),
      nameBody,
    },
  };

  return (text, file): Extraction => {
    const raw = toLines(text);
    const source = createSourceMaker(text, file);
    watch('lines');
    const repaired = repair?.(raw) ?? null;
    const lines = repaired?.lines ?? raw;
    watch('repair');
    const documents: Directive[] = [];
    const diagnostics: Diagnostic[] = repaired ? repairNotes(repaired, source) : [];
    const parts = toParts(lines, partReaders);
    watch('documents');
    for (const part of parts) {
      const read = assemble(part, lines, source, tools, documents[0] ?? null);
      documents.push(read.directive);
      diagnostics.push(...read.diagnostics);
    }
    return { documents, diagnostics };
  };
}
