import type { NameLexicon, TypeWords, Word } from './resolve-words.js';

/** A stretch of the text that may be a document's title: it is a name only if a document of that title is known. */
export interface PossibleTitle {
  readonly start: number;
  readonly end: number;
  readonly type: TypeWords;
  /** As `titleKey` makes it. */
  readonly key: string;
}

const MAX_WORDS = 32;
/** A name in small letters in the middle of a text must be this long: "pháp luật giáo dục" names no law. */
const MIN_SMALL = 4;
const ENDS = /[.;:\n]/;
const APART = /[^\s]/;

const NUMERALS = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const CENTRE = '(?:ban chap hanh |bch ?)?(?:trung uong|tw)(?: dang)?';
const PLENUM = new RegExp(
  `^(?:cua )?(hoi nghi )?(${CENTRE} )?(?:lan thu )?(\\d{1,2}|${NUMERALS.join('|')}) (?:${CENTRE} )?khoa ([ivx]{1,6})(?= |$)`,
);

/** The words after a type as the titles of plenum resolutions are printed: "Nghị quyết Trung ương 8 khóa XI". */
function plenumTitles(words: readonly Word[], from: number): { keys: string[]; length: number } | null {
  const ahead = words.slice(from, from + 20).map(({ term }) => term);
  const match = PLENUM.exec(ahead.join(' '));
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const [whole, , , numeral = '', term = ''] = match;
  const number = NUMERALS.includes(numeral) ? `${NUMERALS.indexOf(numeral) + 1}` : `${Number(numeral)}`;
  const key = (party: string) => `hoi nghi lan thu ${number} ban chap hanh trung uong ${party}khoa ${term}`;
  return { keys: [key(''), key('dang ')], length: whole.split(' ').length };
}

interface Beginning {
  readonly at: number;
  readonly from: number;
  readonly type: TypeWords;
  readonly small: boolean;
}

function titlesFrom(text: string, words: readonly Word[], lexicon: NameLexicon, beginning: Beginning): PossibleTitle[] {
  const { at, from, type, small } = beginning;
  const start = words[at]?.start ?? 0;
  const found: PossibleTitle[] = [];
  let key = '';
  for (let index = from; index < words.length && index < from + MAX_WORDS; index += 1) {
    const word = words[index];
    if (word === undefined || ENDS.test(text.slice(words[index - 1]?.end ?? 0, word.start))) break;
    key = key === '' ? word.term : `${key} ${word.term}`;
    const count = index - from + 1;
    if (count < (small && at > 0 ? MIN_SMALL : 1)) continue;
    const next = words[index + 1];
    const gap = text.slice(word.end, next?.start ?? text.length);
    const ends = next === undefined || APART.test(gap) || /^\d/.test(next.term) || lexicon.mayFollow(text, next);
    if (ends) found.push({ start, end: word.end, type, key });
  }
  const plenum = plenumTitles(words, from);
  const last = plenum === null ? undefined : words[from + plenum.length - 1]?.end;
  if (plenum === null || last === undefined) return found;
  // "(khóa XI)" is taken with both its brackets.
  const end = text[last] === ')' && text.slice(start, last).includes('(') ? last + 1 : last;
  return [...found, ...plenum.keys.map((plenumKey) => ({ start, end, type, key: plenumKey }))];
}

/** Every stretch that begins with a type and could be a title, the ways to end it one after the other. */
export function findPossibleTitles(text: string, words: readonly Word[], lexicon: NameLexicon): PossibleTitle[] {
  return words.flatMap((word, at) => {
    const spelling = lexicon.typeAt(text, words, at);
    if (spelling === null) return [];
    const small = !spelling.isCode && /^\p{Ll}/u.test(text.slice(word.start, word.start + 2));
    const from = at + spelling.syllables.length;
    return titlesFrom(text, words, lexicon, { at, from, type: spelling.type, small });
  });
}
