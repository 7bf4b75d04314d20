import fc from 'fast-check';
import type { Extractor } from '../../src/extract/extractor.js';
import { createIngest, type TextFile } from '../../src/ingest/ingest.js';
import { searchDocuments } from '../../src/ingest/search-feed.js';
import { createLinker } from '../../src/link/linker.js';
import { Directive, type Extraction } from '../../src/model/directive.js';
import type { SearchDocument, SearchIndex } from '../../src/search/search-index.js';
import { createMemoryStore } from '../../src/store/memory.js';
import { directive, owner, programmeAndPlan, refers, section, task } from '../build-directive.js';
import { someDirective, someOfFamily } from '../link/made-up-library.js';
import { NOTHING_FOUND } from '../search/embedded-index.js';

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

/** An index that shows what it was given. */
function createPlainIndex() {
  const indexed = new Map<string, SearchDocument>();
  const index: SearchIndex = {
    replaceAll(documents) {
      indexed.clear();
      for (const document of documents) indexed.set(document.item.id, document);
    },
    apply({ put, remove }) {
      for (const id of remove) indexed.delete(id);
      for (const document of put) indexed.set(document.item.id, document);
    },
    search: async () => NOTHING_FOUND,
    suggest: async () => [],
  };
  return { index, indexed: () => [...indexed.values()] };
}

function parts(read: Extractor = extract) {
  const store = createMemoryStore();
  const { index, indexed } = createPlainIndex();
  let reads = 0;
  const ingest = createIngest({
    extract: (text, file) => {
      reads += 1;
      return read(text, file);
    },
    createLinker,
    decisions: async () => [],
    store,
    search: index,
  });
  const documents = async () => (await store.list('document', ALL)).member.map(({ id }) => id);
  return { ingest, store, index, documents, indexed, reads: () => reads };
}

/** A text that is the directive itself. */
const asText = (one: Directive, n = 0): TextFile => ({ name: `${n}.txt`, text: JSON.stringify(one) });

const readWritten = (text: string): Extraction => ({ documents: [Directive.parse(JSON.parse(text))], diagnostics: [] });

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
    expect(indexed().at(-1)?.fields).toMatchObject({ heading: 'Y tế cơ sở\nSở Y tế', document: 'Kế hoạch 1-KH/TW' });
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

  it('keeps the text that came last, and the order of arrival decides it after a restart, too', async () => {
    const versions = ['một', 'hai'].map((title, n) => asText(directive('1', { title }), n));
    const { ingest } = parts(readWritten);
    await ingest.load([]);
    for (const version of versions) await ingest.add([version]);
    await ingest.add(versions.slice(0, 1));
    const { ingest: restarted } = parts(readWritten);
    await restarted.load(versions);
    expect(ingest.graph().documents.map(({ title }) => title)).toEqual(['hai']);
    expect(restarted.graph()).toEqual(ingest.graph());
  });

  it('leaves store and index after any row of additions as a load of all would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(someDirective, someOfFamily), { maxLength: 8 }), async (directives) => {
        const [slow, fast] = [parts(readWritten), parts(readWritten)];
        const files = directives.map(asText);
        await slow.ingest.load([]);
        for (const file of files) await slow.ingest.add([file]);
        await fast.ingest.load(files);
        const byId = (a: SearchDocument, b: SearchDocument) => (a.item.id < b.item.id ? -1 : 1);
        expect(slow.indexed().sort(byId)).toEqual(fast.indexed().sort(byId));
        expect(fast.indexed().sort(byId)).toEqual([...searchDocuments(fast.ingest.graph())].sort(byId));
        for (const type of ['document', 'section', 'task', 'body'] as const)
          expect(await slow.store.list(type, ALL)).toEqual(await fast.store.list(type, ALL));
      }),
      { numRuns: 60 },
    );
  });

  it('shows the number of a document at its items as soon as another text tells it', async () => {
    const { programme, plan } = programmeAndPlan();
    const tasks = [task('chuong-trinh-hai-phong', 1, 'xây trường')];
    const { ingest, indexed } = parts(readWritten);
    await ingest.load([asText({ ...programme, tasks })]);
    const titleOf = () => indexed().find(({ item }) => item.id === tasks[0]?.id)?.item.title;
    expect(titleOf()).toContain('thực hiện Nghị quyết số 71-NQ/TW');
    await ingest.add([asText(plan, 1)]);
    expect(titleOf()).toBe('Chương trình hành động 02-CTr/TU, I.1#1');
  });

  it('writes a step that failed before the next one', async () => {
    const { ingest, store, index, documents, indexed } = parts();
    await ingest.load([]);
    const { apply } = index;
    index.apply = () => {
      throw new Error('the index is away');
    };
    await expect(ingest.add([{ name: '1.txt', text: '1 a' }])).rejects.toThrow('the index is away');
    index.apply = apply;
    await ingest.add([{ name: '2.txt', text: '2 a' }]);
    expect(await documents()).toEqual(['document:1', 'document:2', 'document:71-nq-tw.nd']);
    expect(indexed().map(({ item }) => item.id)).toEqual(expect.arrayContaining(['task:1.i.1.1', 'task:2.i.1.1']));
    expect((await store.list('task', ALL)).totalItems).toBe(2);
  });

  it('makes a decision effective when it is made, and undoes it', async () => {
    const { programme, plan } = programmeAndPlan();
    const { ingest, store } = parts(readWritten);
    await ingest.load([asText(programme), asText(plan, 1)]);
    const symbol = async () => (await store.get('document', programme.id))?.symbol;
    const subject = { type: 'merge', held: programme.id, symbol: '02-CTr/TU', year: null, corrected: null } as const;
    const decision = { id: 'x', subject, verdict: 'reject', by: 'An', at: '2026-01-01T00:00:00Z', note: null } as const;
    expect(await symbol()).toBe('02-CTr/TU');
    await ingest.decide({ put: [decision], removed: [] });
    expect(await symbol()).toBeNull();
    await ingest.decide({ put: [], removed: [decision] });
    expect(await symbol()).toBe('02-CTr/TU');
  });
});
