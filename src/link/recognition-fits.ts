import type { Directive } from '../model/directive.js';
import type { ReviewMark } from '../model/review-mark.js';
import { placeOfDirective } from './citation.js';
import type { DecisionIndex } from './decision-index.js';
import { createKeyIndex } from './key-index.js';
import { samePlace } from './place.js';
import { confidenceOf, mayBe } from './recognise.js';
import { createRecognitionRegister } from './recognition-register.js';
import type { References } from './resolve-references.js';
import { sameValue } from './same-value.js';

/** What may have changed who is whom. */
export interface RecognitionCauses {
  /** Held documents that came or went. */
  readonly documents: ReadonlySet<string>;
  /** Ids of cited documents that came, went or are cited otherwise. */
  readonly entries: ReadonlySet<string>;
  /** Nodes that carry out something else than before. */
  readonly nodes: ReadonlySet<string>;
  /** Held documents of which people decided under which symbol they are cited. */
  readonly merged: ReadonlySet<string>;
}

export interface RecognitionParts {
  readonly references: References;
  readonly decisions: DecisionIndex;
  readonly directiveOf: (id: string) => Directive | null;
  readonly parentsOf: (node: string) => ReadonlySet<string>;
  /** Whether a held document itself cites a node. */
  readonly cites: (held: string, node: string) => boolean;
}

/** How well a held and a cited document fit; 0: not at all. */
export interface Fit {
  readonly confidence: number;
  readonly review: ReviewMark | null;
}

const NO_FIT: Fit = { confidence: 0, review: null };

/** How well held and cited documents fit, where they do. */
export interface RecognitionFits {
  /** Judges again what the causes touch. Returns the held documents that may have another partner now. */
  change(causes: RecognitionCauses): Set<string>;
  /** By cited document. */
  ofHeld(held: string): ReadonlyMap<string, Fit>;
  /** By held document. */
  ofCited(cited: string): ReadonlyMap<string, Fit>;
}

type Judge = (held: string, cited: string) => Fit;

/** The one cited document that a person's confirmation of this key means; null when none or several fit. */
function confirmed(directive: Directive, key: string, { references, decisions }: RecognitionParts): string | null {
  const place = placeOfDirective(directive);
  const meant = references
    .entriesOf(key)
    .filter(({ cluster }) => decisions.onMerge(directive.id, key, cluster.issuedOn)?.same === true);
  const near = meant.length > 1 ? meant.filter(({ cluster }) => samePlace(place, cluster.place)) : meant;
  return near.length === 1 ? (near[0]?.id ?? null) : null;
}

function createJudge(register: ReturnType<typeof createRecognitionRegister>, parts: RecognitionParts): Judge {
  const { references, decisions, directiveOf, parentsOf, cites } = parts;
  return (held, cited) => {
    const [directive, entry] = [directiveOf(held), references.entry(cited)];
    if (directive === null || entry === null) return NO_FIT;
    const { key, issuedOn } = entry.cluster;
    const judged = decisions.onMerge(held, key, issuedOn);
    if (judged?.same === false) return NO_FIT;
    if (judged?.same && confirmed(directive, key, parts) === cited) return { confidence: 1, review: judged.mark };
    const [one, other] = [register.held(held), register.cited(cited)];
    if (one === null || other === null || !mayBe(one, other) || cites(held, cited)) return NO_FIT;
    return { confidence: confidenceOf(one, other, parentsOf(held), parentsOf(cited)), review: null };
  };
}

/** Nothing fits yet. */
export function createRecognitionFits(parts: RecognitionParts): RecognitionFits {
  const { references, decisions, directiveOf } = parts;
  const register = createRecognitionRegister();
  const judge = createJudge(register, parts);
  const fits = new Map<string, Map<string, Fit>>();
  const heldsOf = createKeyIndex<string>();

  const ofHeld = (held: string): ReadonlyMap<string, Fit> => fits.get(held) ?? new Map();

  /** Writes a fit down; everybody whose choice it may change is put into `open`. */
  const settle = (held: string, cited: string, open: Set<string>): void => {
    const fit = judge(held, cited);
    const own = fits.get(held) ?? new Map<string, Fit>();
    if (sameValue(own.get(cited) ?? NO_FIT, fit)) return;
    for (const one of [held, ...heldsOf.at(cited)]) open.add(one);
    if (fit.confidence > 0) {
      fits.set(held, own.set(cited, fit));
      heldsOf.add(cited, held);
      return;
    }
    own.delete(cited);
    if (own.size === 0) fits.delete(held);
    heldsOf.remove(cited, held);
  };

  const settleHeld = (held: string, open: Set<string>): void => {
    const decided = [...decisions.keysOf(held)].flatMap((key) => references.entriesOf(key).map(({ id }) => id));
    for (const cited of new Set([...register.citedFor(held), ...decided, ...ofHeld(held).keys()]))
      settle(held, cited, open);
  };

  const settleCited = (cited: string, open: Set<string>): void => {
    for (const held of new Set([...register.heldFor(cited), ...heldsOf.at(cited)])) settle(held, cited, open);
  };

  return {
    change({ documents, entries, nodes, merged }) {
      const open = new Set<string>();
      for (const id of documents) register.enterHeld(id, directiveOf(id));
      const keys = [...entries].flatMap((id) => register.enterCited(id, references.entry(id)));
      const decided = keys.flatMap((key) => [...decisions.heldUnder(key)]);
      for (const held of new Set([...documents, ...merged, ...decided, ...nodes])) settleHeld(held, open);
      for (const cited of new Set([...entries, ...nodes])) settleCited(cited, open);
      return open;
    },
    ofHeld,
    ofCited: (cited) => new Map([...heldsOf.at(cited)].map((held) => [held, ofHeld(held).get(cited) ?? NO_FIT])),
  };
}
