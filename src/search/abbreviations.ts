import { isFoldedSyllable } from '../text/syllable.js';
import { tokenise } from '../text/tokenise.js';
import { isWord } from './terms.js';

/** A word as it stands in a question or a name, and its folded term. */
export interface Word {
  readonly shown: string;
  readonly term: string;
}

interface Rule {
  readonly from: readonly string[];
  readonly to: readonly Word[];
}

/** Replaces abbreviations by their full names, and full names by abbreviations. */
export interface Abbreviations {
  expand(words: readonly Word[]): Word[];
  contract(words: readonly Word[]): Word[];
}

/** The words of a text with their spelling. */
export function wordsOf(text: string): Word[] {
  return tokenise(text)
    .filter((token) => isWord(token.term))
    .map(({ term, start, end }) => ({ term, shown: text.slice(start, end) }));
}

/** "TU" is an abbreviation, "từ" and "tư" are words: what reads as a syllable counts only in capitals. */
const isAbbreviation = ({ shown, term }: Word) => !isFoldedSyllable(term) || /^\p{Lu}{2,}$/u.test(shown);

function rulesByFirst(rules: readonly Rule[]): Map<string, Rule[]> {
  const byFirst = new Map<string, Rule[]>();
  for (const rule of [...rules].sort((a, b) => b.from.length - a.from.length)) {
    const first = rule.from[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), rule]);
  }
  return byFirst;
}

function rewrite(words: readonly Word[], rules: Map<string, Rule[]>, usable: (found: readonly Word[]) => boolean) {
  const result: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const candidates = rules.get(words[at]?.term ?? '') ?? [];
    const rule = candidates.find(({ from }) => from.every((term, index) => words[at + index]?.term === term));
    const found = words.slice(at, at + (rule?.from.length ?? 1));
    result.push(...(rule !== undefined && usable(found) ? rule.to : found));
    at += found.length;
  }
  return result;
}

/** @param table abbreviation to full name, as printed ("GDĐT" to "giáo dục và đào tạo") */
export function createAbbreviations(table: ReadonlyMap<string, string>): Abbreviations {
  const pairs = [...table].map(([short, full]) => ({ short: wordsOf(short), full: wordsOf(full) }));
  const usable = pairs.filter(({ short, full }) => short.length > 0 && full.length > short.length);
  const terms = (words: readonly Word[]) => words.map((word) => word.term);
  const expanding = rulesByFirst(usable.map(({ short, full }) => ({ from: terms(short), to: full })));
  const contracting = rulesByFirst(usable.map(({ short, full }) => ({ from: terms(full), to: short })));
  return {
    expand: (words) => rewrite(words, expanding, (found) => found.every(isAbbreviation)),
    contract: (words) => rewrite(words, contracting, () => true),
  };
}
