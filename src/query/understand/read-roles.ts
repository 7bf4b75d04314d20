import { Role } from '../../model/terms.js';
import { ROLE_WORDS } from '../../model/vietnamese-labels.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import type { FoundReading, ReadQuestionFor } from './found-reading.js';
import { createPhraseSet, createQuestionPhrases, type PhraseSpan, type QuestionWord } from './question-words.js';

/** So many words may stand between "ai" and "chủ trì": "ai là người chịu trách nhiệm chủ trì". */
const BETWEEN = 6;
/** So many words the name of a body may have behind its head, before the role. */
const NAME_REACH = 9;

const ANY_ROLE = { id: 'role:any', value: 'any', label: 'cơ quan có tên trong nhiệm vụ' };

interface Span {
  readonly start: number;
  readonly end: number;
}

/** "Công an", "UBND"; "Sở" needs its field. */
const isWholeName = (head: string): boolean => head.includes(' ') || (head.length > 2 && head === head.toUpperCase());

const isUnbroken = (words: readonly QuestionWord[], start: number, end: number): boolean =>
  words.slice(start + 1, end).every(({ begins }) => !begins);

/** Reads which role is asked for: of whom ("ai chủ trì"), or of a body that is named ("Sở Y tế phối hợp"). */
export function createRoleReader({ questions, bodyGrammar }: Vocabulary): ReadQuestionFor {
  const verbs = createQuestionPhrases(
    questions.roles.flatMap(({ role, words, alone }) => words.map((phrase) => [phrase, { role, alone }] as const)),
  );
  const who = createPhraseSet(questions.who);
  const anybody = createPhraseSet(questions.anyRole.phrases);
  const heads = createQuestionPhrases(bodyGrammar.heads.map((head) => [head, isWholeName(head)] as const));
  const domains = createPhraseSet(bodyGrammar.domains);
  const links = new Set(questions.whoLinks.flatMap((phrase) => phrase.split(' ')));
  const bareLinks = createPhraseSet(links);

  const linked = (words: readonly QuestionWord[], from: number, to: number): boolean =>
    to - from <= BETWEEN && words.slice(from, to).every((_, index) => bareLinks.at(words, from + index) !== null);

  /** The question word that goes with a role, before or behind it. */
  const askedBy = (words: readonly QuestionWord[], verb: Span, asking: readonly Span[]): Span | null => {
    const found = asking.find(({ start, end }) =>
      end <= verb.start
        ? linked(words, end, verb.start) && isUnbroken(words, start, verb.end)
        : start >= verb.end && linked(words, verb.end, start) && isUnbroken(words, verb.start, end),
    );
    return found ?? null;
  };

  /** "Sở Y tế", "UBND xã An Lão": a head that is a name, or one with its field. */
  const bodyBefore = (words: readonly QuestionWord[], verb: number): Span | null => {
    for (let start = Math.max(0, verb - NAME_REACH); start < verb; start += 1) {
      const head = heads.at(words, start);
      if (head === null || head.end > verb || !isUnbroken(words, start, verb)) continue;
      const isName = head.value || domains.at(words, head.end) !== null;
      if (isName) return { start, end: verb };
    }
    return null;
  };

  const found = (words: readonly QuestionWord[], start: number, end: number, role: Role | null): FoundReading => {
    const reading =
      role === null ? ANY_ROLE : { id: `role:${role}`, value: role, label: `vai trò ${ROLE_WORDS[role]}` };
    return {
      reading: { kind: 'role', ...reading },
      start: words[start]?.start ?? 0,
      end: words[end - 1]?.end ?? 0,
      due: null,
      fits: { types: ['task'], roles: role === null ? Role.options : [role] },
    };
  };

  const readVerb = (
    words: readonly QuestionWord[],
    { start, end, value: { role, alone } }: PhraseSpan<{ role: Role; alone: boolean }>,
    asking: readonly Span[],
  ): FoundReading[] => {
    const other = askedBy(words, { start, end }, asking) ?? bodyBefore(words, start);
    if (other === null && !alone) return [];
    return [found(words, Math.min(start, other?.start ?? start), Math.max(end, other?.end ?? end), role)];
  };

  return ({ words }) => {
    const asking = who.all(words);
    const roles = verbs.all(words).flatMap((verb) => readVerb(words, verb, asking));
    if (roles.length > 0) return roles;
    return anybody
      .all(words)
      .slice(0, 1)
      .map(({ start, end }) => found(words, start, end, null));
  };
}
