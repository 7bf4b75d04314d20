import type { Slice } from '../../model/answers.js';
import type { Page } from '../questions.js';

/** Counts the rows of a report and keeps those of one page. */
export interface RowWindow<T> {
  add(row: T): void;
  slice(): Slice<T>;
}

export function rowWindow<T>({ offset, size }: Page): RowWindow<T> {
  const member: T[] = [];
  let totalItems = 0;
  return {
    add(row) {
      if (totalItems >= offset && member.length < size) member.push(row);
      totalItems += 1;
    },
    slice: () => ({ totalItems, member }),
  };
}
