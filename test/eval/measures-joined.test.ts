import { readFileSync } from 'node:fs';
import { composeReader } from '../../src/compose.js';
import { createAligner } from '../../src/link/align/create-aligner.js';
import { createMeasureComparison } from '../../src/link/measures/compare-measures.js';
import { measureContext, placedMeasures } from '../../src/link/measures/measured-document.js';
import type { Directive } from '../../src/model/directive.js';
import { loadVocabulary } from '../../src/vocabulary/load.js';
import { mainDocument } from './links/link-reading.js';
import { loadMeasuresReading, scoreMeasures } from './measures-joined.js';

const vocabulary = loadVocabulary();
const { extract } = composeReader();
const compare = createMeasureComparison(vocabulary);
const align = createAligner(vocabulary);
const read = (file: string): Directive =>
  mainDocument(extract(readFileSync(new URL(`../../seed/corpus/${file}`, import.meta.url), 'utf8'), file).documents);

const measured = ({ tasks, targets, sections }: Directive) => ({ items: [...tasks, ...targets], sections });

const FLOOR = 0.95;
const READINGS = ['dac-khu-from-chuong-trinh.json', 'dang-uy-cac-co-quan-from-chuong-trinh.json'];

describe.each(READINGS)('the measures of %s', (file) => {
  const reading = loadMeasuresReading(new URL(`../readings/${file}`, import.meta.url));
  const [child, parent] = [read(reading.child), read(reading.parent)];
  const context = measureContext([child, parent].map(measured));
  const joined = (links: Parameters<typeof compare>[2]) =>
    compare(placedMeasures(measured(child).items), placedMeasures(measured(parent).items), links, context);

  test.each([
    ['without links', []],
    ['with links', align(child, parent)],
  ])('%s are joined as a person reads them', (_, links) => {
    const { wrong, missed, f1 } = scoreMeasures(joined(links), reading);
    expect({ wrong, missed, isGood: f1 >= FLOOR }).toEqual({ wrong, missed, isGood: true });
  });
});

describe('the scorer of joined measures', () => {
  const reading = loadMeasuresReading(new URL(`../readings/${READINGS[0]}`, import.meta.url));
  const [child, parent] = [read(reading.child), read(reading.parent)];
  const found = compare(
    placedMeasures(measured(child).items),
    placedMeasures(measured(parent).items),
    [],
    measureContext([child, parent].map(measured)),
  );
  const before = scoreMeasures(found, reading).f1;
  const worse = (changed: typeof found): void => expect(scoreMeasures(changed, reading).f1).toBeLessThan(before);

  test('notices a lost measure', () => worse(found.slice(1)));
  test('notices a wrong status', () =>
    worse(found.map((one) => (one.status === 'lowered' ? { ...one, status: 'raised' } : one))));
  test('notices a wrong subject', () => {
    worse(
      found.map((one) =>
        one.child && one.parent ? { ...one, parent: { ...one.parent, subject: 'hộ gia đình có nước sạch' } } : one,
      ),
    );
  });
  test('notices two joins whose parents are swapped', () => {
    const [first, second] = found.filter((one) => one.status === 'lowered');
    worse(
      found.map((one) =>
        one === first
          ? { ...one, parent: second?.parent ?? null }
          : one === second
            ? { ...one, parent: first?.parent ?? null }
            : one,
      ),
    );
  });
});
