import fc from 'fast-check';
import type { EntryFacets } from '../../src/model/search.js';
import { Level, NodeType, Role } from '../../src/model/terms.js';
import { NO_FILTERS, type SearchDocument, type SearchFilters } from '../../src/search/search-index.js';
import { NO_FACETS, searchDocument } from './search-documents.js';

/** Few enough that most questions find something, some of them alike but for their marks. */
const WORDS = [
  ...[
    'giáo',
    'dục',
    'đào',
    'tạo',
    'dao',
    'tảo',
    'y',
    'tế',
    'kế',
    'hoạch',
    'sở',
    'số',
    'xã',
    'hội',
    'hòa',
    'hoà',
    'bình',
  ],
  ...[
    'chuyển',
    'đổi',
    'trường',
    'học',
    'đạt',
    'chuẩn',
    '85',
    '%',
    '2025',
    'UBND',
    'GDĐT',
    '71-NQ/TW',
    '5/KH-UBND',
    'the',
    'án',
  ],
];
const BODIES = ['body:so-y-te', 'body:so-gddt', 'body:xa'];
const SYMBOLS = ['71-NQ/TW', '5/KH-UBND', '12/2024/TT-BYT'];
const DOCUMENTS = SYMBOLS.map((_, at) => `document:${at}`);
const DAYS = ['2024-12-31', '2025-06-30', '2025-12-31', '2030-01-01'];

const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', ' ', ', ', '. ', '; ')), { maxLength })
    .map((words) => words.flat().join('').trim());

const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null });

const facets: fc.Arbitrary<EntryFacets> = fc.record({
  level: orNull(fc.constantFrom(...Level.options)),
  kind: fc.constant(null),
  issuedOn: orNull(fc.constantFrom('2024-05-01', '2025')),
  held: orNull(fc.boolean()),
  assignments: fc.array(fc.record({ body: fc.constantFrom(...BODIES), role: fc.constantFrom(...Role.options) }), {
    maxLength: 2,
  }),
  due: fc.uniqueArray(fc.constantFrom(...DAYS), { maxLength: 2 }),
});

const entry = fc.record({
  type: fc.constantFrom(...NodeType.options),
  title: text(6),
  fields: fc.record({ document: text(4), heading: text(4), text: text(14), raw: fc.oneof(fc.constant(''), text(8)) }),
  at: fc.nat({ max: SYMBOLS.length - 1 }),
  part: fc.constantFrom(null, 'Điều 5', 'mục III.2'),
  facets,
});

/** A library of so many things with a few words, labels and numbers; the same in every run. */
export const madeUpDocuments = (count: number, seed: number): SearchDocument[] =>
  fc.sample(entry, { numRuns: count, seed }).map(({ type, title, fields, at, part, facets: own }, n) =>
    searchDocument({
      type,
      id: `${type}:made-up-${String(n).padStart(4, '0')}`,
      title,
      text: fields.text,
      document: type === 'document' || type === 'body' ? null : (DOCUMENTS[at] as string),
      fields: { title, ...fields },
      facets: type === 'body' ? NO_FACETS : own,
      of: SYMBOLS[at] as string,
      ...(part === null ? {} : { part }),
    }),
  );

const asTyped = fc.oneof(
  { weight: 6, arbitrary: text(7) },
  { weight: 2, arbitrary: fc.tuple(text(3), text(3)).map(([one, other]) => `${one} "${other}"`) },
  { weight: 2, arbitrary: fc.tuple(text(3), text(2)).map(([one, other]) => `${one} -"${other}"`) },
  { weight: 2, arbitrary: fc.tuple(text(3), fc.constantFrom(...WORDS)).map(([one, word]) => `${one} -${word}`) },
  { weight: 1, arbitrary: fc.constantFrom(...WORDS).map((word) => `"${word}"`) },
  { weight: 1, arbitrary: fc.constantFrom('', '71 nq', 'điều 5', 'Điều 5 71-NQ/TW', '12/2024', 'dao tao y te', 'xyz') },
);

/** Mostly none of them. */
const some = <T>(values: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<readonly T[]>([]) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1 }) },
  );

const filters: fc.Arbitrary<SearchFilters> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(NO_FILTERS) },
  {
    weight: 2,
    arbitrary: fc.record({
      types: some(NodeType.options),
      levels: some(Level.options),
      bodies: some(BODIES),
      roles: some(Role.options),
      years: some(['2024', '2025']),
      documents: some(DOCUMENTS),
      held: fc.constantFrom(null, null, null, true, false),
      due: fc.oneof(
        { weight: 4, arbitrary: fc.constant(null) },
        {
          weight: 1,
          arbitrary: fc.record({ from: orNull(fc.constantFrom(...DAYS)), to: orNull(fc.constantFrom(...DAYS)) }),
        },
      ),
    }),
  },
);

/** Questions over such a library, with and without filters; the same in every run. */
export const madeUpQuestions = (count: number, seed: number): { text: string; filters: SearchFilters }[] =>
  fc.sample(fc.record({ text: asTyped, filters }), { numRuns: count, seed });
