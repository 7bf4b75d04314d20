import { fold } from '../text/fold.js';
import { createKeyIndex } from './key-index.js';
import type { Place } from './place.js';
import type { Described, Unnumbered } from './recognise.js';

/** Who may be whom, found by issuer, type and province: held documents without a number and cited ones with one. */
export interface RecognitionCandidates {
  putHeld(held: Unnumbered): void;
  removeHeld(held: Unnumbered): void;
  putCited(cited: Described): void;
  removeCited(cited: Described): void;
  /** Ids of the cited documents worth a closer look, and of the held ones. */
  citedFor(held: Unnumbered): Iterable<string>;
  heldFor(cited: Described): Iterable<string>;
}

/** Types of one meaning begin with the same word: "Chương trình", "Chương trình hành động". */
const firstWord = (type: string | null): string =>
  fold(type ?? '')
    .trim()
    .split(' ', 1)[0] ?? '';

/** By issuer and type; and by these and the province, '' where it is not known. */
interface Keys {
  readonly wide: readonly string[];
  readonly narrow: readonly string[];
  /** The narrow keys of what may agree; null: whatever has a wide key in common. */
  readonly agreeing: readonly string[] | null;
}

function keysFor(wide: readonly string[], places: readonly Place[]): Keys {
  const provinces = [...new Set(places.map(({ province }) => province ?? ''))];
  const narrowed = (names: readonly string[]) => wide.flatMap((key) => names.map((name) => `${key}\n${name}`));
  const narrow = narrowed(provinces);
  return { wide, narrow, agreeing: provinces.includes('') ? null : narrowed([...provinces, '']) };
}

const keysOfHeld = ({ issuer, directive, place }: Unnumbered): Keys =>
  keysFor([`${issuer}\n${firstWord(directive.type)}`], [place]);

function keysOfCited({ issuers, types }: Described): Keys {
  const first = [...new Set(types.map(firstWord))];
  const wide = [...issuers.keys()].flatMap((issuer) => first.map((word) => `${issuer}\n${word}`));
  return keysFor(wide, [...issuers.values()].flat());
}

function createSide() {
  const byWide = createKeyIndex<string>();
  const byNarrow = createKeyIndex<string>();
  return {
    put(id: string, { wide, narrow }: Keys): void {
      for (const key of wide) byWide.add(key, id);
      for (const key of narrow) byNarrow.add(key, id);
    },
    remove(id: string, { wide, narrow }: Keys): void {
      for (const key of wide) byWide.remove(key, id);
      for (const key of narrow) byNarrow.remove(key, id);
    },
    agreeing: ({ wide, agreeing }: Keys): Set<string> =>
      new Set(
        agreeing === null
          ? wide.flatMap((key) => [...byWide.at(key)])
          : agreeing.flatMap((key) => [...byNarrow.at(key)]),
      ),
  };
}

/** Nobody yet. */
export function createRecognitionCandidates(): RecognitionCandidates {
  const held = createSide();
  const cited = createSide();
  return {
    putHeld: (one) => held.put(one.directive.id, keysOfHeld(one)),
    removeHeld: (one) => held.remove(one.directive.id, keysOfHeld(one)),
    putCited: (one) => cited.put(one.entry.id, keysOfCited(one)),
    removeCited: (one) => cited.remove(one.entry.id, keysOfCited(one)),
    citedFor: (one) => cited.agreeing(keysOfHeld(one)),
    heldFor: (one) => held.agreeing(keysOfCited(one)),
  };
}
