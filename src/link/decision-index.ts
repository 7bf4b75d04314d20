import type { Decision } from '../model/review.js';
import type { ReviewMark } from '../model/review-mark.js';
import { symbolKey } from '../text/symbol-key.js';
import { byText } from './by-text.js';
import { sameDate } from './cluster.js';
import { createKeyIndex } from './key-index.js';
import { mergeVerdict } from './review/merge-verdict.js';
import { markOf } from './review/review-mark-of.js';

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

/** What was decided about a held document and the symbol under which it is cited. */
export interface JudgedMerge {
  readonly same: boolean;
  readonly mark: ReviewMark;
}

/** The decisions of people, by what they are about. Lists are in the order of time, then id. */
export interface DecisionIndex {
  /** Takes decisions in, one with a known id in place of the former, and forgets those that were taken back, by id. */
  change(put: readonly Decision[], undone: readonly string[]): Decided;
  /** Decisions on owners and deadlines of a document. */
  onContents(document: string): readonly Decision[];
  /** Decisions on the links of a document to what it carries out. */
  onLinks(child: string): readonly Decision[];
  /** Documents with decisions on links in which this document is named. */
  childrenNaming(document: string): ReadonlySet<string>;
  /** The last decision on whether a held document is the one cited under a symbol key, with that date if one is known. */
  onMerge(held: string, key: string, issuedOn: string | null): JudgedMerge | null;
  /** The keys of the symbols that people judged for a held document, and the other way round. */
  keysOf(held: string): ReadonlySet<string>;
  heldUnder(key: string): ReadonlySet<string>;
}

const byTime = (a: Decision, b: Decision): number => byText(a.at, b.at) || byText(a.id, b.id);

/** The documents under whose names a decision is kept. */
function documentsOf({ subject }: Decision): string[] {
  if (subject.type === 'merge') return subject.corrected === null ? [subject.held] : [subject.held, subject.corrected];
  return [subject.type === 'link' ? subject.child.document : subject.item.document];
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
    for (const document of documentsOf(decision)) {
      byDocument.add(document, decision);
      if (subject.type !== 'merge') continue;
      keys.add(document, symbolKey(subject.symbol));
      held.add(symbolKey(subject.symbol), document);
    }
    if (subject.type === 'link') {
      for (const end of [subject.parent, subject.corrected]) if (end) naming.add(end.document, subject.child.document);
    }
  };

  /** The other indexes may go on naming its documents: whoever follows them finds no decision there. */
  const forget = (decision: Decision): void => {
    known.delete(decision.id);
    for (const document of documentsOf(decision)) byDocument.remove(document, decision);
  };

  return {
    change(put, undone) {
      const former = [...put.map(({ id }) => id), ...undone].flatMap((id) => known.get(id) ?? []);
      for (const decision of former) forget(decision);
      // The last of several with one id.
      for (const decision of new Map(put.map((one) => [one.id, one])).values()) enter(decision);
      const touched = { contents: new Set<string>(), children: new Set<string>(), merged: new Set<string>() };
      const symbols = new Set<string>();
      for (const decision of [...former, ...put]) {
        const { type } = decision.subject;
        const documents = type === 'merge' ? touched.merged : type === 'link' ? touched.children : touched.contents;
        for (const document of documentsOf(decision)) documents.add(document);
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
      const last = fitting.at(-1);
      return last === undefined ? null : { same: mergeVerdict(last, document) === 'confirm', mark: markOf(last) };
    },
    keysOf: (document) => keys.at(document),
    heldUnder: (key) => held.at(key),
  };
}
