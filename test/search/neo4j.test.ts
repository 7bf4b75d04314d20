import { createNeo4jSearch } from '../../src/search/neo4j.js';
import { searchIndexConformance } from '../conformance/search-index.js';
import { describeNeo4j } from '../neo4j/describe-neo4j.js';
import { SEARCH_WORDS } from './embedded-index.js';

describeNeo4j('search', ({ connection }) => {
  searchIndexConformance(async () => {
    const index = createNeo4jSearch(connection(), SEARCH_WORDS);
    await index.replaceAll([]);
    return index;
  });
});
