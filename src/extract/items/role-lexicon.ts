import type { FieldKind, Role } from '../../model/terms.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { createPhraseSet, createPhrases, type Phrases } from '../words/phrases.js';
import type { WordRun } from '../words/word-run.js';

/** The words that give a body its role, compiled into dictionaries of phrases. */
export interface RoleLexicon {
  readonly roles: Phrases<Role>;
  readonly adverbs: Phrases<true>;
  readonly helping: Phrases<true>;
  readonly orders: Phrases<true>;
  readonly appeals: Phrases<true>;
  readonly requests: Phrases<true>;
  readonly directing: Phrases<true>;
  readonly directingPairs: Phrases<true>;
  readonly partners: Phrases<true>;
  readonly verbs: Phrases<true>;
  readonly leadIns: Phrases<true>;
  readonly sourceMarks: Phrases<true>;
  readonly pastMarks: Phrases<true>;
  readonly labels: Phrases<Role>;
  /** The word that joins two verbs. */
  readonly and: string;
  /** Whether the words before `at` make a noun of the verb that stands there. */
  isNoun(run: WordRun, at: number): boolean;
}

const ROLE_OF_FIELD: Partial<Record<FieldKind, Role>> = { owners: 'assigned', lead: 'lead', coordinate: 'coordinate' };
/** Longest mark before a verb, in words. */
const MARK_WORDS = 2;

/** Compiles the vocabulary of roles; built once. */
export function createRoleLexicon(vocabulary: Vocabulary): RoleLexicon {
  const { roles, layout } = vocabulary;
  const nounMarks = createPhraseSet(roles.nounMarks);
  const verbs = [...roles.taskVerbs, ...roles.roles.flatMap((role) => role.verbs)];
  return {
    roles: createPhrases(roles.roles.flatMap(({ role, verbs: words }) => words.map((word) => [word, role] as const))),
    adverbs: createPhraseSet(roles.adverbs),
    helping: createPhraseSet(roles.helping),
    orders: createPhraseSet(roles.orders),
    appeals: createPhraseSet(roles.appeals),
    requests: createPhraseSet(roles.requests),
    directing: createPhraseSet(roles.directing),
    directingPairs: createPhraseSet(roles.directingPairs),
    partners: createPhraseSet(roles.partners),
    verbs: createPhraseSet(verbs),
    leadIns: createPhraseSet(roles.leadIns),
    sourceMarks: createPhraseSet(roles.sourceMarks),
    pastMarks: createPhraseSet(roles.pastMarks),
    labels: createPhrases(
      layout.fields.flatMap(({ kind, labels }) => {
        const role = ROLE_OF_FIELD[kind];
        return role ? labels.map((label) => [label, role] as const) : [];
      }),
    ),
    and: vocabulary.bodyGrammar.words.and,
    isNoun(run, at) {
      if (run.gaps[at] !== 0) return false;
      for (let words = 1; words <= MARK_WORDS && words <= at; words++)
        if (nounMarks.longest(run, at - words, at)?.end === at) return true;
      return false;
    },
  };
}
