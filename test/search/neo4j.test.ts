import { createNeo4jSearch } from '../../src/search/neo4j.js';
import type { SearchIndex } from '../../src/search/search-index.js';
import { WHOLE } from '../conformance/search/given.js';
import { searchIndexConformance } from '../conformance/search-index.js';
import { describeNeo4j } from '../neo4j/describe-neo4j.js';
import { SEARCH_WORDS } from './embedded-index.js';
import { searchDocument } from './search-documents.js';

describeNeo4j('search', ({ connection }) => {
  searchIndexConformance(async () => {
    const index = createNeo4jSearch(connection(), SEARCH_WORDS);
    await index.replaceAll([]);
    return index;
  });

  test('what another instance has put is read by its words, and what it took away is gone', async () => {
    const [one, other] = [0, 1].map(() => createNeo4jSearch(connection(), SEARCH_WORDS)) as [SearchIndex, SearchIndex];
    const lasting = searchDocument({ type: 'task', id: 'task:lasting', title: 'xây dựng trường học' });
    for (const index of [one, other]) await index.replaceAll([lasting]);
    const put = [searchDocument({ type: 'task', id: 'task:new', title: 'nuôi trồng thủy sản' })];
    const ask = (text: string) => other.search({ ...WHOLE, text });
    await one.apply({ put, remove: ['task:lasting'] });
    expect((await ask('nuoi trong thuy san')).understood.spelling).toBe('nuôi trồng thủy sản');
    expect((await ask('thủy sản')).member.map(({ item }) => item.id)).toEqual(['task:new']);
    expect((await ask('trường học')).totalItems).toBe(0);
  });
});
