import fc from 'fast-check';
import { createApp } from '../../src/http/app.js';
import type { App } from '../../src/http/schema.js';
import { createReviewing } from '../../src/ingest/review.js';
import { buildLibraryGraph } from '../../src/link/library-graph.js';
import { Problem } from '../../src/model/answers.js';
import { Review } from '../../src/model/review.js';
import { createQuestions } from '../../src/query/create-questions.js';
import { createReviewQuestions } from '../../src/query/reviews.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { createMemoryDecisions } from '../../src/store/memory-decisions.js';
import { at, directive, owner, programmeAndPlan, refers, section, target, task } from '../build-directive.js';
import { embeddedIndex } from '../search/embedded-index.js';

const due = { edtf: '../2030', inclusive: true, recurrence: null, text: 'đến năm 2030', source: at('b.txt', 9, 'đến') };
const { programme, plan } = programmeAndPlan();
const DIRECTIVES = [
  programme,
  plan,
  directive('a', { symbol: '5/KH-UBND', tasks: [task('a', 1, 'Nâng cấp y tế cơ sở')], issuedOn: '2026-01-02' }),
  directive('d', { title: 'Một kế hoạch không in số' }),
  directive('b', {
    sections: [section('b', 'I.1', 'Nhiệm vụ')],
    tasks: [
      { ...task('b', 1, 'Nâng cấp trạm y tế', [owner('Sở Y tế', 'lead')]), deadlines: [due] },
      task('b', 2, 'Khác'),
    ],
    targets: [
      { ...target('b', 3, 'Mọi trạm có bác sĩ'), deadlines: [{ ...due, edtf: null, recurrence: 'FREQ=YEARLY' }] },
    ],
    references: [refers('5/KH-UBND', { issuedOn: '2026-01-02' })],
  }),
];
const [CHILD, PARENT, GOAL] = ['task:b.i.1.1', 'task:a.i.1.1', 'target:b.i.1.3'];
const LEAD = { body: 'body:so-y-te', role: 'lead' };

let app: App;
beforeEach(async () => {
  const [store, decisions] = [createMemoryStore(), createMemoryDecisions()];
  const rederive = async () => store.replaceAll(buildLibraryGraph(DIRECTIVES, [], () => null, await decisions.all()));
  await rederive();
  const reviews = {
    ...createReviewQuestions(store, decisions),
    ...createReviewing({ store, decisions, rederive, now: () => new Date('2026-05-01T08:00:00Z') }),
  };
  const questions = createQuestions(store, embeddedIndex());
  app = await createApp({ questions, reviews, ready: () => true, rateLimit: 'off' });
});
afterEach(() => app.close());

const send = (payload: unknown) =>
  app.inject({
    method: 'POST',
    url: '/v1/reviews',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify(payload),
  });
const accept = async (payload: object) => {
  const answer = await send({ by: 'An', ...payload });
  expect([answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([201, '']);
  return Review.parse(answer.json());
};
const refuse = async (payload: unknown) => {
  const answer = await send(payload);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  const problem = Problem.parse(answer.json());
  expect(problem).toMatchObject({ status: 400, code: 'bad-parameter' });
  expect(answer.statusCode).toBe(400);
  return problem.errors.map(({ name }) => name).sort();
};
const list = async (query = '') => (await app.inject(`/v1/reviews${query}`)).json();

const OWNER = { type: 'owner', item: CHILD, by: 'An' };
const DEADLINE = { type: 'deadline', item: CHILD, by: 'An' };
const LINK = { type: 'link', child: CHILD, by: 'An' };
const MERGE = { type: 'merge', by: 'An' };

test.each([
  ['nothing', null, ['body']],
  ['a list', [], ['body']],
  ['a word', 'confirm', ['body']],
  ['no type', {}, ['type']],
  ['another type', { type: 'title' }, ['type']],
  ['the bare type', { type: 'owner' }, ['by', 'item', 'verdict']],
  [
    'a field too many',
    { ...OWNER, verdict: 'reject', owner: { ...LEAD, since: 1 }, at: '2020' },
    ['at', 'owner.since'],
  ],
  ['another verdict', { ...OWNER, verdict: 'maybe', owner: LEAD }, ['verdict']],
  ['an empty name', { ...OWNER, by: ' ', verdict: 'reject', owner: LEAD }, ['by']],
  ['a long name', { ...OWNER, by: 'x'.repeat(101), verdict: 'reject', owner: LEAD }, ['by']],
  ['a name of two lines', { ...OWNER, by: 'a\nb', verdict: 'reject', owner: LEAD }, ['by']],
  ['a long note', { ...OWNER, note: 'x'.repeat(2001), verdict: 'reject', owner: LEAD }, ['note']],
  ['nothing to confirm', { ...OWNER, verdict: 'confirm' }, ['owner']],
  ['nothing to reject', { ...LINK, verdict: 'reject', parent: null }, ['parent']],
  ['a correction to confirm', { ...OWNER, verdict: 'confirm', owner: LEAD, corrected: LEAD }, ['corrected']],
  ['no correction', { ...DEADLINE, verdict: 'correct', deadline: { edtf: '../2030' } }, ['corrected']],
  ['a correction to null', { ...OWNER, verdict: 'correct', owner: LEAD, corrected: null }, ['corrected']],
  ['an unknown task', { ...OWNER, item: 'task:none', verdict: 'reject', owner: LEAD }, ['item']],
  ['a target with owners', { ...OWNER, item: GOAL, verdict: 'reject', owner: LEAD }, ['item']],
  ['no owner of that task', { ...OWNER, item: 'task:b.i.1.2', verdict: 'reject', owner: LEAD }, ['owner']],
  ['an owner in another role', { ...OWNER, verdict: 'reject', owner: { ...LEAD, role: 'monitor' } }, ['owner']],
  ['another role', { ...OWNER, verdict: 'reject', owner: { ...LEAD, role: 'boss' } }, ['owner.role']],
  [
    'a body not known',
    { ...OWNER, verdict: 'correct', corrected: { body: 'body:x', role: 'lead' } },
    ['corrected.body'],
  ],
  ['a body twice', { ...OWNER, verdict: 'correct', corrected: { ...LEAD, name: 'Sở Y tế' } }, ['corrected']],
  ['a nameless body', { ...OWNER, verdict: 'correct', corrected: { name: '…', role: 'lead' } }, ['corrected.name']],
  ['a date not there', { ...DEADLINE, verdict: 'reject', deadline: { edtf: '../2031' } }, ['deadline']],
  [
    'a date out of the calendar',
    { ...DEADLINE, verdict: 'correct', corrected: { edtf: '2026-02-30' } },
    ['corrected.edtf'],
  ],
  ['no date', { ...DEADLINE, verdict: 'correct', corrected: {} }, ['corrected']],
  [
    'no recurrence',
    { ...DEADLINE, verdict: 'correct', corrected: { recurrence: 'hằng năm' } },
    ['corrected.recurrence'],
  ],
  ['no such link', { ...LINK, verdict: 'reject', parent: PARENT }, ['parent']],
  ['an unknown parent', { ...LINK, verdict: 'correct', corrected: 'task:none' }, ['corrected']],
  ['a document as parent', { ...LINK, verdict: 'correct', corrected: 'document:a' }, ['corrected']],
  ['itself as parent', { ...LINK, verdict: 'correct', corrected: CHILD }, ['corrected']],
  ['a document that is cited only', { ...MERGE, held: 'document:71-nq-tw.2025', verdict: 'reject' }, ['held']],
  ['a document that none cites', { ...MERGE, held: 'document:b', verdict: 'reject' }, ['held']],
  ['a held document as cited', { ...MERGE, held: 'document:b', cited: 'document:a', verdict: 'confirm' }, ['cited']],
  [
    'the same one instead',
    { ...MERGE, held: 'document:a', corrected: 'document:a', verdict: 'correct' },
    ['corrected'],
  ],
])('%s is refused, and each bad parameter named', async (_, payload, names) => {
  expect(await refuse(payload)).toEqual([...names].sort());
  expect((await list()).totalItems).toBe(0);
});

describe('what is not JSON gets problem details', () => {
  const raw = async (payload: string | undefined, type: string | undefined, url = '/v1/reviews') => {
    const headers = type === undefined ? {} : { 'content-type': type };
    const answer = await app.inject({ method: 'POST', url, headers, ...(payload === undefined ? {} : { payload }) });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const { status, code, errors } = Problem.parse(answer.json());
    expect(errors).toHaveLength(1);
    expect(status).toBe(answer.statusCode);
    return [status, code];
  };
  test.each([
    ['{', 'application/json', 400, 'bad-parameter'],
    ['', 'application/json', 400, 'bad-parameter'],
    ['{"__proto__": {"a": 1}}', 'application/json', 400, 'bad-parameter'],
    [undefined, undefined, 400, 'bad-parameter'],
    ['{}', 'text/plain', 415, 'media-type'],
    ['a=b', 'application/x-www-form-urlencoded', 415, 'media-type'],
    ['<a/>', 'application/xml', 415, 'media-type'],
    ['{}', 'no type', 415, 'media-type'],
    [`{"by": "${'x'.repeat(70_000)}"}`, 'application/json', 413, 'body-too-large'],
  ])('%.30j as %s: %d', async (payload, type, status, code) => {
    expect(await raw(payload, type)).toEqual([status, code]);
  });
  test('a parameter in the address is refused as everywhere', async () => {
    expect(await raw('{}', 'application/json', '/v1/reviews?by=An')).toEqual([400, 'bad-parameter']);
  });
});

test('whatever is sent, the answer is a decision or names what is wrong with it', async () => {
  const id = fc.constantFrom(CHILD, PARENT, GOAL, 'document:a', 'document:71-nq-tw.2025', 'body:so-y-te', '', 'task:');
  const word = fc.oneof(
    fc.constantFrom('lead', 'An', '../2030', '2026-02-30', 'FREQ=YEARLY'),
    fc.string(),
    fc.anything(),
  );
  const value = fc.oneof(
    id,
    word,
    fc.constant(null),
    fc.dictionary(fc.constantFrom('body', 'name', 'role', 'edtf', 'recurrence', 'inclusive'), fc.oneof(id, word)),
  );
  const payload = fc.record(
    {
      type: fc.constantFrom('link', 'owner', 'deadline', 'merge'),
      verdict: fc.constantFrom('confirm', 'reject', 'correct'),
      by: fc.oneof({ weight: 5, arbitrary: fc.constant('An') }, { weight: 1, arbitrary: fc.anything() }),
      ...Object.fromEntries(
        ['item', 'child', 'parent', 'owner', 'deadline', 'held', 'cited', 'corrected', 'note'].map((name) => [
          name,
          value,
        ]),
      ),
    },
    { requiredKeys: ['type', 'verdict'] },
  );
  await fc.assert(
    fc.asyncProperty(payload, async (one) => {
      const text = JSON.stringify(one, (_, part) => (typeof part === 'bigint' ? String(part) : part));
      const headers = { 'content-type': 'application/json' };
      const answer = await app.inject({ method: 'POST', url: '/v1/reviews', headers, payload: text });
      if (answer.statusCode === 201) Review.parse(answer.json());
      else expect([answer.statusCode, Problem.parse(answer.json()).errors.length > 0]).toEqual([400, true]);
    }),
    { numRuns: 300 },
  );
});

test('what was rejected can be confirmed again, what was added rejected', async () => {
  const owners = async () => (await app.inject(`/v1/tasks/${CHILD}`)).json().owners;
  await accept({ ...OWNER, verdict: 'reject', owner: LEAD });
  expect(await owners()).toEqual([]);
  await accept({ ...OWNER, verdict: 'confirm', owner: LEAD });
  expect(await owners()).toMatchObject([{ basis: 'explicit', review: { verdict: 'confirm' } }]);
  await accept({ ...OWNER, verdict: 'correct', corrected: { body: LEAD.body, role: 'monitor' } });
  await accept({ ...OWNER, verdict: 'reject', owner: { ...LEAD, role: 'monitor' } });
  expect(await owners()).toHaveLength(1);
});

test('a recurrence is judged like a date, and a date may replace it', async () => {
  const item = { ...DEADLINE, item: GOAL };
  await accept({ ...item, verdict: 'correct', deadline: { recurrence: 'FREQ=YEARLY' }, corrected: { edtf: '2029' } });
  const { deadlines, reviews } = (await app.inject(`/v1/targets/${GOAL}`)).json();
  expect(deadlines).toMatchObject([{ edtf: '2029', inclusive: true, recurrence: null, text: '' }]);
  expect(reviews).toMatchObject([{ judged: { type: 'deadline', deadline: { recurrence: 'FREQ=YEARLY' } } }]);
});

test('merges: by the number that citations give, of a recognised document or another', async () => {
  const recognised = await accept({ ...MERGE, held: programme.id, verdict: 'reject' });
  expect(recognised.subject).toEqual({
    type: 'merge',
    held: programme.id,
    symbol: '02-CTr/TU',
    year: '2025',
    corrected: null,
  });
  const numbered = await accept({ ...MERGE, held: 'document:a', verdict: 'correct', corrected: 'document:b' });
  expect(numbered.subject).toMatchObject({ symbol: '5/KH-UBND', year: '2026', corrected: 'document:b' });
  const other = await accept({ ...MERGE, held: 'document:b', cited: 'document:71-nq-tw.2025', verdict: 'confirm' });
  expect(other.subject).toMatchObject({ held: 'document:b', symbol: '71-NQ/TW', year: '2025' });
  expect((await list('?type=merge')).totalItems).toBe(3);
  expect((await list('?node=document:b')).totalItems).toBe(2);
});

test('a merge that a person undoes: the cited document stands by itself, until that is taken back', async () => {
  const held = async () => (await app.inject(`/v1/documents/${programme.id}`)).json();
  const cited = async () => (await app.inject('/v1/documents/document:2-ctr-tu.2025')).statusCode;
  const recognised = await held();
  expect([recognised.symbol, recognised.symbolBasis]).toEqual(['02-CTr/TU', 'inferred']);
  const { id } = await accept({ ...MERGE, held: programme.id, verdict: 'reject' });
  expect([(await held()).symbol, await cited()]).toEqual([null, 200]);
  await app.inject({ method: 'DELETE', url: `/v1/reviews/${id}` });
  expect([await held(), await cited()]).toEqual([recognised, 404]);
  await accept({ ...MERGE, held: programme.id, verdict: 'confirm' });
  expect((await held()).inferred).toMatchObject([{ field: 'symbol', confidence: 1, review: { by: 'An' } }, {}]);
});

test('a merge with the wrong document goes to the one that is meant', async () => {
  const mentions = async (id: string) => (await app.inject(`/v1/documents/${id}`)).json().mentions.length;
  expect([await mentions('document:a'), await mentions('document:d')]).toEqual([1, 0]);
  await accept({ ...MERGE, held: 'document:a', verdict: 'correct', corrected: 'document:d' });
  expect([await mentions('document:a'), await mentions('document:d')]).toEqual([0, 1]);
});

test('the list is paged, filtered, and in the order of decisions though the clock stands still', async () => {
  for (const verdict of ['reject', 'confirm', 'reject']) await accept({ ...OWNER, verdict, owner: LEAD });
  await accept({ ...LINK, verdict: 'correct', corrected: PARENT });
  const { totalItems, member, view } = await list('?size=3');
  expect([totalItems, member.map(({ state }: Review) => state)]).toEqual([
    4,
    ['superseded', 'superseded', 'effective'],
  ]);
  expect(member.map(({ at: instant }: Review) => instant)).toEqual(
    ['00.000', '00.001', '00.002'].map((seconds) => `2026-05-01T08:00:${seconds}Z`),
  );
  expect((await app.inject(view.next)).json().member).toMatchObject([{ subject: { type: 'link' } }]);
  expect((await list(`?node=${PARENT}`)).totalItems).toBe(1);
  expect((await list(`?node=${LEAD.body}`)).totalItems).toBe(3);
  expect((await list('?node=document:b&type=owner')).totalItems).toBe(3);
  expect((await list(`?node=${GOAL}`)).totalItems).toBe(0);
});

test('what is not there is not found', async () => {
  for (const url of ['/v1/reviews/none', '/v1/reviews?node=task:none', '/v1/reviews?node=none']) {
    expect(Problem.parse((await app.inject(url)).json())).toMatchObject({ status: 404, code: 'not-found' });
  }
  const undo = await app.inject({ method: 'DELETE', url: '/v1/reviews/none' });
  expect(Problem.parse(undo.json())).toMatchObject({ status: 404, code: 'not-found' });
  expect((await list('?type=title')).errors).toMatchObject([{ name: 'type' }]);
});
