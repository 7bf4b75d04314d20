import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLibrary } from '../../src/library/library.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('library', () => {
  let parent: string;
  let folder: string;
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'library-'));
    folder = join(parent, 'documents');
  });
  afterEach(() => rm(parent, { recursive: true }));

  it('is empty before anything is added', async () => {
    expect(await createLibrary(folder).all()).toEqual([]);
  });

  it('keeps name, bytes and text over a restart, in the order of names', async () => {
    await createLibrary(folder).add('kế hoạch.txt', bytes('hai'), 'văn bản hai');
    await createLibrary(folder).add('../../a.txt', bytes('một'), 'văn bản một');
    const all = await createLibrary(folder).all();
    expect(all.map(({ name, bytes: content, text }) => [name, new TextDecoder().decode(content), text])).toEqual([
      ['../../a.txt', 'một', 'văn bản một'],
      ['kế hoạch.txt', 'hai', 'văn bản hai'],
    ]);
    expect(await readdir(parent)).toEqual(['documents']);
  });

  it('keeps the same content once, also when it comes many times at once', async () => {
    const library = createLibrary(folder);
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, n) => library.add(`${n}.txt`, bytes('như nhau'), 'như nhau')),
    );
    expect(results.filter(({ added }) => added)).toHaveLength(1);
    expect((await library.add('again.txt', bytes('như nhau'), 'đọc khác')).added).toBe(false);
    expect((await library.all()).map(({ text }) => text)).toEqual(['như nhau']);
    expect(await readdir(folder)).toEqual([results[0]?.sha256]);
  });

  it('does not see a draft that a crash left behind', async () => {
    await createLibrary(folder).add('a.txt', bytes('a'), 'a');
    await mkdir(join(folder, '.draft-left'));
    expect(await createLibrary(folder).all()).toHaveLength(1);
  });
});
