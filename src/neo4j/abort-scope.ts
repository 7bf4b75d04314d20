import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<AbortSignal>();

/** What is asked of Neo4j within `work` ends when `signal` does. */
export const withSignal = <T>(signal: AbortSignal, work: () => T): T => scope.run(signal, work);

export const currentSignal = (): AbortSignal | undefined => scope.getStore();
