import type { Reading } from '../../model/search.js';
import type { UnderstoodWords } from '../../search/search-index.js';
import { questionWords } from '../understand/question-words.js';

type WordKind = 'spelling' | 'abbreviation' | 'document' | 'body' | 'phrase' | 'excluded';

/** What each of these says where it is switched off. All readings of one kind share one switch, its name. */
const OFF: Readonly<Record<WordKind, string>> = {
  spelling: 'cách viết được giữ nguyên như đã gõ',
  abbreviation: 'chữ viết tắt không được mở rộng',
  document: 'số, tên văn bản được tìm như từ thường',
  body: 'tên cơ quan được tìm như từ thường',
  phrase: 'cụm từ trong ngoặc kép được tìm như từ thường',
  excluded: 'từ sau dấu trừ được tìm như từ thường',
};

/** Nobody names anything further on. */
const MAX_UNITS = 1000;

/** The words of a question that an index tells of without marks: as they were typed, where they stand there. */
function typedIn(question: string): (words: string) => string {
  const text = question.normalize('NFC').slice(0, MAX_UNITS);
  const typed = questionWords(text);
  return (words) => {
    const meant = questionWords(words).map(({ folded }) => folded);
    const at = typed.findIndex((_, start) => meant.every((word, index) => typed[start + index]?.folded === word));
    const [first, last] = [typed[at], typed[at + meant.length - 1]];
    return first === undefined || last === undefined ? words : text.slice(first.start, last.end);
  };
}

/** Whether a reading is one that the index makes of the words, and can leave out. */
export const isWordReading = (id: string): boolean => Object.hasOwn(OFF, id);

const reading = (kind: WordKind, text: string, value: string, label: string): Reading => ({
  id: kind,
  kind,
  effect: 'words',
  text,
  value,
  label,
  href: null,
  active: true,
});

type Named = UnderstoodWords['named'][number];

const tasksOf = (body: string, role: string | null): string =>
  `/v1/bodies/${encodeURIComponent(body).replaceAll('%3A', ':')}/tasks${role === null ? '' : `?role=${role}`}`;

function namedReading({ text, item }: Named, role: string | null): Reading[] {
  if (item.type === 'document') return [reading('document', text, item.id, `văn bản ${item.title}`)];
  if (item.type !== 'body') return [];
  const offer = reading('body', text, item.id, `nhiệm vụ của ${item.title}`);
  return [{ ...offer, effect: 'offer', href: tasksOf(item.id, role) }];
}

/**
 * How an index read the words of a question. A body that is named leads to its tasks, in the role that is asked for.
 * What was switched off is told, so that it can be switched on again.
 */
export function wordReadings(
  text: string,
  { spelling, abbreviations, named, phrases, excluded }: UnderstoodWords,
  without: readonly string[],
  role: string | null,
): Reading[] {
  const typed = typedIn(text);
  const off = Object.entries(OFF).filter(([kind]) => without.includes(kind)) as [WordKind, string][];
  return [
    ...(spelling === null ? [] : [reading('spelling', text, spelling, `đã hiểu là “${spelling}”`)]),
    ...abbreviations.map(({ short, full }) => reading('abbreviation', short, full, `${short}: ${full}`)),
    ...named.flatMap(({ text: words, item }) => namedReading({ text: typed(words), item }, role)),
    ...phrases.map(typed).map((one) => reading('phrase', one, one, `đúng cụm từ “${one}”`)),
    ...excluded.map(typed).map((one) => reading('excluded', one, one, `không có “${one}”`)),
    ...off.map(([kind, label]): Reading => ({ ...reading(kind, '', '', label), active: false })),
  ];
}
