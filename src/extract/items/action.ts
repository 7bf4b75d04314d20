import type { Role } from '../../model/terms.js';
import type { BodyRecognizer, FoundBody } from '../recognizers/bodies.js';
import { GAP, isCapital, type WordRun } from '../words/word-run.js';
import { afterNote } from './clauses.js';
import type { RoleLexicon } from './role-lexicon.js';

/** What a body does in [from, to): its role, who cooperates with it, and whom it has act. */
export interface Action {
  readonly role: Role;
  readonly partners: readonly FoundBody[];
  readonly directed: readonly FoundBody[];
}

export interface ActionReader {
  (run: WordRun, from: number, to: number): Action;
  /** Whether a body that stands before this word does something. */
  isAct(run: WordRun, at: number, to: number): boolean;
}

/** How far from the beginning "chủ trì" after a comma still makes the body the lead. */
const LEAD_WORDS = 40;
/** Verbs that may come before the one that gives the role: "tổng hợp, tham mưu". */
const SERIES = 3;

const commaOrBlank = (gap: number): boolean => (gap & ~GAP.comma) === 0;

/** Builds the reader of what a body does. */
export function createActionReader(lexicon: RoleLexicon, bodies: BodyRecognizer): ActionReader {
  /** Index after adverbs and the body that is helped. */
  const afterAdverbs = (run: WordRun, from: number, to: number): number => {
    let at = from;
    while (at < to && (at === from || commaOrBlank(run.gaps[at] as number))) {
      if (lexicon.roles.longest(run, at, to)) return at;
      const helps = lexicon.helping.longest(run, at, to);
      const helped = helps ? bodies.listIn(run, helps.end, to) : null;
      const next = helped && helped.bodies.length > 0 ? helped.end : (lexicon.adverbs.longest(run, at, to)?.end ?? at);
      if (next === at) return at;
      at = next;
    }
    return at;
  };

  const roleAt = (run: WordRun, from: number, to: number): Role => {
    let at = afterAdverbs(run, from, to);
    const first = lexicon.roles.longest(run, at, to)?.value;
    if (first) return first;
    for (let verbs = 0; verbs < SERIES; verbs++) {
      const verb = lexicon.verbs.longest(run, at, to);
      if (!verb || verb.end >= to || run.gaps[verb.end] !== GAP.comma) break;
      at = verb.end;
      const role = lexicon.roles.longest(run, at, to)?.value;
      if (role === 'lead' || role === 'advise') return role;
    }
    return 'assigned';
  };

  /** Index of the words that make the body the lead, or -1. */
  const leadAt = (run: WordRun, from: number, to: number): number => {
    const first = afterAdverbs(run, from, to);
    if (lexicon.roles.longest(run, first, to)?.value === 'lead') return first;
    for (let at = from + 1; at < Math.min(to, from + LEAD_WORDS); at++) {
      if (run.gaps[at] !== GAP.comma) continue;
      const verb = afterAdverbs(run, at, to);
      if (lexicon.roles.longest(run, verb, to)?.value === 'lead' && run.gaps[verb] === (verb === at ? GAP.comma : 0))
        return verb;
    }
    return -1;
  };

  /** Bodies after "phối hợp với": of the lead itself, so not behind another body unless a comma stands before. */
  const partnersFrom = (run: WordRun, from: number, to: number): FoundBody[] => {
    let others = false;
    for (let at = from; at < to; at++) {
      const words = lexicon.partners.longest(run, at, to);
      if (words && words.end < to && run.gaps[words.end] === 0 && !lexicon.isNoun(run, at)) {
        const found = bodies.listIn(run, words.end, to);
        const own = !others || run.gaps[at] === GAP.comma || run.words[at - 1] === lexicon.and;
        if (found.bodies.length > 0 && own) return found.bodies;
        at = words.end - 1;
      } else if (!others) {
        others = bodies.listIn(run, at, to).bodies.length > 0;
      }
    }
    return [];
  };

  const isAct = (run: WordRun, at: number, to: number): boolean => {
    const here = afterNote(run, at, to);
    if (here >= to || isCapital(run, here)) return false;
    return (
      lexicon.verbs.longest(run, here, to) !== null ||
      lexicon.adverbs.longest(run, here, to) !== null ||
      lexicon.helping.longest(run, here, to) !== null
    );
  };

  /** Index after further verbs that go with the directing one: "chỉ đạo, hướng dẫn, đôn đốc". */
  const afterPairs = (run: WordRun, from: number, to: number): number => {
    let end = from;
    for (;;) {
      const at = run.words[end] === lexicon.and && run.gaps[end] === 0 ? end + 1 : end;
      if (at >= to || (at === end && run.gaps[at] !== GAP.comma)) return end;
      const pair = lexicon.directingPairs.longest(run, at, to);
      if (!pair) return end;
      end = pair.end;
    }
  };

  const directedIn = (run: WordRun, from: number, to: number): FoundBody[] => {
    const all: FoundBody[] = [];
    for (let at = from; at < to; at++) {
      const verb = lexicon.directing.longest(run, at, to);
      if (!verb) continue;
      const next = afterPairs(run, verb.end, to);
      if (next >= to || run.gaps[next] !== 0 || lexicon.isNoun(run, at)) continue;
      const found = bodies.listIn(run, next, to);
      if (found.bodies.length > 0 && found.end < to && isAct(run, found.end, to)) all.push(...found.bodies);
      at = Math.max(at, Math.max(verb.end, found.end) - 1);
    }
    return all;
  };

  const read = (run: WordRun, from: number, to: number): Action => {
    const lead = leadAt(run, from, to);
    return {
      role: lead === -1 ? roleAt(run, from, to) : 'lead',
      partners: lead === -1 ? [] : partnersFrom(run, lead, to),
      directed: directedIn(run, from, to),
    };
  };
  return Object.assign(read, { isAct });
}
