import type { Candidate } from './candidates.js';
import type { LanguageModel } from './language-model.js';
import { STOP } from './syllable-counts.js';

/** The reading chosen at one place, and how sure it is among the candidates there (0 to 1). */
export interface Choice {
  readonly candidate: number;
  readonly confidence: number;
}

const BEAM = 16;
/** A state so much less likely than the best of its place is dropped. */
const HOPELESS = 1e-7;
/** The model knows the genre, not the document: the signs that were seen count for a little more. Measured. */
const CHANNEL_WEIGHT = 1.35;
const EDGE: readonly Candidate[] = [{ id: STOP, cost: 0 }];

/**
 * What may have been read up to one place. A state is the last two readings; its numbers are chances, scaled so that
 * the best of the layer is 1 (only comparisons within a layer matter).
 */
interface Layer {
  readonly candidates: readonly Candidate[];
  /** By state: its readings (places among the candidates), the best way to it and all ways together. */
  readonly before: number[];
  readonly last: number[];
  readonly best: Float64Array;
  readonly sum: Float64Array;
  /** By state: the state of the layer before that the best way comes from. */
  readonly from: number[];
  /** Chance of each candidate here after each state of the layer before: `steps[state * candidates + candidate]`. */
  readonly steps: Float64Array;
  /** State here by the two readings: `states[previous * candidates + candidate]`, -1 where it was dropped. */
  readonly states: Int32Array;
}

const FIRST: Layer = {
  candidates: EDGE,
  before: [0],
  last: [0],
  best: Float64Array.of(1),
  sum: Float64Array.of(1),
  from: [-1],
  steps: new Float64Array(0),
  states: Int32Array.of(0),
};

/** The chance of every reading here after every state before. */
function stepsFrom(layer: Layer, earlier: Layer, here: readonly Candidate[], model: LanguageModel): Float64Array {
  const size = here.length;
  const ids = here.map(({ id }) => id);
  const likely = here.map(({ cost }) => Math.exp(-CHANNEL_WEIGHT * cost));
  const pairs = layer.candidates.map(() => new Float64Array(0));
  const steps = new Float64Array(layer.last.length * size);
  layer.last.forEach((last, state) => {
    const b = (layer.candidates[last] as Candidate).id;
    if (pairs[last]?.length === 0) pairs[last] = Float64Array.from(here, ({ id }) => model.pair(b, id));
    const pair = pairs[last] as Float64Array;
    // What follows a stop does not depend on what came before it.
    const row = b === STOP ? -1 : model.row(earlier.candidates[layer.before[state] as number]?.id ?? STOP, b);
    for (let candidate = 0; candidate < size; candidate++) {
      steps[state * size + candidate] =
        model.triple(row, ids[candidate] as number, pair[candidate] as number) * (likely[candidate] as number);
    }
  });
  return steps;
}

/** One place further on; only the best few states are kept. */
function advance(layer: Layer, earlier: Layer, here: readonly Candidate[], model: LanguageModel): Layer {
  const size = here.length;
  const steps = stepsFrom(layer, earlier, here, model);
  const slots = layer.candidates.length * size;
  const best = new Float64Array(slots);
  const sum = new Float64Array(slots);
  const from = new Int32Array(slots).fill(-1);
  layer.last.forEach((last, state) => {
    for (let candidate = 0; candidate < size; candidate++) {
      const slot = last * size + candidate;
      const step = steps[state * size + candidate] as number;
      sum[slot] = (sum[slot] as number) + (layer.sum[state] as number) * step;
      const way = (layer.best[state] as number) * step;
      if (way <= (best[slot] as number)) continue;
      best[slot] = way;
      from[slot] = state;
    }
  });
  let most = 0;
  for (const one of best) if (one > most) most = one;
  const kept: number[] = [];
  for (let slot = 0; slot < slots; slot++) if ((best[slot] as number) > most * HOPELESS) kept.push(slot);
  kept.sort((x, y) => (best[y] as number) - (best[x] as number) || x - y);
  kept.length = Math.min(kept.length, BEAM);
  const scale = 1 / most;
  const states = new Int32Array(slots).fill(-1);
  kept.forEach((slot, state) => {
    states[slot] = state;
  });
  return {
    candidates: here,
    before: kept.map((slot) => Math.floor(slot / size)),
    last: kept.map((slot) => slot % size),
    best: Float64Array.from(kept, (slot) => (best[slot] as number) * scale),
    sum: Float64Array.from(kept, (slot) => (sum[slot] as number) * scale),
    from: kept.map((slot) => from[slot] as number),
    steps,
    states,
  };
}

/** How well the rest goes on from each state of `layer`, given the same for the next layer; scaled. */
function goesOn(layer: Layer, next: Layer, after: Float64Array): Float64Array {
  const size = next.candidates.length;
  const here = Float64Array.from(layer.last, (last, state) => {
    let sum = 0;
    for (let candidate = 0; candidate < size; candidate++) {
      const reached = next.states[last * size + candidate] as number;
      if (reached >= 0) sum += (next.steps[state * size + candidate] as number) * (after[reached] as number);
    }
    return sum;
  });
  const most = Math.max(...here);
  return most > 0 ? here.map((one) => one / most) : here;
}

function confidenceOf(layer: Layer, after: Float64Array, candidate: number): number {
  let all = 0;
  let own = 0;
  layer.last.forEach((last, state) => {
    const through = (layer.sum[state] as number) * (after[state] as number);
    all += through;
    if (last === candidate) own += through;
  });
  return all > 0 ? own / all : 0;
}

/** The best sequence of readings, one of the candidates at each place. Time and memory grow with the places only. */
export function decode(places: readonly (readonly Candidate[])[], model: LanguageModel): Choice[] {
  const layers: Layer[] = [FIRST];
  for (const here of [...places, EDGE]) {
    const last = layers[layers.length - 1] as Layer;
    layers.push(advance(last, layers[layers.length - 2] ?? FIRST, here, model));
  }
  const choices: Choice[] = [];
  let state = 0;
  let after: Float64Array = new Float64Array((layers[layers.length - 1] as Layer).last.length).fill(1);
  for (let i = layers.length - 1; i > 1; i--) {
    const layer = layers[i - 1] as Layer;
    const next = layers[i] as Layer;
    state = next.from[state] as number;
    after = goesOn(layer, next, after);
    const candidate = layer.last[state] as number;
    choices.push({ candidate, confidence: confidenceOf(layer, after, candidate) });
  }
  return choices.reverse();
}
