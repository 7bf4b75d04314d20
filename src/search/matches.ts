import type { SearchItem, TextMatch } from '../model/answers.js';
import { type Token, tokenise } from '../text/tokenise.js';
import type { QueryPlan } from './query-plan.js';
import { isWord } from './terms.js';

interface Place {
  start: number;
  end: number;
}

/** Words that stand together as in the question, or whole numbers, say more than a lone syllable such as "và". */
function places(tokens: readonly Token[], plan: QueryPlan, onlyPairs: boolean): Place[] {
  const found: Place[] = [];
  const words = tokens.filter((token) => isWord(token.term));
  for (const token of tokens) if (!isWord(token.term) && plan.keys.includes(token.term)) found.push({ ...token });
  words.forEach((word, index) => {
    const next = words[index + 1];
    if (onlyPairs) {
      if (next && plan.terms.has(`${word.term} ${next.term}`)) found.push({ start: word.start, end: next.end });
    } else if (plan.terms.has(word.term)) found.push({ start: word.start, end: word.end });
  });
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function merge(found: readonly Place[]): Place[] {
  const merged: Place[] = [];
  for (const { start, end } of found) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

function matchIn(name: string, text: string, plan: QueryPlan): TextMatch[] {
  const tokens = tokenise(text);
  const together = merge(places(tokens, plan, true));
  const location = together.length > 0 ? together : merge(places(tokens, plan, false));
  return location.length > 0 ? [{ name, text, location }] : [];
}

/** Where the words of the question stand in the shown fields of an item, in UTF-16 units of each field. */
export function textMatches(item: SearchItem, plan: QueryPlan): TextMatch[] {
  const shown = [...matchIn('title', item.title, plan), ...matchIn('text', item.text, plan)];
  return item.symbol ? [...shown, ...matchIn('symbol', item.symbol, plan)] : shown;
}
