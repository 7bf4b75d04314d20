import { scanWords } from '../../text/analyse.js';
import { canonicalSpelling, foldSpelling } from '../../text/spelling.js';
import { isFoldedSyllable } from '../../text/syllable.js';

/** A word as it stands in a question or a name, and its folded term. */
export interface Word {
  readonly shown: string;
  readonly term: string;
}

interface Rule {
  readonly from: readonly Word[];
  readonly to: readonly Word[];
}

/** A stretch of words: as it stands, or put in the place of others. */
export interface Rewritten {
  readonly words: readonly Word[];
  readonly instead: readonly Word[] | null;
}

/** Replaces abbreviations by their full names, and full names by abbreviations. */
export interface Abbreviations {
  expand(words: readonly Word[]): Word[];
  /** As `expand`, with what stood there. */
  expanded(words: readonly Word[]): Rewritten[];
  /** As `contract`, with what stood there. */
  contracted(words: readonly Word[]): Rewritten[];
}

/** The words of a text with their spelling. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  scanWords(text, (shown) => words.push({ shown, term: foldSpelling(canonicalSpelling(shown)) }));
  return words;
}

const CAPITALS = /^\p{Lu}{2,}$/u;

/** "TU" is an abbreviation, "từ", "tư" and "TỪ" are words: what reads as a syllable counts only as the table prints it. */
const isAbbreviation = ({ shown, term }: Word, printed: Word): boolean =>
  !isFoldedSyllable(term) || (CAPITALS.test(shown) && shown === printed.shown);

function rulesByFirst(rules: readonly Rule[]): Map<string, Rule[]> {
  const byFirst = new Map<string, Rule[]>();
  for (const rule of [...rules].sort((a, b) => b.from.length - a.from.length)) {
    const first = rule.from[0]?.term ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), rule]);
  }
  return byFirst;
}

/** Whether a word of a text stands for a word of a rule. */
type Stands = (word: Word, printed: Word) => boolean;

function rewrite(words: readonly Word[], rules: ReadonlyMap<string, Rule[]>, stands: Stands): Rewritten[] {
  const result: Rewritten[] = [];
  for (let at = 0; at < words.length; ) {
    const candidates = rules.get(words[at]?.term ?? '') ?? [];
    const rule = candidates.find(({ from }) =>
      from.every((printed, index) => {
        const word = words[at + index];
        return word?.term === printed.term && stands(word, printed);
      }),
    );
    const found = words.slice(at, at + (rule?.from.length ?? 1));
    result.push(rule === undefined ? { words: found, instead: null } : { words: rule.to, instead: found });
    at += found.length;
  }
  return result;
}

/** @param table abbreviation to full name, as printed ("GDĐT" to "giáo dục và đào tạo") */
export function createAbbreviations(table: ReadonlyMap<string, string>): Abbreviations {
  const pairs = [...table].map(([short, full]) => ({ short: wordsOf(short), full: wordsOf(full) }));
  const usable = pairs.filter(({ short, full }) => short.length > 0 && full.length > short.length);
  const expanding = rulesByFirst(usable.map(({ short, full }) => ({ from: short, to: full })));
  const contracting = rulesByFirst(usable.map(({ short, full }) => ({ from: full, to: short })));
  const expanded = (words: readonly Word[]) => rewrite(words, expanding, isAbbreviation);
  return {
    expand: (words) => expanded(words).flatMap((part) => part.words),
    expanded,
    contracted: (words) => rewrite(words, contracting, () => true),
  };
}
