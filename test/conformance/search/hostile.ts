import { NOTHING_FOUND } from '../../search/embedded-index.js';
import { EVERY_TYPE, type Given } from './given.js';
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
const BLANK = ['', ' \n', '-/.,', '\u0301'.repeat(10_000), '😀', '\0\0'];

/** No question is an error, and nothing that is typed is syntax. */
export function hostile({ each, find, hits }: Given): void {
  each(BLANK, '% finds nothing, and with filters all that passes', async (text) => {
    expect(await find(text)).toEqual(NOTHING_FOUND);
    expect((await find(text, { filters: EVERY_TYPE })).totalItems).toBe(LIBRARY.length);
  });

  each(HOSTILE, '% is only words', async (text) => {
    const { totalItems, member } = await find(text, { filters: EVERY_TYPE });
    expect(totalItems).toBe(member.length);
    const documents = member.flatMap(({ item }) => (item.type === 'document' ? [item.id] : []));
    expect(await hits(text, { types: ['document'] })).toEqual(documents.sort());
  });
}
