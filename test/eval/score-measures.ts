import type { Measure } from '../../src/model/directive.js';
import type { Alignment, FoundItem } from './align.js';
import { sameDue } from './edtf.js';
import type { Locate, Quote } from './passage.js';
import type { ExpectedValue, Reading } from './reading.js';
import { createTallies, type Finding, type Score } from './score.js';
import { wordsOf } from './words.js';

const NAMES = ['measures', 'comparators', 'measure deadlines'] as const;
type ValueMeasure = (typeof NAMES)[number];

/** Where a unit ends is a matter of taste ("cơ sở", "cơ sở dữ liệu"): one may open the other. */
function sameUnit(wanted: string | null, found: string | null): boolean {
  if (wanted === null || found === null) return wanted === found;
  const [one, other] = [`${wordsOf(wanted).join(' ')} `, `${wordsOf(found).join(' ')} `];
  return one.startsWith(other) || other.startsWith(one);
}

const rightSign = (wanted: ExpectedValue, found: Measure): boolean => wanted.comparators.includes(found.comparator);
const rightDue = (wanted: ExpectedValue, found: Measure): boolean =>
  wanted.deadlines.some((deadline) => sameDue(deadline, found.deadline));

function takeBest(wanted: ExpectedValue, free: Set<Measure>): Measure | undefined {
  const same = [...free].filter((one) => one.value === wanted.number && sameUnit(wanted.unit, one.unit));
  const merit = (one: Measure): number => 2 * Number(rightSign(wanted, one)) + Number(rightDue(wanted, one));
  const best = same.sort((one, other) => merit(other) - merit(one))[0];
  if (best) free.delete(best);
  return best;
}

const shown = (value: number, unit: string | null, comparator: string, deadline: string | null): string =>
  `${comparator} ${value} ${unit ?? '(no unit)'} by ${deadline ?? '(no date)'}`;
const shownFound = (one: Measure): string => shown(one.value, one.unit, one.comparator, one.deadline);

const measuresOf = (found: readonly FoundItem[]): Measure[] => found.flatMap(({ item }) => item.measures);

/** Measures in words that state a result and no target. */
function forbidden(reading: Reading, alignment: Alignment, found: readonly FoundItem[], locate: Locate): Measure[] {
  if (alignment.pairs.size === 0 && found.length === 0) return [];
  const places = reading.nonTargets.flatMap(locate);
  return measuresOf(found).filter(({ source }) =>
    places.some((place) => place.start < source.end && source.start < place.end),
  );
}

/** `measures`: number and unit in the right item; `comparators`, `measure deadlines`: the same with sign, with date. */
export function scoreMeasures(
  reading: Reading,
  alignment: Alignment,
  all: readonly FoundItem[],
  quote: Quote,
  locate: Locate,
): Record<ValueMeasure, Score> {
  const tallies = createTallies(NAMES);
  const invent = (one: Measure): void => {
    const { lineStart, lineEnd } = one.source;
    for (const name of NAMES)
      tallies[name].invent({ what: shownFound(one), line: lineStart, sentence: quote(lineStart, lineEnd) });
  };
  for (const [item, found] of alignment.pairs) {
    const free = new Set(measuresOf(found));
    const line = item.lines?.start ?? alignment.places.get(item)?.[0]?.line ?? null;
    const sentence = line ? quote(line, item.lines?.end ?? line) : item.quote;
    for (const wanted of item.values) {
      const best = takeBest(wanted, free);
      if (wanted.optional || (item.optional && found.length === 0)) continue;
      const { number, unit, comparators, deadlines } = wanted;
      const expected = shown(number, unit, comparators[0] as string, deadlines[0] ?? null);
      const what = `${item.label} ${expected}${best ? `, not ${shownFound(best)}` : ''}`;
      const finding: Finding = { what, line, sentence };
      const right = { measures: best, comparators: best && rightSign(wanted, best), 'measure deadlines': best && rightDue(wanted, best) };
      for (const name of NAMES) {
        if (right[name]) tallies[name].hit();
        else tallies[name].miss(finding);
        if (best && !right[name]) tallies[name].invent(finding);
      }
    }
    if (reading.whole) for (const one of free) invent(one);
  }
  for (const one of reading.whole ? measuresOf(alignment.spurious) : forbidden(reading, alignment, all, locate)) invent(one);
  return Object.fromEntries(NAMES.map((name) => [name, tallies[name].score()])) as Record<ValueMeasure, Score>;
}
