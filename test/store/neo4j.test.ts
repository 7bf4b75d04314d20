import { createNeo4jStore } from '../../src/store/neo4j.js';
import { graphStoreConformance } from '../conformance/graph-store.js';
import { describeNeo4j } from '../neo4j/describe-neo4j.js';

describeNeo4j('neo4j', ({ connection }) => {
  const emptyStore = async () => {
    const store = createNeo4jStore(connection());
    await store.replaceAll({ documents: [], sections: [], tasks: [], targets: [], bodies: [], edges: [], links: [] });
    return store;
  };
  graphStoreConformance(emptyStore, { rows: 6 });
});
