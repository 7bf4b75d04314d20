import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Extraction } from '../../src/model/directive.js';
import { LibraryGraph } from '../../src/model/graph.js';
import { temporaryFolder } from '../temporary-folder.js';
import { CORPUS, lineage } from './run.js';

const PLAN = join(CORPUS, 'ke-hoach-hanh-dong-dang-uy-dac-khu.txt');

test('extract prints what the file states, and every span is in the file', () => {
  const { status, stdout, stderr } = lineage(['extract', PLAN]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { documents } = Extraction.parse(JSON.parse(stdout));
  const text = readFileSync(PLAN, 'utf8');
  expect(documents[0]?.tasks.length).toBeGreaterThan(0);
  for (const { source } of documents.flatMap(({ tasks }) => tasks)) {
    expect(text.slice(source.start, source.end)).toBe(source.exact);
  }
});

test('extract heeds neither configuration nor library', () => {
  expect(lineage(['extract', PLAN], { PORT: 'x' }).status).toBe(0);
});

describe('unusable input: a message, exit code 2, nothing on stdout', () => {
  const folder = temporaryFolder();
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  test.each([
    ['file-empty', file('empty.txt', '')],
    [
      'file-binary',
      file(
        'binary.txt',
        Uint8Array.from({ length: 400 }, (_, index) => index % 7),
      ),
    ],
    ['file-too-large', file('large.txt', 'Kế hoạch\n'.repeat(5 * 1024 * 1024))],
    ['file-not-vietnamese', file('english.txt', 'The quick brown fox jumps over the lazy dog. '.repeat(20))],
    ['file-missing', join(folder, 'none.txt')],
    ['file-missing', folder],
  ])('%s', (code, path) => {
    const { status, stdout, stderr } = lineage(['extract', path]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^${code}: .+\n$`));
  });

  test.each([[['extract']], [['nothing']], [['search', 'a', '--size', '0']], [['trace', 'a', '--colour']]])(
    'the command line %j',
    (args) => {
      const { status, stdout, stderr } = lineage(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^error: /);
    },
  );
});

test('text prints as many lines as the file has', () => {
  const { status, stdout } = lineage(['text', PLAN, '--repaired']);
  expect(status).toBe(0);
  expect(stdout.split('\n')).toHaveLength(readFileSync(PLAN, 'utf8').split('\n').length);
});

test('search, trace, lineage and resolve answer from the seed', () => {
  const found = JSON.parse(lineage(['search', '71-NQ/TW', '--json', '--size', '3']).stdout);
  expect(found.member[0].item).toMatchObject({ type: 'document', symbol: '71-NQ/TW' });
  const { id } = found.member[0].item;
  expect(JSON.parse(lineage(['lineage', id]).stdout).edges.length).toBeGreaterThan(0);
  expect(JSON.parse(lineage(['trace', id, '--json']).stdout).root.id).toBe(id);
  expect(JSON.parse(lineage(['resolve', 'Nghị quyết 71-NQ/TW']).stdout).totalItems).toBe(1);
  expect(lineage(['search', '71-NQ/TW']).stdout).toContain(id);
});

test('an unknown node fails with 1', () => {
  const { status, stdout, stderr } = lineage(['trace', 'task:none', '--json']);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^not-found: /);
});

test('a broken configuration is named', () => {
  const { status, stderr } = lineage(['search', 'a'], { RATE_LIMIT: 'no' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^config-invalid: RATE_LIMIT/);
});

test('export prints the whole graph', () => {
  const { status, stdout } = lineage(['export']);
  expect(status).toBe(0);
  expect(LibraryGraph.parse(JSON.parse(stdout)).documents.length).toBeGreaterThan(5);
});

test('what is ingested stays in the library', () => {
  const source = temporaryFolder();
  const text = readFileSync(PLAN, 'utf8');
  writeFileSync(join(source, 'moi.txt'), text.replaceAll('71-NQ/TW', '99-NQ/TW'));
  const data = temporaryFolder();
  const { status, stdout, stderr } = lineage(['ingest', source], { DATA_DIR: data });
  expect(stderr).not.toContain('internal');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).documents).not.toHaveLength(0);
  expect(readdirSync(data)).not.toHaveLength(0);
  const found = JSON.parse(lineage(['search', '99-NQ/TW', '--json'], { DATA_DIR: data }).stdout);
  expect(found.member[0].item.symbol).toBe('99-NQ/TW');
});

test('ingest of a path that is not there fails with 2', () => {
  const { status, stdout } = lineage(['ingest', join(temporaryFolder(), 'none')]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});
