import { strFromU8, unzipSync } from 'fflate';
import type { App } from '../../src/http/schema.js';
import { Comparison } from '../../src/model/comparison.js';
import { Coverage } from '../../src/model/coverage.js';
import { temporaryFolder } from '../temporary-folder.js';
import { plan, startOver } from './made-up-library.js';

const PARENT = 'document:chuong-trinh-hanh-dong.ban-thuong-vu-thanh-uy-hai-phong.c25586d5';
const ZONE = 'document:ke-hoach-hanh-dong.ban-thuong-vu-dang-uy-dac-khu.300cfe17';
const AGENCIES = 'document:ke-hoach.ban-thuong-vu-dang-uy-cac-co-quan-dang-thanh-pho-hai-phong.d6acac2c';
const CITED = 'document:71-nq-tw.2025';

const SLIP = 'Xây dựng 10 trường, trong đó 12 trường đạt chuẩn quốc gia.';

let app: App;
beforeAll(async () => {
  const { app: started, composition } = await startOver(temporaryFolder());
  await composition.add([plan([SLIP, 'Trạm Y tế xã tổ chức khám bệnh định kỳ cho người cao tuổi.'])], () => {});
  app = started;
}, 60_000);
afterAll(() => app.close());

const get = (path: string) => app.inject(path);
const ask = async (path: string) => {
  const answer = await get(path);
  expect(answer.statusCode).toBe(200);
  return answer.json();
};

test.each([
  ['the special zone', ZONE],
  ['the Party agencies', AGENCIES],
])('the programme against the plan of %s: pairs, what is left, numbers, sections', async (_who, child) => {
  const answer = Comparison.parse(await ask(`/v1/compare?parent=${PARENT}&child=${child}`));
  const { pairs, uncovered, local } = answer;
  expect([answer.parent.id, answer.child.id]).toEqual([PARENT, child]);
  expect(pairs.length).toBeGreaterThan(10);
  const covered = new Set(pairs.map((pair) => pair.parent.id));
  const tied = new Set(pairs.map((pair) => pair.child.id));
  expect(uncovered.some(({ id }) => covered.has(id)) || local.some(({ id }) => tied.has(id))).toBe(false);
  for (const { child: own, parent, changes } of pairs)
    for (const change of changes) {
      if (change.parentSpan)
        expect(parent.text.slice(change.parentSpan.start, change.parentSpan.end)).toBe(change.parent);
      if (change.childSpan) expect(own.text.slice(change.childSpan.start, change.childSpan.end)).toBe(change.child);
    }
  expect(answer.measures.filter(({ status }) => status === 'dropped').length).toBeGreaterThan(10);
  expect(answer.sectionPairs.length).toBeGreaterThan(4);
});

test('two documents that are not tied are compared all the same', async () => {
  const answer = Comparison.parse(await ask(`/v1/compare?parent=${ZONE}&child=${AGENCIES}`));
  expect(answer.pairs.length).toBeGreaterThan(3);
});

test.each([
  ['no child', `parent=${PARENT}`, 400, 'bad-parameter'],
  ['the same document', `parent=${PARENT}&child=${PARENT}`, 400, 'bad-parameter'],
  ['an item', `parent=${PARENT}&child=${ZONE.replace('document', 'task')}:IV.4-1`, 400, 'bad-parameter'],
  ['a document that is only cited', `parent=${CITED}&child=${ZONE}`, 404, 'not-held'],
  ['a document that is not there', `parent=${PARENT}&child=document:none`, 404, 'not-found'],
  ['what is no id', `parent=${PARENT}&child=xyz`, 404, 'not-found'],
])('compare refuses %s', async (_what, query, status, code) => {
  const answer = await get(`/v1/compare?${query}`);
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({ status, code });
});

test('coverage of a document by all that carry it out counts each of its items once', async () => {
  const answer = Coverage.parse(await ask(`/v1/coverage?parent=${PARENT}`));
  expect(answer.children.map(({ document }) => document.id).sort()).toEqual([AGENCIES, ZONE].sort());
  const { items, covered, partly, notCovered } = answer.counts;
  expect([covered + partly + notCovered, answer.items.length]).toEqual([items, items]);
  for (const { item, dropped } of answer.items)
    for (const { quote, span } of dropped.clauses) expect(item.text.slice(span.start, span.end)).toBe(quote);
  const one = Coverage.parse(await ask(`/v1/coverage?parent=${PARENT}&child=${ZONE}`));
  expect(one.counts.notCovered).toBeGreaterThanOrEqual(notCovered);
});

test('the comparison table opens in Excel', async () => {
  const answer = await get(`/v1/coverage?parent=${PARENT}&child=${ZONE}&format=xlsx`);
  expect(answer.headers['content-type']).toContain('spreadsheetml');
  const files = unzipSync(new Uint8Array(answer.rawPayload));
  expect(strFromU8(files['xl/workbook.xml'] as Uint8Array)).toContain('Bảng đối chiếu');
  const words = strFromU8(files['xl/sharedStrings.xml'] as Uint8Array);
  for (const word of ['giữ nguyên', 'thu hẹp', 'điều chỉnh', 'không đưa vào', 'địa phương bổ sung'])
    expect(words).toContain(word);
  expect(words).toContain('thấp hơn 5 điểm');
});

test('the comparison table as CSV begins with the mark by which Excel knows Unicode', async () => {
  const answer = await get(`/v1/compare?parent=${PARENT}&child=${ZONE}&format=csv`);
  expect(answer.headers['content-type']).toContain('text/csv');
  expect(answer.body.startsWith('\ufeff')).toBe(true);
  expect(answer.body).toContain('không đưa vào');
});

test('what is missing: the resolution on which most items hang comes first', async () => {
  const { member, totalItems } = await ask('/v1/reports/missing-documents?size=3');
  expect(member).toHaveLength(3);
  expect(totalItems).toBeGreaterThan(3);
  expect(member[0]).toMatchObject({ id: CITED, document: { held: false, symbol: '71-NQ/TW' } });
  const counts = member.map(({ items }: { items: number }) => items);
  expect([...counts].sort((a, b) => b - a)).toEqual(counts);
});

test('numbers below the parent’s, in words', async () => {
  const { member } = await ask(`/v1/reports/weaker-measures?document=${ZONE}&size=100`);
  const summaries = member.map(({ measure }: { measure: { summary: string } }) => measure.summary);
  expect(summaries.join('\n')).toContain('≥ 85 % đến năm 2030 → > 80 % đến năm 2029: thấp hơn 5 điểm');
});

test('items without owner or time, per document', async () => {
  const { member, summary } = await ask(`/v1/reports/unassigned?document=${ZONE}&size=100`);
  expect(member.length).toBeGreaterThan(10);
  for (const { item, unclear } of member) if (unclear.includes('owner')) expect(item.owners).toEqual([]);
  expect(summary.documents.map(({ document }: { document: { id: string } }) => document.id)).toEqual([ZONE]);
});

test('numbers that contradict one another are reported with their places', async () => {
  const { member } = await ask('/v1/reports/arithmetic');
  const own = member.filter(({ sources }: { sources: { file: string }[] }) => sources[0]?.file === 'ke-hoach-xa.txt');
  expect(own).toMatchObject([{ code: 'part-over-whole', label: expect.stringMatching(/#1$/) }]);
  expect(own[0].sources.map(({ exact }: { exact: string }) => exact).join(' ')).toMatch(/10.*12/);
});

test.each(['missing-documents', 'unassigned', 'conflicts', 'weaker-measures', 'arithmetic'])(
  'the report %s pages, refuses an unknown document, and is a table',
  async (name) => {
    expect(await ask(`/v1/reports/${name}?size=1`)).toMatchObject({
      totalItems: expect.any(Number),
      view: { previous: null },
    });
    expect((await get(`/v1/reports/${name}?document=document:none`)).statusCode).toBe(404);
    expect((await get(`/v1/reports/${name}?format=pdf`)).statusCode).toBe(400);
    const table = await get(`/v1/reports/${name}?format=xlsx`);
    expect(Object.keys(unzipSync(new Uint8Array(table.rawPayload)))).toContain('xl/workbook.xml');
  },
);
