import type { SearchItem } from '../model/answers.js';
import { symbolKey } from '../text/symbol-key.js';
import { type Abbreviations, wordsOf } from './abbreviations.js';
import type { QueryPlan } from './query-plan.js';

/** Added to the score; word scores stay far below, so that each kind of recognition is a rank of its own. */
const NUMBER_RANK = 10_000;
const NAME_RANK = 9_000;
const NAME_START_RANK = 8_000;
const TYPE_AND_NUMBER_RANK = 7_000;
const NAME_WORDS_RANK = 6_000;
const PART_RANK = 1_000;

/** How far before the number its type may begin: "chương trình hành động số 02". */
const TYPE_WINDOW = 5;

/** Why an item ranks where it does, beyond its words. */
export interface Recognition {
  readonly rank: number;
  readonly shown: string;
}

/** Knows documents by number and bodies by name. */
export interface Recogniser {
  put(item: SearchItem): void;
  /** Forgets an item that was put. */
  remove(item: SearchItem): void;
  recognise(plan: QueryPlan): Map<string, Recognition>;
}

interface KnownDocument {
  readonly id: string;
  readonly symbol: string;
  readonly key: string;
  readonly number: string;
  readonly code: string;
}

interface KnownBody {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

function knownDocument({ id, symbol }: SearchItem): KnownDocument[] {
  if (!symbol) return [];
  const key = symbolKey(symbol);
  const [number = '', ...rest] = key.split('-');
  return [{ id, symbol, key, number, code: rest.find((part) => !/^\d+$/.test(part)) ?? '' }];
}

/** "ctr" is how "chương trình" is written short, "nq" is "nghị quyết": beginnings of the words in turn. */
function spells(code: string, words: readonly string[]): boolean {
  if (code === '') return true;
  const [word, ...rest] = words;
  if (word === undefined) return false;
  for (let length = 1; length <= 2; length += 1) {
    const start = word.slice(0, length);
    if (start.length === length && code.startsWith(start) && spells(code.slice(length), rest)) return true;
  }
  return false;
}

function namesTypeAndNumber(document: KnownDocument, phrase: readonly string[]): boolean {
  const { code, number } = document;
  if (code.length < 2) return false;
  return phrase.some((word, at) => {
    if (word.replace(/^0+(?=\d)/, '') !== number) return false;
    if (phrase[at + 1] === code) return true;
    const before = phrase.slice(Math.max(0, at - TYPE_WINDOW), at);
    return before.some((first, start) => first === code || spells(code, before.slice(start, start + 2)));
  });
}

function nameRank(name: string, plan: QueryPlan): number | null {
  const asked = plan.phrase.join(' ');
  if (asked === '') return null;
  if (name === asked) return NAME_RANK;
  if (name.startsWith(asked)) return NAME_START_RANK;
  const words = new Set(name.split(' '));
  const within = plan.phrase.length > 2 && name.startsWith(`${plan.phrase[0]} `);
  return within && plan.phrase.every((word) => words.has(word)) ? NAME_WORDS_RANK : null;
}

function documentRank(document: KnownDocument, plan: QueryPlan): number | null {
  if (plan.keys.includes(document.key)) return NUMBER_RANK;
  return plan.keys.length === 0 && namesTypeAndNumber(document, plan.phrase) ? TYPE_AND_NUMBER_RANK : null;
}

/** The parts of documents, by document. */
function createParts() {
  const parts = new Map<string, Set<string>>();
  return {
    put({ id, document }: SearchItem): void {
      if (document !== null) parts.set(document, (parts.get(document) ?? new Set()).add(id));
    },
    remove({ id, document }: SearchItem): void {
      const known = parts.get(document ?? '');
      known?.delete(id);
      if (known?.size === 0) parts.delete(document ?? '');
    },
    of: (document: string): Iterable<string> => parts.get(document) ?? [],
  };
}

/** Remembers the documents, the bodies and the parts of documents among the items of an index. */
export function createRecogniser(abbreviations: Abbreviations): Recogniser {
  const documents = new Map<string, KnownDocument>();
  const bodies = new Map<string, KnownBody>();
  const parts = createParts();
  const nameOf = (title: string) => abbreviations.expand(wordsOf(title)).map((word) => word.term);
  return {
    put(item) {
      const { id, type, title } = item;
      if (type === 'document') for (const known of knownDocument(item)) documents.set(id, known);
      if (type === 'body') bodies.set(id, { id, title, name: nameOf(title).join(' ') });
      parts.put(item);
    },
    remove(item) {
      documents.delete(item.id);
      bodies.delete(item.id);
      parts.remove(item);
    },
    recognise(plan) {
      const found = new Map<string, Recognition>();
      for (const { id, title, name } of bodies.values()) {
        const rank = nameRank(name, plan);
        if (rank !== null) found.set(id, { rank, shown: title });
      }
      for (const document of documents.values()) {
        const rank = documentRank(document, plan);
        if (rank === null) continue;
        found.set(document.id, { rank, shown: document.symbol });
        const below = { rank: PART_RANK, shown: document.symbol };
        for (const part of parts.of(document.id)) if (!found.has(part)) found.set(part, below);
      }
      return found;
    },
  };
}
