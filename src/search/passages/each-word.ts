import { begins, idOf, PAIRED, type Passage, WEIGHTS, ZONE_COUNT } from './passage.js';

/** Runs over the words of a passage with the weight of each and the word before it that it makes a pair with; -1 for none. */
export function eachWord(
  { tokens, counts }: Passage,
  visit: (id: number, weight: number, before: number) => void,
): void {
  let at = 0;
  for (let zone = 0; zone < ZONE_COUNT; zone += 1) {
    const end = at + (counts[zone] as number);
    const weight = WEIGHTS[zone] as number;
    let before = -1;
    for (; at < end; at += 1) {
      const token = tokens[at] as number;
      const id = idOf(token);
      visit(id, weight, before >= 0 && !begins(token) ? before : -1);
      before = PAIRED[zone] ? id : -1;
    }
  }
}
