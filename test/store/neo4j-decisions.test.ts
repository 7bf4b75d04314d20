import { createNeo4jDecisions } from '../../src/store/neo4j-decisions.js';
import { decisionStoreConformance } from '../conformance/decision-store.js';
import { describeNeo4j } from '../neo4j/describe-neo4j.js';

describeNeo4j('neo4j', ({ connection }) => {
  const reopen = async () => createNeo4jDecisions(connection());
  decisionStoreConformance(async () => {
    await connection().write((run) => run('MATCH (d:Decision) DETACH DELETE d'));
    return reopen();
  }, reopen);
});
