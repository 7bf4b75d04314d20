import { lowerCanonical } from '../text/case-fold.js';
import { fold } from '../text/fold.js';
import { remembered } from '../text/memo.js';
import type { Line } from '../text/normalise.js';
import type { Vocabulary } from '../vocabulary/load.js';
import { createAbbreviations } from './abbreviations.js';
import { type Block, joinBlocks, toBlocks } from './blocks.js';
import { type Channel, createChannel } from './channel.js';
import { type BlockDamage, measureDamage } from './damage.js';
import { createLanguageModel } from './language-model.js';
import { createLexicon } from './lexicon.js';
import { createBlockReader, type Reader, type Reading } from './read-blocks.js';
import { type Rewrite, rewriteLine } from './rewrite-line.js';
import { mayBeDamaged } from './suspicion.js';
import { decodeCounts, FIRST_SYLLABLE } from './syllable-counts.js';
import { buildSyllableTable } from './syllable-table.js';
import { createTokenizer } from './tokens.js';
import { createWriter } from './write-words.js';

/** A word of a repaired line. Offsets are UTF-16 units into the line's text. */
export interface RepairedSyllable {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** 0 to 1; 0 where the word could not be read and stands as it was. */
  readonly confidence: number;
}

export interface RepairedLine extends Line {
  /** The words that were read anew; absent from a line of a clean block, which is the very line that went in. */
  readonly syllables?: readonly RepairedSyllable[];
}

export interface Repair {
  /** As many as went in, in order. A line of a clean block is the very line that went in, byte for byte. */
  readonly lines: readonly RepairedLine[];
  readonly blocks: readonly BlockDamage[];
}

export type Repairer = (lines: readonly Line[]) => Repair;

interface Language extends Reader {
  readonly channel: Channel;
}

/** Only readings this sure teach the channel. */
const TEACHING = 0.7;
/** Where so much is right as it is, a word that looks right is changed only for a reading beyond doubt. */
const MOSTLY_RIGHT = 0.5;
const BEYOND_DOUBT = 0.95;
/** A footnote number that stuck to a word is no damage. */
const FOOTNOTE = /\d{1,2}$/;
const MARKED = /[^\p{ASCII}]/u;

/** A capital counts as the small letter where it is the letter itself; a capital mistaken for another is kept as seen. */
const asCounted = (letter: string, seen: string): string => (fold(seen) === fold(letter) ? seen.toLowerCase() : seen);

function countLetters(readings: readonly Reading[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { alignment, confidence } of readings) {
    if (confidence < TEACHING) continue;
    for (const [letter, seen] of alignment) {
      const row = counts.get(letter) ?? new Map<string, number>();
      counts.set(letter, row);
      const sign = asCounted(letter, seen);
      row.set(sign, (row.get(sign) ?? 0) + confidence);
    }
  }
  return counts;
}

/** Reads the damaged blocks twice: with the channel every document starts from, then with its own. */
function readTwice(blocks: readonly Block[], language: Language, right: number): Reading[] {
  const start = language.channel.mostly(right);
  const first = blocks.flatMap(createBlockReader(language, start));
  const channel = start.adapted(countLetters(first));
  return blocks.flatMap(createBlockReader(language, channel));
}

/**
 * Builds the repairer. The counts are asked for when the first damaged text comes.
 * @param loadCounts the bytes of the language counts, uncompressed.
 */
export function createRepairer(vocabulary: Vocabulary, loadCounts: () => Uint8Array): Repairer {
  const known = createAbbreviations(vocabulary);
  const table = buildSyllableTable(vocabulary);
  const write = createWriter(known);
  const tokensOf = createTokenizer(known);
  const isRight = remembered((word) => table.has(lowerCanonical(word.replace(FOOTNOTE, ''))));
  let language: Language | null = null;

  const load = (): Language => {
    const model = createLanguageModel(decodeCounts(loadCounts()));
    const syllables = model.syllables.map((syllable, id) => [syllable, id] as const);
    const lexicon = createLexicon(syllables.slice(FIRST_SYLLABLE));
    return { model, lexicon, channel: createChannel(lexicon.alphabet, vocabulary) };
  };

  /** Leaves a word that is a syllable with its marks as it is, unless the reading is beyond doubt. */
  const keepGood = (reading: Reading): Reading => {
    const { syllable, confidence, token } = reading;
    const seen = lowerCanonical(token.text);
    if (syllable === null || syllable === seen || confidence >= BEYOND_DOUBT) return reading;
    return MARKED.test(seen) && table.has(seen) ? { ...reading, syllable: null } : reading;
  };

  return (lines) => {
    if (!mayBeDamaged(lines)) return { lines, blocks: [] };
    const blocks = toBlocks(lines, tokensOf);
    const measured = measureDamage(blocks, isRight);
    const damaged = joinBlocks(blocks.filter((_, index) => measured[index]?.damaged));
    if (damaged.length === 0) return { lines, blocks: measured };
    language ??= load();
    const right = rightShare(measured);
    const all = readTwice(damaged, language, right);
    const readings = right > MOSTLY_RIGHT ? all.map(keepGood) : all;
    const rewrites = write(lines, damaged, readings);
    return { lines: lines.map((line, index) => finish(line, rewrites.get(index) ?? [])), blocks: measured };
  };
}

/** How much of the damaged blocks is as it should be. */
function rightShare(measured: readonly BlockDamage[]): number {
  const damaged = measured.filter((block) => block.damaged);
  const words = damaged.reduce((sum, block) => sum + block.words, 0);
  return damaged.reduce((sum, block) => sum + block.words * (1 - block.damage), 0) / Math.max(1, words);
}

type Written = Rewrite & { readonly confidence: number | null };

function finish(line: Line, written: readonly Written[]): RepairedLine {
  if (written.length === 0) return line;
  const repaired = rewriteLine(line, written);
  const syllables: RepairedSyllable[] = [];
  let shift = 0;
  for (const { start, end, text, confidence } of written) {
    const from = start + shift;
    if (confidence !== null) syllables.push({ start: from, end: from + text.length, text, confidence });
    shift += text.length - (end - start);
  }
  return syllables.length > 0 ? { ...repaired, syllables } : repaired;
}
