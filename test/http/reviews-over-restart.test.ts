import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from '../../src/http/schema.js';
import { temporaryFolder } from '../temporary-folder.js';
import { GUARD_TASK, plan, REVIEW_TASK, startOver } from './made-up-library.js';

const DATA = temporaryFolder();
const DOCUMENT = 'document:15-kh-ubnd.uy-ban-nhan-dan-xa-thanh-binh.2026';
const TASK = 'task:15-kh-ubnd.uy-ban-nhan-dan-xa-thanh-binh.2026:I.1-1';
const LEAD = { body: 'body:phong-van-hoa-xa-hoi', role: 'lead' };

let app: App;
let composition: Awaited<ReturnType<typeof startOver>>['composition'];
const restart = async (warnings: string[] = []) => {
  await app?.close();
  ({ app, composition } = await startOver(DATA, warnings));
};
beforeAll(async () => {
  await restart();
  await composition.add([plan([REVIEW_TASK, GUARD_TASK])], () => {});
}, 60_000);
afterAll(() => app.close());

const post = async (payload: object) => {
  const answer = await app.inject({ method: 'POST', url: '/v1/reviews', payload: { by: 'Trần Thị Bình', ...payload } });
  expect({ status: answer.statusCode, body: answer.statusCode === 201 ? '' : answer.body }).toEqual({
    status: 201,
    body: '',
  });
  return { review: answer.json(), location: String(answer.headers.location) };
};
const ask = async (url: string) => (await app.inject(encodeURI(url))).json();
const ownersOf = async (task = TASK) =>
  (await ask(`/v1/tasks/${task}`)).owners.map(
    ({ body, role, review }: { body: { name: string }; role: string; review?: { by: string } }) =>
      `${body.name} ${role}${review === undefined ? '' : ` (${review.by})`}`,
  );

test('a decision is answered with its address, takes effect at once, and says who and when', async () => {
  expect(await ownersOf()).toEqual(['Phòng Văn hóa - Xã hội lead', 'Trạm Y tế xã Thanh Bình coordinate']);
  const before = Date.now();
  const { review, location } = await post({
    type: 'owner',
    item: TASK,
    verdict: 'correct',
    owner: LEAD,
    corrected: { name: 'Phòng Y tế xã Thanh Bình', role: 'lead' },
    note: 'theo phân công mới',
  });
  expect(review).toMatchObject({
    verdict: 'correct',
    by: 'Trần Thị Bình',
    state: 'effective',
    nodes: [TASK],
    subject: { item: { id: TASK, document: DOCUMENT, text: REVIEW_TASK } },
  });
  expect(Math.abs(Date.parse(review.at) - before)).toBeLessThan(60_000);
  expect(await ask(location)).toEqual(review);
  expect(await ownersOf()).toEqual([
    'Phòng Y tế xã Thanh Bình lead (Trần Thị Bình)',
    'Trạm Y tế xã Thanh Bình coordinate',
  ]);
  const tasks = await ask('/v1/bodies/body:phong-y-te-xa-thanh-binh/tasks');
  expect(tasks.member).toMatchObject([{ role: 'lead', basis: 'decided', task: { id: TASK } }]);
  expect((await ask(`/v1/bodies/${LEAD.body}/tasks`)).totalItems ?? 0).toBe(0);
});

test('it is still there and effective after a restart', async () => {
  await post({ type: 'deadline', item: TASK, verdict: 'confirm', deadline: { edtf: '../2026-06-30' } });
  const listed = await ask('/v1/reviews');
  const task = await ask(`/v1/tasks/${TASK}`);
  expect(task.deadlines).toMatchObject([{ edtf: '../2026-06-30', inclusive: false, review: { verdict: 'confirm' } }]);
  await restart();
  expect(await ask('/v1/reviews')).toEqual(listed);
  expect(await ask(`/v1/tasks/${TASK}`)).toEqual(task);
}, 60_000);

test('it follows the item when the document is read anew with others before it', async () => {
  await composition.add(
    [plan(['Trạm Y tế xã tổ chức tập huấn cho cộng tác viên dân số.', REVIEW_TASK, GUARD_TASK])],
    () => {},
  );
  const moved = TASK.replace('I.1-1', 'I.2-1');
  expect((await ownersOf(moved))[0]).toBe('Phòng Y tế xã Thanh Bình lead (Trần Thị Bình)');
  expect((await ask(`/v1/tasks/${TASK}`)).reviews).toEqual([]);
  const { member } = await ask(`/v1/reviews?node=${moved}`);
  expect(member.map(({ nodes, state }: { nodes: string[]; state: string }) => [nodes, state])).toEqual([
    [[moved], 'effective'],
    [[moved], 'effective'],
  ]);
  expect((await ask(`/v1/reviews?node=${TASK}`)).totalItems).toBe(0);
});

test('it is orphaned, not lost, when the item vanishes, and effective again when it is back', async () => {
  await composition.add([plan([GUARD_TASK])], () => {});
  const { member } = await ask(`/v1/reviews?node=${DOCUMENT}`);
  expect(member.map(({ state }: { state: string }) => state)).toEqual(['orphaned', 'orphaned']);
  expect((await ask(`/v1/reviews?node=${TASK}`)).totalItems).toBe(2);
  await composition.add([plan([REVIEW_TASK, GUARD_TASK, 'Các thôn phối hợp.'])], () => {});
  expect((await ownersOf())[0]).toBe('Phòng Y tế xã Thanh Bình lead (Trần Thị Bình)');
});

test('undone, everything is as the text says; the file is gone', async () => {
  const files = readdirSync(join(DATA, 'decisions')).length;
  for (const { id } of (await ask('/v1/reviews')).member) {
    expect((await app.inject({ method: 'DELETE', url: `/v1/reviews/${id}` })).statusCode).toBe(204);
    expect((await app.inject(`/v1/reviews/${id}`)).statusCode).toBe(404);
  }
  expect(files).toBe(2);
  expect(readdirSync(join(DATA, 'decisions'))).toEqual([]);
  expect(await ownersOf()).toEqual(['Phòng Văn hóa - Xã hội lead', 'Trạm Y tế xã Thanh Bình coordinate']);
  expect((await ask(`/v1/tasks/${TASK}`)).deadlines[0]).not.toHaveProperty('review');
});

test('a link that a person makes, rejects and confirms again', async () => {
  await composition.add([plan(['Củng cố mạng lưới trạm y tế tuyến xã.'], '9/KH-UBND')], () => {});
  const parent = (await ask('/v1/tasks?document=document:9-kh-ubnd.uy-ban-nhan-dan-xa-thanh-binh.2026')).member[0].id;
  const links = () =>
    composition
      .graph()
      .links.filter(({ childDocument }) => childDocument === DOCUMENT)
      .map(({ child, parent: to, review }) => [child, to, review?.verdict]);
  await post({ type: 'link', child: TASK, verdict: 'correct', corrected: parent });
  expect(links()).toEqual([[TASK, parent, 'correct']]);
  await post({ type: 'link', child: TASK, verdict: 'reject', parent });
  expect(links()).toEqual([]);
  await post({ type: 'link', child: TASK, verdict: 'confirm', parent });
  expect(links()).toEqual([[TASK, parent, 'confirm']]);
  const { member } = await ask('/v1/reviews?type=link');
  expect(member.map(({ state }: { state: string }) => state)).toEqual(['superseded', 'superseded', 'effective']);
});

test('decisions made at once are all kept, each later than the one before', async () => {
  const target = { type: 'owner', item: TASK, verdict: 'confirm', owner: LEAD };
  await Promise.all(Array.from({ length: 5 }, () => post(target)));
  const { member } = await ask('/v1/reviews?type=owner');
  const instants = member.map(({ at }: { at: string }) => at);
  expect(new Set(instants).size).toBe(5);
  expect(instants).toEqual([...instants].sort());
  expect(member.map(({ state }: { state: string }) => state).at(-1)).toBe('effective');
});

test('a broken file is named when the service starts, and hides nothing', async () => {
  const { totalItems } = await ask('/v1/reviews');
  writeFileSync(join(DATA, 'decisions', 'half.json'), '{"id":');
  const warnings: string[] = [];
  await restart(warnings);
  expect(warnings).toEqual([expect.stringContaining('half.json')]);
  expect((await ask('/v1/reviews')).totalItems).toBe(totalItems);
}, 60_000);
