import type { Given } from './given.js';
import { LIBRARY } from './library.js';

const HOSTILE = [
  '"',
  '""',
  '"""',
  'giáo*',
  'field:x',
  '[1 TO 2]',
  '[* TO *]',
  '\\',
  '\\"',
  'x^2',
  '/re/',
  'AND',
  'OR NOT',
  '(',
  '~',
  '&&',
  '+-!',
  'constructor',
  '__proto__',
  '"; DROP',
  '*:*',
  '-*',
  '-"giáo" -"',
  '$',
  '$;',
  '$5c;',
  '@',
  '|',
  '~giáo',
  '@type:task',
  '§71-nq',
  'a'.repeat(10_000),
  'giáo dục '.repeat(1200),
  '71-'.repeat(3400),
  'e\u0301\u0323'.repeat(3300),
  '-a '.repeat(300),
  '"a" '.repeat(200),
  'Ｆｕｌｌ\u3000ｗｉｄｔｈ',
  'ŉ ﬁ ½ ͺ ǆ',
  '\ud800',
  '\u2028giáo\u2029',
  'giáo\0dục',
  '👩‍👩‍👧 giáo',
];
const BLANK = [' \n', '-/.,', '\u0301'.repeat(10_000), '😀', '\0\0'];

/** No question is an error, and nothing that is typed is syntax. */
export function hostile({ each, find, hits }: Given): void {
  each(BLANK, '% finds nothing by itself, and under a filter everything that passes', async (text) => {
    expect(await find(text)).toMatchObject({ totalItems: 0, member: [] });
    const all = LIBRARY.map(({ item }) => item).filter(({ type }) => type === 'document');
    expect(await hits(text, { types: ['document'] })).toEqual(all.map(({ id }) => id).sort());
  });

  each(HOSTILE, '% is only words', async (text) => {
    const { totalItems, member } = await find(text);
    expect(totalItems).toBe(member.length);
    const documents = member.flatMap(({ item }) => (item.type === 'document' ? [item.id] : []));
    // Without words the filter alone says what is wanted.
    if (member.length > 0) expect(await hits(text, { types: ['document'] })).toEqual(documents.sort());
  });
}
