import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrokenDecision, createDecisionsOnDisk } from '../../src/library/decisions-on-disk.js';
import { anchor, onLink } from '../build-decision.js';
import { decisionStoreConformance } from '../conformance/decision-store.js';
import { temporaryFolder } from '../temporary-folder.js';

const noneBroken = (broken: BrokenDecision) => {
  throw new Error(`${broken.file}: ${broken.reason}`);
};
const newFolder = () => join(temporaryFolder(), 'decisions');

const one = () => onLink('reject', anchor('a', 'task:a.1', 'a'), anchor('b', 'task:b.1', 'b'));

describe('on disk', () => {
  let folder = '';
  decisionStoreConformance(
    async () => {
      folder = newFolder();
      return createDecisionsOnDisk(folder, noneBroken);
    },
    async () => createDecisionsOnDisk(folder, noneBroken),
  );

  test('each decision is one file, and no draft is left', async () => {
    const decisions = [one(), one()];
    const store = createDecisionsOnDisk(folder, noneBroken);
    for (const decision of decisions) await store.put(decision);
    const names = await readdir(folder);
    expect(names.filter((name) => !name.endsWith('.json'))).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(decisions.map(({ id }) => `${id}.json`)));
  });

  test('broken files are named with a reason, left alone, and hide none of the others', async () => {
    const where = newFolder();
    const good = one();
    await createDecisionsOnDisk(where, noneBroken).put(good);
    await writeFile(join(where, 'half.json'), '{"id": "half", "verd');
    await writeFile(join(where, 'empty.json'), '');
    await writeFile(join(where, 'other.json'), JSON.stringify({ ...good, id: 'else' }));
    await writeFile(join(where, 'verdict.json'), JSON.stringify({ ...good, id: 'verdict', verdict: 'perhaps' }));
    await mkdir(join(where, 'folder.json'));
    await writeFile(join(where, '.draft-left'), '{');
    const broken: BrokenDecision[] = [];
    const store = createDecisionsOnDisk(where, (file) => broken.push(file));
    expect(await store.all()).toEqual([good]);
    await store.all();
    expect(broken.map(({ file }) => file)).toEqual(
      ['empty', 'folder', 'half', 'other', 'verdict'].map((name) => join(where, `${name}.json`)),
    );
    expect(broken.every(({ reason }) => reason.length > 5)).toBe(true);
    expect(broken.at(-1)?.reason).toMatch(/^verdict: /);
    expect(await readdir(where)).toContain('half.json');
  });

  test.each(['../escape', 'a/b', '', '.hidden', 'x'.repeat(101)])('%j cannot name a decision', async (id) => {
    const where = newFolder();
    await expect(createDecisionsOnDisk(where, noneBroken).put({ ...one(), id })).rejects.toThrow('name of a file');
  });

  test('what could not be written is not there', async () => {
    const where = newFolder();
    await writeFile(where, 'a file in the way');
    const store = createDecisionsOnDisk(where, noneBroken);
    await expect(store.put(one())).rejects.toThrow();
  });
});
