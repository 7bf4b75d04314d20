import type { Diagnostic } from '../model/directive.js';
import type { Repair, RepairedLine } from '../repair/repairer.js';
import type { SourceMaker } from './source-maker.js';

/** Below this a reading is a guess that a person should look at. */
const SURE = 0.5;

/** Says once for a text that it was repaired, how much of it, and how many words are unsure. */
export function repairNotes({ lines }: Repair, source: SourceMaker): Diagnostic[] {
  const touched = lines.filter(({ syllables }) => syllables !== undefined);
  const [first] = touched;
  if (!first) return [];
  const syllables = touched.flatMap((line) => line.syllables ?? []);
  const unsure = syllables.filter(({ confidence }) => confidence < SURE).length;
  const last = touched[touched.length - 1] as RepairedLine;
  return [
    {
      code: 'repaired',
      severity: 'info',
      message: `Lines ${first.number} to ${last.number} are damaged: ${syllables.length} words were repaired, ${unsure} of them unsure.`,
      source: source.between(first, last),
    },
  ];
}
