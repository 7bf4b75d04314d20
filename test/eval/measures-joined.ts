import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ComparedMeasure, PlacedMeasure } from '../../src/model/comparison.js';
import { MeasureStatus } from '../../src/model/terms.js';
import { wordsOf } from './words.js';

const ReadMeasure = z.object({ label: z.string(), number: z.number(), subject: z.string().nullable() });
type ReadMeasure = z.infer<typeof ReadMeasure>;

const ReadJoin = z.object({
  status: MeasureStatus,
  child: ReadMeasure.nullable(),
  parent: ReadMeasure.nullable(),
  optional: z.boolean().default(false),
});

/** What became of the measures of a parent in a child, as a person read it. */
export const MeasuresReading = z.object({ child: z.string(), parent: z.string(), measures: z.array(ReadJoin) });
export type MeasuresReading = z.infer<typeof MeasuresReading>;

/** Throws where the file holds no such reading. */
export const loadMeasuresReading = (file: URL | string): MeasuresReading =>
  MeasuresReading.parse(JSON.parse(readFileSync(file, 'utf8')));

export interface JoinedScore {
  readonly right: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly f1: number;
}

/** A subject that shares less of the shorter of the two is another one. */
const SAME_SUBJECT = 0.6;

/** Share of the words of the shorter subject that the other has, 0 to 1. A reading leaves words out with "…". */
function subjectOverlap(one: string | null, other: string | null): number {
  if (one === null || other === null) return one === other ? 1 : 0;
  const [a, b] = [wordsOf(one), wordsOf(other)].sort((x, y) => x.length - y.length) as [string[], string[]];
  const known = new Set(b);
  return a.length === 0 ? 0 : a.filter((word) => known.has(word)).length / a.length;
}

/** How well a measure is the one read: 0 for another label, number or subject. */
function sideLikeness(read: ReadMeasure | null, found: PlacedMeasure | null): number {
  if (read === null || found === null) return read === null && found === null ? 1 : 0;
  if (read.label !== found.label || read.number !== found.value) return 0;
  const overlap = subjectOverlap(read.subject, found.subject);
  return overlap >= SAME_SUBJECT ? overlap : 0;
}

const shown = (measure: ReadMeasure | PlacedMeasure | null): string =>
  measure === null
    ? '-'
    : `${measure.label} ${'number' in measure ? measure.number : measure.value} ${measure.subject ?? ''}`;

/** Right when status, child measure and parent measure are those read; optional ones are neither missed nor wrong. */
export function scoreMeasures(found: readonly ComparedMeasure[], reading: MeasuresReading): JoinedScore {
  const left = new Set(found);
  let right = 0;
  const missed: string[] = [];
  for (const read of reading.measures) {
    let best: ComparedMeasure | null = null;
    let bestLikeness = 0;
    for (const one of left) {
      const likeness =
        one.status === read.status ? sideLikeness(read.child, one.child) * sideLikeness(read.parent, one.parent) : 0;
      if (likeness > bestLikeness) [best, bestLikeness] = [one, likeness];
    }
    if (best !== null) left.delete(best);
    if (read.optional) continue;
    if (best !== null) right++;
    else missed.push(`− ${read.status}: ${shown(read.child)} < ${shown(read.parent)}`);
  }
  const wrong = [...left].map(({ status, child, parent }) => `+ ${status}: ${shown(child)} < ${shown(parent)}`);
  const all = 2 * right + wrong.length + missed.length;
  return { right, wrong, missed, f1: all === 0 ? 1 : (2 * right) / all };
}
