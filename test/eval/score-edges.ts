import type { Directive } from '../../src/model/directive.js';
import { symbolKey } from '../../src/text/symbol-key.js';
import type { Quote } from './passage.js';
import type { Reading } from './reading.js';
import { createTally, type Score } from './score.js';
import { wordOverlap } from './words.js';

const sameEnd = (wanted: string, found: string): boolean =>
  symbolKey(wanted) === symbolKey(found) || wordOverlap(wanted, found) >= 0.75;

/** `edges`: what the document says about two others. Only whole readings list them. */
export function scoreEdges(reading: Reading, directive: Directive, quote: Quote): Record<'edges', Score> {
  const edges = createTally();
  const free = new Set(directive.edges);
  for (const wanted of reading.edges) {
    const found = [...free].find(
      (one) => sameEnd(wanted.from, one.from) && sameEnd(wanted.to, one.to) && one.relation === wanted.relation,
    );
    if (found) free.delete(found);
    if (wanted.optional) continue;
    if (found) edges.hit();
    else edges.miss({ what: `${wanted.from} ${wanted.relation} ${wanted.to}`, line: null, sentence: '' });
  }
  for (const { from, to, relation, source } of reading.whole ? free : [])
    edges.invent({
      what: `${from} ${relation} ${to}`,
      line: source.lineStart,
      sentence: quote(source.lineStart, source.lineEnd),
    });
  return { edges: edges.score() };
}
