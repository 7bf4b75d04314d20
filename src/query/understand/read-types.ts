import type { NodeType } from '../../model/terms.js';
import { TYPE_WORDS } from '../../model/vietnamese-labels.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import type { ReadQuestionFor } from './found-reading.js';
import { createPhraseSet, createQuestionPhrases, type PhraseSpan, type QuestionWord } from './question-words.js';

/**
 * Reads of what kind of thing a question speaks first ("chỉ tiêu về …"), or which it counts or asks after ("những nhiệm vụ
 * nào"). A word in the middle of other words is one of them: "bố trí kinh phí cho nhiệm vụ".
 */
export function createTypeReader({ questions, types }: Vocabulary): ReadQuestionFor {
  const documents = types.types.flatMap(({ name, aliases }) => [name, ...aliases]);
  const kinds = createQuestionPhrases<NodeType>([
    ...questions.types.flatMap(({ type, words }) => words.map((phrase) => [phrase, type] as const)),
    ...documents.map((name) => [name, 'document'] as const),
  ]);
  const openers = createPhraseSet(questions.typeOpeners);
  const closers = createPhraseSet(questions.typeClosers);

  const opens = (words: readonly QuestionWord[], at: number): boolean => {
    if (at === 0) return true;
    return openers.before(words, at) !== null;
  };
  const isAskedFor = (words: readonly QuestionWord[], { start, end }: PhraseSpan<NodeType>): boolean =>
    opens(words, start) || (closers.at(words, end) !== null && !words[end]?.begins);

  return ({ words }) => {
    const asked = kinds.all(words).find((span) => isAskedFor(words, span));
    if (asked === undefined) return [];
    const { value, start, end } = asked;
    const reading = { id: `type:${value}`, kind: 'type' as const, value, label: `loại ${TYPE_WORDS[value]}` };
    const place = { start: words[start]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
    return [{ reading, ...place, due: null, fits: { types: [value] } }];
  };
}
