import { createIngest } from '../../src/ingest/ingest.js';
import { buildLibraryGraph } from '../../src/link/library-graph.js';
import type { Extraction } from '../../src/model/directive.js';
import type { SearchDocument } from '../../src/search/search-index.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { directive, owner, refers, section, task } from '../build-directive.js';

const ALL = { offset: 0, size: 100 };

/** Reads a made-up text whose first word is its id; "citing" texts cite 71-NQ/TW. */
const extract = (text: string, file: string): Extraction => {
  const id = text.split(' ')[0] ?? '';
  const document = directive(id, {
    type: 'Kế hoạch',
    symbol: `${id}-KH/TW`,
    sections: [section(id, 'I.1', 'Y tế cơ sở'), section(id, 'I.2', null)],
    tasks: [task(id, 1, `việc của ${id}`, [owner('Sở Y tế', 'lead')])],
    references: [refers('71-NQ/TW')],
  });
  return { documents: [document], diagnostics: [{ code: 'seen', severity: 'info', message: file, source: null }] };
};

function parts() {
  const store = createMemoryStore();
  let indexed: SearchDocument[] = [];
  let reads = 0;
  const ingest = createIngest({
    extract: (text, file) => {
      reads += 1;
      return extract(text, file);
    },
    buildGraph: (directives) => buildLibraryGraph(directives),
    store,
    search: {
      replaceAll: (documents) => {
        indexed = [...documents];
      },
      apply: () => {},
      search: async () => ({ totalItems: 0, member: [] }),
    },
  });
  const documents = async () => (await store.list('document', ALL)).member.map(({ id }) => id);
  return { ingest, documents, indexed: () => indexed, reads: () => reads };
}

describe('ingest', () => {
  it('fills store and index, and says what it read', async () => {
    const { ingest, documents, indexed } = parts();
    const answer = await ingest.load([{ name: '1.txt', text: '1 văn bản' }]);
    expect(answer).toMatchObject({ documents: ['document:1'], diagnostics: [{ message: '1.txt' }] });
    expect(await documents()).toEqual(['document:1', 'document:71-nq-tw.nd']);
    expect(indexed().map(({ item }) => `${item.type} ${item.title}`)).toEqual([
      'document Kế hoạch 1-KH/TW',
      'document Nghị quyết 71-NQ/TW',
      'body Sở Y tế',
      'section Kế hoạch 1-KH/TW, I.1',
      'task Kế hoạch 1-KH/TW, I.1#1',
    ]);
    expect(indexed().at(-1)?.fields.context).toBe('Y tế cơ sở Kế hoạch 1-KH/TW');
  });

  it('makes the same text one document, however often and under whatever name it comes', async () => {
    const { ingest, documents, reads } = parts();
    await ingest.load([
      { name: '1.txt', text: '1 a' },
      { name: 'copy.txt', text: '1 a' },
    ]);
    const before = await documents();
    const again = await ingest.add([{ name: 'third.txt', text: '1 a' }]);
    expect(await documents()).toEqual(before);
    expect([again.documents, reads()]).toEqual([['document:1'], 1]);
  });

  it('adds to what is there, reads only what is new, and loses nothing when additions meet', async () => {
    const { ingest, documents, reads } = parts();
    await ingest.load([{ name: '1.txt', text: '1 a' }]);
    const answers = await Promise.all(['2', '3', '4'].map((n) => ingest.add([{ name: `${n}.txt`, text: `${n} a` }])));
    expect(answers.map((answer) => answer.documents)).toEqual([['document:2'], ['document:3'], ['document:4']]);
    expect(await documents()).toHaveLength(5);
    expect(reads()).toBe(4);
  });

  it('replaces what a load no longer gives', async () => {
    const { ingest, documents } = parts();
    await ingest.load([{ name: '1.txt', text: '1 a' }]);
    await ingest.load([{ name: '2.txt', text: '2 a' }]);
    expect(await documents()).toEqual(['document:2', 'document:71-nq-tw.nd']);
  });

  it('warns when two different texts read as one document', async () => {
    const { ingest } = parts();
    const { diagnostics } = await ingest.load([
      { name: '1.txt', text: '1 a' },
      { name: '2.txt', text: '1 b' },
    ]);
    expect(diagnostics.filter(({ severity }) => severity === 'warning')).toMatchObject([
      { code: 'same-document' },
      { code: 'same-document' },
    ]);
  });
});
