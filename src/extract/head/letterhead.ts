import { isCapitals } from '../../text/case-fold.js';
import { joinMapped, type MappedText, sliceMapped } from '../../text/mapped-text.js';
import type { Line } from '../../text/normalise.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { isSeparator } from '../layout/blocks.js';
import { findDates } from '../recognizers/dates.js';
import type { SymbolRecognizer } from '../recognizers/symbols.js';
import type { Decase } from './decase.js';
import { headPieces, issuerPieces } from './head-lines.js';
import { createIssuerStack } from './issuer-stack.js';
import { createTitleReader } from './title.js';

/** What stands above the text: letterhead, number, place and date, type name, subject line. */
export interface Letterhead {
  readonly type: string | null;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly title: MappedText | null;
  /** Index of the first line after the subject line. */
  readonly bodyFrom: number;
}

interface Subject {
  readonly parts: readonly MappedText[];
  readonly bodyFrom: number;
  readonly ofIssuer?: string | null;
}

const LETTER_DEPTH = 40;
const NUMBER = /(?:^|\s)(?:Số|SỐ)\s?:?\s?(?=[\d/.…-])/u;
const PLACE = /(?:^|\s)((?:TP\.?\s)?\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){0,3}),\s?ngày/u;
const LETTER_SUBJECT = /(?:^|\s)V\/v\s/iu;

/** A text whose head is lost may still begin with the end of its subject, closed by a rule. */
function headlessSubject(lines: readonly Line[], from: number, to: number): Subject | null {
  const rule = lines.slice(from, Math.min(to, from + 12)).findIndex((line) => line.text !== '' && isSeparator(line));
  const parts = lines.slice(from, from + Math.max(0, rule)).filter((line) => line.text !== '');
  const prose = parts.length > 0 && parts.every((line) => !isCapitals(line.text));
  return prose ? { parts, bodyFrom: from + rule + 1 } : null;
}

/** A letter has no type name: its subject line begins "V/v" and goes on to the date, the addressee or an empty line. */
function letterSubject(lines: readonly Line[], from: number, to: number): (Subject & { index: number }) | null {
  for (let index = from; index < Math.min(to, from + LETTER_DEPTH); index++) {
    const line = lines[index] as Line;
    const at = line.text.search(LETTER_SUBJECT);
    if (at === -1) continue;
    const parts: MappedText[] = [sliceMapped(line, line.text.indexOf('V', at))];
    let next = index + 1;
    for (; next < to && parts.length < 6; next++) {
      const more = lines[next] as Line;
      if (more.text === '' || more.fence || /ngày\s\d|^Kính gửi|^Số/u.test(more.text)) break;
      parts.push(more);
    }
    return { index, parts, bodyFrom: next };
  }
  return null;
}

/** Builds the reader of a letterhead. `from`, `to`: the lines of one document. */
export function createLetterheadReader(
  vocabulary: Vocabulary,
  findSymbols: SymbolRecognizer,
  decase: Decase,
): (lines: readonly Line[], from: number, to: number) => Letterhead {
  const titles = createTitleReader(vocabulary);
  const stack = createIssuerStack(vocabulary, decase);
  const { mottos, letterhead } = vocabulary.layout;

  return (lines, from, to) => {
    const type = titles.type(lines, from, to);
    const letter = type ? null : letterSubject(lines, from, to);
    const subject = type ? titles.subject(lines, type, to) : (letter ?? headlessSubject(lines, from, to));
    const headTo = type?.index ?? (letter ? Math.min(to, letter.bodyFrom + 6) : from);
    const pieces = headPieces(lines.slice(from, headTo), mottos);
    const head = pieces.join(' ');
    const number = NUMBER.exec(head);
    const symbol = findSymbols(head).find((found) => !number || found.start >= number.index);
    const date = findDates(head).find((found) => /ngày\s?\d+\s?tháng/iu.test(head.slice(found.start, found.end)));
    const stacked = stack(issuerPieces(pieces, letterhead.marks));
    const own = subject?.ofIssuer ?? null;
    return {
      type: type?.type ?? (letter ? vocabulary.layout.letterhead.letterType : null),
      symbol: symbol?.symbol ?? null,
      issuedOn: date?.iso ?? null,
      issuer: own ? decase(own) : stacked,
      place: PLACE.exec(head)?.[1] ?? null,
      title: subject && subject.parts.length > 0 ? joinMapped(subject.parts) : null,
      bodyFrom: subject?.bodyFrom ?? from,
    };
  };
}
