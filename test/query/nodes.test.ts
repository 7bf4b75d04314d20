import { createSuccession } from '../../src/link/succession.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';
import { directive, owner, task } from '../build-directive.js';
import { questionsOver } from './questions-over.js';

const PAGE = { offset: 0, size: 20 };

describe('nodes', () => {
  const so = owner('Sở Y tế', 'lead', 'inherited');
  const library = [directive('a', { tasks: [task('a', 1, 'một', [so, { ...so, role: 'monitor' }])] })];

  it('gives the tasks of a body with role, basis and the words that say so', async () => {
    const questions = await questionsOver(library);
    const { totalItems, member } = await questions.tasksOfBody('body:so-y-te', PAGE, null);
    expect(totalItems).toBe(2);
    expect(new Set(member.map(({ id }) => id)).size).toBe(2);
    expect(member[0]).toMatchObject({ role: 'lead', basis: 'inherited', task: { id: 'task:a.i.1.1' } });
    expect((await questions.tasksOfBody('body:so-y-te', PAGE, 'advise')).totalItems).toBe(0);
  });

  it('gives a body of today the tasks of those it came from, under the name the text gives', async () => {
    const merged = ['Sở Kế hoạch và Đầu tư', 'Sở Tài chính'];
    const told = merged.map((name, at) => task('a', at + 1, name, [owner(`${name} thành phố Huế`, 'lead')]));
    const { bodies } = loadVocabulary().bodies;
    const questions = await questionsOver([directive('a', { tasks: told })], createSuccession(bodies));
    const today = await questions.tasksOfBody('body:so-tai-chinh-thanh-pho-hue', PAGE, null);
    expect(today.member.map(({ body }) => body.name)).toEqual(merged.map((name) => `${name} thành phố Huế`));
    expect(new Set(today.member.map(({ id }) => id)).size).toBe(2);
    const before = await questions.tasksOfBody('body:so-ke-hoach-va-dau-tu-thanh-pho-hue', PAGE, null);
    expect(before.member.map(({ task: { text } }) => text)).toEqual(['Sở Kế hoạch và Đầu tư']);
  });

  it('has a node for what a named body became, so that it can be asked', async () => {
    const told = [task('a', 1, 'một', [owner('Sở Giao thông vận tải thành phố Huế', 'lead')])];
    const { bodies } = loadVocabulary().bodies;
    const questions = await questionsOver([directive('a', { tasks: told })], createSuccession(bodies));
    const today = await questions.get('body', 'body:so-xay-dung-thanh-pho-hue');
    expect(today).toMatchObject({ taskCount: 0, predecessors: [{ name: 'Sở Giao thông vận tải thành phố Huế' }] });
    expect((await questions.tasksOfBody(today.id, PAGE, null)).totalItems).toBe(1);
  });

  it('knows what it lists and refuses what it does not know', async () => {
    const questions = await questionsOver(library);
    const { member } = await questions.list('task', PAGE, { document: 'document:a' });
    expect(await questions.get('task', member[0]?.id ?? '')).toBe(member[0]);
    const unknown = { code: 'not-found' };
    await expect(questions.get('task', 'task:none')).rejects.toMatchObject(unknown);
    await expect(questions.list('task', PAGE, { document: 'document:none' })).rejects.toMatchObject(unknown);
    await expect(questions.tasksOfBody('body:none', PAGE, null)).rejects.toMatchObject(unknown);
  });
});
