import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import type { SearchItem, Suggestion } from '../../src/model/search.js';
import { createAbbreviations } from '../../src/search/reading/abbreviations.js';
import type { SearchDocument } from '../../src/search/search-index.js';
import { createSuggester } from '../../src/search/suggest.js';

const { abbreviations: table } = JSON.parse(readFileSync('seed/vocabulary/abbreviations.json', 'utf8')) as {
  abbreviations: { abbr: string; full: string }[];
};
const abbreviations = createAbbreviations(new Map(table.map(({ abbr, full }) => [abbr, full])));

type Given = Pick<SearchItem, 'type' | 'id' | 'title'> & Partial<SearchItem>;

function entry(given: Given): SearchDocument {
  const item: SearchItem = { text: '', document: null, source: null, owners: [], deadlines: [], ...given };
  const facets = { level: null, kind: null, issuedOn: null, held: null, assignments: [], due: [] };
  const fields = { title: item.title, document: '', heading: '', text: '', raw: '' };
  return { item, fields, facets, place: { symbol: null, part: null } };
}

const library = [
  entry({
    type: 'document',
    id: 'document:407',
    title: 'Kế hoạch 407/KH-TU',
    text: 'Thực hiện Nghị quyết số 71-NQ/TW về đột phá phát triển giáo dục',
    symbol: '407/KH-TU',
    held: true,
  }),
  entry({ type: 'document', id: 'document:71', title: 'Nghị quyết 71-NQ/TW', symbol: '71-NQ/TW', held: false }),
  entry({ type: 'document', id: 'document:57', title: 'Nghị quyết 57-NQ/TW', symbol: '57-NQ/TW', held: true }),
  entry({
    type: 'document',
    id: 'document:02',
    title: 'Chương trình hành động 02-CTr/TU',
    symbol: '02-CTr/TU',
    held: true,
  }),
  entry({ type: 'document', id: 'document:20', title: 'Kế hoạch 20-KH/TU', symbol: '20-KH/TU', held: true }),
  entry({
    type: 'body',
    id: 'body:so-gddt',
    title: 'Sở Giáo dục và Đào tạo thành phố Hải Phòng',
    text: 'Sở GDĐT; Ngành học',
  }),
  entry({ type: 'body', id: 'body:ubnd', title: 'Ủy ban nhân dân thành phố Hải Phòng' }),
  entry({ type: 'body', id: 'body:phong', title: 'Phòng GD&ĐT' }),
  entry({
    type: 'section',
    id: 'section:a',
    title: 'Kế hoạch 407/KH-TU, III',
    text: 'Giáo dục mầm non',
    document: 'document:407',
  }),
  entry({
    type: 'section',
    id: 'section:b',
    title: 'Kế hoạch 20-KH/TU, II',
    text: 'Giáo dục mầm non',
    document: 'document:20',
  }),
  entry({
    type: 'task',
    id: 'task:1',
    title: 'Kế hoạch 407/KH-TU, III#1',
    text: 'Giáo dục mầm non',
    document: 'document:407',
  }),
];

function filled() {
  const suggester = createSuggester(abbreviations);
  suggester.replaceAll(library);
  return suggester;
}

const suggester = filled();
const ids = (typed: string, size = 10) => suggester.suggest(typed, size).map(({ id }) => id);
const marked = ({ title, location }: Suggestion) => location.map(({ start, end }) => title.slice(start, end));
const marksOf = (typed: string, id: string) =>
  suggester.suggest(typed, 10).flatMap((one) => (one.id === id ? marked(one) : []));

describe('what is suggested', () => {
  test.each([
    ['so gddt', 'body:so-gddt'],
    ['so gd', 'body:so-gddt'],
    ['sở gd&đt', 'body:so-gddt'],
    ['SỞ GIÁO DỤC VÀ ĐÀO T', 'body:so-gddt'],
    ['nganh h', 'body:so-gddt'],
    ['ubnd', 'body:ubnd'],
    ['uỷ ban nhân', 'body:ubnd'],
    ['uy ban nhan dan tp hai ph', 'body:ubnd'],
    ['phòng giáo dục', 'body:phong'],
    ['71 nq', 'document:71'],
    ['nghị quyết số 71', 'document:71'],
    ['nq 71', 'document:71'],
    ['71-NQ/TW', 'document:71'],
    ['02-ct', 'document:02'],
    ['02', 'document:02'],
    ['0', 'document:02'],
    ['407', 'document:407'],
    ['kế hoạch số 407', 'document:407'],
    ['đột phá', 'document:407'],
    ['kế hoạch'.normalize('NFD'), 'document:20'],
  ])('%s → %s', (typed, id) => {
    expect(ids(typed)[0]).toBe(id);
  });

  test('02 does not begin 20; 2 does', () => {
    expect(ids('02')).not.toContain('document:20');
    expect(ids('2')).toEqual(expect.arrayContaining(['document:02', 'document:20']));
  });

  test('one slip is forgiven where nothing else is found, two are not, and none in a number', () => {
    expect(ids('giáo dcu')).toContain('section:a');
    expect(ids('uy bna nhan')).toEqual(['body:ubnd']);
    expect(ids('mxxầm')).toEqual([]);
    expect(ids('uyy bna nhan')).toEqual([]);
    expect(ids('408')).toEqual([]);
    expect(ids('phong')).not.toContain('document:71');
  });

  test('documents and bodies come before headings, and a heading comes once; tasks never', () => {
    expect(ids('giáo dục')).toEqual(
      ['document:407', 'body:so-gddt', 'body:phong', 'section:a'].sort(order('giáo dục')),
    );
    expect(ids('giáo dục mầm non')).toEqual(['section:a']);
    expect(ids('giáo dục').at(-1)).toBe('section:a');
  });

  test('held documents come before cited ones that fit alike, however short', () => {
    const one = createSuggester(abbreviations);
    const title = 'Nghị quyết 57-NQ/TW';
    one.put([
      entry({ type: 'document', id: 'document:a', title, symbol: '57-NQ/TW', held: false }),
      entry({ type: 'document', id: 'document:b', title, text: 'Về khoa học', symbol: '57-NQ/TW', held: true }),
    ]);
    expect(one.suggest('nghị quyết', 5).map(({ id }) => id)).toEqual(['document:b', 'document:a']);
  });

  test('no more than asked for, nothing for nothing', () => {
    expect(ids('h', 2)).toHaveLength(2);
    for (const typed of ['', '  ', '–/', '\u0301', '😀', '\0']) expect(ids(typed)).toEqual([]);
  });
});

/** As suggested: an order that the test states only in part. */
const order = (typed: string) => (a: string, b: string) => ids(typed).indexOf(a) - ids(typed).indexOf(b);

describe('what of a title is marked', () => {
  test('the words in a row, of the last one as much as was typed, whatever the marks', () => {
    expect(marksOf('so giao d', 'body:so-gddt')).toEqual(['Sở Giáo d']);
    expect(marksOf('uỷ b', 'body:ubnd')).toEqual(['Ủy b']);
    expect(marksOf('407 kh', 'document:407')).toEqual(['407/KH']);
    expect(marksOf('mam', 'section:a')).toEqual(['mầm'].map((word) => word.slice(0, 3)));
  });

  test('the full name of what was typed short, and the other way', () => {
    expect(marksOf('so gddt', 'body:so-gddt')).toEqual(['Sở Giáo dục và Đào tạo']);
    expect(marksOf('so gd', 'body:so-gddt')).toEqual(['Sở Giáo dục và Đào tạo']);
    expect(marksOf('phòng giáo dục', 'body:phong')).toEqual(['Phòng GD&ĐT']);
  });

  test('each word where they stand in no row, and the one that was meant', () => {
    expect(marksOf('hải phòng đào tạo', 'body:so-gddt')).toEqual(['Đào tạo', 'Hải Phòng']);
    expect(marksOf('uy bna nhan', 'body:ubnd')).toEqual(['Ủy ban nhân']);
  });

  test('places are those of the title as printed, also decomposed', () => {
    const title = 'Sở Y tế đặc khu'.normalize('NFD');
    const one = createSuggester(abbreviations);
    one.put([entry({ type: 'body', id: 'body:y', title })]);
    const [found] = one.suggest('so y te dac kh', 1);
    expect(found && marked(found)).toEqual(['Sở Y tế đặc kh'.normalize('NFD')]);
  });
});

/** Bytes; what 4,000 names would leave if only their words were kept is several times as much. */
const LEAK = 1e6;

describe('changes', () => {
  test('what is put again takes the place of what was there; what is removed is gone', () => {
    const changing = filled();
    changing.put([entry({ type: 'body', id: 'body:ubnd', title: 'Hội đồng nhân dân' })]);
    expect(changing.suggest('uy ban nhan dan thanh pho', 5)).toEqual([]);
    expect(changing.suggest('hội đồng', 5).map(({ id }) => id)).toEqual(['body:ubnd']);
    changing.remove(['section:a', 'unknown']);
    expect(changing.suggest('giáo dục mầm non', 5).map(({ id }) => id)).toEqual(['section:b']);
    changing.remove(['section:b']);
    expect(changing.suggest('mầm non', 5)).toEqual([]);
  });

  test('whatever was put and removed before, suggestions are those of a fresh start', () => {
    const typed = ['so', 'g', 'kế hoạch', '71', 'nghị quyết', 'hai phong', 'giáo dục mầm', 'ubdn'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(library.length - 1), fc.boolean()), { maxLength: 40 }), (steps) => {
        const [changing, fresh] = [createSuggester(abbreviations), createSuggester(abbreviations)];
        const there = new Set<SearchDocument>();
        for (const [at, put] of steps) {
          const one = library[at] as SearchDocument;
          if (put) changing.put([one]);
          else changing.remove([one.item.id]);
          if (put) there.add(one);
          else there.delete(one);
        }
        fresh.replaceAll(there);
        for (const text of typed) expect(changing.suggest(text, 5)).toEqual(fresh.suggest(text, 5));
      }),
      { numRuns: 60 },
    );
  });

  test('names that come and go leave nothing behind', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const changing = filled();
    const round = (number: number): void => {
      const bodies = Array.from({ length: 100 }, (_, at) =>
        entry({ type: 'body', id: `body:${number}-${at}`, title: `Ban ${`x${number}y${at}`.repeat(20)}` }),
      );
      changing.put(bodies);
      changing.suggest('ban x', 5);
      changing.remove(bodies.map(({ item }) => item.id));
    };
    const heapAfter = (from: number, to: number): number => {
      for (let number = from; number < to; number += 1) round(number);
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = heapAfter(0, 10);
    expect(heapAfter(10, 50) - before).toBeLessThan(LEAK);
  });
});
