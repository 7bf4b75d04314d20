import { createLinker, type Linker } from '../../src/link/linker.js';
import type { Directive } from '../../src/model/directive.js';
import { directive, refers, task } from '../build-directive.js';
import { alignByWords } from './align-by-words.js';

/** A resolution and a plan that carries it out; their tasks are tied by their last words. */
const parent = (...texts: string[]): Directive =>
  directive('p', { symbol: '1-NQ/TW', tasks: texts.map((text, n) => task('p', n, text)) });
const child = (...texts: string[]): Directive =>
  directive('c', { references: [refers('1-NQ/TW')], tasks: texts.map((text, n) => task('c', n, text)) });

const linker = (): Linker => createLinker({ align: alignByWords });

const linksIn = (one: Linker): string[] =>
  one.graph().links.map(({ child: from, parent: to, state }) => `${from.slice(-1)}→${to.slice(-1)} ${state}`);

function linkerAfter(...puts: Directive[]): Linker {
  const one = linker();
  for (const put of puts) one.change({ put: [put] });
  return one;
}

describe('links between items', () => {
  it.each([
    ['the parent is there first', [parent('xây trường'), child('xây trường')]],
    ['the parent comes later', [child('xây trường'), parent('xây trường')]],
  ])('are made when %s', (_, puts) => {
    expect(linksIn(linkerAfter(...puts))).toEqual(['0→0 current']);
  });

  it('go with the edge', () => {
    const one = linkerAfter(parent('xây trường'), child('xây trường'));
    const change = one.change({ put: [directive('c', { tasks: [task('c', 0, 'xây trường')] })] });
    expect(change.removed.links).toEqual(['link:c.i.1.0~p.i.1.0']);
    expect(one.graph().links).toEqual([]);
    one.change({ put: [child('xây trường')] });
    expect(one.change({ remove: ['document:p'] }).removed.links).toHaveLength(1);
  });

  it('are not made of a document with itself, and once each way around a circle', () => {
    const calls: string[] = [];
    const one = createLinker({
      align: (from, to) => {
        calls.push(`${from.id} ${to.id}`);
        return alignByWords(from, to);
      },
    });
    const ring = (id: string, symbol: string, ...cites: string[]) =>
      directive(id, { symbol, references: cites.map((cited) => refers(cited)), tasks: [task(id, 0, 'xây trường')] });
    one.change({ put: [ring('x', '1-NQ/TW', '1-NQ/TW', '2-NQ/TW'), ring('y', '2-NQ/TW', '1-NQ/TW')] });
    expect(calls.sort()).toEqual(['document:x document:y', 'document:y document:x']);
    expect(one.graph().links).toHaveLength(2);
    one.change({ put: [directive('z')] });
    expect(calls).toHaveLength(2);
  });

  it('stay current when a new version of the parent says the same, also at another place', () => {
    const one = linkerAfter(parent('xây trường', 'cấp máy'), child('xây trường', 'cấp máy'));
    one.change({ put: [parent('đào tạo cô', 'xây trường', 'cấp máy')] });
    expect(linksIn(one)).toEqual(['0→1 current', '1→2 current']);
    one.change({ put: [child('cấp máy', 'xây trường')] });
    expect(linksIn(one)).toEqual(['0→2 current', '1→1 current']);
  });

  it('are marked for review when the words of an end changed', () => {
    const changedParent = linkerAfter(
      parent('xây trường', 'cấp máy'),
      child('xây trường', 'cấp máy'),
      parent('sửa trường', 'cấp máy'),
    );
    expect(linksIn(changedParent)).toEqual(['0→0 for_review', '1→1 current']);
    const changedChild = linkerAfter(
      parent('xây trường', 'cấp máy'),
      child('xây trường', 'cấp máy'),
      child('xây trường', 'mua máy'),
    );
    expect(linksIn(changedChild)).toEqual(['0→0 current', '1→1 for_review']);
    changedChild.change({ put: [child('xây trường', 'mua máy')] });
    expect(linksIn(changedChild)).toEqual(['0→0 current', '1→1 for_review']);
  });

  it('are kept for review when they are no longer made, and so is what takes their place', () => {
    const one = linkerAfter(parent('xây trường', 'cấp máy'), child('xây trường'), parent('xây nhà', 'mở trường'));
    expect(linksIn(one)).toEqual(['0→1 for_review', '0→0 for_review']);
    one.change({ put: [parent('xây nhà', 'mở trường')] });
    expect(one.graph().links.map(({ rank }) => rank)).toEqual([1, 2]);
  });

  it('are kept among the lost, with the former words, when the item of the parent is gone', () => {
    const one = linkerAfter(parent('cấp máy', 'xây trường'), child('xây trường'), parent('cấp máy'));
    expect(linksIn(one)).toEqual([]);
    expect(one.lostLinks()).toMatchObject([{ link: { parent: 'task:p.i.1.1' }, parentText: 'xây trường' }]);
    one.change({ put: [child('cấp máy', 'xây trường')] });
    expect(one.lostLinks()).toMatchObject([{ link: { child: 'task:c.i.1.1', id: 'link:c.i.1.1~p.i.1.1' } }]);
    one.change({ put: [child('cấp máy')] });
    expect(one.lostLinks()).toEqual([]);
  });

  it('know nothing of versions before both texts were there', () => {
    expect(linksIn(linkerAfter(parent('xây trường'), parent('sửa trường'), child('xây trường')))).toEqual([
      '0→0 current',
    ]);
  });
});
