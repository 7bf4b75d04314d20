import { scanWords, symbolsOf } from '../../text/analyse.js';
import type { Lexicon } from './lexicon.js';

/** The parts of a passage, in the order in which they are kept. */
export const ZONES = ['title', 'document', 'heading', 'text', 'raw', 'keys'] as const;
export type Zone = (typeof ZONES)[number];

/** How often a word of each zone counts; the weights that won over 400 questions, see docs/search.md. */
export const ZONE_WEIGHTS: Readonly<Record<Zone, number>> = {
  title: 3,
  document: 2,
  heading: 1,
  text: 1,
  raw: 1,
  keys: 1,
};

/** Zones whose words stand in no order worth a pair. */
export const PAIRED = ZONES.map((zone) => zone !== 'raw' && zone !== 'keys');
export const WEIGHTS = ZONES.map((zone) => ZONE_WEIGHTS[zone]);
export const ZONE_COUNT = ZONES.length;

/** Ids of the words of a passage, zone after zone; each is doubled, and odd where it begins a clause. */
export interface Passage {
  readonly tokens: Uint32Array;
  /** Words in each zone. */
  readonly counts: readonly number[];
}

export const idOf = (token: number): number => token >>> 1;
export const begins = (token: number): boolean => (token & 1) === 1;

/** The words of a passage, made of the texts of its zones. */
export interface PassageText {
  readonly title: string;
  readonly document: string;
  readonly heading: string;
  readonly text: string;
  /** The text as an OCR read it, where it was repaired; '' otherwise. */
  readonly raw: string;
  /** Further terms, taken as they are. */
  readonly keys: readonly string[];
}

/** Before the key of a document number that a passage names. */
export const SYMBOL_MARK = '#';

export function readPassage(lexicon: Lexicon, source: PassageText): Passage {
  const tokens: number[] = [];
  const counts: number[] = [];
  const take = (text: string): void => {
    const before = tokens.length;
    if (text !== '') {
      scanWords(text, (word, starts) => {
        tokens.push(lexicon.intern(word) * 2 + (starts ? 1 : 0));
      });
    }
    counts.push(tokens.length - before);
  };
  take(source.title);
  take(source.document);
  take(source.heading);
  take(source.text);
  takeNew(lexicon, source.raw, tokens, counts);
  const before = tokens.length;
  for (const text of [source.title, source.document, source.text])
    for (const key of symbolsOf(text)) tokens.push(lexicon.intern(SYMBOL_MARK + key) * 2);
  for (const key of source.keys) tokens.push(lexicon.intern(key) * 2);
  counts.push(tokens.length - before);
  return { tokens: Uint32Array.from(tokens), counts };
}

/** Of the raw text only what the repaired one does not say: an unmended word counts once, a mended one in both forms. */
function takeNew(lexicon: Lexicon, raw: string, tokens: number[], counts: number[]): void {
  const before = tokens.length;
  if (raw !== '') {
    const known = new Set(tokens.map((token) => lexicon.foldedOf(idOf(token))));
    scanWords(raw, (word) => {
      const id = lexicon.intern(word);
      const folded = lexicon.foldedOf(id);
      if (known.has(folded)) return;
      known.add(folded);
      tokens.push(id * 2);
    });
  }
  counts.push(tokens.length - before);
}
