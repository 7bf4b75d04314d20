import type { SearchItem, TextMatch } from '../model/search.js';
import { exactWords, layOut, marksIn } from './highlighting/found.js';
import { wantedOf } from './highlighting/wanted.js';
import { joinPlaces } from './join-places.js';
import type { Question } from './reading/question.js';

/**
 * Where the words of a question stand in the shown fields of an item, in UTF-16 units of each field as it is. Whole
 * numbers and words that stand together as asked are shown before lone syllables, and these before words that only ask;
 * what differs in its marks from what is meant only where that stands nowhere in the item.
 */
export function textMatches(item: SearchItem, question: Question): TextMatch[] {
  const wanted = wantedOf(question);
  const fields = [
    { name: 'title', ...layOut(item.title, wanted) },
    { name: 'text', ...layOut(item.text, wanted) },
    { name: 'symbol', ...layOut(item.symbol ?? '', wanted) },
  ];
  const exact = exactWords(fields, wanted);
  const found = fields.map((field) => ({ ...field, marks: marksIn(field, wanted, exact) }));
  const most = found.flatMap(({ marks }) => marks).reduce((best, { tells }) => Math.max(best, tells), 0);
  return found.flatMap(({ name, text, marks }) => {
    const location = joinPlaces(
      marks.filter(({ tells }) => tells === most),
      text,
    );
    return location.length > 0 ? [{ name, text, location }] : [];
  });
}
