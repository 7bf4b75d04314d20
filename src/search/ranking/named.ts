import type { SearchItem } from '../../model/search.js';
import { symbolKey } from '../../text/symbol-key.js';
import { type Abbreviations, wordsOf } from '../reading/abbreviations.js';
import type { Question } from '../reading/question.js';

/** Added to the score, so that each kind of recognition is a rank of its own. */
const NUMBER_RANK = 10_000;
const NAME_RANK = 9_000;
const NAME_START_RANK = 8_000;
const TYPE_AND_NUMBER_RANK = 7_000;
const NAME_WORDS_RANK = 6_000;

/** How far before the number its type may begin: "chương trình hành động số 02". */
const TYPE_WINDOW = 5;

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

function namesTypeAndNumber(key: string, phrase: readonly string[]): boolean {
  const [number, ...rest] = key.split('-');
  const code = rest.find((part) => !/^\d+$/.test(part)) ?? '';
  if (code.length < 2) return false;
  return phrase.some((word, at) => {
    if (word !== number) return false;
    if (phrase[at + 1] === code) return true;
    const before = phrase.slice(Math.max(0, at - TYPE_WINDOW), at);
    return before.some((first, start) => first === code || spells(code, before.slice(start, start + 2)));
  });
}

/** How well the whole question is the number of a document; 0 where it is not. */
function numberRank(symbol: string, { keys, fragments, phrase }: Question): number {
  const key = symbolKey(symbol);
  if (keys.includes(key)) return NUMBER_RANK;
  if (keys.length > 0) return 0;
  const begun = fragments.some((fragment) => key === fragment || key.startsWith(`${fragment}-`));
  return begun || namesTypeAndNumber(key, phrase) ? TYPE_AND_NUMBER_RANK : 0;
}

/** How well the whole question is the name of a body. */
function nameRank(name: readonly string[], { phrase }: Question): number {
  if (phrase.length === 0) return 0;
  const [full, asked] = [name.join(' '), phrase.join(' ')];
  if (full === asked) return NAME_RANK;
  if (full.startsWith(`${asked} `)) return NAME_START_RANK;
  const words = new Set(name);
  const within = phrase.length > 2 && name[0] === phrase[0];
  return within && phrase.every((word) => words.has(word)) ? NAME_WORDS_RANK : 0;
}

/** A reader of what a question names: the rank of a document by its number, of a body by its name; 0 for anything else. */
export const createNamedRank =
  (abbreviations: Abbreviations) =>
  (item: SearchItem, question: Question): number => {
    if (item.type === 'document') return item.symbol ? numberRank(item.symbol, question) : 0;
    if (item.type !== 'body') return 0;
    return nameRank(
      abbreviations.expand(wordsOf(item.title)).map(({ term }) => term),
      question,
    );
  };
