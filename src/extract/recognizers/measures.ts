import type { Comparator } from '../../model/terms.js';
import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';

export interface FoundMeasure {
  readonly subject: string | null;
  readonly comparator: Comparator;
  readonly value: number;
  readonly unit: string | null;
  readonly aspirational: boolean;
  readonly start: number;
  readonly end: number;
}

export type MeasureRecognizer = (text: string) => FoundMeasure[];

const NUMBER = /(?<![\p{L}\d.,/–-])(\d{1,3}(?:\.\d{3})+(?:,\d{1,3})?|\d{1,7}(?:[.,]\d{1,3})?)(?![\d])/gu;

/** 16.000 → 16000, 0,82 → 0.82: dot with three digits is thousands, comma is decimal. */
export function parseNumber(text: string): number {
  return Number(
    /^\d{1,3}(?:\.\d{3})+/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.'),
  );
}

const endsWithAny = (text: string, words: readonly string[]): string | null =>
  words.find((word) => text.endsWith(word) && !/[a-z]$/.test(text.slice(0, text.length - word.length))) ?? null;

/** Builds the recogniser of quantified statements. Levels, ages, classes, phases, dates and symbols are none. */
export function createMeasureRecognizer(vocabulary: Vocabulary): MeasureRecognizer {
  const data = vocabulary.measures;
  const comparators = data.comparators
    .flatMap((entry) => entry.before.map((words) => ({ words: foldSameLength(words), sign: entry.sign })))
    .sort((a, b) => b.words.length - a.words.length);
  const after = data.comparators.flatMap((entry) =>
    entry.after.map((words) => ({ words: foldSameLength(words), sign: entry.sign })),
  );
  const labelsBefore = data.labelsBefore.map(foldSameLength);
  const labelsAfter = data.labelsAfter.map(foldSameLength);
  const aspirations = data.aspirations.map(foldSameLength);
  const scales = Object.entries(data.scales).map(([word, value]) => ({ word: foldSameLength(word), value }));

  return (text) => {
    if (!/\d/.test(text)) return [];
    const folded = foldSameLength(text);
    const found: FoundMeasure[] = [];
    for (const match of text.matchAll(NUMBER)) {
      const start = match.index;
      let end = start + match[0].length;
      const before = folded.slice(Math.max(0, start - 40), start).replace(/[\s(“"]+$/, '');
      const next = folded.slice(end, end + 40);
      if (
        /^\s?[/-]\s?\d|^[/-]\p{L}|^\.\d/u.test(text.slice(end, end + 4)) &&
        !/^\/(?:ngay|nam|thang|lop|nguoi)/.test(next)
      )
        continue;
      const percent = /^\s?%/.exec(text.slice(end, end + 2));
      const label = endsWithAny(before, labelsBefore);
      const comparator = comparators.find(
        ({ words }) => before.endsWith(words) && !/[a-z]$/.test(before.slice(0, before.length - words.length)),
      );
      if (!percent && label && label !== 'tu') continue;
      if (!percent && labelsAfter.some((word) => new RegExp(`^\\s${word}(?![a-z])`).test(next))) continue;
      if (!percent && /^(?:19|20)\d\d$/.test(match[0]) && !comparator) continue;
      if (!percent && /^\s?(?:den|-)\s?\d+\stuoi/.test(next)) continue;
      if (!percent && label === 'tu' && /^\s?(?:den|-)/.test(next)) continue;
      if (percent) end += percent[0].length;
      let value = parseNumber(match[1] as string);
      const scale = percent ? undefined : scales.find(({ word }) => new RegExp(`^\\s${word}(?![a-z])`).test(next));
      if (scale) {
        value *= scale.value;
        end += 1 + scale.word.length;
      }
      const tail = text.slice(end);
      const phrase = /^\s?((?:\/\d?\s?)?[^.,;:()“”\d]{0,80})/u.exec(tail)?.[1]?.trim() ?? '';
      if (!percent && phrase === '' && !comparator) continue;
      const upward = after.find(({ words }) =>
        folded
          .slice(end, end + 60)
          .split(/[,;.]/)[0]
          ?.includes(` ${words}`),
      );
      const clause = folded.slice(Math.max(0, folded.lastIndexOf(';', start) + 1), start);
      found.push({
        subject: subjectOf(text, start, phrase, percent !== null),
        comparator: comparator?.sign ?? upward?.sign ?? '=',
        value,
        unit: percent ? '%' : phrase.split(/\s/).slice(0, 2).join(' ') || null,
        aspirational: aspirations.some((word) => clause.slice(-60).includes(word)),
        start,
        end,
      });
    }
    return found;
  };
}

/** What is counted: the words after the number, or before "đạt" when nothing follows. */
function subjectOf(text: string, start: number, phrase: string, percent: boolean): string | null {
  if (phrase.split(' ').length >= 2 || (phrase !== '' && !percent))
    return phrase.replace(/\s(?:đạt|được|có|trở lên)\s.*$/u, '');
  const clause =
    text
      .slice(0, start)
      .split(/[,;:.]/u)
      .at(-1)
      ?.trim() ?? '';
  const subject = clause
    .replace(
      /\s(?:đạt|là|có|ở mức|giảm|tăng|chiếm|tối thiểu|ít nhất|trên|dưới|khoảng|xuống|lên|đến|còn|tới)(?:\s.*)?$/u,
      '',
    )
    .trim();
  return subject === '' ? null : subject;
}
