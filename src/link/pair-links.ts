import type { Directive } from '../model/directive.js';
import { byText } from './by-text.js';
import { type Align, firstLinks, nextLinks, type Pair, type PairLinks } from './link-history.js';

/** A text as it was put, and when in the row of all texts. */
interface Version {
  readonly at: number;
  readonly directive: Directive;
}

/** The links of pairs of documents, as their versions in the order of arrival make them. */
export interface PairLedger {
  /** A text arrived; it takes the place of the former one with its id. */
  put(directive: Directive): void;
  /** Forgets a document with all its versions, and the links it has as a child. */
  remove(document: string): void;
  /** The links of a pair as of now; null where one of the two is not held. */
  advance(child: string, parent: string): PairLinks | null;
  /** Forgets the links of a pair; they can be made again from the versions. */
  drop(child: string, parent: string): void;
  /** By link and words. */
  lost(): PairLinks['lost'];
}

/** How a pair stands, and up to which moment that is made out. */
interface Standing {
  readonly pair: Pair;
  readonly until: number;
  readonly made: PairLinks;
}

interface Moment extends Pair {
  readonly at: number;
}

/** The pair at every moment from the first on which both are there. */
function momentsOf(children: readonly Version[], parents: readonly Version[]): Moment[] {
  const moments: Moment[] = [];
  const [first] = children;
  const versions = [...children, ...parents].sort((a, b) => a.at - b.at);
  let [child, parent]: (Directive | null)[] = [null, null];
  for (const { at, directive } of versions) {
    if (directive.id === first?.directive.id) child = directive;
    else parent = directive;
    if (child && parent) moments.push({ child, parent, at });
  }
  return moments;
}

/** Nothing has arrived yet. Earlier versions are kept only where a later one took their place. */
export function createPairLedger(align: Align): PairLedger {
  const versions = new Map<string, Version[]>();
  const standing = new Map<string, Map<string, Standing>>();
  let now = 0;

  const next = (before: Standing | undefined, { child, parent, at }: Moment): Standing => {
    const pair = { child, parent };
    const made = before ? nextLinks(before.made, before.pair, pair, align) : firstLinks(pair, align);
    return { pair, until: at, made };
  };

  return {
    put(directive) {
      now += 1;
      versions.set(directive.id, [...(versions.get(directive.id) ?? []), { at: now, directive }]);
    },
    remove(document) {
      versions.delete(document);
      standing.delete(document);
    },
    advance(child, parent) {
      const pairs = standing.get(child) ?? new Map<string, Standing>();
      const before = pairs.get(parent);
      const all = momentsOf(versions.get(child) ?? [], versions.get(parent) ?? []);
      const open = all.filter(({ at }) => at > (before?.until ?? 0));
      const after = open.reduce(next, before);
      if (after === undefined) return null;
      standing.set(child, pairs.set(parent, after));
      return after.made;
    },
    drop(child, parent) {
      const pairs = standing.get(child);
      pairs?.delete(parent);
      if (pairs?.size === 0) standing.delete(child);
    },
    lost: () =>
      [...standing.values()]
        .flatMap((pairs) => [...pairs.values()].flatMap(({ made }) => made.lost))
        .sort((a, b) => byText(a.link.id, b.link.id) || byText(a.parentText, b.parentText)),
  };
}
