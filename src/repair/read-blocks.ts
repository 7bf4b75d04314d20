import type { Block, PlacedToken } from './blocks.js';
import { type Alignment, align, type Candidate, candidatesFor } from './candidates.js';
import type { Channel } from './channel.js';
import { decode } from './decode.js';
import type { LanguageModel } from './language-model.js';
import type { Lexicon } from './lexicon.js';
import { COMMA, NUMBER, OTHER, STOP } from './syllable-counts.js';

/** A word as it is read: `syllable` is null where no reading is better than leaving it as it is. */
export interface Reading {
  readonly token: PlacedToken;
  readonly syllable: string | null;
  /** Among all readings considered, 0 to 1. */
  readonly confidence: number;
  readonly alignment: Alignment;
}

export interface Reader {
  readonly model: LanguageModel;
  readonly lexicon: Lexicon;
}

/** What it asks to leave a word as no syllable at all: so much, and so much a sign. */
const UNREAD = 4;
const UNREAD_SIGN = 2.4;

const FIXED: Readonly<Record<string, readonly Candidate[]>> = {
  stop: [{ id: STOP, cost: 0 }],
  number: [{ id: NUMBER, cost: 0 }],
  comma: [{ id: COMMA, cost: 0 }],
};
const PROTECTED: readonly Candidate[] = [{ id: OTHER, cost: 0 }];

/** Reads blocks with one channel. The readings of a word are looked up once for a document. */
export function createBlockReader({ model, lexicon }: Reader, channel: Channel): (block: Block) => Reading[] {
  const known = new Map<string, readonly Candidate[]>();
  const rarity = Float64Array.from(model.syllables, (_, id) => -Math.log(model.single(id)));

  const placesOf = (token: PlacedToken): readonly Candidate[] => {
    if (token.kind !== 'word') return FIXED[token.kind] ?? PROTECTED;
    const before = known.get(token.text);
    if (before) return before;
    const unread = { id: OTHER, cost: UNREAD + UNREAD_SIGN * token.text.length };
    const candidates = [...candidatesFor(token.text, lexicon, channel, rarity), unread];
    known.set(token.text, candidates);
    return candidates;
  };

  return (block) => {
    const tokens = block.tokens.filter(
      ({ kind }, index) => kind !== 'stop' || block.tokens[index - 1]?.kind !== 'stop',
    );
    const places = tokens.map(placesOf);
    const choices = decode(places, model);
    const readings: Reading[] = [];
    tokens.forEach((token, index) => {
      const choice = choices[index];
      if (token.kind !== 'word' || choice === undefined) return;
      const id = places[index]?.[choice.candidate]?.id ?? OTHER;
      const syllable = id === OTHER ? null : (model.syllables[id] as string);
      const alignment = syllable === null ? [] : align(syllable, token.text, lexicon, channel);
      readings.push({ token, syllable, confidence: choice.confidence, alignment });
    });
    return readings;
  };
}
