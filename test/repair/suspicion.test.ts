import { readFileSync } from 'node:fs';
import { mayBeDamaged } from '../../src/repair/suspicion.js';
import { fold } from '../../src/text/fold.js';
import { toLines } from '../../src/text/normalise.js';

const CLEAN = new URL('../../seed/corpus/chuong-trinh-hanh-dong-thanh-uy-hai-phong.txt', import.meta.url);
const lines = readFileSync(CLEAN, 'utf8').split('\n');
const damaged = (changed: readonly string[]): boolean => mayBeDamaged(toLines(changed.join('\n')));
/** The text with the marks of some of its lines taken away. */
const stripped = (from: number, to: number): string[] =>
  lines.map((line, at) => (at >= from && at < to ? fold(line) : line));

test('clean text is not suspected', () => expect(damaged(lines)).toBe(false));

test('nor is one stretch of foreign names or initials in a long text', () => {
  const names =
    'Outlook, IBM Lotus Notes, Apple Mail, Windows Live Mail, Mozilla Thunderbird, POP, IMAP, SMTP, HTTP, LDAP, TLS';
  expect(damaged([...lines.slice(0, 300), names, ...lines.slice(300)])).toBe(false);
});

test('a page that lost its marks is', () => expect(damaged(stripped(300, 330))).toBe(true));

test('and a short text all of which did', () => {
  expect(damaged(lines.slice(40, 48).map((line) => fold(line)))).toBe(true);
});
