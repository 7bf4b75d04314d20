import type { ComparedMeasure, PlacedMeasure } from '../model/comparison.js';
import type { Measure } from '../model/directive.js';
import { shownDate } from '../model/vietnamese-labels.js';
import { COMPARATOR_SIGNS, MEASURE_WORDS, shownNumber } from './vietnamese-words.js';

/** "≥ 85 %", "16.000 học sinh". */
export const shownMeasure = ({ comparator, value, unit }: Measure): string =>
  `${COMPARATOR_SIGNS[comparator]}${shownNumber(value)}${unit === null ? '' : ` ${unit}`}`;

/** "đến 2030" of "../2030"; a span as it is: "2026/2030". */
export function shownDeadline(edtf: string | null): string {
  if (edtf === null) return '';
  return edtf.startsWith('../') ? `đến ${shownDate(edtf.slice(3))}` : edtf.split('/').map(shownDate).join(' – ');
}

/** What became of a number, in one line; the summary of the comparison says it best where there is one. */
export function shownChange({ status, summary, parent, child }: ComparedMeasure): string {
  if (summary !== '') return summary;
  const side = (measure: PlacedMeasure | null): string => (measure === null ? '–' : shownMeasure(measure));
  return `${side(parent)} → ${side(child)}: ${MEASURE_WORDS[status]}`;
}
