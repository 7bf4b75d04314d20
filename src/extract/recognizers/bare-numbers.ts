import type { Vocabulary } from '../../vocabulary/load.js';
import { clauseBefore } from './clause-before.js';
import type { NamedReader } from './named-document.js';
import { anyOf } from './word-pattern.js';

/** A steering committee has in its name what it steers: "Ban Chỉ đạo chuyển đổi số và Đề án 06" cites nothing. */
const NAME_REACH = 250;
const GOES_ON = /(?:,|\svà)\s$/u;
const YEAR = /^(?:19|20)\d\d$/;

/** Reads "Nghị quyết 57", "Nghị quyết số 347", "Đề án 06/CP": a type and a bare number of two to four digits. */
export function createBareNumberReader(vocabulary: Vocabulary): NamedReader {
  const { afterNumber, openIssuers } = vocabulary.relations.citation;
  const body = new RegExp(anyOf(openIssuers), 'u');
  const number = new RegExp(
    `^\\s(?:số\\s)?(\\d{2,4})(?:/CP)?(?=$|[,.;)”"](?!\\d)|\\s(?:${anyOf(afterNumber)})(?:\\s|$)|\\s\\()`,
    'u',
  );
  return (text, start, end) => {
    const match = number.exec(text.slice(end, end + 24));
    if (!match || YEAR.test(match[1] as string)) return null;
    const lead = clauseBefore(text, start, NAME_REACH);
    if (GOES_ON.test(lead) && body.test(lead)) return null;
    return {
      type: text.slice(start, end),
      start,
      end: end + match[0].length,
      number: match[1] as string,
      amending: false,
      carried: false,
    };
  };
}
