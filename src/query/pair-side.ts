import type { ComparedItem } from '../model/comparison.js';
import type { Directive } from '../model/directive.js';
import type { DocumentContents, HeldDocument, SectionNode } from '../model/graph.js';
import type { GraphStore } from '../store/graph-store.js';

/** One document of a pair that is compared, with everything that stands in it. */
export interface PairSide {
  readonly document: HeldDocument;
  readonly sections: readonly SectionNode[];
  /** Tasks and targets in the order of the text: a run-in section is there as its one item. */
  readonly items: readonly ComparedItem[];
}

const NOTHING = { sections: [], tasks: [], targets: [] };

function pairSide(document: HeldDocument, contents: Omit<DocumentContents, 'document'>): PairSide {
  const { sections, tasks, targets } = contents;
  const items: ComparedItem[] = [
    ...targets.map((target) => ({ ...target, type: 'target' as const })),
    ...tasks.map((task) => ({ ...task, type: 'task' as const })),
  ];
  return { document, sections, items: items.sort((a, b) => a.source.start - b.source.start) };
}

export const emptySide = (document: HeldDocument): PairSide => pairSide(document, NOTHING);

/** These documents in their order, read at once. */
export async function pairSides(store: GraphStore, documents: readonly HeldDocument[]): Promise<PairSide[]> {
  const contents = await store.contents(documents.map(({ id }) => id));
  return documents.map((document, at) => pairSide(document, contents[at] ?? NOTHING));
}

/** The document as `link` takes it: what it cites plays no part there. */
export function asDirective({ document, sections, items }: PairSide): Directive {
  return {
    ...document,
    sections: [...sections],
    tasks: items.flatMap((item) => (item.type === 'task' ? [item] : [])),
    targets: items.flatMap((item) => (item.type === 'target' ? [item] : [])),
    references: [],
    edges: [],
  };
}
