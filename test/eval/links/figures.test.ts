import { fileURLToPath } from 'node:url';
import { composeReader } from '../../../src/compose.js';
import { createTies } from '../../../src/link/tie-documents.js';
import type { ItemLink } from '../../../src/model/links.js';
import { loadVocabulary } from '../../../src/vocabulary/load.js';
import { loadLinkReadings, type ReadPair } from './link-reading.js';
import { f1, scoreLinks } from './score-links.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const align = createTies(loadVocabulary());
const pairs = loadLinkReadings(path('../../readings'), path('../../../seed/corpus'), composeReader().extract);
const linked = new Map(pairs.map((pair) => [pair, align(pair.child, pair.parent)]));

describe.each(pairs.map((pair) => [pair.reading.name, pair] as const))('%s', (_name, pair) => {
  const score = scoreLinks(pair, linked.get(pair) as ItemLink[]);

  test('items are tied as a person ties them', () => {
    expect(f1(score.pairs)).toBeGreaterThanOrEqual(0.95);
    expect(f1(score.kinds)).toBeGreaterThanOrEqual(0.88);
    expect(score.uncovered === null ? 1 : f1(score.uncovered)).toBeGreaterThanOrEqual(0.92);
  });

  test('every item of the child is read', () => {
    const labels = [...pair.child.tasks, ...pair.child.targets].map(({ label }) => label);
    expect(pair.reading.links.map(({ child }) => child).sort()).toEqual(labels.sort());
  });
});

describe('the scorer notices', () => {
  const pair = pairs[0] as ReadPair;
  const links = linked.get(pair) as ItemLink[];
  const before = scoreLinks(pair, links);

  test('a lost link', () => {
    const first = links.find(({ rank }) => rank === 1) as ItemLink;
    const after = scoreLinks(
      pair,
      links.filter(({ child }) => child !== first.child),
    );
    expect(f1(after.pairs)).toBeLessThan(f1(before.pairs));
  });

  test('a link to another parent', () => {
    const other = pair.parent.tasks.at(-1)?.id as string;
    const after = scoreLinks(
      pair,
      links.map((link) => ({ ...link, parent: other })),
    );
    expect(f1(after.pairs)).toBeLessThan(f1(before.pairs));
    expect(f1(after.uncovered ?? before.pairs)).toBeLessThan(f1(before.uncovered ?? before.pairs));
  });

  test('another kind', () => {
    const after = scoreLinks(
      pair,
      links.map((link) => ({ ...link, kind: 'verbatim' as const })),
    );
    expect(f1(after.kinds)).toBeLessThan(f1(before.kinds));
  });
});
