import type { SearchItem } from '../../model/search.js';
import { symbolKey } from '../../text/symbol-key.js';
import type { Candidate } from '../engine.js';
import { type Abbreviations, wordsOf } from './abbreviations.js';
import type { Question } from './question.js';

/** A document or body that a question speaks of, and the words that do. */
export interface Mention {
  readonly text: string;
  readonly item: SearchItem;
}

const MOST = 5;
/** So many first words of a name stand for it: "Sở Y tế" for "Sở Y tế thành phố Hải Phòng". */
const NAME_WORDS = 3;

/** The longest beginning of a name that stands in the question: its first word there, and how many. */
function longestBeginning(name: readonly string[], phrase: readonly string[]): { at: number; length: number } {
  let longest = { at: 0, length: 0 };
  for (let at = 0; at < phrase.length; at += 1) {
    let length = 0;
    while (length < name.length && phrase[at + length] === name[length]) length += 1;
    if (length > longest.length) longest = { at, length };
  }
  return longest;
}

function bodyMention(item: SearchItem, { phrase, words }: Question, abbreviations: Abbreviations) {
  const name = abbreviations.expand(wordsOf(item.title)).map(({ term }) => term);
  const { at, length } = longestBeginning(name, phrase);
  if (length < Math.min(NAME_WORDS, name.length)) return null;
  const text = words
    .slice(at, at + length)
    .map(({ word }) => word)
    .join(' ');
  return { text, item, length };
}

function documentMention(item: SearchItem, { keys, fragments }: Question) {
  if (!item.symbol) return null;
  const key = symbolKey(item.symbol);
  const asked = keys.find((one) => one === key) ?? fragments.find((one) => key.startsWith(`${one}-`));
  return asked === undefined ? null : { text: asked, item, length: asked.length };
}

/** What a question speaks of among candidates: whoever is named at greatest length, in the order of the candidates. */
export function mentionsOf(
  candidates: readonly Candidate[],
  question: Question,
  abbreviations: Abbreviations,
): Mention[] {
  const found = candidates.flatMap(({ entry: { item } }) => {
    const mention = item.type === 'body' ? bodyMention(item, question, abbreviations) : documentMention(item, question);
    return mention === null ? [] : [mention];
  });
  return (['document', 'body'] as const).flatMap((type) => {
    const some = found.filter(({ item }) => item.type === type);
    const longest = Math.max(0, ...some.map(({ length }) => length));
    return some
      .filter(({ length }) => length === longest)
      .slice(0, MOST)
      .map(({ text, item }) => ({ text, item }));
  });
}
