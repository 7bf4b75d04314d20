import { searchDocument as entry } from '../../search/search-documents.js';
import { EVERY_TYPE, type Given } from './given.js';
import { GDDT, KH9, LIBRARY, NQ71, OTHERS } from './library.js';

/** Steps from one content to the next. */
export function changing({ changes, index, find, hits }: Given): void {
  const words = 'độc nhất vô nhị';

  changes('a step puts, replaces and removes; what goes goes first', async () => {
    const changed = {
      ...(LIBRARY[0] as (typeof LIBRARY)[0]),
      fields: { title: words, document: '', heading: '', text: '', raw: '' },
    };
    await index().apply({
      put: [changed, entry({ type: 'task', id: 'task:new', title: words })],
      remove: [NQ71, KH9, 'task:none'],
    });
    expect(await hits(words)).toEqual([NQ71, 'task:new']);
    expect(await hits('đột phá')).toEqual([]);
    expect(await hits('', { documents: [KH9] })).toEqual(['target:1', 'task:ocr']);
    expect((await find('', { filters: EVERY_TYPE })).totalItems).toBe(LIBRARY.length);
    await index().apply({ put: [], remove: LIBRARY.map(({ item }) => item.id) });
    expect(await hits('', EVERY_TYPE)).toEqual(['task:new']);
  });

  changes('of two things with one id the last is kept', async () => {
    const [one, two] = ['trước', words].map((title) => entry({ type: 'task', id: 'task:twice', title }));
    await index().apply({ put: [one as never, two as never], remove: [] });
    expect(await hits('"trước"')).toEqual([]);
    expect(await hits(words)).toEqual(['task:twice']);
  });

  changes('new labels count and old ones do not, with the same words', async () => {
    const moved = LIBRARY.map((one) => ({ ...one, facets: { ...one.facets, level: 'agency' } as const }));
    await index().apply({ put: moved, remove: [] });
    expect((await find('', { filters: EVERY_TYPE })).facets.level).toEqual([
      { value: 'agency', count: LIBRARY.length },
    ]);
  });

  changes('replaceAll forgets what was there, and twice is once', async () => {
    await index().replaceAll(OTHERS);
    await index().replaceAll(OTHERS);
    expect(await hits('', EVERY_TYPE)).toEqual(OTHERS.map(({ item }) => item.id).sort());
    expect(await hits('71-NQ/TW')).toEqual([]);
    await index().replaceAll([]);
    expect(await find('giáo dục')).toMatchObject({ totalItems: 0, member: [] });
  });

  changes('suggestions follow', async () => {
    expect((await index().suggest('so giao', 5))[0]?.id).toBe(GDDT);
    await index().apply({ put: [], remove: [GDDT] });
    expect((await index().suggest('so giao', 5)).map(({ id }) => id)).not.toContain(GDDT);
  });

  changes('odd ids are ids', async () => {
    const odd = [
      'task:a b',
      'task:"',
      'task:\\',
      'task:\u2028',
      'task:$20;',
      'task:\0',
      `task:${'x'.repeat(3000)}`,
      `task:${'x'.repeat(3000)}y`,
    ];
    await index().replaceAll(odd.map((id) => entry({ type: 'task', id, title: 'lạ', document: id })));
    for (const id of odd) expect(await hits('lạ', { documents: [id] })).toEqual([id]);
  });
}
