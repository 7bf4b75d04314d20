import type { Directive } from '../model/directive.js';
import { type Described, describe, type Unnumbered, unnumbered } from './recognise.js';
import { createRecognitionCandidates } from './recognition-candidates.js';
import type { CitedEntry } from './resolve-references.js';

/** Who may be recognised, and as what; kept while documents come and go. */
export interface RecognitionRegister {
  held(id: string): Unnumbered | null;
  cited(id: string): Described | null;
  /** Takes down a held document as it stands; null where it is no longer held. */
  enterHeld(id: string, directive: Directive | null): void;
  /** Takes down a cited document as it stands. Returns the symbol keys that it had and has. */
  enterCited(id: string, entry: CitedEntry | null): string[];
  /** Ids of the cited documents that this held one may be, and the other way round. */
  citedFor(held: string): Iterable<string>;
  heldFor(cited: string): Iterable<string>;
}

/** Nobody yet. */
export function createRecognitionRegister(): RecognitionRegister {
  const candidates = createRecognitionCandidates();
  const helds = new Map<string, Unnumbered>();
  const described = new Map<string, Described>();
  return {
    held: (id) => helds.get(id) ?? null,
    cited: (id) => described.get(id) ?? null,
    enterHeld(id, directive) {
      const former = helds.get(id);
      if (former) candidates.removeHeld(former);
      helds.delete(id);
      const one = directive === null ? null : unnumbered(directive);
      if (one === null) return;
      helds.set(id, one);
      candidates.putHeld(one);
    },
    enterCited(id, entry) {
      const former = described.get(id);
      if (former) candidates.removeCited(former);
      described.delete(id);
      const one = entry === null ? null : describe(entry);
      if (one !== null) {
        described.set(id, one);
        candidates.putCited(one);
      }
      return [former, one].flatMap((each) => (each ? [each.entry.cluster.key] : []));
    },
    citedFor(id) {
      const one = helds.get(id);
      return one === undefined ? [] : candidates.citedFor(one);
    },
    heldFor(id) {
      const one = described.get(id);
      return one === undefined ? [] : candidates.heldFor(one);
    },
  };
}
