import { readFileSync } from 'node:fs';
import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { createApp } from '../../src/http/app.js';
import type { App } from '../../src/http/schema.js';
import { temporaryFolder } from '../temporary-folder.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const PLACEHOLDER_ORIGIN = 'localhost:3000';

let app: App;
beforeAll(async () => {
  const composition = compose(readConfig({ DATA_DIR: temporaryFolder() }));
  await composition.load();
  const { questions, reviews, ready } = composition;
  app = await createApp({ questions, reviews, ready, rateLimit: 'off' });
}, 60_000);
afterAll(() => app.close());

const ask = async (path: string) => {
  const answer = await app.inject(path);
  expect(answer.statusCode).toBe(200);
  return answer.json();
};
const search = async (query: string) => (await ask(`/v1/search?q=${encodeURIComponent(query)}&size=1`)).member[0].item;

/** The path that a curl command of the README asks for. */
const quotedPath = (start: string): string => {
  const path = new RegExp(`${PLACEHOLDER_ORIGIN}(${start}\\S+)`).exec(readme)?.[1];
  if (!path) throw new Error(`README quotes no call of ${start}`);
  return path;
};

test('it is at most 150 lines', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(151);
});

test('the plan: search finds the quoted task, and the task says what is quoted', async () => {
  const path = quotedPath('/v1/tasks/');
  expect(`/v1/tasks/${(await search('kế hoạch truyền thông tổng thể')).id}`).toBe(path);
  const task = await ask(path);
  expect(task).toMatchObject({ label: 'V.1#1', source: { lineStart: 218 } });
  expect(task.owners[0]).toMatchObject({
    body: { name: 'Sở Giáo dục và Đào tạo thành phố Hải Phòng' },
    role: 'lead',
    basis: 'inherited',
    source: { lineStart: 216, exact: 'Sở Giáo dục và Đào tạo' },
  });
});

test('the trace: three steps, the first one inferred', async () => {
  const { paths } = await ask(quotedPath('/v1/trace/'));
  const [first] = paths as [{ nodes: string[]; hops: { relation: string; evidence: string; quote: string }[] }];
  expect(first.nodes.at(-1)).toBe('document:71-nq-tw.2025');
  expect(first.hops.map(({ relation, evidence }) => `${relation} ${evidence}`)).toEqual([
    'derives_from inferred',
    'part_of stated',
    'implements stated',
  ]);
  expect(first.hops[0]?.quote).toMatch(/^4\. Uỷ ban Mặt trận Tổ quốc và các tổ chức/);
});

test('the comparison: the counts and the number that are quoted', async () => {
  const parent = 'document:chuong-trinh-hanh-dong.ban-thuong-vu-thanh-uy-hai-phong.c25586d5';
  const child = 'document:ke-hoach-hanh-dong.ban-thuong-vu-dang-uy-dac-khu.300cfe17';
  const { pairs, uncovered, local, measures } = await ask(`/v1/compare?parent=${parent}&child=${child}`);
  const counts = [
    /(\d+) items are taken over/,
    /(\d+) narrowed/,
    /(\d+) adapted/,
    /(\d+) items of the/,
    /(\d+) items are\s+local/,
  ];
  const kinds = (kind: string) => pairs.filter((pair: { kind: string }) => pair.kind === kind).length;
  expect(counts.map((count) => Number(count.exec(readme)?.[1]))).toEqual([
    kinds('verbatim'),
    kinds('narrowed'),
    kinds('adapted'),
    uncovered.length,
    local.length,
  ]);
  const summaries = measures.map(({ summary }: { summary: string }) => summary);
  expect(summaries).toContain(/`(≥ 30 %.*?)`/.exec(readme)?.[1]);
});

test('the lineage: what is said to descend from the resolution does', async () => {
  const { nodes } = await ask('/v1/lineage?nodeId=document:71-nq-tw.2025&upstreamDepth=0&downstreamDepth=3');
  const below = (nodes as { depth: number; symbol: string | null; held: boolean }[]).filter(({ depth }) => depth === 1);
  const cited = below.filter(({ held }) => !held).map(({ symbol }) => symbol);
  expect(cited.sort()).toEqual(['157/QĐ-TTg', '281/NQ-CP']);
  expect(below.filter(({ held }) => held)).toHaveLength(5);
  expect(below.map(({ symbol }) => symbol)).toContain('02-CTr/TU');
});

test.each([
  ['71-NQ/TW', 'document:71-nq-tw.2025'],
  ['71 nq tw', 'document:71-nq-tw.2025'],
  ['nghi quyet 71', 'document:71-nq-tw.2025'],
  ['Sở GDĐT', 'body:so-giao-duc-va-dao-tao-thanh-pho-hai-phong'],
])('search for %s finds first what the README says', async (query, id) => {
  expect((await search(query)).id).toBe(id);
});

test('both tone placements and a phrase without marks find the same', async () => {
  expect((await search('uỷ ban')).id).toBe((await search('ủy ban')).id);
  expect((await search('truyen thong tong the')).id).toBe((await search('kế hoạch truyền thông tổng thể')).id);
});
