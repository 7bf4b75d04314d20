import type { Directive } from '../../model/directive.js';

/** An item or section as decisions are anchored to it. */
export interface AnchoredItem {
  readonly id: string;
  readonly text: string;
}

/** The items and sections of a document; none where it is not held. */
export type ItemsOf = (document: string) => readonly AnchoredItem[];

interface Worded {
  readonly id: string;
  readonly text?: string;
  readonly heading?: string | null;
  readonly source: { readonly exact: string };
}

/** The words an item is known by: its text; of a section the heading, or what it says where it has none. */
export const anchored = ({ id, text, heading, source }: Worded): AnchoredItem => {
  return { id, text: text ?? heading ?? source.exact };
};

export const anchoredItems = ({ tasks, targets, sections }: Directive): AnchoredItem[] =>
  [...tasks, ...targets, ...sections].map(anchored);

/** The items of these directives by document. */
export function itemsOfDirectives(directives: readonly Directive[]): ItemsOf {
  const byId = new Map(directives.map((directive) => [directive.id, directive]));
  return (document) => {
    const directive = byId.get(document);
    return directive === undefined ? [] : anchoredItems(directive);
  };
}
