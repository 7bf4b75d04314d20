import { foldSameLength } from '../../text/case-fold.js';
import { trimEndOf } from '../../text/trim.js';
import type { Vocabulary } from '../../vocabulary/load.js';

/** What the items below a heading are. `owned`: tasks only where a body is given the work (money, articles, letters). */
export type ItemKind = 'tasks' | 'targets' | 'owned' | 'none';

/** What the words of a heading say of the items below it; null where they say nothing. `depth` 0 is outermost. */
export type ThemeReader = (heading: string, depth: number, inherited: ItemKind) => ItemKind | null;

interface Phrase {
  readonly words: string;
  readonly items: ItemKind;
  /** A part about money is none of the tasks where it stands alone; inside a task it changes nothing. */
  readonly onlyOutermost: boolean;
}

const startsWith = (heading: string, words: string): boolean =>
  heading.startsWith(words) && !/[a-z0-9]/.test(heading[words.length] ?? ' ');

const contains = (heading: string, words: string): boolean => {
  const at = heading.indexOf(` ${words}`);
  return at !== -1 && !/[a-z0-9]/.test(heading[at + words.length + 1] ?? ' ');
};

/** Builds the reader of themes from the vocabulary's phrases. */
export function createThemeReader(vocabulary: Vocabulary): ThemeReader {
  const phrases: Phrase[] = vocabulary.layout.themes
    .flatMap(({ phrases, items, onlyOutermost }) => phrases.map((phrase) => ({ words: phrase, items, onlyOutermost })))
    .sort((a, b) => b.words.length - a.words.length);
  const exact = new Map(phrases.map((phrase) => [phrase.words, phrase]));

  return (heading, depth, inherited) => {
    const folded = trimEndOf(foldSameLength(heading), ' .:;,()–-*').trim();
    const same = exact.get(folded);
    if (depth > 0) {
      if (same) return same.onlyOutermost ? null : same.items;
      const begins = phrases.find(({ words }) => startsWith(folded, words));
      if (!begins || begins.onlyOutermost || begins.items === 'none') return null;
      return begins.items === 'targets' && inherited === 'tasks' ? null : begins.items;
    }
    if (same) return same.items;
    const begins = phrases.find(({ words }) => startsWith(folded, words));
    if (begins) return begins.items;
    return (
      phrases.find(
        ({ words, items }) =>
          (items === 'tasks' || items === 'targets') && words.includes(' ') && contains(folded, words),
      )?.items ?? null
    );
  };
}
