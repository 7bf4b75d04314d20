import type { DocumentNode } from '../model/graph.js';
import { titleKey } from '../text/title-key.js';

/** What a document is found by when somebody names it by its title; null where it has none. */
export const titleKeyOf = ({ title, type }: DocumentNode): string | null =>
  title === null ? null : titleKey(title, type) || null;
