import type { Collection, Kept } from '../passages/collection.js';
import { begins, idOf, type Passage, ZONES } from '../passages/passage.js';
import type { Question } from '../reading/question.js';

/** What a look at the words of one passage tells of how well it answers. Each is a share from 0 to 1, but for lengths. */
export interface Evidence {
  /** Share of the words asked for, rare ones counting more: in the title, in document, text, anywhere above it, anywhere. */
  readonly titleOf: number;
  readonly documentOf: number;
  readonly headOf: number;
  readonly textOf: number;
  readonly anyOf: number;
  /** Share of the title that was asked for. */
  readonly titleAsked: number;
  /** Shares of words that stand there exactly as meant, less those of words that fold alike: 0 or below. */
  readonly exactTitle: number;
  readonly exactAny: number;
  /** Most of the question within a window of the text. */
  readonly window: number;
  /** Longest run of the question in the text, and in the title. */
  readonly run: number;
  readonly titleRun: number;
  /** Logarithms of lengths in words. */
  readonly titleLength: number;
  readonly textLength: number;
  /** The rarest word that is missing everywhere. */
  readonly missing: number;
}

const WINDOW = 30;
/** Zones that are read, in the order in which a passage keeps them. */
const READ = ZONES.slice(0, 4);
const TITLE = READ.indexOf('title');
const DOCUMENT = READ.indexOf('document');
const TEXT = READ.indexOf('text');

/** A question laid out so that a passage can be read against it in one go. */
interface Slots {
  readonly weights: number[];
  /** Places in the question of each slot. */
  readonly places: number[][];
  readonly placeWeights: number[];
  readonly total: number;
}

/** What one zone of a passage holds of a question. */
interface ZoneEvidence {
  readonly found: Uint8Array;
  readonly exact: Uint8Array;
  run: number;
  window: number;
}

const NO_SLOT = -1;

/** Slots by word id; kept between questions, since the table is as long as the lexicon. */
export interface SlotTable {
  slots: Int8Array;
  /** 1 where the word is the very form that is meant. */
  meant: Uint8Array;
  readonly set: number[];
}

export const createSlotTable = (): SlotTable => ({ slots: new Int8Array(0), meant: new Uint8Array(0), set: [] });

function clearTable(table: SlotTable, size: number): void {
  if (table.slots.length < size) {
    table.slots = new Int8Array(size + 1024).fill(NO_SLOT);
    table.meant = new Uint8Array(size + 1024);
  }
  for (const id of table.set) {
    table.slots[id] = NO_SLOT;
    table.meant[id] = 0;
  }
  table.set.length = 0;
}

function layOut<T extends Kept>(
  { lexicon }: Collection<T>,
  { words }: Question,
  rarity: (folded: number) => number,
  table: SlotTable,
): Slots {
  clearTable(table, lexicon.size);
  const slotOf = new Map<number, number>();
  const weights: number[] = [];
  const places: number[][] = [];
  const placeWeights: number[] = [];
  for (const [at, { word, folded, weight }] of words.entries()) {
    const number = lexicon.findFolded(folded);
    placeWeights.push(number < 0 ? 0 : rarity(number) * weight);
    if (number < 0) continue;
    let slot = slotOf.get(number);
    if (slot === undefined) {
      slot = weights.length;
      slotOf.set(number, slot);
      weights.push(placeWeights[at] as number);
      places.push([]);
      for (const id of lexicon.variants(number)) {
        table.slots[id] = slot;
        table.set.push(id);
      }
    }
    const meant = lexicon.find(word);
    if (meant >= 0) table.meant[meant] = 1;
    (places[slot] as number[]).push(at);
  }
  return { weights, places, placeWeights, total: weights.reduce((sum, one) => sum + one, 0) || 1 };
}

const emptyZone = (slots: number): ZoneEvidence => ({
  found: new Uint8Array(slots),
  exact: new Uint8Array(slots),
  run: 0,
  window: 0,
});

/** Reads tokens [from, to) of a passage. One pass; only the words asked for cost more than a look into the table. */
function readZone(tokens: Uint32Array, from: number, to: number, table: SlotTable, slots: Slots): ZoneEvidence {
  const { weights, places, placeWeights } = slots;
  const evidence = emptyZone(weights.length);
  const inWindow: number[] = [];
  const counts = new Int32Array(weights.length);
  const runs = new Float64Array(placeWeights.length);
  const runAt = new Int32Array(placeWeights.length).fill(-2);
  let held = 0;
  let oldest = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as number;
    const id = idOf(token);
    const slot = table.slots[id] as number;
    if (slot < 0) continue;
    evidence.found[slot] = 1;
    if (table.meant[id] === 1) evidence.exact[slot] = 1;
    for (; oldest < inWindow.length && (inWindow[oldest] as number) <= at - WINDOW; oldest += 1) {
      const gone = table.slots[idOf(tokens[inWindow[oldest] as number] as number)] as number;
      counts[gone] = (counts[gone] as number) - 1;
      if (counts[gone] === 0) held -= weights[gone] as number;
    }
    inWindow.push(at);
    if (counts[slot] === 0) held += weights[slot] as number;
    counts[slot] = (counts[slot] as number) + 1;
    if (held > evidence.window) evidence.window = held;
    for (const place of places[slot] as number[]) {
      const goesOn = place > 0 && !begins(token) && runAt[place - 1] === at - 1;
      const run = (goesOn ? (runs[place - 1] as number) : 0) + (placeWeights[place] as number);
      runs[place] = run;
      runAt[place] = at;
      if (run > evidence.run) evidence.run = run;
    }
  }
  return evidence;
}

/** @returns a reader of passages against one question */
export function createEvidence<T extends Kept>(
  collection: Collection<T>,
  question: Question,
  rarity: (folded: number) => number,
  table: SlotTable,
): (passage: Passage) => Evidence {
  const slots = layOut(collection, question, rarity, table);
  const { weights, total } = slots;
  const { foldedOf } = collection.lexicon;
  const share = (holds: (slot: number) => boolean): number => {
    let sum = 0;
    for (let slot = 0; slot < weights.length; slot += 1) if (holds(slot)) sum += weights[slot] as number;
    return sum / total;
  };
  const titleShare = (tokens: Uint32Array, to: number): number => {
    let all = 0;
    let asked = 0;
    for (let at = 0; at < to; at += 1) {
      const id = idOf(tokens[at] as number);
      const weight = rarity(foldedOf(id));
      all += weight;
      if ((table.slots[id] as number) >= 0) asked += weight;
    }
    return all === 0 ? 0 : asked / all;
  };

  return ({ tokens, counts }) => {
    const zones: ZoneEvidence[] = [];
    let at = 0;
    for (let zone = 0; zone < READ.length; zone += 1) {
      const to = at + (counts[zone] as number);
      zones.push(readZone(tokens, at, to, table, slots));
      at = to;
    }
    const [title, document, text] = [TITLE, DOCUMENT, TEXT].map((zone) => zones[zone] as ZoneEvidence) as [
      ZoneEvidence,
      ZoneEvidence,
      ZoneEvidence,
    ];
    const above = (slot: number): boolean => zones.some(({ found }, zone) => zone !== TEXT && found[slot] === 1);
    const anywhere = (slot: number): boolean => text.found[slot] === 1 || above(slot);
    const exactly = (slot: number): boolean => zones.some(({ exact }) => exact[slot] === 1);
    let missing = 0;
    for (let slot = 0; slot < weights.length; slot += 1)
      if (!anywhere(slot)) missing = Math.max(missing, weights[slot] as number);
    const titleOf = share((slot) => title.found[slot] === 1);
    const anyOf = share(anywhere);
    return {
      titleOf,
      documentOf: share((slot) => document.found[slot] === 1),
      headOf: share(above),
      textOf: share((slot) => text.found[slot] === 1),
      anyOf,
      titleAsked: titleShare(tokens, counts[TITLE] as number),
      exactTitle: share((slot) => title.exact[slot] === 1) - titleOf,
      exactAny: share(exactly) - anyOf,
      window: text.window / total,
      run: text.run / total,
      titleRun: title.run / total,
      titleLength: Math.log(1 + (counts[TITLE] as number)) / 3,
      textLength: Math.log(1 + (counts[TEXT] as number)) / 5,
      missing: missing / total,
    };
  };
}
