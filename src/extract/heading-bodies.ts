import type { MappedText } from '../text/mapped-text.js';
import type { OutlineSection } from './outline.js';
import type { BodyRecognizer, FoundBody } from './recognizers/bodies.js';

/** Bodies that a heading consists of; their places are in `content`. */
export interface HeadingBodies {
  readonly content: MappedText;
  readonly bodies: readonly FoundBody[];
}

/** Bodies a heading consists of: it owns what stands below it. A heading that does more than name bodies owns nothing. */
export function headingBodies(section: OutlineSection, bodies: BodyRecognizer): HeadingBodies | null {
  for (const candidate of [section, ...[...section.ancestors].reverse()]) {
    if (candidate.kind !== 'heading') {
      if (candidate !== section) return null;
      continue;
    }
    const text = candidate.block.text;
    let from = candidate.block.marker?.contentAt ?? 0;
    const request = /^(?:Đề nghị|Giao|Giao cho|Yêu cầu|Mời|Trách nhiệm của|Đối với)\s/u.exec(text.slice(from));
    if (request) from += request[0].length;
    const to = text.replace(/[.:;\s]+$/u, '').length;
    if (!bodies.beginsAt(text, from)) continue;
    const end = bodies.listEnd(text, from, to);
    if (end < to && !/^[\s(]*$|^\s?[(:]/.test(text.slice(end, to))) continue;
    return { content: candidate.block, bodies: bodies.list(text, from, to) };
  }
  return null;
}
