import type { Lexicon } from '../passages/lexicon.js';
import { begins, idOf, type Passage, ZONES } from '../passages/passage.js';
import { pairPlaces } from '../reading/query-terms.js';
import type { Question } from '../reading/question.js';

/** What a look at the words of one passage tells of how well it answers: shares from 0 to 1, rare words counting more. */
export interface Evidence {
  /** Of the words asked for: those in the title, in the name of the document, in the text, anywhere. */
  readonly titleOf: number;
  readonly documentOf: number;
  readonly textOf: number;
  readonly anyOf: number;
  /** Of the pairs asked for: those that stand anywhere. */
  readonly pairsOf: number;
  /** Of the title: the words that were asked for. */
  readonly titleAsked: number;
  /** Of the words asked for: those found only with other marks. */
  readonly otherMarks: number;
  /** Of the words asked for: the most that stand in one clause of the text. */
  readonly clauseOf: number;
}

/** Where in a passage the words asked for stand. */
export interface FoundWords {
  /** Places in the question of the words that stand in the passage. */
  readonly words: readonly number[];
  /** Numbers of the zones that hold any of them. */
  readonly zones: readonly number[];
}

/** Reads passages against one question. */
export interface EvidenceReader {
  evidence(passage: Passage): Evidence;
  whereFound(passage: Passage): FoundWords;
}

/** Zones that are read, in the order in which a passage keeps them. */
const READ = ZONES.slice(0, 5);
const [TITLE, DOCUMENT, HEADING, TEXT, RAW] = [0, 1, 2, 3, 4] as const;
const SHOWN = [TITLE, DOCUMENT, HEADING, TEXT] as const;
const NO_SLOT = -1;
const MEANT = 1;

/** Slots of a question by word id. Kept between questions, since it is as long as the lexicon. */
interface SlotTable {
  slots: Int8Array;
  meant: Uint8Array;
  readonly set: number[];
}

interface Slots {
  readonly weights: Float64Array;
  /** Places in the question of each slot. */
  readonly places: readonly (readonly number[])[];
  /** Number of the pair of two slots, by first × slots + second; −1 where it was not asked for. */
  readonly pairs: Int16Array;
  readonly pairWeights: Float64Array;
}

function clear(table: SlotTable, size: number): void {
  if (table.slots.length < size) {
    table.slots = new Int8Array(size + 4096).fill(NO_SLOT);
    table.meant = new Uint8Array(size + 4096);
  }
  for (const id of table.set) {
    table.slots[id] = NO_SLOT;
    table.meant[id] = 0;
  }
  table.set.length = 0;
}

function layOut(lexicon: Lexicon, { words }: Question, rarity: (folded: number) => number, table: SlotTable): Slots {
  clear(table, lexicon.size);
  const slotOf = new Map<number, number>();
  const weights: number[] = [];
  const places: number[][] = [];
  const bare = words.every(({ word, folded }) => word === folded);
  const slotAt = words.map(({ word, folded, weight }, at) => {
    const number = lexicon.findFolded(folded);
    const slot = slotOf.get(number) ?? weights.length;
    if (slot === weights.length) {
      slotOf.set(number, slot);
      weights.push((number < 0 ? rarity(-1) : rarity(number)) * weight);
      places.push([]);
      for (const id of lexicon.variants(number)) {
        table.slots[id] = slot;
        table.set.push(id);
      }
    }
    const meant = lexicon.find(word);
    if (meant >= 0) table.meant[meant] = MEANT;
    if (bare) for (const id of lexicon.variants(number)) table.meant[id] = MEANT;
    (places[slot] as number[]).push(at);
    return slot;
  });
  const pairs = new Int16Array(weights.length ** 2).fill(-1);
  const pairWeights: number[] = [];
  for (const at of pairPlaces(words)) {
    const [first, second] = [slotAt[at - 1] as number, slotAt[at] as number];
    const key = first * weights.length + second;
    if ((pairs[key] as number) >= 0) continue;
    pairs[key] = pairWeights.length;
    pairWeights.push(Math.sqrt((weights[first] as number) * (weights[second] as number)));
  }
  return { weights: Float64Array.from(weights), places, pairs, pairWeights: Float64Array.from(pairWeights) };
}

const sumOf = (values: Float64Array): number => values.reduce((sum, one) => sum + one, 0) || 1;

/**
 * Reads passages against questions, one question at a time. A passage costs one pass over its words.
 * `rarity`: how much a folded word says; −1 for one the library does not hold.
 */
export function createEvidenceReader(lexicon: Lexicon, rarity: (folded: number) => number) {
  const table: SlotTable = { slots: new Int8Array(0), meant: new Uint8Array(0), set: [] };

  return (question: Question): EvidenceReader => {
    const { weights, places, pairs, pairWeights } = layOut(lexicon, question, rarity, table);
    const count = weights.length;
    const [total, pairTotal] = [sumOf(weights), sumOf(pairWeights)];
    /** By slot: the zones that hold the word, as bits; and whether it stands there as meant. */
    const inZones = new Uint8Array(count);
    const asMeant = new Uint8Array(count);
    const pairFound = new Uint8Array(pairWeights.length);
    const inClause = new Int32Array(count);
    let clause = 0;

    const readZone = (tokens: Uint32Array, from: number, to: number, zone: number): number => {
      const { slots, meant } = table;
      let best = 0;
      let held = 0;
      let before = NO_SLOT;
      for (let at = from; at < to; at += 1) {
        const token = tokens[at] as number;
        if (begins(token)) {
          clause += 1;
          held = 0;
          before = NO_SLOT;
        }
        const slot = slots[idOf(token)] as number;
        if (slot >= 0) {
          inZones[slot] = (inZones[slot] as number) | (1 << zone);
          if (meant[idOf(token)] === MEANT) asMeant[slot] = 1;
          if (inClause[slot] !== clause) {
            inClause[slot] = clause;
            held += weights[slot] as number;
            if (held > best) best = held;
          }
          if (before >= 0) {
            const pair = pairs[before * count + slot] as number;
            if (pair >= 0) pairFound[pair] = 1;
          }
        }
        before = slot;
      }
      clause += 1;
      return best;
    };

    const share = (holds: (zones: number, slot: number) => boolean): number => {
      let sum = 0;
      for (let slot = 0; slot < count; slot += 1)
        if (holds(inZones[slot] as number, slot)) sum += weights[slot] as number;
      return sum / total;
    };

    const titleAsked = (tokens: Uint32Array, to: number): number => {
      let [all, asked] = [0, 0];
      for (let at = 0; at < to; at += 1) {
        const id = idOf(tokens[at] as number);
        const weight = rarity(lexicon.foldedOf(id));
        all += weight;
        if ((table.slots[id] as number) >= 0) asked += weight;
      }
      return all === 0 ? 0 : asked / all;
    };

    /** Gives the share of the question in one clause of the text. */
    const read = ({ tokens, counts }: Passage): number => {
      inZones.fill(0);
      asMeant.fill(0);
      pairFound.fill(0);
      let clauseOf = 0;
      for (let zone = 0, at = 0; zone < READ.length; zone += 1) {
        const to = at + (counts[zone] as number);
        const held = readZone(tokens, at, to, zone);
        if (zone === TEXT) clauseOf = held / total;
        at = to;
      }
      return clauseOf;
    };
    const within = (...bits: readonly number[]): ((zones: number) => boolean) => {
      const mask = bits.reduce((all, zone) => all | (1 << zone), 0);
      return (zones) => (zones & mask) !== 0;
    };
    const [inTitle, inDocument, inText] = [within(TITLE), within(DOCUMENT), within(TEXT, RAW)];

    return {
      evidence(passage) {
        const clauseOf = read(passage);
        let pairsOf = 0;
        for (let pair = 0; pair < pairFound.length; pair += 1)
          if (pairFound[pair] === 1) pairsOf += pairWeights[pair] as number;
        return {
          titleOf: share(inTitle),
          documentOf: share(inDocument),
          textOf: share(inText),
          anyOf: share((zones) => zones !== 0),
          pairsOf: pairsOf / pairTotal,
          titleAsked: titleAsked(passage.tokens, passage.counts[TITLE] as number),
          otherMarks: share((zones, slot) => zones !== 0 && asMeant[slot] === 0),
          clauseOf,
        };
      },
      whereFound(passage) {
        read(passage);
        const slots = Array.from(inZones.keys()).filter((slot) => inZones[slot] !== 0);
        return {
          words: slots.flatMap((slot) => places[slot] as readonly number[]).sort((a, b) => a - b),
          zones: SHOWN.filter((zone) => slots.some((slot) => within(zone)(inZones[slot] as number))),
        };
      },
    };
  };
}
