import type { Directive, Section } from '../../src/model/directive.js';
import { sameBeginning } from './align.js';
import type { Quote } from './passage.js';
import type { ExpectedSection, Reading } from './reading.js';
import { createTally, type Score } from './score.js';
import { letterOverlap, withoutMarker, wordsOf } from './words.js';

/** A heading read by OCR may differ by a letter from the restored one. */
const SAME_HEADING = 0.9;

const sameHeading = (wanted: string, found: string): boolean => {
  const words = withoutMarker(wanted);
  return wordsOf(words).join(' ') === wordsOf(found).join(' ') || letterOverlap(words, found) >= SAME_HEADING;
};

/** Samples call "2. Công an tỉnh: Chỉ đạo …" a heading: it may be read as a paragraph that opens with the name. */
function opensRunIn(heading: string, found: Section): boolean {
  const opening = wordsOf(withoutMarker(heading));
  const words = wordsOf(withoutMarker(found.source.exact));
  return opening.every((word, at) => words[at] === word);
}

function sameSection(wanted: ExpectedSection, found: Section): boolean {
  if (!wanted.paths.includes(found.path)) return false;
  if (wanted.kind !== null && wanted.kind !== found.kind) return false;
  if (wanted.line !== null && wanted.line !== found.source.lineStart) return false;
  if (wanted.heading === null) return true;
  if (wanted.kind === 'runin') return sameBeginning(wanted.heading, [found.source.exact, found.heading ?? '']);
  if (found.heading !== null) return sameHeading(wanted.heading, found.heading);
  return wanted.kind === null && opensRunIn(wanted.heading, found);
}

/** `sections`: path, kind, line and heading together. A sample lists headings only, so its run-ins are not judged. */
export function scoreSections(reading: Reading, directive: Directive, quote: Quote): Record<'sections', Score> {
  const sections = createTally();
  const free = new Set(directive.sections);
  for (const wanted of reading.sections) {
    const found = [...free].find((one) => sameSection(wanted, one));
    if (found) free.delete(found);
    if (wanted.optional) continue;
    if (found) sections.hit();
    else
      sections.miss({
        what: `${wanted.paths[0]} (${wanted.kind ?? 'heading'})`,
        line: wanted.line,
        sentence: wanted.heading ?? '',
      });
  }
  for (const one of free)
    if (reading.whole || one.kind === 'heading')
      sections.invent({
        what: `${one.path} (${one.kind})`,
        line: one.source.lineStart,
        sentence: quote(one.source.lineStart, one.source.lineEnd),
      });
  return { sections: sections.score() };
}
