import type { Basis, Role } from '../../model/terms.js';
import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import type { BodyRecognizer, FoundBody } from '../recognizers/bodies.js';
import { GAP, isCapital, toWordRun, type WordRun, wordAt } from '../words/word-run.js';
import { createActionReader } from './action.js';
import { afterNote, type Clause, notesOf, sentencesOf } from './clauses.js';
import { createRoleLexicon } from './role-lexicon.js';

/** An owner as read: the body's place is in the item's text, or in the heading it is inherited from. */
export interface FoundOwner {
  readonly body: FoundBody;
  readonly role: Role;
  readonly basis: Basis;
}

/** `inherited`: bodies of the heading above. Offsets of all other owners are in `text`, from `from` on. */
export type OwnerReader = (text: string, from: number, inherited: readonly FoundBody[]) => FoundOwner[];

/** What one sentence says: the bodies that are to act from here on, and the owners it names. */
interface Said {
  readonly subject: readonly FoundBody[];
  readonly owners: readonly FoundOwner[];
}

/** Whether what is read later says more of a body: it leads, or it is named itself and not by the heading alone. */
function saysMore(later: FoundOwner, before: FoundOwner): boolean {
  if (before.role === 'lead' || before.role === 'coordinate' || later.role === 'coordinate') return false;
  return later.role === 'lead' || (later.basis === 'explicit' && before.basis === 'inherited');
}

/** One owner for a body: the first that is read, unless a later one says more. */
function unique(owners: readonly FoundOwner[]): FoundOwner[] {
  const seen = new Map<string, FoundOwner>();
  for (const owner of owners) {
    const key = foldSameLength(owner.body.name);
    const known = seen.get(key);
    if (!known || saysMore(owner, known)) seen.set(key, owner);
  }
  return [...seen.values()];
}

const as = (bodies: readonly FoundBody[], role: Role, basis: Basis): FoundOwner[] =>
  bodies.map((body) => ({ body, role, basis }));

/** Builds the reader of owners: who is named as subject, ordered, partner, or owns through the heading above. */
export function createOwnerReader(vocabulary: Vocabulary, bodies: BodyRecognizer): OwnerReader {
  const lexicon = createRoleLexicon(vocabulary);
  const readAction = createActionReader(lexicon, bodies);

  const acts = (run: WordRun, subject: readonly FoundBody[], basis: Basis, from: number, to: number): Said => {
    const { role, partners, directed } = readAction(run, from, to);
    const owners = [
      ...as(subject, role, basis),
      ...as(partners, 'coordinate', 'explicit'),
      ...as(directed, 'assigned', 'directed'),
    ];
    return { subject, owners };
  };

  const listed = (run: WordRun, at: number, to: number): { found: readonly FoundBody[]; end: number } => {
    const { bodies: found, end } = bodies.listIn(run, at, to);
    return { found, end };
  };

  /** "Cơ quan chủ trì: A" within a sentence. */
  const labelled = (run: WordRun, at: number, to: number): Said | null => {
    const label = lexicon.labels.longest(run, at, to);
    if (!label || ((run.gaps[label.end] as number) & GAP.colon) === 0) return null;
    const { found } = listed(run, label.end, to);
    return found.length === 0 ? null : { subject: [], owners: as(found, label.value, 'explicit') };
  };

  /** "Giao A chủ trì …", "Đề nghị B …": what A is told to do gives the role, but telling it to direct assigns it. */
  const ordered = (run: WordRun, at: number, to: number): Said | null => {
    const order = lexicon.orders.longest(run, at, to);
    if (!order) return null;
    const { found, end } = listed(run, order.end, to);
    if (found.length === 0) return null;
    const said = acts(run, found, 'explicit', afterNote(run, end, to), to);
    return {
      ...said,
      owners: said.owners.map((owner) => (owner.role === 'direct' ? { ...owner, role: 'assigned' } : owner)),
    };
  };

  /** "A yêu cầu B …": A directs, B does. */
  const requests = (run: WordRun, own: readonly FoundBody[], at: number, to: number): Said | null => {
    const request = lexicon.requests.longest(run, at, to);
    if (!request) return null;
    const { found, end } = listed(run, request.end, to);
    if (found.length === 0) return null;
    const said = acts(run, found, 'explicit', end, to);
    return { subject: found, owners: [...as(own, 'direct', 'explicit'), ...said.owners] };
  };

  /** A sentence that begins with the bodies that act. `strict`: what follows must be known as something they do. */
  const subjected = (run: WordRun, at: number, to: number, strict: boolean): Said | null => {
    const own = at < to ? bodies.subjectIn(run, at, to, strict) : null;
    if (!own) return null;
    const named = own.bodies;
    const end = afterNote(run, own.end, to);
    if (end >= to) return null;
    const isColon = ((run.gaps[end] as number) & GAP.colon) !== 0;
    if (isColon && (/^\d/.test(run.words[end] as string) || lexicon.pastMarks.longest(run, end, to))) return null;
    if (isColon) return acts(run, named, 'explicit', end, to);
    if (lexicon.pastMarks.longest(run, end, to) && !lexicon.roles.longest(run, end, to))
      return { subject: [], owners: [] };
    if (isCapital(run, end) || (strict && !readAction.isAct(run, end, to))) return null;
    return requests(run, named, end, to) ?? acts(run, named, 'explicit', end, to);
  };

  /** Whether a sentence begins with words that its subject comes after. */
  const isLedIn = (run: WordRun, from: number, to: number): boolean => {
    const words = lexicon.leadIns.longest(run, from, to);
    return words !== null && (lexicon.verbs.longest(run, from, to)?.end ?? 0) <= words.end;
  };

  /** "…, trên cơ sở đề xuất của các cơ quan, Sở A tổng hợp": the last of a list is the subject. */
  const lastOfList = (run: WordRun, found: readonly FoundBody[], end: number, to: number): Said | null => {
    const last = found[found.length - 1];
    if (!last || found.length === 1 || end >= to || !readAction.isAct(run, end, to)) return null;
    const at = wordAt(run, last.start);
    return run.gaps[at] === GAP.comma && isCapital(run, at) ? acts(run, [last], 'explicit', end, to) : null;
  };

  /** The subject, or where nobody is to act yet the order, that comes after the words a sentence is led in with. */
  const ledIn = (run: WordRun, [from, to]: Clause, orders: boolean): Said | null => {
    if (!isLedIn(run, from, to)) return null;
    for (let at = from + 1; at < to; at++) {
      const gap = run.gaps[at] as number;
      if ((gap & GAP.open) !== 0) at = afterNote(run, at, to);
      if (at >= to) return null;
      const order = orders && !lexicon.isNoun(run, at) ? ordered(run, at, to) : null;
      if (order) return order;
      const said = (gap & GAP.comma) !== 0 ? subjected(run, at, to, true) : null;
      if (said && said.owners.length > 0) return said;
      const { found, end } = listed(run, at, to);
      const last = lexicon.sourceMarks.longest(run, at - 1, at) ? lastOfList(run, found, end, to) : null;
      if (last) return last;
      at = Math.max(at, end - 1);
    }
    return null;
  };

  /** An order after a comma: "…, giao A thực hiện". */
  const orderedWithin = (run: WordRun, [from, to]: Clause): FoundOwner[] => {
    for (let at = from + 1; at < to; at++) {
      if (((run.gaps[at] as number) & GAP.comma) === 0 || lexicon.appeals.longest(run, at, to)) continue;
      const said = ordered(run, at, to);
      if (said) return [...said.owners];
    }
    return [];
  };

  const noted = (run: WordRun, clause: Clause): FoundOwner[] =>
    notesOf(run, clause).flatMap(([from, to]) => {
      const said = labelled(run, from, to) ?? ordered(run, from, to);
      if (said) return said.owners;
      const named = subjected(run, from, to, true);
      return named?.owners.some(({ role }) => role === 'lead') ? named.owners : [];
    });

  const goesOn = (run: WordRun, at: number, to: number): boolean =>
    ((run.gaps[at] as number) & GAP.semicolon) !== 0 && bodies.goesOnAt(run, at, to);

  /** Joins sentences over the semicolons of one list of bodies: "A; B; C chịu trách nhiệm thi hành". */
  const wholeLists = (run: WordRun, clauses: readonly Clause[]): Clause[] => {
    const whole: Clause[] = [];
    let listEnd = -1;
    for (const [from, to] of clauses) {
      const open = whole.at(-1);
      if (open && (from < listEnd || goesOn(run, from, to))) {
        whole[whole.length - 1] = [open[0], to];
        continue;
      }
      const before = lexicon.orders.longest(run, from, to) ?? lexicon.leadIns.longest(run, from, to);
      listEnd = listed(run, before?.end ?? from, run.words.length).end;
      whole.push([from, to]);
    }
    return whole;
  };

  return (text, from, inherited) => {
    const run = toWordRun(text);
    const owners: FoundOwner[] = [];
    let subject: readonly FoundBody[] = inherited;
    let basis: Basis = 'inherited';
    let first = true;
    for (const clause of wholeLists(run, sentencesOf(run, wordAt(run, from)))) {
      const [start, end] = clause;
      const said =
        labelled(run, start, end) ??
        ordered(run, start, end) ??
        subjected(run, start, end, !isCapital(run, start)) ??
        ledIn(run, clause, subject.length === 0);
      if (said) {
        owners.push(...said.owners);
        subject = said.subject;
        basis = 'explicit';
      } else if (subject.length > 0) {
        const { owners: acted } = acts(run, subject, basis, start, end);
        owners.push(...(first ? acted : acted.filter(({ role, body }) => role === 'lead' || !subject.includes(body))));
      } else {
        owners.push(...orderedWithin(run, clause));
      }
      owners.push(...noted(run, clause));
      first = false;
    }
    return unique(owners);
  };
}
