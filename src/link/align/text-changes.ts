import { diffArrays } from 'diff';
import type { TextChange, TextSpan } from '../../model/comparison.js';
import { type Clause, clausesOf } from './clauses.js';
import { type ClauseGroup, matchClauses } from './match-clauses.js';
import type { Syllable } from './syllables.js';

/** So few unchanged syllables between two changes belong to one change: "cả hệ thống" → "các cấp ủy" is a phrase. */
const BRIDGE = 1;
/** Beyond so many differing syllables two groups of clauses are shown as replaced whole: keeps the time linear. */
const MAX_EDITS = 1500;

/** Syllables of one side, in order; those of several clauses need not be neighbours in the text. */
type Side = readonly Syllable[];

const sideOf = (clauses: readonly Clause[]): Syllable[] => clauses.flatMap(({ syllables }) => syllables);

interface Texts {
  readonly parent: string;
  readonly child: string;
}

/** What was dropped from the parent and added in the child at one place: half-open index ranges into the sides. */
interface Edit {
  parentFrom: number;
  parentTo: number;
  childFrom: number;
  childTo: number;
}

function editsBetween(parent: Side, child: Side): Edit[] {
  const keys = (side: Side): string[] => side.map(({ key }) => key);
  const runs = diffArrays(keys(parent), keys(child), { maxEditLength: MAX_EDITS });
  if (runs === undefined) return [{ parentFrom: 0, parentTo: parent.length, childFrom: 0, childTo: child.length }];
  const edits: Edit[] = [];
  let [p, c] = [0, 0];
  for (const { added, removed, count } of runs) {
    const last = edits.at(-1);
    const grows = last !== undefined && p - last.parentTo <= BRIDGE && c - last.childTo <= BRIDGE;
    const edit = grows ? last : { parentFrom: p, parentTo: p, childFrom: c, childTo: c };
    if (!added) p += count;
    if (!removed) c += count;
    if (!added && !removed) continue;
    edit.parentTo = p;
    edit.childTo = c;
    if (!grows) edits.push(edit);
  }
  return edits;
}

const WORD = /^\p{L}+$/u;

/**
 * Most words have two syllables: where one of them changed, the other is shown with it ("giáo viên" → "đảng viên").
 * The next one, unless it is grammar or a sign stands between.
 */
function wholeWord(edit: Edit, parent: Side, child: Side, texts: Texts, functionWords: ReadonlySet<string>): Edit {
  if (edit.parentTo - edit.parentFrom !== 1 || edit.childTo - edit.childFrom !== 1) return edit;
  const next = parent[edit.parentTo];
  const joined = (text: string, side: Side, at: number): boolean => {
    const [one, other] = [side[at - 1], side[at]];
    return one !== undefined && other !== undefined && WORD.test(one.key) && text.slice(one.end, other.start) === ' ';
  };
  if (next === undefined || functionWords.has(next.key) || !WORD.test(next.key)) return edit;
  if (next.key !== child[edit.childTo]?.key) return edit;
  if (!joined(texts.parent, parent, edit.parentTo) || !joined(texts.child, child, edit.childTo)) return edit;
  return { ...edit, parentTo: edit.parentTo + 1, childTo: edit.childTo + 1 };
}

/** The stretches of text that the syllables [from, to) take: one for each run without a gap of other clauses. */
function spansOf(side: Side, from: number, to: number, clauses: readonly Clause[]): TextSpan[] {
  const spans: { start: number; end: number }[] = [];
  let clause = 0;
  for (const { start, end } of side.slice(from, to)) {
    const before = clause;
    while (clause < clauses.length - 1 && start >= (clauses[clause] as Clause).end) clause++;
    const last = spans.at(-1);
    if (last !== undefined && clause === before) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}

function changesOf(group: ClauseGroup, texts: Texts, functionWords: ReadonlySet<string>): TextChange[] {
  const [parent, child] = [sideOf(group.parent), sideOf(group.child)];
  return editsBetween(parent, child).flatMap((found) => {
    const edit = wholeWord(found, parent, child, texts, functionWords);
    const ofParent = spansOf(parent, edit.parentFrom, edit.parentTo, group.parent);
    const ofChild = spansOf(child, edit.childFrom, edit.childTo, group.child);
    return Array.from({ length: Math.max(ofParent.length, ofChild.length) }, (_, at): TextChange => {
      const [parentSpan, childSpan] = [ofParent[at] ?? null, ofChild[at] ?? null];
      return {
        parent: parentSpan && texts.parent.slice(parentSpan.start, parentSpan.end),
        child: childSpan && texts.child.slice(childSpan.start, childSpan.end),
        parentSpan,
        childSpan,
      };
    });
  });
}

const placeOf = ({ childSpan, parentSpan }: TextChange): [number, number] => [
  childSpan?.start ?? Number.POSITIVE_INFINITY,
  parentSpan?.start ?? -1,
];

/**
 * What became of the words of a parent item in a child item: replaced, dropped (`child` null) and added (`parent`
 * null) stretches, in the order of the child; what was only dropped comes last, in the order of the parent. Sentences
 * that moved, merged or split are compared with their counterparts. Spans are UTF-16 offsets into the given texts.
 */
export type TextChanges = (parentText: string, childText: string) => TextChange[];

/** Builds the comparison; `functionWords` are no words of their own. */
export const textChangesBy =
  (functionWords: ReadonlySet<string>): TextChanges =>
  (parent, child) =>
    matchClauses(clausesOf(child), clausesOf(parent))
      .flatMap((group) => changesOf(group, { parent, child }, functionWords))
      .sort((a, b) => {
        const [[oneChild, oneParent], [otherChild, otherParent]] = [placeOf(a), placeOf(b)];
        return oneChild === otherChild ? oneParent - otherParent : oneChild - otherChild;
      });
