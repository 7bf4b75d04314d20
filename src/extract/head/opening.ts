import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import type { Block } from '../layout/blocks.js';
import type { BodyRecognizer } from '../recognizers/bodies.js';

/** What the opening sentence says of the document itself. */
export interface Opening {
  readonly issuer: string | null;
  readonly type: string | null;
}

const LONGEST_ISSUER = 120;
const PROMULGATES = /\s(?:xây dựng|ban hành|đề ra|quyết định ban hành|yêu cầu|ban hành và triển khai)\s/gu;

/** Where the clause that ends at `end` begins. */
function clauseStart(text: string, end: number): number {
  const before = text.slice(0, end);
  const at = Math.max(before.lastIndexOf(', '), before.lastIndexOf('; '), before.lastIndexOf(') '));
  return at === -1 ? 0 : at + 2;
}

/** Builds the reader of "…, Ban Thường vụ Thành ủy Hải Phòng xây dựng Kế hoạch … như sau:": it names issuer and type. */
export function createOpeningReader(
  vocabulary: Vocabulary,
  bodies: BodyRecognizer,
): (preamble: readonly Block[]) => Opening {
  const types = vocabulary.types.types
    .filter((entry) => entry.ownType)
    .map(({ name }) => ({ name, folded: foldSameLength(name) }))
    .sort((a, b) => b.folded.length - a.folded.length);

  return (preamble) => {
    for (const { text } of preamble) {
      for (const verb of text.matchAll(PROMULGATES)) {
        const start = clauseStart(text, verb.index);
        const subject = text.slice(start, verb.index);
        if (subject.length > LONGEST_ISSUER || /^các/i.test(subject) || !bodies.beginsAt(text, start)) continue;
        const after = foldSameLength(text.slice(verb.index + verb[0].length, verb.index + verb[0].length + 40));
        return { issuer: subject, type: types.find(({ folded }) => after.startsWith(folded))?.name ?? null };
      }
    }
    return { issuer: null, type: null };
  };
}
