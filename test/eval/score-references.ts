import type { Directive, Reference } from '../../src/model/directive.js';
import { symbolKey } from '../../src/text/symbol-key.js';
import type { Quote } from './passage.js';
import type { ExpectedReference, Reading } from './reading.js';
import type { Tally } from './score.js';
import { sameWords, wordOverlap } from './words.js';

const TITLE_OVERLAP = 0.6;

const keyOf = (symbol: string | null): string | null => (symbol ? symbolKey(symbol) : null);

/** Documents with a number are one when the numbers are; those without when their names share most words. */
function sameReference(expected: ExpectedReference, found: Reference): boolean {
  if (expected.symbol || found.symbol) {
    if (keyOf(expected.symbol) === keyOf(found.symbol)) return true;
    if (expected.symbol && found.symbol) return false;
  }
  if (expected.symbol === null && found.symbol !== null && expected.type !== found.type) return false;
  const one = expected.title ?? expected.type;
  const other = found.title ?? found.type;
  const names = [one, `${expected.type} ${one}`];
  return names.some(
    (name) => wordOverlap(name, other) >= TITLE_OVERLAP || wordOverlap(name, `${found.type} ${other}`) >= TITLE_OVERLAP,
  );
}

/** Distinct documents that the text names, and how each stands to it. */
export function scoreReferences(
  reading: Reading,
  directive: Directive,
  tallies: { references: Tally; relation: Tally },
  quote: Quote,
): void {
  const left = new Set(directive.references);
  const numberedFirst = [...reading.references].sort((a, b) => Number(a.symbol === null) - Number(b.symbol === null));
  for (const expected of numberedFirst) {
    const alike = [...left].filter((one) => sameReference(expected, one));
    const found = alike.find((one) => keyOf(one.symbol) === keyOf(expected.symbol)) ?? alike[0];
    const what = expected.symbol ?? expected.title ?? expected.type;
    if (!found) {
      const line = expected.mentionLines[0] ?? null;
      if (!expected.optional) tallies.references.miss({ what, line, sentence: line ? quote(line) : '' });
      continue;
    }
    left.delete(found);
    if (expected.optional) continue;
    tallies.references.hit();
    const { lineStart, lineEnd } = found.mentions[0] as Reference['mentions'][number];
    if (expected.relations.includes(found.relation)) tallies.relation.hit();
    else {
      const finding = {
        what: `${what}: ${expected.relations.join('|')}, not ${found.relation}`,
        line: lineStart,
        sentence: quote(lineStart, lineEnd),
      };
      tallies.relation.miss(finding);
      tallies.relation.invent(finding);
    }
  }
  for (const found of left) {
    const mention = found.mentions[0];
    const again = reading.references.some((expected) => sameReference(expected, found));
    if (again && found.symbol === null) continue;
    tallies.references.invent({
      what: `${found.symbol ?? found.title ?? found.type}${again ? ' (twice)' : ''}`,
      line: mention?.lineStart ?? null,
      sentence: mention ? quote(mention.lineStart, mention.lineEnd) : '',
    });
  }
  for (const words of reading.nonReferences) {
    const named = directive.references.find((one) => one.mentions.some(({ exact }) => sameWords(exact, words)));
    if (named) tallies.references.invent({ what: `no reference: ${words}`, line: null, sentence: words });
  }
}

/** What the text says of two other documents. */
export function scoreEdges(reading: Reading, directive: Directive, tally: Tally): void {
  const same = (one: string, other: string): boolean =>
    symbolKey(one) === symbolKey(other) || wordOverlap(one, other) >= TITLE_OVERLAP;
  const left = new Set(directive.edges);
  for (const edge of reading.edges) {
    const found = [...left].find(
      (one) => same(edge.from, one.from) && same(edge.to, one.to) && edge.relation === one.relation,
    );
    if (found) left.delete(found);
    if (edge.optional) continue;
    if (found) tally.hit();
    else tally.miss({ what: `${edge.from} ${edge.relation} ${edge.to}`, line: null, sentence: '' });
  }
  if (!reading.whole) return;
  for (const edge of left) {
    tally.invent({
      what: `${edge.from} ${edge.relation} ${edge.to}`,
      line: edge.source.lineStart,
      sentence: edge.source.exact,
    });
  }
}
