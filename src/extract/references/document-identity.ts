import { foldSameLength } from '../../text/case-fold.js';
import type { Citation } from '../recognizers/citations.js';
import { symbolIdentity } from '../recognizers/symbols.js';

/** Tells which document a citation means: the same key for every naming of one document within a text. */
export interface DocumentIdentity {
  /** Learns what the citation tells of its document; every citation is learnt before the first is asked for. */
  learn(citation: Citation): void;
  keyOf(citation: Citation): string;
}

/** Words that come and go between two namings of one congress. */
const CONGRESS_NOISE =
  /\b(?:nghi quyet|van kien|dai hoi|hoi nghi|dai bieu|cua|lan thu|toan quoc|cong san viet nam|ban chap hanh|dang bo|trung uong|bch|khoa)\b|[,()]/g;
const TERM_OF_OFFICE = 'nhiem ky';
const CONGRESS = /^(?:nghi quyet|van kien) (?:cua )?(?:dai hoi|hoi nghi|trung uong)/;
const NUMERALS = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const YEAR = /\s(?:nam\s)?((?:19|20)\d\d)$/;
/** What a decision carries: "về việc phê duyệt Đề án …". */
const CARRIES = /^(?:ve )?(?:viec )?(?:phe duyet|ban hanh|dieu chinh) /;
const MARKS = /[“”"]/gu;
const CARRIED_HEAD = 24;
/** Longer than any name; a description may be longer still. */
const TITLE_REACH = 320;
const TITLE_HEAD = 40;
/** Shorter quotes are names of campaigns, not titles that tell one document from another. */
const MIN_QUOTE = 24;

const romanValue = (numeral: string): number =>
  [...numeral].reduce((sum, unit, at) => {
    const value = ROMAN[unit] ?? 0;
    return value < (ROMAN[numeral[at + 1] ?? ''] ?? 0) ? sum - value : sum + value;
  }, 0);

/** "lần thứ tám", "8", "VIII" as one number. */
function ordinal(word: string): string {
  if (/^[ivx]+$/.test(word)) return String(romanValue(word));
  const named = NUMERALS.indexOf(word);
  return named === -1 ? word : String(named + 1);
}

/** Signs and blanks come and go in names: "Phòng, chống", "kinh tế - xã hội", "2021-2025". */
const bare = (folded: string): string => folded.replace(/[\s,–-]+/g, ' ').trim();

function congressKey(folded: string): string {
  const plenum = !/dai hoi/.test(folded);
  const term = folded.indexOf(TERM_OF_OFFICE);
  const words = bare((term === -1 ? folded : folded.slice(0, term)).replace(CONGRESS_NOISE, ' '))
    .split(' ')
    .filter((word) => word !== '' && word !== 'dang')
    .map(ordinal);
  return `${plenum ? 'plenum' : 'congress'}:${/^van kien/.test(folded) ? 'papers:' : ''}${words.join(' ')}`;
}

const numberKey = (type: string, number: string): string => `${foldSameLength(type)} ${number.replace(/^0+/, '')}`;

/** The first words in quotes. */
function quoteOf(title: string): string | null {
  const from = title.search(/[“"]/u) + 1;
  if (from === 0) return null;
  const length = title.slice(from).search(/[”"]/u);
  return length >= MIN_QUOTE ? title.slice(from, from + length) : null;
}

function quoteKey({ type, title }: Citation): string | null {
  const quote = quoteOf(title ?? '');
  return quote ? `${foldSameLength(type)} ${bare(foldSameLength(quote)).replace(/^ve /, '')}` : null;
}

/** Name without its year, and the year: the law and its year of "Luật Đất đai 2024". */
function nameAndYear(citation: Citation, folded: string): { name: string; year: string | null } {
  const year = YEAR.exec(folded)?.[1] ?? citation.issuedOn?.slice(0, 4) ?? null;
  return { name: bare(folded.replace(YEAR, '').replace(/^bo (?=luat)/, '')), year };
}

const foldedTitle = ({ title }: Citation): string => bare(foldSameLength(title?.slice(0, TITLE_REACH) ?? ''));

/** The key a citation gives by itself, before anything else of the text is known. */
function keyAlone(citation: Citation, folded: string): string {
  if (citation.symbol) return symbolIdentity(citation.symbol);
  if (citation.number !== null) return `number:${numberKey(citation.type, citation.number)}`;
  if (CONGRESS.test(folded)) return congressKey(folded);
  const { name, year } = nameAndYear(citation, folded);
  return year ? `name:${name}:${year}` : `name:${name}`;
}

const remember = (map: Map<string, string>, key: string, value: string): void => {
  if (!map.has(key)) map.set(key, value);
};

/** Builds the identity of one text. Unknown years and numbers fit any: "Luật Đất đai" is the one law of that name. */
export function createDocumentIdentity(): DocumentIdentity {
  const byNumber = new Map<string, string>();
  const byName = new Map<string, string>();
  const byQuote = new Map<string, string>();
  /** What numbered documents promulgate, with the key of the document, by the first words. */
  const carriers = new Map<string, { readonly words: string; readonly key: string }[]>();

  const learnNumber = (citation: Citation, key: string, folded: string): void => {
    const number = /^\d+/.exec(citation.symbol ?? '')?.[0];
    if (number) remember(byNumber, numberKey(citation.type, number), key);
    const quote = quoteKey(citation);
    if (quote) byQuote.set(quote, key);
    if (!CARRIES.test(folded)) return;
    const words = bare(folded.replace(CARRIES, '').replace(MARKS, ''));
    const first = words.slice(0, CARRIED_HEAD);
    carriers.set(first, [...(carriers.get(first) ?? []), { words, key }]);
  };

  const learn = (citation: Citation): void => {
    const head = foldSameLength(citation.title?.slice(0, TITLE_HEAD) ?? '');
    const named = head.startsWith(foldSameLength(citation.type));
    const folded = named || CARRIES.test(head) ? foldedTitle(citation) : '';
    const key = keyAlone(citation, folded);
    if (citation.symbol) learnNumber(citation, key, folded);
    if (!named) return;
    const { name, year } = nameAndYear(citation, folded);
    if (year) remember(byName, `${name}:${year}`, key);
    if (citation.symbol) byName.set(name, key);
    else if (year) remember(byName, name, key);
  };

  const find = (citation: Citation): string => {
    if (citation.symbol) return symbolIdentity(citation.symbol);
    const folded = foldedTitle(citation);
    const key = keyAlone(citation, folded);
    if (citation.number !== null) return byNumber.get(numberKey(citation.type, citation.number)) ?? key;
    const quoted = byQuote.get(quoteKey(citation) ?? '');
    if (quoted) return quoted;
    if (CONGRESS.test(folded)) return key;
    if (citation.carried) {
      const words = bare(folded.replace(MARKS, ''));
      const carrier = carriers.get(words.slice(0, CARRIED_HEAD))?.find((one) => one.words.startsWith(words));
      return carrier?.key ?? key;
    }
    const { name, year } = nameAndYear(citation, folded);
    return byName.get(year ? `${name}:${year}` : name) ?? key;
  };

  const found = new Map<Citation, string>();
  return {
    learn,
    keyOf(citation) {
      const key = found.get(citation) ?? find(citation);
      found.set(citation, key);
      return key;
    },
  };
}
