import type { Relation } from '../../model/terms.js';
import type { Vocabulary } from '../../vocabulary/load.js';

/** Where a block stands: what its words can say of the documents it names depends on it. */
export type Zone = 'title' | 'preamble' | 'body';

/** What words say of the document named after them. All words are folded. */
export interface RelationReader {
  /** How this document stands to the one named next; `clause` runs up to it from the citation before, or the block's start. */
  toThis(clause: string, zone: Zone, opensBlock: boolean): Relation | null;
  /** How A stands to B in "A … về thực hiện B". */
  inside(lead: string): Relation | null;
  /** "A được sửa đổi, bổ sung bởi B": how B stands to A. */
  byLater(lead: string): Relation | null;
  /** "Quyết định số … hết hiệu lực": what the words after it say. */
  after(words: string): Relation | null;
}

const LIST_REACH = 60;
const LIST_WORDS = 6;
const PASSIVE = /(?:bi|duoc|dong bo voi|gop phan|gan voi|ket hop voi)\s(?:\S+\s)?$/;
/** "Sửa đổi … Quy định ban hành kèm theo Nghị quyết số …": what the resolution carries is changed, and so the resolution. */
const CARRIED = /(?:ban hanh|kem) theo$/;
const CHANGES = /(?:^|\s)(?:sua doi|bo sung|thay the|bai bo|dieu chinh)\b/;
const CLAUSE_START = /^[\s*\-–+.;,]*/;

const endsWithWord = (text: string, words: string): boolean =>
  text.endsWith(words) && !/[a-z]/.test(text[text.length - words.length - 1] ?? ' ');

/** Builds the reader from the words of the vocabulary. */
export function createRelationReader(vocabulary: Vocabulary): RelationReader {
  const { relations, inside, amendedBy, expired } = vocabulary.relations;
  const longest = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);
  const insideWords = inside.map(({ relation, before }) => ({ relation, before: longest(before) }));

  /** "góp phần cụ thể hóa Quy hoạch tỉnh, Nghị quyết số …": the trigger stands before the first of a list. */
  const beforeList = (lead: string, words: string): boolean => {
    const reach = lead.slice(-LIST_REACH);
    const at = reach.lastIndexOf(words);
    const rest = at === -1 ? '' : reach.slice(at + words.length);
    return at !== -1 && /^\s/.test(rest) && !/[.;:]/.test(rest) && rest.trim().split(' ').length <= LIST_WORDS;
  };

  /** The last clause of the words: a căn cứ may follow another in one paragraph. */
  const lastClause = (lead: string): string => {
    const at = Math.max(lead.lastIndexOf(';'), lead.lastIndexOf('. '));
    return lead.slice(at + 1).replace(CLAUSE_START, '');
  };

  return {
    toThis(clause, zone, opensBlock) {
      const lead = clause.trimEnd();
      const opener = lastClause(lead);
      const listed = lead.endsWith(',') || lead.endsWith(' va');
      if (zone === 'title' && CARRIED.test(lead) && CHANGES.test(lead)) return 'amends';
      for (const { relation, scope, before } of relations) {
        if (scope === 'preamble') {
          if (zone === 'title' || (zone === 'body' && !(opensBlock && relation === 'proposed_by'))) continue;
          if (before.some((words) => opener.startsWith(words))) return relation;
          continue;
        }
        if (scope === 'opening' && zone === 'body') continue;
        const says = (words: string): boolean =>
          endsWithWord(lead, words)
            ? !PASSIVE.test(lead.slice(0, lead.length - words.length))
            : scope === 'any' && listed && beforeList(lead, words);
        if (before.some(says)) return relation;
      }
      return null;
    },
    inside(lead) {
      const words = lead.trimEnd().replace(/(?:\scac|\scua|:)$/, '');
      return insideWords.find(({ before }) => before.some((one) => endsWithWord(words, one)))?.relation ?? null;
    },
    byLater(lead) {
      const words = lead.trimEnd();
      if (!/\b(?:duoc|da|bi)\s/.test(words)) return null;
      if (!amendedBy.some((one) => endsWithWord(words, one) || words.includes(`${one} `))) return null;
      return /(?:thay the)\s(?:bang|boi|tai)\b/.test(words) ? 'replaces' : 'amends';
    },
    after(words) {
      return expired.find(({ after }) => after.some((one) => words.startsWith(one)))?.relation ?? null;
    },
  };
}
