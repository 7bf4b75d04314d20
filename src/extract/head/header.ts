import type { Directive, NamedBody } from '../../model/directive.js';
import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import type { Standing } from '../bodies/body-names.js';
import type { Block } from '../layout/blocks.js';
import type { BodyRecognizer } from '../recognizers/bodies.js';
import type { Closing } from './closing.js';
import type { Decase } from './decase.js';
import { levelOf, placeOf } from './jurisdiction.js';
import type { Letterhead } from './letterhead.js';
import { createOpeningReader } from './opening.js';

/** Who issues the document, of what type it is, and in which province. */
export interface Header {
  readonly type: string | null;
  readonly issuer: NamedBody | null;
  readonly place: string | null;
}

export type HeaderReader = (
  letterhead: Letterhead,
  closing: Closing | null,
  preamble: readonly Block[],
  host: Directive | null,
) => Header;

const LONGEST_AUTHORITY = 120;
const COMMITTEE = /^(?:thanh|tinh|dang|huyen|quan)\suy(?=\s|$)/;
const STANDING_BOARD = /^ban thuong vu/;

/** A standing board signs for its committee: "THÀNH ỦY HẢI PHÒNG" above, "T/M BAN THƯỜNG VỤ" below. */
function withBoard(printed: string, closing: Closing | null): string {
  const signs = STANDING_BOARD.test(foldSameLength(closing?.onBehalfOf ?? ''));
  return signs && COMMITTEE.test(foldSameLength(printed)) ? `Ban Thường vụ ${printed}` : printed;
}

/** Builds the reader: letterhead first, then the line of authority above the căn cứ, then the opening sentence. */
export function createHeaderReader(
  vocabulary: Vocabulary,
  bodies: BodyRecognizer,
  nameBody: (printed: string, standing: Standing) => NamedBody,
  decase: Decase,
): HeaderReader {
  const readOpening = createOpeningReader(vocabulary, bodies);
  const isAuthority = (block: Block): boolean =>
    block.capitals && block.text.length < LONGEST_AUTHORITY && bodies.beginsAt(decase(block.text), 0);

  return (letterhead, closing, preamble, host) => {
    const opening = readOpening(preamble);
    const authority = preamble.find(isAuthority);
    const named = letterhead.issuer ?? (authority ? decase(authority.text) : null) ?? opening.issuer;
    let printed = named ? withBoard(named, closing) : null;
    if (printed && opening.issuer && foldSameLength(opening.issuer).startsWith(foldSameLength(printed)))
      printed = opening.issuer;
    const central = levelOf(printed) === 'central';
    const texts = [
      letterhead.issuer,
      authority?.text ?? null,
      opening.issuer,
      letterhead.place,
      letterhead.title?.text ?? null,
    ];
    const place = central ? null : (placeOf(texts, vocabulary) ?? placeOf([host?.issuer?.name ?? null], vocabulary));
    const issuer = printed ? nameBody(printed, { place }) : (host?.issuer ?? null);
    return { type: letterhead.type ?? opening.type, issuer, place };
  };
}
