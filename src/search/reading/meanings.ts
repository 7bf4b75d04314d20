import { foldSpelling } from '../../text/spelling.js';
import type { Lexicon } from '../passages/lexicon.js';
import { candidatesFor, slipsBetween } from './slips.js';
import type { WordModel } from './word-model.js';

/** A word of a question as typed, in canonical spelling, and whether it begins a clause. */
export interface TypedWord {
  readonly word: string;
  readonly begins: boolean;
  /** Stands as it is: an abbreviation, or what one stands for. */
  readonly fixed: boolean;
}

/** A word that may have been meant; `id` is -1 where the lexicon does not know it. */
export interface Meaning {
  readonly id: number;
  readonly word: string;
  /** Logarithm of how likely it is typed as it was. */
  readonly cost: number;
}

/** What may have been meant by the word at a place. `bare`: no word of the question has a mark. Never empty. */
export type MeaningsOf = (typed: readonly TypedWord[], at: number, bare: boolean) => readonly Meaning[];

/** A word counts as known where it stands in so many passages; what is rarer may itself be a slip. */
const KNOWN_IN = 3;
/** How often a word is slipped; a form that is a word of its own is seldom one. */
const SLIP = Math.log(0.005);
const KNOWN_SLIP = Math.log(0.00005);
/** A slip that also lost or changed a mark. */
const FURTHER = Math.log(0.1);
/** Other marks on the same letters: "thê" for "thế". */
const MARK_SLIP = Math.log(0.01);
const KNOWN_MARK_SLIP = Math.log(0.001);
/** More slips than this make another word. */
const MOST_SLIPS = 2;
const MOST_MENDED = 24;
const NUMBER = /\d/;

export function createMeanings(lexicon: Lexicon, model: WordModel): MeaningsOf {
  const known = (id: number): boolean => id >= 0 && model.count(id) >= KNOWN_IN;
  const formsOf = (folded: string): readonly number[] => lexicon.variants(lexicon.findFolded(folded));
  const meaning = (id: number, cost: number): Meaning => ({ id, word: lexicon.wordOf(id), cost });

  /** Whether one of the forms stands beside a word that the neighbour may be. */
  const fits = (typed: readonly TypedWord[], at: number, forms: readonly number[], bare: boolean): boolean => {
    const near = (other: TypedWord | undefined): readonly number[] => {
      if (other === undefined) return [];
      return bare ? formsOf(foldSpelling(other.word)) : [lexicon.find(other.word)].filter((id) => id >= 0);
    };
    const [before, after] = [near(typed[at - 1]), near(typed[at + 1])];
    return forms.some(
      (form) =>
        before.some((other) => model.pairCount(other, form) > 0) ||
        after.some((other) => model.pairCount(form, other) > 0),
    );
  };

  const mended = (word: string, folded: string, bare: boolean, cost: number): Meaning[] => {
    const found: { meaning: Meaning; rank: number }[] = [];
    for (const id of candidatesFor(lexicon, folded)) {
      if (!known(id)) continue;
      const slips = bare ? 1 : slipsBetween(word, lexicon.wordOf(id));
      if (slips > MOST_SLIPS) continue;
      const one = meaning(id, cost + (slips - 1) * FURTHER);
      found.push({ meaning: one, rank: one.cost + model.alone(id) });
    }
    found.sort((a, b) => b.rank - a.rank);
    return found.slice(0, MOST_MENDED).map((one) => one.meaning);
  };

  const ofBare = (typed: readonly TypedWord[], at: number, folded: string, asTyped: Meaning): Meaning[] => {
    const forms = formsOf(folded).filter((id) => model.count(id) > 0);
    const meant = forms.map((id) => meaning(id, 0));
    const certain = forms.some(known);
    if (folded.length < 2) return [...meant, asTyped];
    if (certain && fits(typed, at, forms, true)) return meant;
    const slip = certain ? KNOWN_SLIP : SLIP;
    return [...meant, ...mended(folded, folded, true, slip), ...(certain ? [] : [asTyped])];
  };

  return (typed, at, bare) => {
    const { word, fixed } = typed[at] as TypedWord;
    const id = lexicon.find(word);
    const asTyped: Meaning = { id, word, cost: 0 };
    if (fixed || NUMBER.test(word)) return [asTyped];
    const folded = foldSpelling(word);
    if (bare) return ofBare(typed, at, folded, asTyped);
    if (word.length < 2 || (known(id) && fits(typed, at, [id], false))) return [asTyped];
    const cost = known(id) ? KNOWN_MARK_SLIP : MARK_SLIP;
    const remarked = formsOf(folded).filter((other) => other !== id && known(other));
    return [
      asTyped,
      ...remarked.map((other) => meaning(other, cost)),
      ...mended(word, folded, false, known(id) ? KNOWN_SLIP : SLIP),
    ];
  };
}
