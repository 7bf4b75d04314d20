import type { PlacedMeasure } from '../../model/comparison.js';
import type { Section, Target, Task } from '../../model/directive.js';
import { headingsOf } from '../align/passages.js';

type MeasuredItem = Pick<Task | Target, 'id' | 'label' | 'text' | 'section' | 'measures' | 'source'>;

/** The tasks and targets of a document with its sections. */
export interface MeasuredDocument {
  readonly items: readonly MeasuredItem[];
  readonly sections: readonly Pick<Section, 'id' | 'path' | 'heading'>[];
}

/** What stands around measures; an item that is not known has no text and no heading. */
export interface MeasureContext {
  /** The text of an item by its id. */
  readonly textOf?: (item: string) => string | null;
  /** Where its source begins: sources of its measures are told apart by it. */
  readonly startOf?: (item: string) => number | null;
  /** The nearest heading above an item. */
  readonly headingOf?: (item: string) => string | null;
}

/** The measures of items, each with the item it stands in. */
export const placedMeasures = (items: readonly MeasuredItem[]): PlacedMeasure[] =>
  items.flatMap(({ id, label, measures }) => measures.map((measure) => ({ ...measure, item: id, label })));

/** The texts and headings around the measures of some documents. */
export function measureContext(documents: readonly MeasuredDocument[]): MeasureContext {
  const texts = new Map<string, string>();
  const starts = new Map<string, number>();
  const headings = new Map<string, string>();
  for (const { items, sections } of documents) {
    const above = headingsOf(sections);
    for (const { id, text, section, source } of items) {
      starts.set(id, source.start);
      texts.set(id, text);
      headings.set(id, above.get(section ?? '') ?? '');
    }
  }
  return {
    textOf: (item) => texts.get(item) ?? null,
    startOf: (item) => starts.get(item) ?? null,
    headingOf: (item) => headings.get(item) ?? null,
  };
}
