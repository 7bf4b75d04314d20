import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';

/** A repetition in a text as an RFC 5545 rule. */
export interface FoundRecurrence {
  readonly rule: string;
  readonly inclusive: boolean;
  readonly start: number;
  readonly end: number;
}

export interface RecurrenceRecognizer {
  /** Where the sentence does something again and again; "ngân sách hằng năm" only names a budget. */
  inSentence(folded: string): FoundRecurrence[];
  /** In a field that says when, the phrase alone is enough. */
  inField(folded: string): FoundRecurrence[];
}

const NAME_REACH = 80;

const alternatives = (words: readonly string[]): string =>
  [...words]
    .map(foldSameLength)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Builds the recogniser. It works on folded text: no marks, small letters, the same length. */
export function createRecurrenceRecognizer(vocabulary: Vocabulary): RecurrenceRecognizer {
  const { recurrences, every, periods, recurringActs, yearlyNames, before, until } = vocabulary.time;
  const rules = new Map(Object.entries(periods).map(([word, rule]) => [foldSameLength(word), rule]));
  const onDay = new RegExp(
    `(?:(${alternatives([...before, ...until])})\\s(?:ngay\\s)?|ngay\\s)(\\d{1,2})(?:\\s?/\\s?(\\d{1,2})|\\sthang\\s(\\d{1,2})|\\s(?:cua\\s)?thang cuoi)?\\s(?:cua\\s)?(?:(?:${alternatives(every)})\\s)?(${[...rules.keys()].join('|')})(?![a-z])(?!\\s\\d)`,
    'g',
  );
  const strict = new RegExp(`^(?:${alternatives(before)})$`);
  const phrases = recurrences
    .map(({ phrase, rule }) => ({ phrase: foldSameLength(phrase), rule }))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  const acts = new RegExp(`(?:^\\W*|[.;,]\\s|(?:${alternatives(recurringActs)})\\s(?:[a-z]+\\s){0,2})$`);

  /** "kế hoạch … hằng năm" names a yearly plan; nothing is done every year. */
  const names = new RegExp(`(?:${alternatives(yearlyNames)})\\s`);

  const onDays = (folded: string): FoundRecurrence[] =>
    [...folded.matchAll(onDay)].flatMap((match) => {
      const [whole, cue, day, slashed, named, period] = match;
      const rule = rules.get(period as string);
      const month = slashed ?? named;
      const repeats = new RegExp(`(?:${alternatives(every)})\\s`).test(whole) || /thang cuoi/.test(whole);
      if (!rule || !repeats || Number(day) > 31) return [];
      const parts = month
        ? `${rule};BYMONTH=${Number(month)};BYMONTHDAY=${Number(day)}`
        : `${rule};BYMONTHDAY=${Number(day)}`;
      const inclusive = !strict.test(cue ?? '');
      return [{ rule: parts, inclusive, start: match.index, end: match.index + whole.length }];
    });

  const plain = (
    folded: string,
    taken: readonly FoundRecurrence[],
    says: (at: number, end: number) => boolean,
  ): FoundRecurrence[] => {
    const found: FoundRecurrence[] = [];
    for (const { phrase, rule } of phrases) {
      for (let at = folded.indexOf(phrase); at !== -1; at = folded.indexOf(phrase, at + phrase.length)) {
        const end = at + phrase.length;
        const overlaps = [...taken, ...found].some((one) => at < one.end && one.start < end);
        if (overlaps || /[a-z]/.test(folded[end] ?? ' ') || /[a-z]/.test(folded[at - 1] ?? ' ') || !says(at, end))
          continue;
        found.push({ rule, inclusive: true, start: at, end });
        break;
      }
    }
    return found;
  };

  return {
    inSentence(folded) {
      const days = onDays(folded);
      const closes = (end: number): boolean =>
        /^\W*$/.test(folded.slice(end, end + 6)) || /^\s?[.;]/.test(folded.slice(end, end + 2));
      const says = (at: number, end: number): boolean => {
        const lead = folded.slice(Math.max(0, at - NAME_REACH), at);
        return (
          !names.test(lead.slice(Math.max(lead.lastIndexOf(','), lead.lastIndexOf(';'), lead.lastIndexOf('.')) + 1)) &&
          (acts.test(lead) || closes(end))
        );
      };
      return [...days, ...plain(folded, days, says)];
    },
    inField(folded) {
      const days = onDays(folded);
      return [...days, ...plain(folded, days, () => true)];
    },
  };
}
