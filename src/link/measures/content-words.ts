import type { Vocabulary } from '../../vocabulary/load.js';
import { type Syllable, syllablesOf } from '../align/syllables.js';
import { createPhraseLookup } from './phrase-lookup.js';

/** The syllables of a text that say what it is about, in one spelling. */
export type ContentWords = (text: string) => string[];

const NAME = /^\p{Lu}\p{Ll}+$/u;
const ABBREVIATION = /^[\p{Lu}\d]{2,}$/u;

/** "%" belongs to a number: what is counted is not told by how much of it there is. */
const SHARE = /^\p{N}.*%$/u;

/**
 * Builds the reader. Abbreviations are made whole, grammar and words of quantity left out, and so is the place: "của thành
 * phố Hải Phòng" and "của đặc khu" qualify alike. A place at the beginning is what is counted ("xã đạt chuẩn") and stays.
 */
export function createContentWords(vocabulary: Vocabulary): ContentWords {
  const { alignment, measureComparison, adminUnits, abbreviations } = vocabulary;
  const grammar = new Set(alignment.functionWords);
  const quantity = createPhraseLookup(measureComparison.quantityWords);
  const local = createPhraseLookup(measureComparison.localPhrases);
  const notLocal = createPhraseLookup(measureComparison.notLocal);
  const provinces = createPhraseLookup(adminUnits.provinces.flatMap(({ short, name }) => [short, name]));
  const ambiguous = new Set(abbreviations.ambiguous.map(({ abbr }) => abbr));
  const whole = new Map(
    abbreviations.abbreviations
      .filter(({ abbr }) => ABBREVIATION.test(abbr) && !ambiguous.has(abbr))
      .map(({ abbr, full }) => [abbr, syllablesOf(full)]),
  );

  const expanded = (text: string): { keys: string[]; isName: boolean[] } => {
    const keys: string[] = [];
    const isName: boolean[] = [];
    const put = ({ key }: Syllable, name: boolean): void => {
      keys.push(key);
      isName.push(name);
    };
    for (const syllable of syllablesOf(text)) {
      const isSmall = text[syllable.start] === syllable.key[0];
      const printed = isSmall ? '' : text.slice(syllable.start, syllable.end);
      const full = isSmall ? undefined : whole.get(printed);
      if (full) for (const one of full) put(one, false);
      else put(syllable, !isSmall && NAME.test(printed));
    }
    return { keys, isName };
  };

  return (text) => {
    const { keys, isName } = expanded(text);
    const words: string[] = [];
    for (let at = 0; at < keys.length; ) {
      const kept = notLocal(keys, at);
      if (kept > 0) {
        words.push(...keys.slice(at, at + kept));
        at += kept;
        continue;
      }
      const place = local(keys, at);
      const inside = words.length > 0;
      if (inside && place > 0) {
        at += place;
        while (isName[at]) at++;
        continue;
      }
      const skipped = Math.max(quantity(keys, at), inside ? provinces(keys, at) : 0);
      if (skipped > 0) {
        at += skipped;
        continue;
      }
      const key = keys[at] as string;
      if (!grammar.has(key) && !SHARE.test(key)) words.push(key);
      at++;
    }
    return words;
  };
}
