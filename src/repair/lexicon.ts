/** The syllables a word may be, as a tree of letters, so that common beginnings are compared once. */
export interface Lexicon {
  readonly alphabet: readonly string[];
  readonly root: LexiconNode;
  /** Letters of the longest syllable. */
  readonly depth: number;
}

export interface LexiconNode {
  /** Place of the letter in the alphabet; −1 at the root. */
  readonly letter: number;
  /** The syllable that ends here, or −1. */
  id: number;
  readonly children: LexiconNode[];
}

/** Builds the tree over syllables given with their ids. */
export function createLexicon(syllables: Iterable<readonly [string, number]>): Lexicon {
  const alphabet: string[] = [];
  const places = new Map<string, number>();
  let depth = 0;
  const root: LexiconNode = { letter: -1, id: -1, children: [] };
  const placeOf = (letter: string): number => {
    const known = places.get(letter);
    if (known !== undefined) return known;
    places.set(letter, alphabet.length);
    return alphabet.push(letter) - 1;
  };
  for (const [syllable, id] of syllables) {
    depth = Math.max(depth, syllable.length);
    let node = root;
    for (const letter of syllable) {
      const place = placeOf(letter);
      let next = node.children.find((child) => child.letter === place);
      if (next === undefined) {
        next = { letter: place, id: -1, children: [] };
        node.children.push(next);
      }
      node = next;
    }
    node.id = id;
  }
  return { alphabet, root, depth };
}
