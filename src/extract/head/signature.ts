import { foldSameLength, isCapitals } from '../../text/case-fold.js';
import { trimEndOf } from '../../text/trim.js';
import type { Vocabulary } from '../../vocabulary/load.js';

/** A line of a signature block. `marked`: it begins with TM., KT., TL. and the like. */
export interface SignatureLine {
  readonly kind: 'behalf' | 'position' | 'name';
  readonly text: string;
  readonly marked: boolean;
}

export interface SignatureReader {
  /** What the line is in a signature block, or null. A name counts only once something was signed for. */
  at(text: string, signed: boolean): SignatureLine | null;
  /** "PHÓ CHỦ TỊCH" → "Phó Chủ tịch". */
  sentenceCase(position: string): string;
}

const MARK =
  /^(?:(TM|KT|TL|TUQ|T\.M|K\.T|T\.L|Q)\s?[.:,]|(T\/M|K\/T|T\/L)\s?[.:,]?|(TM|KT|TL|TUQ)\s)\s{0,2}(?=\p{Lu})/u;
const ON_BEHALF = /^T[./]?M/;
const TITLES =
  /^(?:(?:GS|PGS|TS|ThS|BS|CN|Ks|KS|Thiếu tướng|Trung tướng|Thượng tướng|Đại tướng|Đại tá|Thượng tá)\.?,?\s?)+/u;
/** Two to six capitalised syllables with nothing else. */
const NAME = /^(?:\p{Lu}\p{Ll}{0,6}\s){1,5}\p{Lu}\p{Ll}{0,6}$/u;
const CAPITAL_NAME = /^(?:\p{Lu}{1,7}\s){1,4}\p{Lu}{2,7}$/u;

/** Builds the reader; the vocabulary lists the positions of those who sign. */
export function createSignatureReader(vocabulary: Vocabulary): SignatureReader {
  const positions = vocabulary.layout.positions;
  const known = new Set(positions);
  const heads = [...positions].sort((a, b) => b.length - a.length);
  const bare = (text: string): string => trimEndOf(foldSameLength(text), '.:,; ').trim();
  /** "CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG", "BỘ TRƯỞNG BỘ Y TẾ". */
  const isPosition = (text: string): boolean => {
    const folded = bare(text);
    return (
      isCapitals(text) && text.length < 70 && (known.has(folded) || heads.some((head) => folded.startsWith(`${head} `)))
    );
  };

  return {
    at(text, signed) {
      const mark = isCapitals(text.replace(/^[^.\s]{1,4}[.\s]/u, '')) ? MARK.exec(text) : null;
      if (mark) {
        const rest = text.slice(mark[0].length).trim();
        return { kind: ON_BEHALF.test(mark[0]) ? 'behalf' : 'position', text: rest, marked: true };
      }
      if (isPosition(text)) return { kind: 'position', text: trimEndOf(text, '.:,; '), marked: false };
      if (!signed) return null;
      const name = trimEndOf(text.replace(TITLES, ''), '.,; ').trim();
      const isName = NAME.test(name) || (CAPITAL_NAME.test(name) && !isPosition(name));
      return isName && !isCapitals(name) ? { kind: 'name', text: name, marked: false } : null;
    },
    sentenceCase(position) {
      const words = position.toLowerCase().split(' ');
      const from = ['phó', 'quyền'].includes(words[0] as string) ? 1 : 0;
      return words.map((word, at) => (at <= from ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join(' ');
    },
  };
}
