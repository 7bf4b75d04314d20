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
