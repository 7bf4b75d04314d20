import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLibrary } from '../../src/library/library.js';
import { temporaryFolder } from '../temporary-folder.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('library', () => {
  let parent: string;
  let folder: string;
  beforeEach(() => {
    parent = temporaryFolder();
    folder = join(parent, 'documents');
  });

  it('is empty before anything is added', async () => {
    expect(await createLibrary(folder).all()).toEqual([]);
  });

  it('keeps name, bytes and text over a restart, in the order of arrival', async () => {
    await createLibrary(folder).add('kế hoạch.txt', bytes('hai'), 'văn bản hai');
    await createLibrary(folder).add('../../a.txt', bytes('một'), 'văn bản một');
    const all = await createLibrary(folder).all();
    expect(all.map(({ name, bytes: content, text }) => [name, new TextDecoder().decode(content), text])).toEqual([
      ['kế hoạch.txt', 'hai', 'văn bản hai'],
      ['../../a.txt', 'một', 'văn bản một'],
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

  it('goes on counting after a restart, also where the clock was set back', async () => {
    const first = createLibrary(folder);
    for (const name of ['c', 'a', 'b']) await first.add(name, bytes(name), name);
    const [last] = (await first.all()).slice(-1);
    const ahead = { name: 'z', sha256: last?.sha256, sequence: Date.now() + 1e9 };
    await writeFile(join(folder, last?.sha256 ?? '', 'document.json'), JSON.stringify(ahead));
    const second = createLibrary(folder);
    expect((await second.all()).map(({ name }) => name)).toEqual(['c', 'a', 'z']);
    await second.add('0', bytes('0'), '0');
    expect((await createLibrary(folder).all()).map(({ name }) => name)).toEqual(['c', 'a', 'z', '0']);
  });

  it('reads what an older version kept, by name and before everything else', async () => {
    const library = createLibrary(folder);
    for (const name of ['new', 'b', 'a']) {
      const { sha256 } = await library.add(name, bytes(name), name);
      if (name !== 'new') await writeFile(join(folder, sha256, 'document.json'), JSON.stringify({ name, sha256 }));
    }
    expect((await createLibrary(folder).all()).map(({ name }) => name)).toEqual(['a', 'b', 'new']);
  });
});
