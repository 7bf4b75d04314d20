import { placedSymbols } from '../../text/analyse.js';
import { type PlacedWord, placedWords } from '../../text/word-places.js';
import { sequenceAt, type Wanted } from './wanted.js';

/** How much a mark says of why a text was found: only the most telling ones of an item are shown. */
export const TELLS = { much: 3, oneWord: 2, usualTurn: 1, usualWord: 0 } as const;

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly tells: number;
}

/** A text laid out for its marks to be found. */
export interface Layout {
  readonly text: string;
  /** Those that the question knows. */
  readonly words: readonly PlacedWord[];
}

export const layOut = (text: string, { known }: Wanted): Layout => ({
  text,
  words: placedWords(text, (folded) => known.has(folded)),
});

/** The folded words that stand in one of the texts exactly as meant. */
export function exactWords(layouts: readonly Layout[], { forms, marked }: Wanted): ReadonlySet<string> {
  const exact = new Set<string>();
  if (!marked) return exact;
  for (const { words } of layouts)
    for (const { word, folded } of words) if (forms.get(folded)?.has(word)) exact.add(folded);
  return exact;
}

/** 1 where a word belongs to a phrase or to another way to write a part of the question. */
function inSequences(words: readonly PlacedWord[], wanted: Wanted): Uint8Array {
  const inside = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at += 1) inside.fill(1, at, at + sequenceAt(wanted, words, at));
  return inside;
}

/** What a run of words tells, without the words at its ends that only ask. */
function markOfRun(run: readonly PlacedWord[], sequence: boolean, { usual, alone, ofKeys }: Wanted): Mark | null {
  const isTelling = ({ folded }: PlacedWord): boolean => sequence || !usual.has(folded);
  const from = run.findIndex(isTelling);
  const to = run.findLastIndex(isTelling);
  const [first, last] = from < 0 ? [run[0], run.at(-1)] : [run[from], run[to]];
  if (first === undefined || last === undefined) return null;
  const place = { start: first.start, end: last.end };
  if (from < 0) return { ...place, tells: run.length > 1 ? TELLS.usualTurn : TELLS.usualWord };
  if (to === from && !sequence && ofKeys.has(first.folded)) return null;
  return { ...place, tells: to > from || sequence || alone.has(first.folded) ? TELLS.much : TELLS.oneWord };
}

const isBlank = (text: string): boolean => text.trim() === '';

/** `exact`: see `exactWords`; of these words no other spelling is marked. */
function runMarks({ text, words }: Layout, wanted: Wanted, exact: ReadonlySet<string>): Mark[] {
  const { forms, pairs, usual } = wanted;
  const sequence = inSequences(words, wanted);
  const isAsked = ({ word, folded }: PlacedWord): boolean =>
    forms.has(folded) && (!exact.has(folded) || forms.get(folded)?.has(word) === true);
  const isLinked = (at: number): boolean => {
    const [one, next] = [words[at] as PlacedWord, words[at + 1]];
    if (next === undefined || next.begins || next.at !== one.at + 1) return false;
    if (sequence[at] === 1 || sequence[at + 1] === 1)
      return (
        isBlank(text.slice(one.end, next.start)) &&
        [at, at + 1].every((each) => sequence[each] === 1 || !usual.has((words[each] as PlacedWord).folded))
      );
    return pairs.has(`${one.folded} ${next.folded}`);
  };
  const wantedAt = words.map((word, at) => sequence[at] === 1 || isAsked(word));
  const marks: Mark[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!wantedAt[at]) continue;
    let end = at;
    while (wantedAt[end + 1] && isLinked(end)) end += 1;
    const mark = markOfRun(words.slice(at, end + 1), sequence.subarray(at, end + 1).includes(1), wanted);
    if (mark !== null) marks.push(mark);
    at = end;
  }
  return marks;
}

/** Everything in a text that a question asks for. Linear in the text. */
export function marksIn(layout: Layout, wanted: Wanted, exact: ReadonlySet<string>): Mark[] {
  const symbols = wanted.keys.size === 0 ? [] : placedSymbols(layout.text).filter(({ key }) => wanted.keys.has(key));
  const whole = symbols.map(({ start, end }) => ({ start, end, tells: TELLS.much }));
  return [...whole, ...runMarks(layout, wanted, exact)];
}
