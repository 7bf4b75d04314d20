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

/** The text of a document that is held; null of any other. */
export type DirectiveOf = (document: string) => Directive | null;

export const itemsIn =
  (directiveOf: DirectiveOf): ItemsOf =>
  (document) => {
    const directive = directiveOf(document);
    return directive === null ? [] : anchoredItems(directive);
  };
