import { createHash } from 'node:crypto';
import { foldSameLength } from '../text/case-fold.js';
import { slug } from '../text/slug.js';

export interface Identifying {
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly place: string | null;
  /** The printed words of the whole document; asked only where no number is stated, to tell such documents apart. */
  readonly text: () => string;
}

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Codes whose owner is named by the code itself; all others need the jurisdiction in the id. */
const CENTRAL = /(?:\/TW|-CP|-TTg|\/QH\d+|VPCP\b|VPTW)/;

/**
 * Document id: number, jurisdiction and year where the text gives them, e.g. `document:407-kh-tu.hai-phong.2024`;
 * without a number the type, the issuer and a hash of the words. Depends on the text alone, so it is stable over re-ingest.
 */
export function documentId(from: Identifying): string {
  const year = from.issuedOn?.slice(0, 4) ?? 'nd';
  const where =
    from.symbol && CENTRAL.test(from.symbol)
      ? []
      : [slug((from.place ?? from.issuer ?? '').replace(/^(?:thành phố|tỉnh)\s/iu, '')) || null];
  const parts = from.symbol
    ? [slug(from.symbol), ...where, year]
    : [
        slug(from.type ?? 'van-ban').slice(0, 40),
        slug(from.issuer ?? from.place ?? '').slice(0, 60) || null,
        short(foldSameLength(from.text()).replace(/[^a-z0-9]+/g, '')),
      ];
  return `document:${parts.filter(Boolean).join('.')}`;
}

/** Id of a part of a document: its path with blanks and signs written as "-". */
export function partId(kind: 'section' | 'task' | 'target', document: string, path: string): string {
  const readable = path
    .normalize('NFC')
    .replace(/đ/g, 'dd')
    .replace(/Đ(?!\p{L})/gu, 'DD')
    .replace(/Đ/g, 'D')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.]+/g, '-');
  return `${kind}:${document.slice('document:'.length)}:${readable}`;
}
