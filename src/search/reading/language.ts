import { analyse } from '../../text/analyse.js';
import { foldSpelling } from '../../text/spelling.js';
import type { Collection } from '../passages/collection.js';
import type { Kept } from '../passages/kept.js';
import { candidatesFor, slipsBetween } from './slips.js';

/** A word of a question as typed, in canonical spelling, and whether it begins a clause. */
export interface TypedWord {
  readonly word: string;
  readonly begins: boolean;
  /** Stands as it is: an abbreviation, or what one stands for. */
  readonly fixed: boolean;
}

/** Changes nothing in length: word by word what was most likely meant. */
export type Understand = (typed: readonly TypedWord[]) => string[];

interface Candidate {
  readonly id: number;
  readonly word: string;
  /** Log-likelihood of the typed form, given this word. */
  readonly cost: number;
}

/** A word counts as known where it stands in so many passages; what is rarer may itself be a slip. */
const KNOWN_IN = 3;
/** How many passages' worth of weight the frequency of a word alone has beside its pairs. */
const ALONE_WEIGHT = 8;
/** Chance of a word that the collection does not know. */
const UNKNOWN = Math.log(1e-7);
const SLIP = Math.log(0.002);
const KNOWN_SLIP = Math.log(0.00002);
/** A slip that also lost or changed a mark. */
const FURTHER = Math.log(0.1);
const MARK_SLIP = Math.log(0.01);
const MAX_CANDIDATES = 24;
const NUMBER = /\d/;

/** A turn of questions counts as if it stood in this share of the passages. */
const USUAL_SHARE = 0.05;

/** The words and pairs of the usual turns. */
function usualTurns(phrases: readonly string[]): ReadonlySet<string> {
  const turns = new Set<string>();
  for (const { words } of phrases.map(analyse))
    words.forEach((word, at) => {
      turns.add(word);
      if (at > 0) turns.add(`${words[at - 1]} ${word}`);
    });
  return turns;
}

interface Path {
  readonly score: number;
  readonly words: readonly string[];
}

/**
 * Restores missing marks and mends slips by the words and pairs of the collection itself, so that it knows the terms of
 * the library and needs nothing else. A word that is known and fits is left as it is.
 */
export function createUnderstand<T extends Kept>(collection: Collection<T>, usual: readonly string[]): Understand {
  const { lexicon } = collection;
  const turns = usualTurns(usual);
  for (const turn of turns) if (!turn.includes(' ')) lexicon.intern(turn);
  const usualCount = (): number => Math.max(1, collection.size * USUAL_SHARE);
  const wordCount = (id: number): number =>
    collection.wordFrequency(id) + (turns.has(lexicon.wordOf(id)) ? usualCount() : 0);
  const pairCount = (first: number, second: number): number =>
    collection.pairFrequency(first, second) +
    (turns.has(`${lexicon.wordOf(first)} ${lexicon.wordOf(second)}`) ? usualCount() : 0);
  const wordChance = (id: number): number => (wordCount(id) + 0.1) / (collection.size + 1);

  const chance = (before: number, id: number): number => {
    const alone = wordChance(id);
    if (before < 0) return Math.log(alone);
    const together = pairCount(before, id) + ALONE_WEIGHT * alone;
    return Math.log(together / (wordCount(before) + ALONE_WEIGHT));
  };

  const known = (id: number): boolean => id >= 0 && wordCount(id) >= KNOWN_IN;

  const fits = (typed: readonly TypedWord[], at: number, id: number): boolean => {
    const before = at > 0 ? lexicon.find((typed[at - 1] as TypedWord).word) : -1;
    const after = at + 1 < typed.length ? lexicon.find((typed[at + 1] as TypedWord).word) : -1;
    return (before >= 0 && pairCount(before, id) > 0) || (after >= 0 && pairCount(id, after) > 0);
  };

  const withoutMarks = (folded: string): Candidate[] => {
    const forms = lexicon.variants(lexicon.findFolded(folded));
    const meant = forms.filter((id) => wordCount(id) > 0);
    return meant.map((id) => ({ id, word: lexicon.wordOf(id), cost: 0 }));
  };

  const mended = (word: string, folded: string, bare: boolean, base: number): Candidate[] => {
    const found: Candidate[] = [];
    for (const id of candidatesFor(lexicon, folded)) {
      if (!known(id)) continue;
      const form = lexicon.wordOf(id);
      const slips = bare ? 1 : slipsBetween(word, form);
      if (slips < 3) found.push({ id, word: form, cost: base + (slips - 1) * FURTHER });
    }
    return found
      .sort((a, b) => b.cost + Math.log(wordChance(b.id)) - (a.cost + Math.log(wordChance(a.id))))
      .slice(0, MAX_CANDIDATES);
  };

  /** Other marks on the same letters: "thê" for "thế". */
  const remarked = (word: string, folded: string): Candidate[] =>
    lexicon
      .variants(lexicon.findFolded(folded))
      .filter((id) => known(id) && lexicon.wordOf(id) !== word)
      .map((id) => ({ id, word: lexicon.wordOf(id), cost: MARK_SLIP }));

  const candidates = (typed: readonly TypedWord[], at: number, bare: boolean): Candidate[] => {
    const { word, fixed } = typed[at] as TypedWord;
    const folded = foldSpelling(word);
    const id = lexicon.find(word);
    const asTyped: Candidate = { id, word, cost: 0 };
    if (fixed) return [asTyped];
    if (NUMBER.test(word) || word.length < 2)
      return bare && !NUMBER.test(word) ? [...withoutMarks(folded), asTyped] : [asTyped];
    if (bare) {
      const forms = withoutMarks(folded);
      if (forms.some((form) => known(form.id))) {
        return forms.some((form) => fitsBare(typed, at, form.id))
          ? forms
          : [...forms, ...mended(word, folded, bare, KNOWN_SLIP)];
      }
      return [...forms, ...mended(word, folded, bare, SLIP), asTyped];
    }
    if (known(id) && fits(typed, at, id)) return [asTyped];
    const base = known(id) ? KNOWN_SLIP : SLIP;
    return [asTyped, ...remarked(word, folded), ...mended(word, folded, false, base)];
  };

  const fitsBare = (typed: readonly TypedWord[], at: number, id: number): boolean => {
    const beside = (other: TypedWord | undefined, pair: (form: number) => number): boolean =>
      other !== undefined &&
      lexicon.variants(lexicon.findFolded(foldSpelling(other.word))).some((form) => pair(form) > 0);
    return beside(typed[at - 1], (form) => pairCount(form, id)) || beside(typed[at + 1], (form) => pairCount(id, form));
  };

  return (typed) => {
    const bare = typed.every(({ word, fixed }) => fixed || foldSpelling(word) === word);
    let paths = new Map<number, Path>([[-1, { score: 0, words: [] }]]);
    typed.forEach(({ begins }, at) => {
      const next = new Map<number, Path>();
      for (const { id, word, cost } of candidates(typed, at, bare)) {
        let best: Path | null = null;
        for (const [before, path] of paths) {
          const fit = id < 0 ? UNKNOWN : chance(begins ? -1 : before, id);
          const score = path.score + cost + fit;
          if (best === null || score > best.score) best = { score, words: [...path.words, word] };
        }
        if (best !== null) {
          const key = id < 0 ? -1 : id;
          const there = next.get(key);
          if (there === undefined || there.score < best.score) next.set(key, best);
        }
      }
      paths = next;
    });
    return [...([...paths.values()].sort((a, b) => b.score - a.score)[0]?.words ?? [])];
  };
}
