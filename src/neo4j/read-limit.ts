import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<number>();

/** What is read from Neo4j within `work` may take so long, in ms: nobody waits for an answer. */
export const withReadLimit = <T>(limitMs: number, work: () => T): T => scope.run(limitMs, work);

export const currentReadLimit = (): number | undefined => scope.getStore();
