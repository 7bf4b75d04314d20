import type { Directive, Target, Task } from '../../src/model/directive.js';
import type { Locate, Place } from './passage.js';
import type { ExpectedItem, Reading } from './reading.js';
import { firstWords, letterOverlap, withoutMarker, wordsOf } from './words.js';

/** A task or a target as extracted; `path` is that of its section. */
export interface FoundItem {
  readonly kind: 'task' | 'target';
  readonly item: Task | Target;
  readonly path: string | null;
}

/** Which extracted items answer to which expected one. */
export interface Alignment {
  readonly pairs: ReadonlyMap<ExpectedItem, readonly FoundItem[]>;
  /** Extracted items that answer to nothing. */
  readonly spurious: readonly FoundItem[];
  /** Where a sampled quote stands in the text; empty for the items of whole readings. */
  readonly places: ReadonlyMap<ExpectedItem, readonly Place[]>;
}

/** A reading of an OCR text may quote the restored words: enough common letter pairs on the same line are the same. */
const SAME_LINE_OVERLAP = 0.6;
/** A label before the content ("a) Nhiệm vụ: …") may stand in the quote and not in the item, or the other way round. */
const LONGEST_LABEL = 4;
const COMPARED_WORDS = 5;

function opensWith(quote: readonly string[], words: readonly string[]): boolean {
  for (let skipped = 0; skipped <= LONGEST_LABEL; skipped++) {
    const rest = quote.slice(skipped);
    const count = Math.min(rest.length, words.length, COMPARED_WORDS);
    if (count < Math.min(3, quote.length)) return false;
    if (rest.slice(0, count).every((word, at) => word === words[at])) return true;
  }
  return false;
}

/** Whether two beginnings are of one item: the same first words, a marker or label aside. */
export function sameBeginning(quote: string, found: readonly string[]): boolean {
  const wanted = firstWords(withoutMarker(quote));
  return found.some((text) => {
    const words = firstWords(withoutMarker(text));
    if (opensWith(wordsOf(wanted), wordsOf(words)) || opensWith(wordsOf(words), wordsOf(wanted))) return true;
    return letterOverlap(wanted, words) >= SAME_LINE_OVERLAP;
  });
}

export function foundItems(directive: Directive): FoundItem[] {
  const paths = new Map(directive.sections.map((section) => [section.id, section.path]));
  const pathOf = (id: string | null): string | null => (id === null ? null : (paths.get(id) ?? id));
  return [
    ...directive.tasks.map((item): FoundItem => ({ kind: 'task', item, path: pathOf(item.section) })),
    ...directive.targets.map((item): FoundItem => ({ kind: 'target', item, path: pathOf(item.section) })),
  ];
}

const begins = (found: FoundItem, quote: string, line: number): boolean =>
  found.item.source.lineStart === line && sameBeginning(quote, [found.item.source.exact, found.item.text]);

function alignWhole(items: readonly ExpectedItem[], found: readonly FoundItem[]): Alignment {
  const pairs = new Map<ExpectedItem, FoundItem[]>();
  const free = new Set(found);
  const take = (quote: string, line: number, kind: string): FoundItem[] => {
    const candidates = [...free].filter((one) => begins(one, quote, line));
    const best = candidates.find((one) => one.kind === kind) ?? candidates[0];
    if (best) free.delete(best);
    return best ? [best] : [];
  };
  for (const item of items) {
    const direct = take(item.quote, item.lines?.start ?? 0, item.kind);
    const split = item.bullets.flatMap((bullet) => take(bullet.quote, bullet.lineStart, item.kind));
    pairs.set(item, direct.length > 0 || split.length === item.bullets.length ? [...direct, ...split] : []);
  }
  return { pairs, spurious: [...free], places: new Map() };
}

const overlaps = (place: Place, source: { start: number; end: number }): boolean =>
  place.start < source.end && source.start < place.end;

function alignSample(items: readonly ExpectedItem[], found: readonly FoundItem[], locate: Locate): Alignment {
  const pairs = new Map<ExpectedItem, FoundItem[]>();
  const places = new Map<ExpectedItem, Place[]>();
  for (const item of items) {
    const here = locate(item.quote);
    places.set(item, here);
    const holding = found.filter((one) => here.some((place) => overlaps(place, one.item.source)));
    pairs.set(item, holding);
  }
  return { pairs, spurious: [], places };
}

/**
 * Pairs the items of a reading with those extracted. In a whole reading an item is found when one begins on its line
 * with its words; in a sample, when one holds the quoted words (all that do, should the words occur more than once).
 */
export function alignItems(reading: Reading, directive: Directive, locate: Locate): Alignment {
  const found = foundItems(directive);
  return reading.whole ? alignWhole(reading.items, found) : alignSample(reading.items, found, locate);
}
