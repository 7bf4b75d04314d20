import type { Deadline } from '../../src/model/directive.js';
import type { Alignment, FoundItem } from './align.js';
import { type ExpectedDate, sameDate, sameDue } from './edtf.js';
import type { Quote } from './passage.js';
import type { ExpectedItem, Reading } from './reading.js';
import { createTally, type Score } from './score.js';

const shown = (date: { edtf: string | null; inclusive: boolean | null; recurrence: string | null }): string =>
  `${date.edtf ?? date.recurrence ?? '(no date)'}${date.inclusive === false ? ', the day itself excluded' : ''}`;

const deadlinesOf = (found: readonly FoundItem[], kind: ExpectedItem['kind']): Deadline[] =>
  found.filter((one) => kind === 'any' || one.kind === kind).flatMap(({ item }) => item.deadlines);

/** The date of a measure may be shown as a deadline of its task; how often without a day may be a recurrence. */
function tolerated(item: ExpectedItem, found: Deadline): boolean {
  if (found.edtf === null && (found.recurrence === null || item.recurs)) return true;
  if (item.recurs && found.recurrence !== null) return true;
  return item.values.some(({ deadlines }) => deadlines.some((date) => date !== null && sameDue(date, found.edtf)));
}

/**
 * `deadlines`: of each task, the period (EDTF) or the recurrence, and whether its last day counts. Those of targets are
 * their horizon and the dates of their measures, which other measures look at.
 */
export function scoreDeadlines(reading: Reading, alignment: Alignment, quote: Quote): Record<'deadlines', Score> {
  const tally = createTally();
  for (const [item, found] of alignment.pairs) {
    if (item.kind === 'target' || (item.optional && found.length === 0)) continue;
    const free = new Set(deadlinesOf(found, item.kind));
    const line = item.lines?.start ?? alignment.places.get(item)?.[0]?.line ?? null;
    const sentence = line ? quote(line, item.lines?.end ?? line) : item.quote;
    const finding = (what: string) => ({ what: `${item.label} ${what}`, line, sentence });
    for (const wanted of item.dates) {
      const match = [...free].find((one) => sameDate(wanted as ExpectedDate, one));
      if (match) free.delete(match);
      if (match) tally.hit();
      else tally.miss(finding(`${shown(wanted)} (found: ${[...free].map(shown).join('; ') || 'none'})`));
    }
    if (!reading.whole) continue;
    for (const one of free) if (!tolerated(item, one)) tally.invent(finding(`${shown(one)} “${one.text}”`));
  }
  for (const one of alignment.spurious)
    for (const deadline of one.kind === 'task' ? one.item.deadlines : []) {
      const { lineStart, lineEnd } = deadline.source;
      const what = `${one.item.label} ${shown(deadline)} “${deadline.text}”`;
      tally.invent({ what, line: lineStart, sentence: quote(lineStart, lineEnd) });
    }
  return { deadlines: tally.score() };
}
