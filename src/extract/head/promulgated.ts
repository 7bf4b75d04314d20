import type { Reference } from '../../model/directive.js';
import { foldSameLength } from '../../text/case-fold.js';
import type { MappedText } from '../../text/mapped-text.js';
import { trimEndOf } from '../../text/trim.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import type { SourceMaker } from '../source-maker.js';

const FORMULA = /Ban hành kèm theo (?:Quyết định|Nghị quyết|Thông tư|Công văn|Chỉ thị) này(?: bản)?\s/u;

/** "Ban hành kèm theo Quyết định này Kế hoạch …": the decision names the document it carries. */
export function promulgatedBy(body: readonly MappedText[], vocabulary: Vocabulary, source: SourceMaker): Reference[] {
  for (const block of body) {
    const match = FORMULA.exec(block.text);
    if (!match) continue;
    const at = match.index + match[0].length;
    const rest = foldSameLength(block.text.slice(at));
    const type = [...vocabulary.types.types]
      .sort((x, y) => y.name.length - x.name.length)
      .find((entry) => rest.startsWith(foldSameLength(entry.name)));
    if (!type) continue;
    const end = trimEndOf(block.text, '.; ').length;
    const title = block.text.slice(at, end);
    const mentions = [source(block, match.index, end)];
    return [
      {
        symbol: null,
        type: type.name,
        issuedOn: null,
        issuer: null,
        title,
        relation: 'promulgates',
        mentions,
        via: null,
      },
    ];
  }
  return [];
}
