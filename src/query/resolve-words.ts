import { fold } from '../text/fold.js';
import { plainWords } from '../text/title-key.js';

/** What a question may call a type of document: its name, other names, codes. */
export interface TypeWords {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly codes: readonly string[];
}

/** What the vocabulary knows of the words around a document's name. Without them less is told apart. */
export interface CitationWords {
  /** Codes of issuers and what they stand for; a slash parts the names of several. */
  readonly issuers: readonly { readonly code: string; readonly name: string }[];
  /** What the name of an issuer begins with where no "của" stands before it. */
  readonly issuerStarts: readonly string[];
  /** Provinces of today and before, without "tỉnh": "Nghệ An". */
  readonly provinces: readonly string[];
  /** Words that may follow a name and do not belong to it. */
  readonly after: readonly string[];
  /** What is counted: "kế hoạch 5 nhiệm vụ" names no plan. */
  readonly units: readonly string[];
}

export const NO_CITATION_WORDS: CitationWords = {
  issuers: [],
  issuerStarts: [],
  provinces: [],
  after: [],
  units: [],
};

/** A word of a text: folded, and where it stands in the source (UTF-16 units). */
export interface Word {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** A way to write a type: the folded syllables, and the type it means. */
export interface TypeSpelling {
  readonly syllables: readonly string[];
  readonly printed: string;
  readonly isCode: boolean;
  readonly type: TypeWords;
}

/** Sequences of folded words by their first one, the longest first. */
type ByFirst<T> = ReadonlyMap<string, readonly T[]>;

function byFirst<T>(entries: readonly T[], syllablesOf: (entry: T) => readonly string[]): ByFirst<T> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const [first] = syllablesOf(entry);
    if (first === undefined) continue;
    const group = groups.get(first);
    if (group === undefined) groups.set(first, [entry]);
    else group.push(entry);
  }
  for (const group of groups.values()) group.sort((a, b) => syllablesOf(b).length - syllablesOf(a).length);
  return groups;
}

const syllablesOf = (text: string): string[] => plainWords(text).split(' ').filter(Boolean);

const startsAt = (words: readonly Word[], at: number, syllables: readonly string[]): boolean =>
  syllables.every((syllable, index) => words[at + index]?.term === syllable);

const lower = (text: string): string => text.normalize('NFC').toLowerCase();

/** The same word, where it is typed with its marks or without any. */
const isWritten = (source: string, word: string): boolean =>
  lower(source) === lower(word) || fold(word) === source.toLowerCase();

const GLUED = /^([a-z]{2,4})(\d{1,5})$/;

export interface NameLexicon {
  /** The longest type that is written at this word; codes only in capitals, or typed where they are no syllable. */
  typeAt(text: string, words: readonly Word[], at: number): TypeSpelling | null;
  /** "NQ71": a code in capitals and a number in one word. */
  gluedAt(text: string, word: Word): { readonly type: TypeWords; readonly number: string } | null;
  /** Whether the word there may follow a name that ends before it. */
  mayFollow(text: string, word: Word): boolean;
  /** Whether something is counted there, in small letters: "5 bộ", not "Bộ Chính trị". */
  isUnit(text: string, words: readonly Word[], at: number): boolean;
}

/** @param isSyllable whether a folded word can be Vietnamese: "da" may be "đã", "nq" may not */
export function createNameLexicon(
  types: readonly TypeWords[],
  { after, units, issuers }: CitationWords,
  isSyllable: (folded: string) => boolean,
): NameLexicon {
  const spellings = types.flatMap((type): TypeSpelling[] => [
    ...[type.name, ...type.aliases].map((printed) => ({
      printed,
      isCode: false,
      type,
      syllables: syllablesOf(printed),
    })),
    ...type.codes.map((printed) => ({ printed, isCode: true, type, syllables: [fold(printed)] })),
  ]);
  const byWord = byFirst(spellings, ({ syllables }) => syllables);
  const unitsByWord = byFirst(units.map(syllablesOf), (syllables) => syllables);
  const issuersByWord = byFirst(
    issuers.flatMap(({ name }) => name.split('/').map(syllablesOf)),
    (syllables) => syllables,
  );
  const standsAt = (groups: ByFirst<readonly string[]>, words: readonly Word[], at: number): boolean =>
    (groups.get(words[at]?.term ?? '') ?? []).some((syllables) => startsAt(words, at, syllables));
  const followers = new Set(after.map((phrase) => lower(phrase.split(' ')[0] ?? '')));
  const bareFollowers = new Set([...followers].map(fold));

  const isCodeWritten = (source: string, code: string): boolean => {
    if (!isWritten(source, code)) return false;
    return source === source.toUpperCase() || source === code || !isSyllable(fold(source));
  };
  const isTypeWritten = (source: string, { printed, isCode, syllables }: TypeSpelling): boolean => {
    if (isCode) return isCodeWritten(source, printed);
    return syllables.length > 1 || isWritten(source, printed);
  };

  return {
    typeAt(text, words, at) {
      const first = words[at];
      if (first === undefined) return null;
      const found = byWord.get(first.term)?.find((spelling) => {
        const last = words[at + spelling.syllables.length - 1];
        if (last === undefined || !startsAt(words, at, spelling.syllables)) return false;
        const source = text.slice(first.start, last.end);
        return !/[^\p{L}\p{M}\p{N}\s]/u.test(source) && isTypeWritten(source, spelling);
      });
      return found ?? null;
    },
    gluedAt(text, { term, start, end }) {
      const [, code = '', number = ''] = GLUED.exec(term) ?? [];
      const source = text.slice(start, end - number.length);
      if (code === '' || source !== source.toUpperCase()) return null;
      const spelling = byWord.get(code)?.find(({ isCode, printed }) => isCode && isWritten(source, printed));
      return spelling === undefined ? null : { type: spelling.type, number };
    },
    mayFollow(text, { start, end, term }) {
      const source = lower(text.slice(start, end));
      return followers.has(source) || (source === term && bareFollowers.has(term));
    },
    isUnit(text, words, at) {
      const start = words[at]?.start ?? text.length;
      if (/^\p{Lu}/u.test(text.slice(start, start + 2))) return false;
      return standsAt(unitsByWord, words, at) && !standsAt(issuersByWord, words, at);
    },
  };
}
