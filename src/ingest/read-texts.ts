import { createHash } from 'node:crypto';
import type { Extractor } from '../extract/extractor.js';
import type { Diagnostic, Directive, Extraction } from '../model/directive.js';
import type { Source } from '../model/source.js';

/** A decoded text and the name its sources carry. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** What came of a load: the ids of the directives read from the given files, and what was not understood. */
export interface Ingested {
  readonly documents: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What is remembered of a text that was read. */
interface ReadText {
  readonly documents: readonly { readonly id: string; readonly source: Source }[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The texts of a library, each read once. */
export interface ReadTexts {
  /**
   * Reads what is new. `directives` are those of the new texts, in order; `ingested` answers for all that were given.
   * The same text twice, under whatever names, is one.
   */
  read(files: readonly TextFile[]): { readonly directives: readonly Directive[]; readonly ingested: Ingested };
}

const contentKey = (text: string): string => createHash('sha256').update(text).digest('hex');

const replaced = ({ id, source }: ReadText['documents'][number]): Diagnostic => ({
  code: 'same-document',
  severity: 'warning',
  message: `Several different texts read as "${id}"; the one that came last is kept.`,
  source,
});

/** Nothing is read yet. */
export function createReadTexts(extract: Extractor): ReadTexts {
  const texts = new Map<string, ReadText>();
  /** In how many texts a document was read. */
  const times = new Map<string, number>();

  const remember = (key: string, { documents, diagnostics }: Extraction): void => {
    texts.set(key, { documents: documents.map(({ id, source }) => ({ id, source })), diagnostics });
    for (const { id } of documents) times.set(id, (times.get(id) ?? 0) + 1);
  };

  return {
    read(files) {
      const byKey = new Map<string, TextFile>();
      for (const file of files) if (!byKey.has(contentKey(file.text))) byKey.set(contentKey(file.text), file);
      const fresh = [...byKey].filter(([key]) => !texts.has(key));
      const extracted = fresh.map(([key, { name, text }]): [string, Extraction] => [key, extract(text, name)]);
      for (const [key, extraction] of extracted) remember(key, extraction);
      const given = [...byKey.keys()].flatMap((key) => texts.get(key) ?? []);
      const documents = given.flatMap((one) => one.documents);
      const several = documents.filter(({ id }) => (times.get(id) ?? 0) > 1);
      return {
        directives: extracted.flatMap(([, extraction]) => extraction.documents),
        ingested: {
          documents: [...new Set(documents.map(({ id }) => id))],
          diagnostics: [...given.flatMap(({ diagnostics }) => diagnostics), ...several.map(replaced)],
        },
      };
    },
  };
}
