import type { Collection, Kept } from './collection.js';
import { begins, idOf, type Passage, ZONES } from './passage.js';
import type { Question } from './question.js';

/** What a look at the words of one passage tells of how well it answers. Each is a share from 0 to 1, but for lengths. */
export interface Evidence {
  /** Share of the words asked for, rare ones counting more, that stand in the title, in title or document, anywhere. */
  readonly titleOf: number;
  readonly headOf: number;
  readonly documentOf: number;
  readonly textOf: number;
  readonly anyOf: number;
  /** Share of the title that was asked for. */
  readonly titleAsked: number;
  /** Words anywhere, and in the title, that stand there exactly as meant; less the share that folds alike. */
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
const TITLE = ZONES.indexOf('title');
const DOCUMENT = ZONES.indexOf('document');
const HEADING = ZONES.indexOf('heading');
const TEXT = ZONES.indexOf('text');

/** A question laid out so that a passage can be read against it in one go. */
interface Slots {
  /** Slot of each distinct folded word by its number in the lexicon. */
  readonly slotOf: Map<number, number>;
  readonly weights: number[];
  /** The word meant by each slot. */
  readonly meant: number[];
  /** Places in the question of each slot. */
  readonly places: number[][];
  readonly placeWeights: number[];
  readonly total: number;
}

function layOut<T extends Kept>({ lexicon }: Collection<T>, { words }: Question, rarity: (folded: number) => number): Slots {
  const slotOf = new Map<number, number>();
  const weights: number[] = [];
  const meant: number[] = [];
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
      meant.push(lexicon.find(word));
      places.push([]);
    }
    (places[slot] as number[]).push(at);
  }
  return { slotOf, weights, meant, places, placeWeights, total: weights.reduce((sum, one) => sum + one, 0) || 1 };
}

/** What one zone of a passage holds of a question. */
interface ZoneEvidence {
  readonly found: Uint8Array;
  readonly exact: Uint8Array;
  run: number;
  window: number;
  /** Rarity of all words, and of those asked for. */
  all: number;
  asked: number;
}

/** The last words read, as slots, and how much of the question they hold together. */
function createWindow(weights: readonly number[]) {
  const ring = new Int32Array(WINDOW).fill(-1);
  const counts = new Int32Array(weights.length);
  let held = 0;
  let at = 0;
  return (slot: number): number => {
    const gone = ring[at] as number;
    if (gone >= 0) {
      counts[gone] = (counts[gone] as number) - 1;
      if (counts[gone] === 0) held -= weights[gone] as number;
    }
    ring[at] = slot;
    at = (at + 1) % WINDOW;
    if (slot >= 0) {
      if (counts[slot] === 0) held += weights[slot] as number;
      counts[slot] = (counts[slot] as number) + 1;
    }
    return held;
  };
}

function readZone(
  foldedOf: (id: number) => number,
  tokens: Uint32Array,
  slots: Slots,
  rarity: ((folded: number) => number) | null,
): ZoneEvidence {
  const { slotOf, weights, meant, places, placeWeights } = slots;
  const evidence: ZoneEvidence = {
    found: new Uint8Array(weights.length),
    exact: new Uint8Array(weights.length),
    run: 0,
    window: 0,
    all: 0,
    asked: 0,
  };
  const slide = createWindow(weights);
  let runs = new Float64Array(placeWeights.length);
  let before = new Float64Array(placeWeights.length);
  let running: readonly number[] = [];
  for (const token of tokens) {
    const id = idOf(token);
    const folded = foldedOf(id);
    const slot = slotOf.get(folded) ?? -1;
    if (rarity !== null) {
      const weight = rarity(folded);
      evidence.all += weight;
      if (slot >= 0) evidence.asked += weight;
    }
    evidence.window = Math.max(evidence.window, slide(slot));
    [runs, before] = [before, runs];
    const here = slot < 0 ? [] : (places[slot] as number[]);
    for (const place of here) {
      const last = place > 0 && !begins(token) && running.includes(place - 1) ? (before[place - 1] as number) : 0;
      runs[place] = last + (placeWeights[place] as number);
      evidence.run = Math.max(evidence.run, runs[place] as number);
    }
    running = here;
    if (slot < 0) continue;
    evidence.found[slot] = 1;
    if (meant[slot] === id) evidence.exact[slot] = 1;
  }
  return evidence;
}

/** @returns a reader of passages against one question */
export function createEvidence<T extends Kept>(
  collection: Collection<T>,
  question: Question,
  rarity: (folded: number) => number,
): (passage: Passage) => Evidence {
  const slots = layOut(collection, question, rarity);
  const { weights, total } = slots;
  const { foldedOf } = collection.lexicon;
  const share = (holds: (slot: number) => boolean): number =>
    weights.reduce((sum, weight, slot) => (holds(slot) ? sum + weight : sum), 0) / total;

  return ({ tokens, counts }) => {
    const zones: ZoneEvidence[] = [];
    let at = 0;
    for (const zone of [TITLE, DOCUMENT, HEADING, TEXT]) {
      const end = at + (counts[zone] as number);
      zones.push(readZone(foldedOf, tokens.subarray(at, end), slots, zone === TITLE ? rarity : null));
      at = end;
    }
    const [title, document, heading, text] = zones as [ZoneEvidence, ZoneEvidence, ZoneEvidence, ZoneEvidence];
    const anywhere = (slot: number): boolean => zones.some(({ found }) => found[slot] === 1);
    const titleOf = share((slot) => title.found[slot] === 1);
    const anyOf = share(anywhere);
    return {
      titleOf,
      headOf: share((slot) => title.found[slot] === 1 || document.found[slot] === 1 || heading.found[slot] === 1),
      documentOf: share((slot) => document.found[slot] === 1),
      textOf: share((slot) => text.found[slot] === 1),
      anyOf,
      titleAsked: title.all === 0 ? 0 : title.asked / title.all,
      exactTitle: share((slot) => title.exact[slot] === 1) - titleOf,
      exactAny: share((slot) => zones.some(({ exact }) => exact[slot] === 1)) - anyOf,
      window: text.window / total,
      run: text.run / total,
      titleRun: title.run / total,
      titleLength: Math.log(1 + (counts[TITLE] as number)) / 3,
      textLength: Math.log(1 + (counts[TEXT] as number)) / 5,
      missing: weights.reduce((most, weight, slot) => (anywhere(slot) ? most : Math.max(most, weight)), 0) / total,
    };
  };
}
