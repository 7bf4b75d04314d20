import type { Decision } from '../model/review.js';
import { symbolKey } from '../text/symbol-key.js';
import { byText } from './by-text.js';
import { sameDate } from './cluster.js';
import { createKeyIndex } from './key-index.js';

/** What decisions touch. */
export interface Decided {
  /** Documents whose owners or deadlines were judged. */
  readonly contents: ReadonlySet<string>;
  /** Documents whose links upwards were judged. */
  readonly children: ReadonlySet<string>;
  /** Held documents of which it was decided under which symbol they are cited, and those symbols as keys. */
  readonly merged: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

/** The decisions of people, by what they are about. Lists are in the order of time, then id. */
export interface DecisionIndex {
  /** Takes decisions in; one with a known id takes the place of the former. */
  put(decisions: readonly Decision[]): Decided;
  /** Decisions on owners and deadlines of a document. */
  onContents(document: string): readonly Decision[];
  /** Decisions on the links of a document to what it carries out. */
  onLinks(child: string): readonly Decision[];
  /** Documents with decisions on links in which this document is named. */
  childrenNaming(document: string): ReadonlySet<string>;
  /** The last decision on whether a held document is the one cited under a symbol key, with that date if one is known. */
  onMerge(held: string, key: string, issuedOn: string | null): Decision | null;
  /** The keys of the symbols that people judged for a held document, and the other way round. */
  keysOf(held: string): ReadonlySet<string>;
  heldUnder(key: string): ReadonlySet<string>;
}

const byTime = (a: Decision, b: Decision): number => byText(a.at, b.at) || byText(a.id, b.id);

/** The document under whose name a decision is kept. */
function documentOf({ subject }: Decision): string {
  if (subject.type === 'merge') return subject.held;
  return subject.type === 'link' ? subject.child.document : subject.item.document;
}

/** No decisions yet. */
export function createDecisionIndex(): DecisionIndex {
  const known = new Map<string, Decision>();
  const byDocument = createKeyIndex<Decision>();
  const naming = createKeyIndex<string>();
  const keys = createKeyIndex<string>();
  const held = createKeyIndex<string>();

  const about = (document: string, types: readonly string[]): Decision[] =>
    [...byDocument.at(document)].filter(({ subject }) => types.includes(subject.type)).sort(byTime);

  const enter = (decision: Decision): void => {
    const { subject } = decision;
    known.set(decision.id, decision);
    byDocument.add(documentOf(decision), decision);
    if (subject.type === 'merge') {
      keys.add(subject.held, symbolKey(subject.symbol));
      held.add(symbolKey(subject.symbol), subject.held);
    }
    if (subject.type === 'link') {
      for (const end of [subject.parent, subject.corrected]) if (end) naming.add(end.document, subject.child.document);
    }
  };

  return {
    put(decisions) {
      const former = decisions.flatMap(({ id }) => known.get(id) ?? []);
      for (const decision of former) byDocument.remove(documentOf(decision), decision);
      for (const decision of decisions) enter(decision);
      const touched = { contents: new Set<string>(), children: new Set<string>(), merged: new Set<string>() };
      const symbols = new Set<string>();
      for (const decision of [...former, ...decisions]) {
        const { type } = decision.subject;
        const documents = type === 'merge' ? touched.merged : type === 'link' ? touched.children : touched.contents;
        documents.add(documentOf(decision));
        if (decision.subject.type === 'merge') symbols.add(symbolKey(decision.subject.symbol));
      }
      return { ...touched, keys: symbols };
    },
    onContents: (document) => about(document, ['owner', 'deadline']),
    onLinks: (child) => about(child, ['link']),
    childrenNaming: (document) => naming.at(document),
    onMerge(document, key, issuedOn) {
      if (!keys.at(document).has(key)) return null;
      const fitting = about(document, ['merge']).filter(
        ({ subject }) =>
          subject.type === 'merge' && symbolKey(subject.symbol) === key && sameDate(subject.year, issuedOn),
      );
      return fitting.at(-1) ?? null;
    },
    keysOf: (document) => keys.at(document),
    heldUnder: (key) => held.at(key),
  };
}
