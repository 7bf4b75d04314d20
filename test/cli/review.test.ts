import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plan, REVIEW_TASK } from '../http/made-up-library.js';
import { temporaryFolder } from '../temporary-folder.js';
import { lineage } from './run.js';

const DATA_DIR = temporaryFolder();
const TASK = 'task:15-kh-ubnd.uy-ban-nhan-dan-xa-thanh-binh.2026:I.1-1';
const review = (...args: string[]) => lineage(['review', ...args], { DATA_DIR });
const done = (...args: string[]) => {
  const { status, stdout, stderr } = review(...args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
};

beforeAll(() => {
  const { name, bytes } = plan([REVIEW_TASK]);
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  expect(lineage(['ingest', file], { DATA_DIR }).status).toBe(0);
}, 60_000);

test('a decision is made, listed, effective for the next command, and taken back', () => {
  const by = ['--by', 'Nguyễn An'];
  const made = done(
    'reject',
    'owner',
    TASK,
    'body:tram-y-te-xa-thanh-binh',
    'coordinate',
    ...by,
    '--note',
    'đã giải thể',
  );
  expect(made).toMatchObject({ verdict: 'reject', by: 'Nguyễn An', note: 'đã giải thể', state: 'effective' });
  done('correct', 'deadline', TASK, '../2026-06-30', '--to', '../2026-12-31', '--before', ...by);
  done('correct', 'owner', TASK, '--to', 'Công', 'an', 'xã', 'monitor', ...by);
  const { tasks } = JSON.parse(lineage(['export'], { DATA_DIR }).stdout);
  const task = tasks.find(({ id }: { id: string }) => id === TASK);
  expect(task.owners.map(({ role }: { role: string }) => role)).toEqual(['lead', 'monitor']);
  expect(task.owners[1]).toMatchObject({ body: { name: 'Công an xã' }, review: { by: 'Nguyễn An' } });
  expect(task.deadlines).toMatchObject([{ edtf: '../2026-12-31', inclusive: false }]);

  const listed = review('list', '--node', TASK);
  expect(listed.stdout).toContain(`${made.id}  reject owner  Nguyễn An`);
  expect(listed.stdout).toContain('../2026-06-30 → ../2026-12-31');
  expect(listed.stderr).toBe('3 decisions\n');
  const undone = review('undo', made.id);
  expect([undone.status, undone.stdout]).toEqual([0, '']);
  const left = JSON.parse(review('list', '--json').stdout);
  expect(left.member.map(({ subject }: { subject: { type: string } }) => subject.type)).toEqual(['deadline', 'owner']);
}, 120_000);

test.each([
  [2, 'error: ', ['confirm', 'owner', TASK, 'body:x', 'lead']],
  [2, 'bad-parameter: type must be one of', ['confirm', 'title', TASK, '--by', 'An']],
  [2, 'bad-parameter: by must say who', ['reject', 'deadline', TASK, '../2026-06-30', '--by', ' ']],
  [2, 'bad-parameter: corrected.edtf', ['correct', 'deadline', TASK, '--to', '2026-02-30', '--by', 'An']],
  [2, 'bad-parameter: owner', ['confirm', 'owner', TASK, 'body:x', 'lead', '--by', 'An']],
  [1, 'not-found: ', ['undo', 'none']],
  [1, 'not-found: ', ['list', '--node', 'task:none']],
])(
  'exit %d, "%s…"',
  (code, message, args) => {
    const { status, stdout, stderr } = review(...args);
    expect({ status, stdout }).toEqual({ status: code, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  },
  60_000,
);
