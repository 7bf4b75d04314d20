import { directive, refers } from '../build-directive.js';
import { questionsOver } from './questions-over.js';

describe('resolve', () => {
  const library = [
    directive('a', {
      symbol: '71-NQ/TW',
      references: [refers('281/NQ-CP'), refers('157/QĐ-TTg', { issuedOn: '2025-01-01' })],
    }),
    directive('b', { references: [refers('157/QĐ-TTg', { issuedOn: '2026-01-01' })] }),
  ];

  it('finds numbers in a text, where they stand and what they can mean', async () => {
    const text = 'theo 71-NQ/TW, 281/NQ-CP, 157/QĐ-TTg và 999/QĐ-TTg';
    const { totalItems, member } = await (await questionsOver(library)).resolve(text);
    expect(totalItems).toBe(4);
    expect(member.map(({ status, symbol, candidates }) => [status, symbol, candidates.length])).toEqual([
      ['found', '71-NQ/TW', 1],
      ['not_held', '281/NQ-CP', 1],
      ['ambiguous', '157/QĐ-TTg', 2],
      ['unknown', '999/QĐ-TTg', 0],
    ]);
    for (const one of member) expect(text.slice(one.start, one.end)).toBe(one.text);
  });

  it.each(['NQ 71', 'nghị quyết 71', 'Nghị quyết số 71', 'nghi quyet 071'])('understands "%s"', async (text) => {
    const { member } = await (await questionsOver(library)).resolve(`xem ${text}`);
    expect(member).toMatchObject([{ text, status: 'found', symbol: '71-NQ/TW' }]);
  });

  it('says when a type and a number mean nothing held, and stays silent without either', async () => {
    const questions = await questionsOver(library);
    expect((await questions.resolve('Nghị quyết 99')).member).toMatchObject([{ status: 'unknown', symbol: null }]);
    expect(await questions.resolve('năm 2025, ngày 22/8 và 71 người')).toEqual({ totalItems: 0, member: [] });
  });
});
