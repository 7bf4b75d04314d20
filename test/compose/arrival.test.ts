import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { plan } from '../http/made-up-library.js';
import { temporaryFolder } from '../temporary-folder.js';

const DATA = temporaryFolder();
const DOCUMENT = 'document:15-kh-ubnd.uy-ban-nhan-dan-xa-thanh-binh.2026';

async function start() {
  const composition = compose(readConfig({ DATA_DIR: DATA }));
  await composition.load();
  return composition;
}

test('of several texts of one document the last that arrived stands, before and after a restart', async () => {
  const { add, graph } = await start();
  // By name, the second one would come first.
  const versions = [
    { ...plan(['Xã xây trường học.']), name: 'b.txt' },
    { ...plan(['Xã sửa trường học.']), name: 'a.txt' },
  ];
  await Promise.all(versions.map((version) => add([version], () => {})));
  const textsIn = (documents: ReturnType<typeof graph>) =>
    documents.tasks.filter(({ document }) => document === DOCUMENT).map(({ text }) => text);
  expect(textsIn(graph())).toEqual(['Xã sửa trường học.']);
  await add(versions.slice(0, 1), () => {});
  const before = graph();
  expect(textsIn(before)).toEqual(['Xã sửa trường học.']);
  expect((await start()).graph()).toEqual(before);
}, 60_000);
