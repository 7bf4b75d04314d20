import type { Alignment, FoundItem } from './align.js';
import { sameDue } from './edtf.js';
import type { Quote } from './passage.js';
import type { ExpectedItem, Reading } from './reading.js';
import { createTallies, type Finding, type Score } from './score.js';

const NAMES = ['tasks', 'targets', 'placed', 'extents', 'horizons'] as const;
export type ItemMeasure = (typeof NAMES)[number];

const horizonOf = (found: FoundItem): string | null => ('horizon' in found.item ? found.item.horizon : null);

/**
 * `tasks`, `targets`: items found, as what they are; of those found, `placed`: in the right section, `extents`: with the
 * right last line, `horizons`: targets with the right horizon. A sample asks only whether its words stand in a task.
 */
export function scoreItems(reading: Reading, alignment: Alignment, quote: Quote): Record<ItemMeasure, Score> {
  const tallies = createTallies(NAMES);
  const at = (what: string, line: number, lineEnd = line): Finding => ({ what, line, sentence: quote(line, lineEnd) });
  const whole = (item: ExpectedItem, found: readonly FoundItem[]): void => {
    const lines = item.lines as { start: number; end: number };
    const first = found[0];
    const path = first?.path ?? null;
    if (item.sections.includes(path)) tallies.placed.hit();
    else tallies.placed.miss(at(`${item.label}: in ${item.sections[0]}, not ${path}`, lines.start));
    const end = Math.max(...found.map((one) => one.item.source.lineEnd));
    // A block split by its bullets ends where its last bullet does; its fields belong to all of them.
    if (end === lines.end || item.bullets.length > 0) tallies.extents.hit();
    else tallies.extents.miss(at(`${item.label}: to line ${lines.end}, not ${end}`, lines.start, lines.end));
    if (item.kind !== 'target' || !first) return;
    const horizon = horizonOf(first);
    if (item.horizon !== null && sameDue(item.horizon, horizon)) return tallies.horizons.hit();
    if (item.horizon !== null) tallies.horizons.miss(at(`${item.label}: ${item.horizon}`, lines.start, lines.end));
    if (horizon !== null) tallies.horizons.invent(at(`${item.label}: ${horizon}`, lines.start, lines.end));
  };
  for (const [item, found] of alignment.pairs) {
    if (item.optional || item.kind === 'any') continue;
    const tally = item.kind === 'task' ? tallies.tasks : tallies.targets;
    const line = item.lines?.start ?? alignment.places.get(item)?.[0]?.line ?? null;
    if (found.some((one) => one.kind === item.kind)) {
      tally.hit();
      if (item.lines) whole(item, found);
    } else tally.miss({ what: item.label, line, sentence: line ? quote(line, item.lines?.end ?? line) : item.quote });
  }
  const wrongKind = [...alignment.pairs].flatMap(([item, found]) =>
    item.kind === 'any' || item.optional ? [] : found.filter((one) => one.kind !== item.kind),
  );
  for (const one of reading.whole ? [...alignment.spurious, ...wrongKind] : []) {
    const { lineStart, lineEnd } = one.item.source;
    const tally = one.kind === 'task' ? tallies.tasks : tallies.targets;
    tally.invent(at(one.item.label, lineStart, lineEnd));
  }
  return Object.fromEntries(NAMES.map((name) => [name, tallies[name].score()])) as Record<ItemMeasure, Score>;
}
