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

/** The places in which other documents name a node. */
const mentionsIn = (node: string, { citing, reference }: Citation): Mention[] =>
  citing.id === node ? [] : reference.mentions.map((source) => ({ document: citing.id, source }));

interface Named {
  /** Sorted, each place once. */
  readonly places: Mention[];
  /** Places that further citations share with these. */
  readonly again: Mention[];
}

/** The places of several nodes, each once, without those in the first of them. */
function merged(lists: readonly (readonly Mention[])[], own: string): Mention[] {
  const all = lists.flat().sort(byPlace);
  return all.filter((one, at) => one.document !== own && (at === 0 || byPlace(all[at - 1] as Mention, one) !== 0));
}

/** Nothing is named yet. */
export function createMentions(): Mentions {
  const nodes = new Map<string, Named>();
  const placesOf = (node: string): readonly Mention[] => nodes.get(node)?.places ?? [];

  const add = ({ places, again }: Named, mention: Mention): void => {
    const at = placeInOrder(places, mention, byPlace);
    const known = places[at];
    if (known !== undefined && byPlace(known, mention) === 0) again.push(mention);
    else places.splice(at, 0, mention);
  };

  const remove = ({ places, again }: Named, mention: Mention): void => {
    const shared = again.findIndex((one) => byPlace(one, mention) === 0);
    if (shared >= 0) again.splice(shared, 1);
    else places.splice(placeInOrder(places, mention, byPlace), 1);
  };

  return {
    add(node, citation) {
      const named = nodes.get(node) ?? { places: [], again: [] };
      nodes.set(node, named);
      for (const mention of mentionsIn(node, citation)) add(named, mention);
    },
    remove(node, citation) {
      const named = nodes.get(node);
      if (named === undefined) return;
      for (const mention of mentionsIn(node, citation)) remove(named, mention);
      if (named.places.length === 0) nodes.delete(node);
    },
    of: ([own = '', ...others]) =>
      others.length === 0 ? [...placesOf(own)] : merged([own, ...others].map(placesOf), own),
  };
}
