import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { composeReader } from '../../src/compose.js';
import { Extraction } from '../../src/model/directive.js';
import { sourcesIn } from './sources-in.js';

const CORPUS = new URL('../../seed/corpus/', import.meta.url);
const { extract } = composeReader();
const texts = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt') && !name.includes('ocr'))
  .map((name) => readFileSync(new URL(name, CORPUS), 'utf8'));
const LONGEST = 6000;

/** Reads a text and checks what must hold for any string: a valid answer whose every span is exact. */
function holds(text: string): void {
  const extraction = extract(text, 'fuzz.txt');
  Extraction.parse(extraction);
  for (const { start, end, exact } of sourcesIn(extraction)) expect(text.slice(start, end)).toBe(exact);
}

const place = fc.nat({ max: LONGEST });
const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n\n',
    '|',
    '| a | b |',
    '**',
    '- ',
    'I. ',
    '1.1. ',
    'Điều 5. ',
    ';',
    ':',
    '“',
    '(',
    '\f',
    '\t',
    '\r\n',
  ),
  fc.constantFrom(
    '71-\n\nNQ/TW',
    'Số: /QĐ-UBND',
    'ngày 31/11/2024',
    '100%',
    '3,5',
    '1.000.000',
    'Nơi nhận:',
    'TM. ỦY BAN',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: place, piece }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.nat({ max: 400 }) }),
  fc.record({ kind: fc.constant('move' as const), at: place, to: place, length: fc.nat({ max: 300 }) }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

const mutate = (text: string, change: Mutation): string => {
  const { at } = change;
  if (change.kind === 'insert') return text.slice(0, at) + change.piece + text.slice(at);
  const rest = text.slice(0, at) + text.slice(at + change.length);
  if (change.kind === 'cut') return rest;
  return rest.slice(0, change.to) + text.slice(at, at + change.length) + rest.slice(change.to);
};

test('real documents, cut and mixed up, are read with exact spans', () => {
  const document = fc.record({ text: fc.constantFrom(...texts), from: fc.nat({ max: 20_000 }) });
  fc.assert(
    fc.property(document, fc.array(mutation, { maxLength: 25 }), ({ text, from }, changes) => {
      const start = from % Math.max(1, text.length - LONGEST);
      holds(changes.reduce(mutate, text.slice(start, start + LONGEST)));
    }),
    { numRuns: 120 },
  );
}, 60_000);

test('any string is read', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), holds), { numRuns: 300 });
}, 30_000);

/** What makes careless patterns slow: one sign over and over, or a beginning that never ends. */
const REPEATED = [
  ' ',
  '\n',
  '|',
  '*',
  '.',
  ';',
  '(',
  '“',
  '- ',
  '1. ',
  'a) ',
  'I. ',
  'Điều 1. ',
  'Căn cứ ',
  'số ',
  '71-NQ/TW, ',
  'và ',
  'Sở ',
  'các ',
  '100% ',
  'năm 2030 ',
  '| a ',
  'x',
];

test.each(REPEATED)(
  '%j fifty thousand times over is read',
  (sign) => {
    holds(sign.repeat(Math.ceil(50_000 / sign.length)));
  },
  20_000,
);
