import type { Directive } from '../model/directive.js';
import type { EdgeKey } from '../model/graph.js';
import type { ItemLink } from '../model/links.js';
import type { Decision } from '../model/review.js';
import type { DecisionIndex } from './decision-index.js';
import { createKeyIndex } from './key-index.js';
import type { Align, LostLink } from './link-history.js';
import { createPairLedger } from './pair-links.js';

/**
 * Applies what people decided on the links of one document to what it carries out. `links`: all that the machine made
 * of them; `decisions`: in the order of time; `directiveOf`: the texts as they stand, to find anchors again.
 */
export type ReviewLinks = (
  links: readonly ItemLink[],
  decisions: readonly Decision[],
  directiveOf: (document: string) => Directive | null,
) => readonly ItemLink[];

/** What may have changed the links. */
export interface LinkCauses {
  readonly leaving: readonly Directive[];
  readonly coming: readonly Directive[];
  readonly edges: { readonly put: readonly EdgeKey[]; readonly removed: readonly EdgeKey[] };
  /** Documents on whose links people decided. */
  readonly children: Iterable<string>;
}

/** Links that a change puts and removes. */
export interface LinkChange {
  readonly put: readonly ItemLink[];
  readonly removed: readonly string[];
}

/** The links between the items of documents of which one implements the other. */
export interface ItemLinks {
  /** Remembers a text: every version is, in order, also those that another takes the place of in the same change. */
  put(directive: Directive): void;
  /** Forgets a document and its versions. */
  remove(document: string): void;
  change(causes: LinkCauses): LinkChange;
  all(): Iterable<ItemLink>;
  lost(): readonly LostLink[];
}

interface LinkParts {
  readonly align: Align;
  readonly reviewLinks: ReviewLinks;
  readonly decisions: DecisionIndex;
  readonly directiveOf: (document: string) => Directive | null;
}

/** No links yet. */
export function createItemLinks({ align, reviewLinks, decisions, directiveOf }: LinkParts): ItemLinks {
  const pairs = createPairLedger(align);
  const parents = createKeyIndex<string>();
  const children = createKeyIndex<string>();
  const shown = new Map<string, ReadonlyMap<string, ItemLink>>();

  const tie = ({ put, removed }: LinkCauses['edges'], touched: Set<string>): void => {
    for (const { from, to, relation } of removed) {
      if (relation !== 'implements') continue;
      parents.remove(from, to);
      children.remove(to, from);
      pairs.drop(from, to);
      touched.add(from);
    }
    for (const { from, to, relation } of put) {
      if (relation !== 'implements') continue;
      parents.add(from, to);
      children.add(to, from);
      touched.add(from);
    }
  };

  const linksOf = (child: string): readonly ItemLink[] => {
    if (directiveOf(child) === null) return [];
    const made = [...parents.at(child)].sort().flatMap((parent) => pairs.advance(child, parent)?.links ?? []);
    const decided = decisions.onLinks(child);
    return decided.length === 0 ? made : reviewLinks(made, decided, directiveOf);
  };

  /** The links of a document to show, and how they differ from those shown so far. */
  const show = (child: string): LinkChange => {
    const before = shown.get(child) ?? new Map<string, ItemLink>();
    const next = new Map(linksOf(child).map((link) => [link.id, link]));
    if (next.size === 0) shown.delete(child);
    else shown.set(child, next);
    return {
      put: [...next.values()].filter((link) => JSON.stringify(link) !== JSON.stringify(before.get(link.id))),
      removed: [...before.keys()].filter((id) => !next.has(id)),
    };
  };

  return {
    put: (directive) => pairs.put(directive),
    remove(document) {
      pairs.remove(document);
      for (const child of children.at(document)) pairs.drop(child, document);
    },
    change({ leaving, coming, edges, children: decided }) {
      const touched = new Set<string>(decided);
      tie(edges, touched);
      for (const { id } of [...leaving, ...coming]) {
        const naming = [...children.at(id), ...decisions.childrenNaming(id)];
        for (const child of [id, ...naming]) touched.add(child);
      }
      const changes = [...touched].map(show);
      return { put: changes.flatMap(({ put }) => put), removed: changes.flatMap(({ removed }) => removed) };
    },
    all: function* () {
      for (const links of shown.values()) yield* links.values();
    },
    lost: () => pairs.lost(),
  };
}
