import { buildLibraryGraph } from '../../../src/link/library-graph.js';
import { createLinker } from '../../../src/link/linker.js';
import { reviewDirective } from '../../../src/link/review/review-directive.js';
import { reviewLinks } from '../../../src/link/review/review-links.js';
import type { Decision } from '../../../src/model/review.js';
import { anchor, decision, onLink, onOwner, ownerFact } from '../../build-decision.js';
import { directive, owner, programmeAndPlan, task } from '../../build-directive.js';

const { programme, plan } = programmeAndPlan();
const LIBRARY = [
  programme,
  plan,
  directive('a', { tasks: [task('a', 1, 'Rà soát danh mục thuốc', [owner('Sở Y tế', 'lead')])] }),
  directive('b', { tasks: [task('b', 1, 'Bảo đảm đủ thuốc')], title: 'Một kế hoạch không in số' }),
];
const A = anchor('a', 'task:a.i.1.1', 'Rà soát danh mục thuốc');
const B = anchor('b', 'task:b.i.1.1', 'Bảo đảm đủ thuốc');
const merge = { type: 'merge', held: programme.id, symbol: '02-CTr/TU', year: '2025', corrected: null } as const;
const DECISIONS: Decision[] = [
  onOwner('correct', A, ownerFact('Sở Y tế', 'lead'), ownerFact('Sở Nội vụ', 'lead')),
  onLink('confirm', A, B),
  decision('correct', { ...merge, corrected: 'document:b' }),
];

const before = buildLibraryGraph(LIBRARY);
const after = buildLibraryGraph(LIBRARY, [], () => null, DECISIONS);

test('decisions change owners, links and merges', () => {
  expect(after.bodies.map(({ id }) => id)).toContain('body:so-noi-vu');
  expect(after.links).toMatchObject([{ child: A.id, parent: B.id, review: { verdict: 'confirm' } }]);
  const symbolOf = ({ documents }: typeof before, id: string) => documents.find((one) => one.id === id)?.symbol;
  expect([symbolOf(before, programme.id), symbolOf(before, 'document:b')]).toEqual(['02-CTr/TU', null]);
  expect([symbolOf(after, programme.id), symbolOf(after, 'document:b')]).toEqual([null, '02-CTr/TU']);
});

test.each([['before'], ['after']])(
  'decisions that come %s the texts: the same graph, and without them as before',
  (when) => {
    const linker = createLinker({ reviewDirective, reviewLinks });
    if (when === 'after') linker.change({ put: LIBRARY });
    for (const one of DECISIONS) linker.change({ decisions: [one] });
    if (when === 'before') for (const one of LIBRARY) linker.change({ put: [one] });
    expect(linker.graph()).toEqual(after);
    for (const { id } of DECISIONS) linker.change({ undone: [id] });
    expect(linker.graph()).toEqual(before);
    linker.change({ undone: ['none'] });
    expect(linker.graph()).toEqual(before);
  },
);
