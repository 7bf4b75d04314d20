import { createMeasureRecognizer } from '../../../src/extract/recognizers/measures.js';
import type { MeasureContext } from '../../../src/link/measures/measured-document.js';
import type { PlacedMeasure } from '../../../src/model/comparison.js';
import { loadVocabulary } from '../../../src/vocabulary/load.js';

const recognize = createMeasureRecognizer(loadVocabulary());
const FAR = 10_000;

/** One made-up item: its words, until when they hold, the heading above. */
export interface MadeItem {
  readonly text: string;
  readonly deadline?: string;
  readonly heading?: string;
}

/** The measures the recogniser finds in made-up items, with what stands around them. */
export interface Measured {
  readonly measures: PlacedMeasure[];
  readonly context: MeasureContext;
}

export function measured(name: string, items: readonly (MadeItem | string)[]): Measured {
  const made = items.map((item) => (typeof item === 'string' ? { text: item } : item));
  const idOf = (at: number): string => `target:${name}.${at}`;
  const measures = made.flatMap(({ text, deadline = '../2030' }: MadeItem, at) =>
    recognize(text).map(({ start, end, ...found }): PlacedMeasure => {
      const place = at * FAR + start;
      const lines = { lineStart: at + 1, lineEnd: at + 1 };
      return {
        ...found,
        deadline: deadline === '' ? null : deadline,
        item: idOf(at),
        label: `I.1#${at + 1}`,
        source: {
          file: `${name}.txt`,
          start: place,
          end: place + end - start,
          ...lines,
          exact: text.slice(start, end),
        },
      };
    }),
  );
  const at = (item: string): number => made.findIndex((_, index) => idOf(index) === item);
  const context: MeasureContext = {
    textOf: (item) => made[at(item)]?.text ?? null,
    headingOf: (item) => (made[at(item)] as MadeItem | undefined)?.heading ?? null,
    startOf: (item) => (at(item) === -1 ? null : at(item) * FAR),
  };
  return { measures, context };
}

/** Both contexts as one. */
export const around = (one: MeasureContext, other: MeasureContext): MeasureContext => ({
  textOf: (item) => one.textOf?.(item) ?? other.textOf?.(item) ?? null,
  headingOf: (item) => one.headingOf?.(item) ?? other.headingOf?.(item) ?? null,
  startOf: (item) => one.startOf?.(item) ?? other.startOf?.(item) ?? null,
});
