import type { PrintedNumber } from '../../text/printed-numbers.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { createPhraseSet, createPhrases } from '../words/phrases.js';
import { GAP, isCapital, type WordRun, wordAt } from '../words/word-run.js';

/** What a number counts in. */
export interface Unit {
  /** As printed; null where the number stands alone. */
  readonly text: string | null;
  /** The number's factor: "16 nghìn học sinh" are 16,000. */
  readonly factor: number;
  /** The vocabulary knows it. A noun it does not know is taken as it stands. */
  readonly known: boolean;
  /** A sum of money. */
  readonly money: boolean;
  /** First word and place after the number with its sign, or after a scale word: where the thing counted begins. */
  readonly word: number;
  readonly from: number;
  /** Place after the unit. */
  readonly end: number;
}

export type UnitReader = (run: WordRun, number: PrintedNumber) => Unit;

const PERCENT = /^\s?(?:%|(?:điểm\s)?phần trăm)/u;
const GLUED = /^\p{L}+\d?/u;
const RATE = /^\s?\/\s?(\d+(?:\.\d{3})*\s)?/;

const isSyllable = (word: string): boolean => /^\p{Ll}+$/u.test(word);

/** Builds the reader. Sums of money keep their scale in the unit ("tỷ đồng"), as they are printed and compared. */
export function createUnitReader(vocabulary: Vocabulary): UnitReader {
  const { units, durations, scales, currencies, unglued, functionWords, ownPredicates, rateBases } =
    vocabulary.measures;
  const known = createPhraseSet([...units, ...durations]);
  const scaleWords = createPhrases(Object.entries(scales));
  const money = createPhraseSet(currencies);
  const bases = createPhraseSet([...rateBases, ...units]);
  const glued = new Set(unglued);
  // "tài khoản mức 2 đạt 70%": a verb is no noun that counts.
  const noNoun = new Set([...functionWords, ...ownPredicates]);

  /** "/năm", "/1 vạn dân", "/100.000 trẻ": what the unit is counted per. */
  const rateAt = (run: WordRun, end: number): number => {
    const rate = RATE.exec(run.text.slice(end, end + 16));
    if (!rate) return end;
    const word = wordAt(run, end + rate[0].length);
    if (run.starts[word] !== end + rate[0].length) return end;
    const base = bases.longest(run, word, run.words.length);
    if (base) return rateAt(run, run.ends[base.end - 1] as number);
    if (!rate[1]) return end;
    return run.ends[run.gaps[word + 1] === 0 ? word + 1 : word] as number;
  };

  const ofShare = (run: WordRun, number: PrintedNumber): Unit => {
    const sign = PERCENT.exec(run.text.slice(number.end, number.end + 20))?.[0] ?? '';
    const end = rateAt(run, number.end + sign.length);
    const rate = run.text.slice(number.end + sign.length, end).replace(/\s/g, '');
    const text = sign.includes('điểm') ? sign.trim() : '%';
    return { text: text + rate, factor: 1, known: true, money: false, word: wordAt(run, end), from: end, end };
  };

  /** The noun after the number: one the vocabulary knows, else two syllables, as most nouns have. */
  const nounAt = (run: WordRun, word: number): { end: number; known: boolean } | null => {
    const hit = known.longest(run, word, run.words.length);
    if (hit) return { end: hit.end, known: true };
    const first = run.words[word];
    if (first === undefined || noNoun.has(first) || !/^\p{L}+$/u.test(first)) return null;
    // A capital begins a note or a name, not a noun that counts.
    if (isCapital(run, word) && run.gaps[word + 1] === 0) return null;
    const second = run.words[word + 1];
    const printed = run.text.slice(run.starts[word + 1], run.ends[word + 1]);
    const two = second !== undefined && run.gaps[word + 1] === 0 && isSyllable(printed) && !noNoun.has(second);
    return { end: word + (two ? 2 : 1), known: false };
  };

  return (run, number) => {
    if (number.percent) return ofShare(run, number);
    const tail = number.outOf === null ? number.end : number.end + 1 + number.outOf.length;
    const nothing: Unit = {
      text: null,
      factor: 1,
      known: false,
      money: false,
      word: wordAt(run, tail),
      from: tail,
      end: tail,
    };
    const stuck = GLUED.exec(run.text.slice(tail, tail + 8))?.[0];
    if (stuck) {
      if (!glued.has(stuck)) return nothing;
      const end = rateAt(run, tail + stuck.length);
      return { ...nothing, text: run.text.slice(tail, end), known: true, word: wordAt(run, end), end };
    }
    let word = wordAt(run, tail);
    let factor = 1;
    let sum = word;
    for (let scale = scaleWords.longest(run, sum, run.words.length); scale && run.gaps[sum] === 0; ) {
      factor *= scale.value;
      sum = scale.end;
      scale = scaleWords.longest(run, sum, run.words.length);
    }
    const paid = run.gaps[sum] === 0 ? money.longest(run, sum, run.words.length) : null;
    if (paid && paid.end >= (known.longest(run, sum, run.words.length)?.end ?? 0)) {
      const end = rateAt(run, run.ends[paid.end - 1] as number);
      const from = run.starts[word] as number;
      return { text: run.text.slice(from, end), factor: 1, known: true, money: true, word, from, end };
    }
    word = sum;
    const from = factor === 1 ? tail : (run.ends[word - 1] as number);
    const rest = { factor, money: false, word, from, end: from };
    const noun = ((run.gaps[word] as number) & ~GAP.hyphen) === 0 ? nounAt(run, word) : null;
    if (!noun || (run.gaps[word] as number) !== 0) {
      const end = rateAt(run, tail);
      return end > tail
        ? { ...nothing, text: run.text.slice(tail, end).trim(), known: true, word: wordAt(run, end), end }
        : { ...nothing, ...rest };
    }
    const end = rateAt(run, run.ends[noun.end - 1] as number);
    return { ...rest, text: run.text.slice(run.starts[word] as number, end), known: noun.known, end };
  };
}
