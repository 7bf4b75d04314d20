import type { Diagnostic, Directive, Extraction } from '../model/directive.js';
import { type Line, toLines } from '../text/normalise.js';
import type { Vocabulary } from '../vocabulary/load.js';
import { assemble, type Part, type Tools } from './assemble.js';
import { measureShape } from './blocks.js';
import { createBodyNamer } from './body-names.js';
import { createClosingReader } from './closing.js';
import { createDecase } from './decase.js';
import type { Extractor } from './extractor.js';
import { createLetterheadReader } from './letterhead.js';
import { createOutliner } from './outline.js';
import { createOwnerReader } from './owners.js';
import { createBodyRecognizer } from './recognizers/bodies.js';
import { createCitationRecognizer } from './recognizers/citations.js';
import { createDeadlineRecognizer } from './recognizers/deadlines.js';
import { createMeasureRecognizer } from './recognizers/measures.js';
import { createSymbolRecognizer } from './recognizers/symbols.js';
import { createSourceMaker } from './source-maker.js';

/** Where the attached document begins after the closing block of a decision, or -1. */
function attachmentAfter(lines: readonly Line[], from: number): number {
  for (let index = from; index < lines.length; index++) {
    const text = (lines[index] as Line).text;
    if (!/^(?:KẾ HOẠCH|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|CHƯƠNG TRÌNH|PHƯƠNG ÁN|CHIẾN LƯỢC|HƯỚNG DẪN|ĐIỀU LỆ)/u.test(text))
      continue;
    const next = lines.slice(index, index + 16).map((line) => line.text);
    if (next.some((line) => /\(?(?:Kèm theo|Ban hành kèm theo|Ban hành theo)/iu.test(line))) return index;
  }
  return -1;
}

/**
 * Builds the extractor. The stages, in order: lines → documents of the file → letterhead and closing block → paragraphs →
 * section tree → references, items. Each stage is a pure function over the one before.
 */
export function createExtractor(vocabulary: Vocabulary): Extractor {
  const findSymbols = createSymbolRecognizer(vocabulary);
  const bodies = createBodyRecognizer(vocabulary);
  const decase = createDecase(vocabulary);
  const readLetterhead = createLetterheadReader(vocabulary, findSymbols, decase);
  const readClosing = createClosingReader(vocabulary);
  const tools: Tools = {
    vocabulary,
    outline: createOutliner(vocabulary),
    citations: createCitationRecognizer(vocabulary, findSymbols),
    decase,
    readers: {
      bodies,
      owners: createOwnerReader(vocabulary, bodies),
      measures: createMeasureRecognizer(vocabulary),
      deadlines: createDeadlineRecognizer(vocabulary),
      nameBody: createBodyNamer(vocabulary),
    },
  };

  const readPart = (lines: readonly Line[], from: number, to: number): Part => {
    const letterhead = readLetterhead(lines, from, to);
    const closing = readClosing(lines, letterhead.bodyFrom, to);
    return { letterhead, closing, from, bodyTo: closing?.from ?? to, to };
  };

  return (text, file): Extraction => {
    const lines = toLines(text);
    const source = createSourceMaker(text, file);
    const first = readPart(lines, 0, lines.length);
    const attached = first.closing && first.letterhead.type ? attachmentAfter(lines, first.closing.from + 1) : -1;
    const parts: Part[] =
      attached === -1 ? [first] : [{ ...first, to: attached }, readPart(lines, attached, lines.length)];
    const documents: Directive[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const part of parts) {
      const shape = measureShape(lines.slice(part.from, part.to));
      const read = assemble(part, lines, shape, file, source, tools, documents[0] ?? null);
      documents.push(read.directive);
      diagnostics.push(...read.diagnostics);
    }
    return { documents, diagnostics };
  };
}
