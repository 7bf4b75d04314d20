import type { Recognition } from './recognise.js';
import {
  createRecognitionFits,
  type Fit,
  type RecognitionCauses,
  type RecognitionFits,
  type RecognitionParts,
} from './recognition-fits.js';
import type { References } from './resolve-references.js';
import { sameValue } from './same-value.js';

/** What changed of who is whom. */
export interface RecognitionChange {
  /** Held documents that are recognised otherwise, or whose cited document is cited otherwise. */
  readonly held: ReadonlySet<string>;
  /** Cited documents that are somebody else, or not as surely as before. */
  readonly cited: ReadonlySet<string>;
}

/**
 * Finds the held documents without a number among the cited ones with a number: type and issuer must agree, and what
 * they carry out (or their titles); nothing may contradict, and neither side may have a second equally good partner.
 * What people decided comes first.
 */
export interface Recognitions {
  change(causes: RecognitionCauses): RecognitionChange;
  ofHeld(id: string): Recognition | null;
  ofCited(id: string): Recognition | null;
}

/** The best of several, when there is a single best one. */
function uniqueBest(fits: ReadonlyMap<string, Fit>): string | null {
  let best: string | null = null;
  let highest = 0;
  for (const [id, { confidence }] of fits) {
    if (confidence === highest) best = null;
    if (confidence <= highest) continue;
    best = id;
    highest = confidence;
  }
  return best;
}

function choose(held: string, fits: RecognitionFits, references: References): Recognition | null {
  const own = fits.ofHeld(held);
  const cited = uniqueBest(own);
  if (cited === null || uniqueBest(fits.ofCited(cited)) !== held) return null;
  const [entry, fit] = [references.entry(cited), own.get(cited)];
  return entry && fit ? { held, cited: entry, ...fit } : null;
}

const samePartner = (a: Recognition | null, b: Recognition | null): boolean =>
  a?.cited.id === b?.cited.id && a?.confidence === b?.confidence && sameValue(a?.review, b?.review);

/** Nobody is recognised yet. */
export function createRecognitions(parts: RecognitionParts): Recognitions {
  const fits = createRecognitionFits(parts);
  const recognised = new Map<string, Recognition>();
  const byCited = new Map<string, string>();

  const forget = (held: string, before: Recognition | null): void => {
    recognised.delete(held);
    if (before && byCited.get(before.cited.id) === held) byCited.delete(before.cited.id);
  };

  return {
    change(causes) {
      const open = fits.change(causes);
      for (const held of [...causes.entries].flatMap((cited) => byCited.get(cited) ?? [])) open.add(held);
      const changed = { held: new Set<string>(), cited: new Set<string>() };
      const chosen = new Map([...open].map((held) => [held, choose(held, fits, parts.references)]));
      for (const [held, next] of chosen) {
        const before = recognised.get(held) ?? null;
        if (before?.cited.cluster === next?.cited.cluster && samePartner(before, next)) continue;
        changed.held.add(held);
        forget(held, before);
        if (samePartner(before, next)) continue;
        for (const one of [before, next]) if (one) changed.cited.add(one.cited.id);
      }
      for (const held of changed.held) {
        const next = chosen.get(held);
        if (!next) continue;
        recognised.set(held, next);
        byCited.set(next.cited.id, held);
      }
      return changed;
    },
    ofHeld: (id) => recognised.get(id) ?? null,
    ofCited: (id) => recognised.get(byCited.get(id) ?? '') ?? null,
  };
}
