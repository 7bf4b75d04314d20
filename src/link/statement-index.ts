import type { Citation } from './citation.js';
import type { Statement } from './statements.js';

/** The statements of a library by the citations in them, and what nodes carry out as far as the texts say. */
export interface StatementIndex {
  /**
   * Takes statements out and in, and looks again at those that hold a moved citation. Returns the statements that are
   * to be drawn anew and the nodes that carry out something else than before.
   */
  change(
    leaving: readonly Statement[],
    coming: readonly Statement[],
    moved: readonly Citation[],
  ): { readonly statements: ReadonlySet<Statement>; readonly nodes: ReadonlySet<string> };
  /** The statements in which a citation is an end. */
  holding(citation: Citation): readonly Statement[];
  /** The nodes that this node is said to carry out. */
  parentsOf(node: string): ReadonlySet<string>;
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** No statements yet. `endsOf` gives the nodes at the ends of a statement, null where it is no edge. */
export function createStatementIndex(endsOf: (statement: Statement) => Ends | null): StatementIndex {
  const byCitation = new Map<Citation, Statement[]>();
  const drawn = new Map<Statement, Ends>();
  const parents = new Map<string, Map<string, number>>();

  const enter = (statement: Statement): void => {
    for (const citation of new Set([statement.from, statement.to])) {
      if (citation !== null) byCitation.set(citation, [...(byCitation.get(citation) ?? []), statement]);
    }
  };

  const count = ({ from, to }: Ends, by: number): void => {
    const of = parents.get(from) ?? new Map<string, number>();
    const times = (of.get(to) ?? 0) + by;
    if (times > 0) of.set(to, times);
    else of.delete(to);
    if (of.size > 0) parents.set(from, of);
    else parents.delete(from);
  };

  const draw = (statement: Statement, ends: Ends | null, nodes: Set<string>): void => {
    if (statement.relation !== 'implements') return;
    const before = drawn.get(statement);
    if (before?.from === ends?.from && before?.to === ends?.to) return;
    if (before) {
      count(before, -1);
      nodes.add(before.from);
    }
    drawn.delete(statement);
    if (ends === null) return;
    drawn.set(statement, ends);
    count(ends, 1);
    nodes.add(ends.from);
  };

  return {
    change(leaving, coming, moved) {
      const nodes = new Set<string>();
      for (const statement of leaving) {
        draw(statement, null, nodes);
        byCitation.delete(statement.to);
        if (statement.from !== null) byCitation.delete(statement.from);
      }
      for (const statement of coming) enter(statement);
      const statements = new Set(coming);
      for (const citation of moved) for (const one of byCitation.get(citation) ?? []) statements.add(one);
      for (const statement of statements) draw(statement, endsOf(statement), nodes);
      return { statements, nodes };
    },
    holding: (citation) => byCitation.get(citation) ?? [],
    parentsOf: (node) => new Set((parents.get(node) ?? NONE).keys()),
  };
}
