import { documentTitle } from '../../model/document-title.js';
import type { FacetName } from '../../model/search.js';
import { HELD_WORDS, LEVEL_WORDS, ROLE_WORDS, TYPE_WORDS } from '../../model/vietnamese-labels.js';
import type { SearchFound } from '../../search/search-index.js';
import type { GraphStore } from '../../store/graph-store.js';

type Labels = Readonly<Record<string, string>>;

const WORDS: Partial<Record<FacetName, Labels>> = {
  type: TYPE_WORDS,
  level: LEVEL_WORDS,
  role: ROLE_WORDS,
  held: HELD_WORDS,
};

const idsOf = (values: readonly { readonly value: string }[] = []): string[] => values.map(({ value }) => value);

/** What a reader sees of the values of facets; bodies and documents are asked for once. What has no name shows itself. */
export async function facetLabels(
  store: GraphStore,
  facets: SearchFound['facets'],
): Promise<(name: FacetName, value: string) => string> {
  const [bodies, documents] = await Promise.all([
    store.getMany('body', idsOf(facets.body)),
    store.getMany('document', idsOf(facets.document)),
  ]);
  const names = new Map([
    ...bodies.map(({ id, name }) => [id, name] as const),
    ...documents.map((document) => [document.id, documentTitle(document)] as const),
  ]);
  return (name, value) => WORDS[name]?.[value] ?? names.get(value) ?? value;
}
