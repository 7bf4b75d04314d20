import type { Directive, Target, Task } from '../model/directive.js';
import type { ItemLink } from '../model/links.js';
import type { Vocabulary } from '../vocabulary/load.js';
import { type AlignDocuments, linkId, VERSION } from './align/align-documents.js';
import { createAligner, emptyWordsOf } from './align/create-aligner.js';
import { linkKind } from './align/link-kind.js';
import { wordsOf } from './align/passages.js';
import { createMeasureComparison } from './measures/compare-measures.js';
import { measureContext, placedMeasures } from './measures/measured-document.js';

export const BY_MEASURE = 'joined-measure';

/** From this confidence on, a number that came down says where its item comes from. */
const SURE = 0.6;

interface Side {
  readonly items: readonly (Task | Target)[];
  readonly sections: Directive['sections'];
}

const sideOf = ({ tasks, targets, sections }: Directive): Side => ({ items: [...tasks, ...targets], sections });

/**
 * Builds what ties the items and sections of a child to those of its parent: by the words they share; and an item that
 * shares too little, such as a target cut out of a longer one, by the number that it takes over.
 */
export function createTies(vocabulary: Vocabulary): AlignDocuments {
  const align = createAligner(vocabulary);
  const compareMeasures = createMeasureComparison(vocabulary);
  const words = emptyWordsOf(vocabulary);

  const byMeasure = (child: Directive, parent: Directive, links: readonly ItemLink[]): ItemLink[] => {
    const [below, above] = [sideOf(child), sideOf(parent)];
    const texts = new Map([...below.items, ...above.items].map(({ id, text }) => [id, text]));
    const tied = new Set(links.map((link) => link.child));
    const measures = [below, above].map(({ items }) => placedMeasures(items));
    const context = measureContext([below, above]);
    return compareMeasures(measures[0] ?? [], measures[1] ?? [], links, context).flatMap((joined): ItemLink[] => {
      const [own, other] = [joined.child?.item, joined.parent?.item];
      if (own === undefined || other === undefined || tied.has(own) || joined.confidence < SURE) return [];
      tied.add(own);
      return [
        {
          id: linkId(own, other),
          child: own,
          parent: other,
          childDocument: child.id,
          parentDocument: parent.id,
          kind: linkKind(wordsOf(texts.get(own) ?? ''), [wordsOf(texts.get(other) ?? '')], words),
          score: joined.confidence,
          rank: 1,
          method: BY_MEASURE,
          version: VERSION,
          state: 'current',
          review: null,
        },
      ];
    });
  };

  return (child, parent) => {
    const links = align(child, parent);
    return child.id === parent.id ? links : [...links, ...byMeasure(child, parent, links)];
  };
}
