import type { Vocabulary } from '../../vocabulary/load.js';
import { createBareNumberReader } from './bare-numbers.js';
import { readCongressDocument } from './congress-documents.js';
import { createLawReader } from './law-names.js';
import type { NamedDocument, NamedReader } from './named-document.js';
import { createProgrammeReader } from './programmes.js';
import { anyOf } from './word-pattern.js';

export type NamedDocuments = (text: string) => NamedDocument[];

const LETTER = /\p{L}/u;
/** Latin and its extensions: beyond them stands no Vietnamese letter. */
const TABLE_SIZE = 0x1f00;
const LETTERS = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => Number(LETTER.test(String.fromCharCode(code))));

/** Reads what bears one name and no number, such as the constitution. */
const readFixedName: NamedReader = (text, start, end) => {
  const year = /^\s(?:năm\s)?(?:19|20)\d\d(?!\d)/u.exec(text.slice(end, end + 10));
  return {
    type: text.slice(start, end).split(' ').slice(0, 2).join(' '),
    start,
    end: end + (year ? year[0].length : 0),
    number: null,
    amending: false,
    carried: false,
  };
};

/**
 * Builds the recogniser of documents named without a number. One pass finds the type words; the readers of that word
 * are asked in turn. A class of documents ("các nghị quyết của Đảng") and a plan still to be written are none.
 */
export function createNamedDocuments(vocabulary: Vocabulary): NamedDocuments {
  const { lawWords, congress, schemes } = vocabulary.relations.citation;
  const { programmes } = vocabulary.relations;
  const readers = new Map<string, NamedReader[]>();
  const assign = (words: readonly string[], reader: NamedReader): void => {
    for (const word of words) readers.set(word, [...(readers.get(word) ?? []), reader]);
  };
  assign(congress, readCongressDocument);
  const typed = vocabulary.types.types.filter(({ codes, citedByName }) => codes.length > 0 && !citedByName);
  assign([...typed.map(({ name }) => name), ...schemes], createBareNumberReader(vocabulary));
  assign(programmes.types, createProgrammeReader(vocabulary));
  assign([...lawWords, ...lawWords.map((word) => word.toLowerCase())], createLawReader(vocabulary));
  assign([...vocabulary.laws.constitutions, ...vocabulary.laws.statutes], readFixedName);
  const trigger = new RegExp(anyOf([...readers.keys()]), 'y');
  const firstUnits = new Set([...readers.keys()].map((word) => word.charCodeAt(0)));
  const mayBegin = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => Number(firstUnits.has(code)));

  const readAt = (text: string, start: number): NamedDocument | null => {
    trigger.lastIndex = start;
    const word = trigger.exec(text)?.[0];
    if (!word || LETTER.test(text[start + word.length] ?? ' ')) return null;
    for (const read of readers.get(word) as NamedReader[]) {
      const document = read(text, start, start + word.length);
      if (document) return document;
    }
    return null;
  };

  // Unit by unit: only the first unit of a type word at the start of a word is looked at more closely.
  return (text) => {
    const found: NamedDocument[] = [];
    for (let at = 0; at < text.length; at++) {
      if (mayBegin[text.charCodeAt(at)] !== 1 || LETTERS[text.charCodeAt(at - 1)] === 1) continue;
      const document = readAt(text, at);
      if (!document) continue;
      found.push(document);
      if (!document.amending && !document.carried) at = document.end - 1;
    }
    return found;
  };
}
