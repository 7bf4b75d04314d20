import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { composeReader } from '../../src/compose.js';
import type { Directive } from '../../src/model/directive.js';
import { loadReadings, type ReadText } from './load-readings.js';
import { type Figures, figuresOf } from './report.js';
import { MEASURES, scoreText } from './score-reading.js';

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const { extract } = composeReader();
const readings = loadReadings(path('../readings'), path('../../seed/corpus'));
const read = new Map(readings.map((one) => [one.file, extract(one.text, one.file)]));
const figuresFor = (one: ReadText, documents: readonly Directive[]): Figures =>
  figuresOf(scoreText(one, { documents: [...documents], diagnostics: [] }));

describe('the extractor against the readings made by hand', () => {
  const committed: Figures = JSON.parse(readFileSync(new URL('figures.json', import.meta.url), 'utf8'));
  const now = figuresOf(readings.flatMap((one) => scoreText(one, read.get(one.file) as never)));

  test.each(MEASURES.filter((name) => committed[name]))('%s is not worse than the committed figure', (name) => {
    expect(now[name]?.f1).toBeGreaterThanOrEqual((committed[name] as { f1: number }).f1);
  });

  test('every seed has a reading', () => {
    const seeds = readdirSync(path('../../seed/corpus')).filter((name) => name.endsWith('.txt'));
    expect(readings.map(({ file }) => file).sort()).toEqual(expect.arrayContaining(seeds));
  });
});

describe('the scorer notices', () => {
  const one = readings.find(({ file }) => file.includes('cac-co-quan-dang')) as ReadText;
  const [directive] = (read.get(one.file) as { documents: Directive[] }).documents as [Directive];
  const before = figuresFor(one, [directive]);
  const worse = (name: (typeof MEASURES)[number], change: Partial<Directive>): void => {
    const after = figuresFor(one, [{ ...directive, ...change }]);
    expect(after[name]?.f1 ?? 0).toBeLessThan(before[name]?.f1 ?? 0);
  };

  test('a lost task', () => worse('tasks', { tasks: directive.tasks.slice(1) }));
  test('an invented task', () => {
    const [task] = directive.tasks as [Directive['tasks'][number]];
    worse('tasks', { tasks: [...directive.tasks, { ...task, text: 'Một việc không có trong văn bản' }] });
  });
  test('a lost section', () => worse('sections', { sections: directive.sections.slice(1) }));
  test('a moved section', () => {
    const sections = directive.sections.map((section, at) => (at === 4 ? { ...section, path: 'V' } : section));
    worse('sections', { sections });
  });
  test('a lost reference', () => worse('references', { references: directive.references.slice(1) }));
  test('an invented reference', () => {
    const [reference] = directive.references as [Directive['references'][number]];
    worse('references', { references: [...directive.references, { ...reference, symbol: '999-NQ/TW', title: null }] });
  });
  test('a wrong relation', () => {
    const references = directive.references.map((reference) => ({ ...reference, relation: 'repeals' as const }));
    worse('relation', { references });
  });
  test('an invented owner', () => {
    const owner = directive.tasks.find(({ owners }) => owners.length > 0)?.owners[0];
    const tasks = directive.tasks.map((task) =>
      task.owners.length === 0 && owner ? { ...task, owners: [owner] } : task,
    );
    worse('owners', { tasks });
  });
  test('a wrong role and a wrong basis', () => {
    const tasks = directive.tasks.map((task) => ({
      ...task,
      owners: task.owners.map((owner) => ({ ...owner, role: 'coordinate' as const, basis: 'inherited' as const })),
    }));
    worse('role', { tasks });
    worse('basis', { tasks });
  });
  test('a signer whom the text does not name, and a date it does not give', () => {
    worse('metadata', { signer: { name: 'Nguyễn Văn A', position: null } });
    worse('metadata', { issuedOn: '2025-10-20' });
  });
});

describe('the scorer notices in targets', () => {
  const one = readings.find(({ file }) => file.includes('truyen-thong')) as ReadText;
  const documents = (read.get(one.file) as { documents: Directive[] }).documents;
  const before = figuresFor(one, documents);
  const changed = (change: (measure: Directive['targets'][number]['measures'][number]) => object): Figures =>
    figuresFor(
      one,
      documents.map((document) => ({
        ...document,
        targets: document.targets.map((target) => ({
          ...target,
          measures: target.measures.map((measure) => ({ ...measure, ...change(measure) })),
        })),
      })),
    );

  test('another number', () => {
    expect(changed(({ value }) => ({ value: value + 1 })).measures?.f1).toBeLessThan(before.measures?.f1 as number);
  });
  test('another comparator', () => {
    expect(changed(() => ({ comparator: '<' })).comparator?.f1).toBeLessThan(before.comparator?.f1 as number);
  });
  test('another deadline', () => {
    expect(changed(() => ({ deadline: '../1999' })).due?.f1).toBeLessThan(before.due?.f1 as number);
  });
});
