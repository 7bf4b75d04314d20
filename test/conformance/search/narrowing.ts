import { NO_FILTERS } from '../../../src/search/search-index.js';
import type { Given } from './given.js';
import { CTR2, GDDT, KH9, NQ71, Y_TE } from './library.js';

/** Filters, and facets over what they leave. */
export function narrowing({ it, each, find, hits }: Given): void {
  each(
    [
      [{ types: ['task'] }, ['task:3', 'task:4']],
      [{ types: ['target', 'body'] }, [GDDT, 'target:1']],
      [{ levels: ['commune'] }, ['target:1']],
      [{ bodies: [GDDT] }, ['task:4']],
      [{ bodies: [GDDT, Y_TE] }, ['task:3', 'task:4']],
      [{ roles: ['lead'] }, ['task:3']],
      [{ bodies: [GDDT], roles: ['lead'] }, []],
      [{ bodies: [GDDT], roles: ['coordinate', 'monitor'] }, ['task:4']],
      [{ years: ['2024'] }, ['target:1']],
      [{ documents: [NQ71, KH9] }, ['target:1', 'task:3']],
      [{ held: false }, ['target:1']],
      [{ held: true, types: ['task'], years: ['2025'], levels: ['central'] }, ['task:3', 'task:4']],
      [{ due: { from: null, to: null } }, ['task:3']],
      [{ due: { from: '2026-01-01', to: null } }, ['task:3']],
      [{ due: { from: '2027-01-01', to: null } }, []],
      [{ due: { from: null, to: '2025-12-30' } }, []],
      [{ due: { from: null, to: '2025-12-31' } }, ['task:3']],
      [{ due: { from: '2026-01-01', to: '2026-12-30' } }, []],
      [{ bodies: ['body:none', '"', 'x y', '") OR @'] }, []],
    ] as const,
    'hits with %',
    async ([filters, wanted]) => {
      expect(await hits('đào tạo', filters as never)).toEqual([...wanted].sort());
    },
  );

  it('a document is found with what stands in it', async () => {
    expect(await hits('', { documents: [CTR2] })).toEqual([CTR2, 'section:1', 'task:1', 'task:2']);
  });

  it('no question and filters: everything that passes', async () => {
    expect(await hits('', { due: { from: '2025-01-01', to: '2025-12-31' } })).toEqual(['task:2', 'task:3']);
    expect(await hits('', { levels: ['commune'] })).toEqual([KH9, 'target:1', 'task:ocr']);
  });

  it('more values than an engine looks up one by one', async () => {
    const bodies = Array.from({ length: 2_000 }, (_, n) => `body:${n}`);
    expect(await hits('đào tạo', { bodies: [...bodies, GDDT], roles: ['lead', 'coordinate'] })).toEqual(['task:4']);
    expect(await hits('đào tạo', { documents: bodies, types: ['task'] })).toEqual([]);
  });

  it('facets count all hits, most frequent first', async () => {
    const { facets } = await find('đào tạo', { size: 1 });
    expect(facets).toEqual({
      type: [
        { value: 'task', count: 2 },
        { value: 'body', count: 1 },
        { value: 'target', count: 1 },
      ],
      level: [
        { value: 'central', count: 2 },
        { value: 'commune', count: 1 },
      ],
      body: [
        { value: GDDT, count: 1 },
        { value: Y_TE, count: 1 },
      ],
      role: [
        { value: 'coordinate', count: 1 },
        { value: 'lead', count: 1 },
      ],
      year: [
        { value: '2025', count: 2 },
        { value: '2024', count: 1 },
      ],
      document: [
        { value: KH9, count: 1 },
        { value: 'document:nq-57', count: 1 },
        { value: NQ71, count: 1 },
      ],
      held: [
        { value: 'true', count: 2 },
        { value: 'false', count: 1 },
      ],
    });
  });

  it('facets keep to the filters and to the phrases', async () => {
    const { facets } = await find('"đào tạo"', { filters: { ...NO_FILTERS, types: ['task'] } });
    expect(facets.type).toEqual([{ value: 'task', count: 2 }]);
    expect((await find('đào tạo -"giáo viên"')).facets.document).toEqual([{ value: NQ71, count: 1 }]);
  });
}
