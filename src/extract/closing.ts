import { foldSameLength, isCapitals } from '../text/case-fold.js';
import type { Line } from '../text/normalise.js';
import type { Vocabulary } from '../vocabulary/load.js';

/** What stands below the text: recipients and signature. Indices are of lines. */
export interface Closing {
  readonly from: number;
  readonly recipients: readonly string[];
  readonly signer: { readonly name: string; readonly position: string | null } | null;
  /** The collective or office in whose name it is signed, as printed after "TM." or "T/M". */
  readonly onBehalfOf: string | null;
  readonly to: number;
}

const NAME = /^(?:(?:GS|PGS|TS|ThS|BS)\.?\s?)*((?:\p{Lu}\p{Ll}{0,6}\s){1,4}\p{Lu}\p{Ll}{0,6})\.?$/u;
const MARK = /^(TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)\s?[.:]?\s?(?=\p{Lu})/u;

/** Builds the reader of the closing block of the lines [from, to). */
export function createClosingReader(
  vocabulary: Vocabulary,
): (lines: readonly Line[], from: number, to: number) => Closing | null {
  const positions = new Set(vocabulary.layout.positions);
  const isPosition = (text: string): boolean =>
    isCapitals(text) && positions.has(foldSameLength(text).replace(/[.:]/g, '').trim());

  const findStart = (lines: readonly Line[], from: number, to: number): number => {
    for (let index = from; index < to; index++) {
      const text = (lines[index] as Line).text;
      if (/^(?:Nơi nhận|NƠI NHẬN|Noi nh[aậ]n)/iu.test(text)) return index;
      if (/^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ)\s?[.:]?\s?\p{Lu}/u.test(text) && isCapitals(text)) return index;
      if (
        isPosition(text) &&
        index > from + 5 &&
        lines.slice(index + 1, index + 9).some((line) => NAME.test(line.text))
      )
        return index;
    }
    return -1;
  };

  return (lines, from, to) => {
    const start = findStart(lines, from, to);
    if (start === -1) return null;
    const recipients: string[] = [];
    let onBehalfOf: string | null = null;
    const position: string[] = [];
    let name: string | null = null;
    let inRecipients = false;
    let last = start;
    const stop = Math.min(to, start + 90);
    for (let index = start; index < stop; index++) {
      const line = lines[index] as Line;
      let text = line.text;
      if (text === '') continue;
      if (
        /^(?:PHỤ LỤC|Phụ lục|KẾ HOẠCH|QUY CHẾ|QUY ĐỊNH|ĐỀ ÁN|CHƯƠNG TRÌNH|DANH MỤC|BIỂU|PHƯƠNG ÁN)/u.test(text) &&
        index > start + 2
      )
        break;
      const right = /\s(TM|T\/M|KT|K\/T|TL|T\/L|TUQ)\s?\.?\s?(?=\p{Lu}{2})/u.exec(text);
      const parts = right && right.index > 4 ? [text.slice(0, right.index), text.slice(right.index + 1)] : [text];
      for (text of parts.map((part) => part.trim())) {
        if (/^(?:Nơi nhận|NƠI NHẬN|Noi nh)/iu.test(text)) {
          inRecipients = true;
          continue;
        }
        const mark = MARK.exec(text);
        if (mark && isCapitals(text)) {
          const rest = text.slice(mark[0].length);
          if (/^T/.test(mark[1] as string) && /M$/.test(mark[1] as string)) onBehalfOf = rest;
          inRecipients = false;
        } else if (isPosition(text)) {
          position.push(text);
          inRecipients = false;
        } else if (
          isCapitals(text) &&
          onBehalfOf !== null &&
          position.length === 0 &&
          name === null &&
          recipients.length === 0
        ) {
          onBehalfOf += ` ${text}`;
        } else if (/^[-–+•*]\s?/.test(text) && !isCapitals(text)) {
          recipients.push(
            text
              .replace(/^[-–+•*]\s?/, '')
              .replace(/[;,.]+$/, '')
              .trim(),
          );
        } else if (position.length > 0 && name === null && NAME.test(text)) {
          name = (NAME.exec(text)?.[1] ?? text).trim();
        } else if (inRecipients && recipients.length > 0 && position.length === 0) {
          recipients[recipients.length - 1] += ` ${text.replace(/[;,.]+$/, '')}`;
        }
      }
      last = index;
    }
    const title = position.at(-1) ?? null;
    const signer = name ? { name, position: title ? title.charAt(0) + title.slice(1).toLowerCase() : null } : null;
    return { from: start, recipients, signer, onBehalfOf, to: last + 1 };
  };
}
