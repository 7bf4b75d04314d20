import fc from 'fast-check';
import { PAIRED, type Passage, WEIGHTS, ZONE_COUNT } from '../../../src/search/passages/passage.js';

export interface PassageShape {
  readonly words: number;
  readonly zoneLength: number;
}

const token = (words: number) =>
  fc
    .tuple(fc.nat({ max: words - 1 }), fc.integer({ min: 0, max: 3 }))
    .map(([id, dice]) => id * 2 + (dice === 0 ? 1 : 0));

/** Passages over a few words, so that words and pairs occur again, with empty zones among the others. */
export const passages = ({ words, zoneLength }: PassageShape) =>
  fc
    .array(fc.array(token(words), { maxLength: zoneLength }), { minLength: ZONE_COUNT, maxLength: ZONE_COUNT })
    .map((zones): Passage => ({ tokens: Uint32Array.from(zones.flat()), counts: zones.map((zone) => zone.length) }));

/** How often words and pairs count in one passage, zones weighted, by the plainest means. */
export interface NaiveCounts {
  readonly words: ReadonlyMap<number, number>;
  /** By `first second`. */
  readonly pairs: ReadonlyMap<string, number>;
  readonly length: number;
}

export function countNaively({ tokens, counts }: Passage): NaiveCounts {
  const words = new Map<number, number>();
  const pairs = new Map<string, number>();
  let length = 0;
  let start = 0;
  counts.forEach((count, zone) => {
    const weight = WEIGHTS[zone] as number;
    const ofZone = [...tokens.slice(start, start + count)];
    start += count;
    length += count * weight;
    ofZone.forEach((one, at) => {
      const id = Math.floor(one / 2);
      words.set(id, (words.get(id) ?? 0) + weight);
      if (at === 0 || one % 2 === 1 || !PAIRED[zone]) return;
      const pair = `${Math.floor((ofZone[at - 1] as number) / 2)} ${id}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + weight);
    });
  });
  return { words, pairs, length };
}
