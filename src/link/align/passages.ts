import type { Directive, Section, Target, Task } from '../../model/directive.js';
import { clausesOf } from './clauses.js';
import { type Syllable, syllablesOf } from './syllables.js';

/** A text and its syllables. */
export interface Words {
  readonly text: string;
  readonly syllables: readonly Syllable[];
}

export const wordsOf = (text: string): Words => ({ text, syllables: syllablesOf(text) });

/** A task or target as it is compared: pairs of neighbouring content syllables, as numbers of a `PairTable`. */
export interface Passage extends Words {
  readonly item: Task | Target;
  /** Distinct pairs of the whole text. */
  readonly pairs: readonly number[];
  /** The same clause by clause. */
  readonly clauses: readonly (readonly number[])[];
  /** Pairs of the nearest heading above. */
  readonly heading: readonly number[];
}

/** Numbers the pairs of two documents and counts the clauses that hold each. */
export interface PairTable {
  /** Distinct pairs of syllables of which neither is a function word, in order of appearance. */
  pairsOf(syllables: readonly Syllable[]): number[];
  count(pairs: readonly number[]): void;
  /**
   * 0 for a pair that stands everywhere to 1 for one that stands once: the third power of its relative rarity. `unseen`:
   * clauses of the genre that were not counted; with them, what two short texts share is no theme yet.
   */
  weights(unseen?: number): Float64Array;
}

/** Rarity falls off steeply, so that the theme that both documents repeat in every clause ties nothing to anything. */
const STEEPNESS = 3;

/** The number of a document: every item may cite the common parent. */
const CITED = /^\p{N}.*[-/]\s?\p{L}/u;
/** A function word makes no pair. */
const NONE = -1;
/** Far more than there are; a pair of ids stays an exact number. */
const MOST_SYLLABLES = 2 ** 26;

export function createPairTable(functionWords: ReadonlySet<string>): PairTable {
  const syllableIds = new Map<string, number>();
  const ids = new Map<number, number>();
  const clauseCounts: number[] = [];
  let clauses = 0;
  const idOf = (key: string): number => {
    const known = syllableIds.get(key);
    if (known !== undefined) return known;
    const id = functionWords.has(key) || CITED.test(key) ? NONE : syllableIds.size;
    syllableIds.set(key, id);
    return id;
  };
  return {
    pairsOf(syllables) {
      const pairs = new Set<number>();
      let before = NONE;
      for (const { key } of syllables) {
        const after = idOf(key);
        if (before !== NONE && after !== NONE) {
          const pair = before * MOST_SYLLABLES + after;
          const id = ids.get(pair) ?? ids.size;
          if (id === ids.size) ids.set(pair, id);
          pairs.add(id);
        }
        before = after;
      }
      return [...pairs];
    },
    count(pairs) {
      clauses++;
      for (const pair of pairs) clauseCounts[pair] = (clauseCounts[pair] ?? 0) + 1;
    },
    weights: (unseen = 0) =>
      Float64Array.from({ length: ids.size }, (_, pair) => {
        const all = clauses + unseen;
        const rarity = Math.log(all / (clauseCounts[pair] ?? 1)) / Math.log(Math.max(all, 2));
        return Math.max(0, rarity) ** STEEPNESS;
      }),
  };
}

/** Words of the nearest heading above each section, by section id; a run-in paragraph takes that of its parent. */
export function headingsOf(sections: readonly Pick<Section, 'id' | 'path' | 'heading'>[]): Map<string, string> {
  const byPath = new Map(sections.map((section) => [section.path, section]));
  const nearest = (path: string): string => {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const heading = byPath.get(at)?.heading;
      if (heading) return heading;
    }
    return '';
  };
  return new Map(sections.map(({ id, path }) => [id, nearest(path)]));
}

/** The items of a document in the order of the text, with their clauses counted into the table. */
export function passagesOf(directive: Directive, table: PairTable): Passage[] {
  const headings = headingsOf(directive.sections);
  const items: (Task | Target)[] = [...directive.targets, ...directive.tasks];
  return items
    .sort((a, b) => a.source.start - b.source.start)
    .map((item): Passage => {
      const cut = clausesOf(item.text);
      const clauses = cut.map(({ syllables }) => table.pairsOf(syllables));
      for (const clause of clauses) table.count(clause);
      return {
        item,
        text: item.text,
        syllables: cut.flatMap(({ syllables }) => syllables),
        pairs: [...new Set(clauses.flat())],
        clauses: clauses.filter((pairs) => pairs.length > 0),
        heading: table.pairsOf(syllablesOf(headings.get(item.section ?? '') ?? '')),
      };
    });
}
