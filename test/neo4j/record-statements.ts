import type { Connection, Run } from '../../src/neo4j/connection.js';
import { statement, statementNames } from '../../src/neo4j/statements.js';

/** A connection that notes what is run through it. */
export interface Recorded {
  readonly connection: Connection;
  /** Names of the statements since the last `forget`, in order; the text of one that is in no file. */
  names(): string[];
  transactions(): number;
  forget(): void;
}

const withoutHops = (text: string): string => text.replaceAll(/\*0\.\.\d+/g, '*0..1');

export function recordStatements(connection: Connection): Recorded {
  const nameOf = new Map(statementNames().map((name) => [withoutHops(statement(name)), name]));
  let statements: string[] = [];
  let transactions = 0;
  const noting =
    <T>(work: (run: Run) => Promise<T>) =>
    (run: Run): Promise<T> => {
      transactions += 1;
      return work((text, parameters) => {
        statements.push(text);
        return run(text, parameters);
      });
    };
  return {
    connection: {
      ...connection,
      read: (work) => connection.read(noting(work)),
      write: (work) => connection.write(noting(work)),
    },
    names: () => statements.map((text) => nameOf.get(withoutHops(text)) ?? text),
    transactions: () => transactions,
    forget() {
      statements = [];
      transactions = 0;
    },
  };
}
