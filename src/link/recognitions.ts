import type { Directive } from '../model/directive.js';
import type { ReviewMark } from '../model/review-mark.js';
import { placeOfDirective } from './citation.js';
import type { DecisionIndex } from './decision-index.js';
import { createKeyIndex } from './key-index.js';
import { samePlace } from './place.js';
import {
  confidenceOf,
  type Described,
  describe,
  mayBe,
  type Recognition,
  type Unnumbered,
  unnumbered,
} from './recognise.js';
import { createRecognitionCandidates } from './recognition-candidates.js';
import type { References } from './resolve-references.js';
import { sameValue } from './same-value.js';

/** What may have changed who is whom. */
export interface RecognitionCauses {
  readonly leaving: readonly Directive[];
  readonly coming: readonly Directive[];
  /** Ids of cited documents that came, went or are cited otherwise. */
  readonly entries: ReadonlySet<string>;
  /** Nodes that carry out something else than before. */
  readonly nodes: ReadonlySet<string>;
  /** Held documents of which people decided under which symbol they are cited. */
  readonly merged: ReadonlySet<string>;
}

/** Ids whose recognition changed. */
export interface RecognitionChange {
  readonly held: ReadonlySet<string>;
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

interface RecognitionParts {
  readonly references: References;
  readonly decisions: DecisionIndex;
  readonly directiveOf: (id: string) => Directive | null;
  readonly parentsOf: (node: string) => ReadonlySet<string>;
}

/** How well a held and a cited document fit. */
interface Fit {
  readonly confidence: number;
  readonly review: ReviewMark | null;
}

const NO_FIT: Fit = { confidence: 0, review: null };

/** The best of several, when there is a single best one. */
function uniqueBest(fits: Iterable<readonly [string, Fit]>): string | null {
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

/** Nobody is recognised yet. */
export function createRecognitions({ references, decisions, directiveOf, parentsOf }: RecognitionParts): Recognitions {
  const candidates = createRecognitionCandidates();
  const helds = new Map<string, Unnumbered>();
  const described = new Map<string, Described>();
  const fits = new Map<string, Map<string, Fit>>();
  const heldsOf = createKeyIndex<string>();
  const recognised = new Map<string, Recognition>();
  const byCited = new Map<string, string>();

  /** The one cited document that a person's confirmation of this key means; null when none or several fit. */
  const confirmed = (held: string, key: string): string | null => {
    const directive = directiveOf(held);
    if (directive === null) return null;
    const place = placeOfDirective(directive);
    const meant = references
      .entriesOf(key)
      .filter(({ cluster }) => decisions.onMerge(held, key, cluster.issuedOn)?.same === true);
    const near = meant.length > 1 ? meant.filter(({ cluster }) => samePlace(place, cluster.place)) : meant;
    return near.length === 1 ? (near[0]?.id ?? null) : null;
  };

  const judge = (held: string, cited: string): Fit => {
    const entry = references.entry(cited);
    if (entry === null || directiveOf(held) === null) return NO_FIT;
    const { key, issuedOn } = entry.cluster;
    const judged = decisions.onMerge(held, key, issuedOn);
    if (judged?.same === false) return NO_FIT;
    if (judged?.same && confirmed(held, key) === cited) return { confidence: 1, review: judged.mark };
    const [one, other] = [helds.get(held), described.get(cited)];
    if (one === undefined || other === undefined || !mayBe(one, other)) return NO_FIT;
    return { confidence: confidenceOf(one, other, parentsOf(held), parentsOf(cited)), review: null };
  };

  /** Writes a fit down; everybody whose choice it may change is put into `open`. */
  const settle = (held: string, cited: string, open: Set<string>): void => {
    const fit = judge(held, cited);
    const own = fits.get(held) ?? new Map<string, Fit>();
    const before = own.get(cited) ?? NO_FIT;
    if (before.confidence === fit.confidence && sameValue(before.review, fit.review)) return;
    open.add(held);
    for (const rival of heldsOf.at(cited)) open.add(rival);
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
    const one = helds.get(held);
    const decided = [...decisions.keysOf(held)].flatMap((key) => references.entriesOf(key).map(({ id }) => id));
    const may = one === undefined ? [] : candidates.citedFor(one);
    for (const cited of new Set([...may, ...decided, ...(fits.get(held)?.keys() ?? [])])) settle(held, cited, open);
  };

  const settleCited = (cited: string, open: Set<string>): void => {
    const one = described.get(cited);
    const may = one === undefined ? [] : candidates.heldFor(one);
    for (const held of new Set([...may, ...heldsOf.at(cited)])) settle(held, cited, open);
  };

  const enterHeld = (id: string): void => {
    const former = helds.get(id);
    if (former) candidates.removeHeld(former);
    helds.delete(id);
    const directive = directiveOf(id);
    const one = directive === null ? null : unnumbered(directive);
    if (one === null) return;
    helds.set(id, one);
    candidates.putHeld(one);
  };

  /** Describes a cited document anew; gives the symbol keys that it had and has. */
  const enterCited = (id: string): string[] => {
    const former = described.get(id);
    if (former) candidates.removeCited(former);
    described.delete(id);
    const entry = references.entry(id);
    const one = entry === null ? null : describe(entry);
    if (one !== null) {
      described.set(id, one);
      candidates.putCited(one);
    }
    return [former, one].flatMap((each) => (each ? [each.entry.cluster.key] : []));
  };

  const choose = (held: string): Recognition | null => {
    const own = fits.get(held) ?? new Map<string, Fit>();
    const cited = uniqueBest(own);
    if (cited === null) return null;
    const rivals = [...heldsOf.at(cited)].map((id) => [id, fits.get(id)?.get(cited) ?? NO_FIT] as const);
    const entry = references.entry(cited);
    const fit = own.get(cited);
    return entry && fit && uniqueBest(rivals) === held ? { held, cited: entry, ...fit } : null;
  };

  const choices = (open: Iterable<string>, entries: ReadonlySet<string>): RecognitionChange => {
    const changed = { held: new Set<string>(), cited: new Set<string>() };
    const chosen = new Map([...open].map((held) => [held, choose(held)]));
    for (const [held, next] of chosen) {
      const before = recognised.get(held) ?? null;
      const same = before?.cited.id === next?.cited.id && before?.confidence === next?.confidence;
      if (same && sameValue(before?.review, next?.review) && !entries.has(before?.cited.id ?? '')) continue;
      changed.held.add(held);
      for (const one of [before, next]) if (one) changed.cited.add(one.cited.id);
      recognised.delete(held);
      if (before && byCited.get(before.cited.id) === held) byCited.delete(before.cited.id);
    }
    for (const held of changed.held) {
      const next = chosen.get(held);
      if (!next) continue;
      recognised.set(held, next);
      byCited.set(next.cited.id, held);
    }
    return changed;
  };

  return {
    change({ leaving, coming, entries, nodes, merged }) {
      const open = new Set<string>();
      const documents = new Set([...leaving, ...coming].map(({ id }) => id));
      for (const id of documents) enterHeld(id);
      const keys = [...entries].flatMap(enterCited);
      const decided = keys.flatMap((key) => [...decisions.heldUnder(key)]);
      for (const held of new Set([...documents, ...merged, ...decided])) settleHeld(held, open);
      for (const node of nodes) if (helds.has(node)) settleHeld(node, open);
      for (const cited of new Set([...entries, ...nodes])) settleCited(cited, open);
      for (const cited of entries) {
        const held = byCited.get(cited);
        if (held !== undefined) open.add(held);
      }
      return choices(open, entries);
    },
    ofHeld: (id) => recognised.get(id) ?? null,
    ofCited: (id) => recognised.get(byCited.get(id) ?? '') ?? null,
  };
}
