import type { Directive, Section } from '../../src/model/directive.js';
import type { Quote } from './passage.js';
import type { ExpectedSection, Reading } from './reading.js';
import type { Tally } from './score.js';
import { firstWords, letterOverlap, withoutMarker, wordsOf } from './words.js';

const SAME_HEADING = 0.85;
/** At the very line fewer letters need to agree: the words of a damaged text stand raw in a source. */
const SAME_PLACE = 0.45;
const COMPARED = 8;

const wordsOfSection = (section: Section): string => withoutMarker(section.heading ?? section.source.exact);

function sameWordsAhead(expected: ExpectedSection, section: Section): boolean {
  if (expected.heading === null) return true;
  const one = withoutMarker(expected.heading);
  const other = wordsOfSection(section);
  const count = Math.min(COMPARED, wordsOf(one).length, wordsOf(other).length) || COMPARED;
  const needed = expected.line === section.source.lineStart ? SAME_PLACE : SAME_HEADING;
  return letterOverlap(firstWords(one, count), firstWords(other, count)) >= needed;
}

function sameSection(expected: ExpectedSection, section: Section): boolean {
  if (expected.paths.length > 0 && !expected.paths.includes(section.path)) return false;
  if (expected.kind !== null && expected.kind !== section.kind) return false;
  if (expected.line !== null && Math.abs(expected.line - section.source.lineStart) > 1) return false;
  return sameWordsAhead(expected, section);
}

/** The section tree: path, kind, words. A sample lists headings only, so that only a heading can be invented there. */
export function scoreSections(reading: Reading, directive: Directive, tally: Tally, quote: Quote): void {
  const left = new Set(directive.sections);
  for (const expected of reading.sections) {
    const found = [...left].find((section) => sameSection(expected, section));
    if (found) left.delete(found);
    if (expected.optional) continue;
    if (found) tally.hit();
    else {
      const near = directive.sections.find((section) => sameWordsAhead(expected, section) && expected.heading !== null);
      const instead = near ? ` (found ${near.path} ${near.kind})` : '';
      tally.miss({
        what: `${expected.paths[0] ?? '?'} ${expected.kind ?? ''}${instead}`,
        line: expected.line,
        sentence: expected.heading ?? '',
      });
    }
  }
  for (const section of left) {
    if (!reading.whole && section.kind !== 'heading') continue;
    const { lineStart, lineEnd } = section.source;
    tally.invent({ what: `${section.path} ${section.kind}`, line: lineStart, sentence: quote(lineStart, lineEnd) });
  }
}
