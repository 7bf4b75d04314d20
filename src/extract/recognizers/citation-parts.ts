import { foldSameLength } from '../../text/case-fold.js';
import { trimOf } from '../../text/trim.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { readCitationDate } from './citation-date.js';
import { createIssuerReader } from './citation-issuer.js';
import { createTailReader } from './citation-tail.js';

/** What follows the number or name of a document. `bodyEnd`: end of date, issuer and term; `end`: of the description. */
export interface CitationRest {
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly alias: string | null;
  readonly end: number;
}

export interface CitationParts {
  /** The type name before the number, with "số" between, or null. */
  typeBefore(text: string, at: number): { name: string; start: number } | null;
  /** Date, issuer, term and description after `from`. `peers`: where the citations of the text begin. */
  restAfter(text: string, from: number, peers: readonly number[]): CitationRest;
}

const TYPE_GAP = /(?:\s?(?:số|so|sô|Số|SỐ))?\s?:?\s{0,2}$/u;
const TYPE_REACH = 48;
const TERM =
  /^\s{0,2},?\s{0,2}(?:\(?(?:khóa|khoá|Khóa|Khoá|KHÓA)\s(?:thứ\s)?[IVX\d]+\)?|,?\snhiệm kỳ\s\d{4}\s?[-–]\s?\d{4})/u;
/** "(nay là Bộ Nông nghiệp và Môi trường)": what became of the issuer. */
const SUCCESSOR = /^\s?\((?:nay|trước đây)(?: là| thuộc)?\s[^)]{2,110}\)/u;
/** "(sau đây gọi tắt là Nghị định 105)". */
const SHORT_FORM =
  /^\s?[,(]?\s?\(?(?:sau đây |dưới đây |sau đây được )?(?:gọi|viết)(?: tắt| chung)?(?: là|:| bằng)\s?[“"]?([^)”"]{2,90})[”"]?\)/u;

/** Builds the readers of the parts of a citation. */
export function createCitationParts(vocabulary: Vocabulary): CitationParts {
  const readIssuer = createIssuerReader(vocabulary);
  const readTail = createTailReader(vocabulary);
  /** Type names by their last word, longest first. */
  const byLastWord = new Map<string, { name: string; folded: string }[]>();
  for (const name of vocabulary.types.types.flatMap((type) => [type.name, ...type.aliases])) {
    const folded = foldSameLength(name);
    const last = folded.slice(folded.lastIndexOf(' ') + 1);
    byLastWord.set(last, [...(byLastWord.get(last) ?? []), { name, folded }]);
  }
  for (const names of byLastWord.values()) names.sort((one, other) => other.folded.length - one.folded.length);

  return {
    typeBefore(text, at) {
      const from = Math.max(0, at - TYPE_REACH);
      const window = text.slice(from, at);
      const gap = TYPE_GAP.exec(window);
      const before = foldSameLength(gap ? window.slice(0, gap.index) : window);
      const last = before.slice(before.lastIndexOf(' ') + 1);
      for (const { name, folded } of byLastWord.get(last) ?? []) {
        const start = before.length - folded.length;
        if (start >= 0 && before.endsWith(folded) && !/\p{L}/u.test(window[start - 1] ?? ' '))
          return { name, start: from + start };
      }
      return null;
    },

    restAfter(text, from, peers) {
      let end = from;
      let date: string | null = null;
      let issuer: string | null = null;
      let alias: string | null = null;
      for (let before = -1; before !== end; ) {
        before = end;
        const dated: { iso: string; end: number } | null = date === null ? readCitationDate(text, end) : null;
        date ??= dated?.iso ?? null;
        end = dated?.end ?? end;
        const issued: { name: string; end: number } | null =
          issuer === null ? readIssuer(text, end, dated !== null) : null;
        issuer ??= issued?.name ?? null;
        end = issued?.end ?? end;
        const extra: RegExpExecArray | null =
          TERM.exec(text.slice(end, end + 40)) ??
          SHORT_FORM.exec(text.slice(end, end + 140)) ??
          SUCCESSOR.exec(text.slice(end, end + 140));
        alias ??= extra?.[1]?.trim() ?? null;
        end += extra?.[0].length ?? 0;
      }
      const tailEnd = readTail(text, end, peers);
      const title = trimOf(text.slice(end, tailEnd), ' ,:');
      const after = SHORT_FORM.exec(text.slice(tailEnd, tailEnd + 140));
      return {
        issuedOn: date,
        issuer,
        title: title === '' ? null : title,
        alias: alias ?? after?.[1]?.trim() ?? null,
        end: tailEnd,
      };
    },
  };
}
