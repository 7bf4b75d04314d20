import type { ComparedItem } from '../model/comparison.js';
import type { Directive } from '../model/directive.js';
import type { HeldDocument, SectionNode } from '../model/graph.js';
import type { GraphStore } from '../store/graph-store.js';
import { everything } from './all-pages.js';

/** One document of a pair that is compared, with everything that stands in it. */
export interface PairSide {
  readonly document: HeldDocument;
  readonly sections: readonly SectionNode[];
  /** Tasks and targets in the order of the text: a run-in section is there as its one item. */
  readonly items: readonly ComparedItem[];
}

export async function pairSide(store: GraphStore, document: HeldDocument): Promise<PairSide> {
  const filter = { document: document.id };
  const [sections, tasks, targets] = await Promise.all([
    everything((page) => store.list('section', page, filter)),
    everything((page) => store.list('task', page, filter)),
    everything((page) => store.list('target', page, filter)),
  ]);
  const items: ComparedItem[] = [
    ...targets.map((target) => ({ ...target, type: 'target' as const })),
    ...tasks.map((task) => ({ ...task, type: 'task' as const })),
  ];
  return { document, sections, items: items.sort((a, b) => a.source.start - b.source.start) };
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
