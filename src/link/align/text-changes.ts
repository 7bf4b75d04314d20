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

function changesOf(group: ClauseGroup, parentText: string, childText: string): TextChange[] {
  const [parent, child] = [sideOf(group.parent), sideOf(group.child)];
  return editsBetween(parent, child).flatMap((edit) => {
    const ofParent = spansOf(parent, edit.parentFrom, edit.parentTo, group.parent);
    const ofChild = spansOf(child, edit.childFrom, edit.childTo, group.child);
    return Array.from({ length: Math.max(ofParent.length, ofChild.length) }, (_, at): TextChange => {
      const [parentSpan, childSpan] = [ofParent[at] ?? null, ofChild[at] ?? null];
      return {
        parent: parentSpan && parentText.slice(parentSpan.start, parentSpan.end),
        child: childSpan && childText.slice(childSpan.start, childSpan.end),
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
export function textChanges(parentText: string, childText: string): TextChange[] {
  return matchClauses(clausesOf(childText), clausesOf(parentText))
    .flatMap((group) => changesOf(group, parentText, childText))
    .sort((a, b) => {
      const [[oneChild, oneParent], [otherChild, otherParent]] = [placeOf(a), placeOf(b)];
      return oneChild === otherChild ? oneParent - otherParent : oneChild - otherChild;
    });
}
