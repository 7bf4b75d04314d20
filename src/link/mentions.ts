import type { Mention } from '../model/graph.js';
import { byText } from './by-text.js';
import type { Citation } from './citation.js';
import { placeInOrder } from './place-in-order.js';

/** The places in which nodes are named, by node. */
export interface Mentions {
  add(node: string, citation: Citation): void;
  remove(node: string, citation: Citation): void;
  /** The places where other documents name these nodes, each once, in the order of documents and text. */
  of(nodes: readonly string[]): Mention[];
}

const byPlace = (a: Mention, b: Mention): number =>
  byText(a.document, b.document) || a.source.start - b.source.start || a.source.end - b.source.end;

const mentionsIn = ({ citing, reference }: Citation): Mention[] =>
  reference.mentions.map((source) => ({ document: citing.id, source }));

/** Nothing is named yet. */
export function createMentions(): Mentions {
  /** Sorted; a place that two citations share is there twice. */
  const lists = new Map<string, Mention[]>();
  return {
    add(node, citation) {
      const list = lists.get(node) ?? [];
      lists.set(node, list);
      for (const mention of mentionsIn(citation)) list.splice(placeInOrder(list, mention, byPlace), 0, mention);
    },
    remove(node, citation) {
      const list = lists.get(node) ?? [];
      for (const mention of mentionsIn(citation)) list.splice(placeInOrder(list, mention, byPlace), 1);
      if (list.length === 0) lists.delete(node);
    },
    of(nodes) {
      const known = nodes.flatMap((node) => lists.get(node) ?? []);
      if (nodes.length > 1) known.sort(byPlace);
      const [own] = nodes;
      return known.filter(
        (one, at) => one.document !== own && (at === 0 || byPlace(known[at - 1] as Mention, one) !== 0),
      );
    },
  };
}
