import { NO_FILTERS } from '../../../src/search/search-index.js';
import { searchDocument as entry } from '../../search/search-documents.js';
import { EVERY_TYPE, type Given } from './given.js';
import { CTR2, KH9, NQ71 } from './library.js';

/** So many that their order is not looked at closely; every third is a body. */
const many = Array.from({ length: 260 }, (_, n) =>
  entry({
    type: n % 3 === 0 ? 'body' : 'task',
    id: `task:many-${String(n).padStart(3, '0')}`,
    title: `phòng cháy chữa cháy ${n % 7}`,
  }),
);

/** Order of hits, pages, near-duplicates. */
export function ordering({ it, each, over, find, ids, idsOf }: Given): void {
  const tasks = { ...NO_FILTERS, types: ['task'] } as const;

  it('by date, latest first, and by deadline, earliest first', async () => {
    const dated = (await find('', { filters: EVERY_TYPE, sort: 'date' })).member.map(
      ({ item }) => item.document ?? item.id,
    );
    expect(dated.indexOf(CTR2)).toBeLessThan(dated.indexOf(NQ71));
    expect(dated.indexOf(NQ71)).toBeLessThan(dated.indexOf(KH9));
    expect((await ids('', { filters: tasks, sort: 'deadline' })).slice(0, 2)).toEqual(['task:2', 'task:3']);
  });

  it('a boost puts higher what fits, and is named', async () => {
    const boosts = [{ reading: 'role', fits: { roles: ['coordinate'] } }] as const;
    const { member } = await find('đào tạo', { filters: tasks, boosts });
    expect(member[0]?.item.id).toBe('task:4');
    expect(member[0]?.why.readings).toEqual(['role']);
  });

  const question = 'phòng cháy';

  each([question, ''], 'pages of % hold everything once, whatever their size', async (text) => {
    await over(many);
    for (const size of [37, 100]) {
      const found: string[] = [];
      for (let offset = 0; offset < many.length + size; offset += size) {
        const page = await find(text, { filters: EVERY_TYPE, offset, size });
        expect(page.totalItems).toBe(many.length);
        found.push(...idsOf(page));
      }
      expect(found).toHaveLength(many.length);
      expect(new Set(found).size).toBe(many.length);
    }
  });

  it('pages are the same when asked for again, and empty past the end', async () => {
    await over(many);
    const page = { offset: 90, size: 30 };
    expect(await ids(question, page)).toEqual(await ids(question, page));
    expect(await ids(question, { offset: 5_000, size: 30 })).toEqual([]);
  });

  it('equal things come by id, whatever order they were put in', async () => {
    const twins = ['task:b', 'task:a', 'task:c'].map((id) => entry({ type: 'task', id, title: 'xây dựng' }));
    await over(twins);
    expect(await ids('xây dựng')).toEqual(['task:a', 'task:b', 'task:c']);
    expect(await ids('', { filters: EVERY_TYPE })).toEqual(['task:a', 'task:b', 'task:c']);
  });

  it('near-duplicates stand beneath the best of them', async () => {
    const text = 'Rà soát quy hoạch mạng lưới trường học theo hướng tinh gọn, hiệu quả';
    await over(
      ['a', 'b'].map((id) => entry({ type: 'task', id: `task:${id}`, title: text, document: `document:${id}` })),
    );
    const { member, totalItems } = await find('quy hoạch mạng lưới', { group: true });
    expect([totalItems, member.length]).toEqual([1, 1]);
    expect(member[0]?.similar).toEqual([{ id: 'task:b', title: text, document: 'document:b' }]);
  });
}
