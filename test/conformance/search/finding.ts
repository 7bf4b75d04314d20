import type { FoundHit } from '../../../src/search/search-index.js';
import type { Given } from './given.js';
import { CTR2, GDDT, KH9, NQ71 } from './library.js';

/** Numbers, names, words, phrases: what a question finds. */
export function finding({ it, each, find, ids, idsOf, first, hits }: Given): void {
  each(
    ['71-NQ/TW', '71 nq tw', '71-nq-tw', '71- NQ/TW', 'nghi quyet 71', 'Nghị quyết số 71', 'NQ 71', '71-NQ'],
    '% finds the resolution first',
    async (text) => expect(await first(text)).toBe(NQ71),
  );

  it('what stands in it and what names it comes along', async () => {
    expect(await ids('71-NQ/TW')).toEqual(expect.arrayContaining([NQ71, 'task:3', CTR2, 'task:1']));
  });

  each(
    ['chuong trinh 02', '02-ctr/tu', 'Chương trình 02-CTr/TU về giáo dục'],
    '% finds the programme first',
    async (text) => expect(await first(text)).toBe(CTR2),
  );

  it('a conclusion and a resolution of one number are kept apart', async () => {
    expect(await first('ket luan 71')).toBe('document:kl-71');
  });

  it('a part that is named comes beside its document', async () => {
    expect((await ids('Điều 5 71-NQ/TW')).slice(0, 2)).toContain('task:3');
  });

  each(['Sở GDĐT', 'so gddt', 'Sở Giáo dục', 'sở giáo dục và đào tạo'], '% finds the body first', async (text) =>
    expect(await first(text)).toBe(GDDT),
  );

  it('abbreviations work both ways', async () => {
    expect(await ids('giáo dục và đào tạo')).toContain('task:2');
    expect(await first('UBND')).toBe('body:ubnd');
  });

  it('both tone placements and no marks find the same', async () => {
    const older = await find('thủy sản');
    expect(await ids('thuỷ sản')).toEqual(idsOf(older));
    expect(await ids('thuy san')).toEqual(idsOf(older));
    expect(idsOf(older)[0]).toBe('task:2');
  });

  it('what is found is marked in the original, and says why', async () => {
    const [hit] = (await find('mang luoi truong hoc')).member as [FoundHit];
    expect(hit.item.id).toBe('task:3');
    expect(hit.textMatches[0]?.text.slice(hit.textMatches[0].location[0]?.start)).toMatch(/^mạng lưới trường học/);
    expect(hit.why.places).toEqual(['title']);
  });

  it('exact marks stand above folded ones', async () => {
    expect(await ids('văn hóa')).toEqual(['task:hoa', 'task:hoa-binh']);
  });

  it('a hit holds a pair of the question, or a word that stands alone', async () => {
    expect(await hits('đào tạo')).toEqual([GDDT, 'target:1', 'task:3', 'task:4']);
    expect(await hits('đạt')).toEqual(['target:1']);
    expect(await hits('85%')).toEqual(['target:1']);
  });

  it('no pair reaches over the end of a clause', async () => {
    expect(await hits('"85 % giáo viên"')).toEqual([]);
    expect(await hits('"chuẩn 85 %"')).toEqual(['target:1']);
  });

  it('what only an OCR read is found, but is no phrase', async () => {
    expect(await hits('xcvb')).toEqual(['task:ocr']);
    expect(await hits('"xcvb"')).toEqual([]);
    expect(await hits('chuyển đổi số -xcvb')).toEqual([KH9, 'task:ocr']);
  });

  it('a phrase stands word by word', async () => {
    expect(await hits('"giáo viên đào tạo"')).toEqual(['target:1']);
    expect(await hits('"tạo đào"')).toEqual([]);
    expect(await hits('"đào" giáo viên')).toEqual(['target:1', 'task:4']);
  });

  it('what a minus stands before is not found', async () => {
    expect(await hits('đào tạo -"thể chất"')).toEqual([GDDT, 'target:1', 'task:3']);
    expect(await hits('đào tạo -giáo')).toEqual(['task:3']);
    expect(await hits('-giáo', { types: ['task'] })).toEqual([
      'task:1',
      'task:2',
      'task:3',
      'task:hoa',
      'task:hoa-binh',
      'task:ocr',
    ]);
  });

  it('without quotes they are words', async () => {
    const { understood, totalItems } = await find('"tạo đào"', { without: ['phrase'] });
    expect(understood.phrases).toEqual([]);
    expect(totalItems).toBeGreaterThan(0);
  });
}
