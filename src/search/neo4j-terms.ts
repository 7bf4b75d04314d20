import { BREAK_TOKEN, ENTRY_TOKEN, labelToken, meantToken, pairToken, rawToken, tokenOf } from './neo4j-tokens.js';
import { eachWord } from './passages/each-word.js';
import type { Lexicon } from './passages/lexicon.js';
import { begins, idOf, type Passage, WEIGHTS, ZONES } from './passages/passage.js';

const RAW = ZONES.indexOf('raw');
const KEYS = ZONES.indexOf('keys');

/** The folded words of a zone, clauses apart; what an OCR read stands in no phrase, keys are taken as they are. */
function zoneTokens(tokens: Uint32Array, zone: number, lexicon: Lexicon): string[] {
  const terms: string[] = [];
  for (const token of tokens) {
    const id = idOf(token);
    const folded = lexicon.foldedWord(lexicon.foldedOf(id));
    if (zone === RAW) terms.push(rawToken(folded));
    else if (begins(token)) terms.push(BREAK_TOKEN);
    terms.push(tokenOf(zone === KEYS ? lexicon.wordOf(id) : folded));
  }
  return terms;
}

/** As often as they count: words with their marks, and folded pairs. */
function besideWords(passage: Passage, lexicon: Lexicon): string[] {
  const terms: string[] = [];
  const folded = (id: number): string => lexicon.foldedWord(lexicon.foldedOf(id));
  eachWord(passage, (id, weight, before) => {
    const word = lexicon.wordOf(id);
    const some = word === folded(id) ? [] : [meantToken(word)];
    if (before >= 0) some.push(pairToken(folded(before), folded(id)));
    for (let time = 0; time < weight; time += 1) terms.push(...some);
  });
  return terms;
}

/**
 * The tokens of a passage, for an analyzer that splits at spaces and changes nothing: the folded words in their order, as
 * often as their zone counts, so that a phrase of Lucene holds where `holdsPhrase` does; then what words are found by
 * beside that, and the labels.
 */
export function termsOf(passage: Passage, lexicon: Lexicon, labels: readonly string[]): string {
  const terms: string[] = [ENTRY_TOKEN, ...labels.map(labelToken)];
  let from = 0;
  passage.counts.forEach((count, zone) => {
    const words = zoneTokens(passage.tokens.subarray(from, from + count), zone, lexicon);
    for (let time = 0; time < (WEIGHTS[zone] as number); time += 1) terms.push(BREAK_TOKEN, ...words);
    from += count;
  });
  terms.push(...besideWords(passage, lexicon));
  return terms.join(' ');
}
