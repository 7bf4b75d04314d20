import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { romanValue } from '../markers.js';
import { findDates } from './dates.js';

export interface FoundDeadline {
  readonly edtf: string | null;
  readonly inclusive: boolean;
  readonly recurrence: string | null;
  readonly start: number;
  readonly end: number;
}

export interface DeadlineRecognizer {
  inSentence(text: string): FoundDeadline[];
  /** The value of a field that says when: a bare moment is the deadline. */
  inField(text: string): FoundDeadline[];
}

interface Moment {
  readonly edtf: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'date' | 'month' | 'quarter' | 'year' | 'period';
}

const MONTH = /tháng\s(\d{1,2})\s?(?:\/|năm\s)\s?(\d{4})/giu;
const QUARTER = /quý\s(I{1,3}|IV|[1-4])\s?(?:\/|[,-]?\s?năm\s)\s?(\d{4})/giu;
const PERIOD = /(?:giai đoạn|thời kỳ)\s(\d{4})\s?[-–]\s?(\d{4})/giu;
const YEAR = /năm\s(\d{4})(?![\d-])/giu;
const ISSUED = /(?:so|qd|nq|kh|ct|kl|ctr|ttr|\/\S+)\s?,?\s?$/;

function findMoments(text: string): Moment[] {
  const found: Moment[] = findDates(text).map((date) => ({
    edtf: date.iso,
    start: date.start,
    end: date.end,
    kind: 'date' as const,
  }));
  const add = (pattern: RegExp, kind: Moment['kind'], edtf: (match: RegExpMatchArray) => string | null): void => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index as number;
      const value = edtf(match);
      if (value && !found.some((other) => start < other.end && other.start < start + match[0].length))
        found.push({ edtf: value, start, end: start + match[0].length, kind });
    }
  };
  add(
    QUARTER,
    'quarter',
    (m) => `${m[2]}-${32 + (/\d/.test(m[1] as string) ? Number(m[1]) : romanValue((m[1] as string).toUpperCase()))}`,
  );
  add(MONTH, 'month', (m) =>
    Number(m[1]) >= 1 && Number(m[1]) <= 12 ? `${m[2]}-${(m[1] as string).padStart(2, '0')}` : null,
  );
  add(PERIOD, 'period', (m) => `${m[1]}/${m[2]}`);
  add(YEAR, 'year', (m) => m[1] as string);
  return found.sort((a, b) => a.start - b.start);
}

/** "sơ kết hằng năm", "định kỳ hằng quý", "Hằng năm, …" recur; "ngân sách hằng năm" only names a budget. */
const RECURS =
  /(?:^\W*|[.;,]\s|dinh ky\s|so ket\s|tong ket\s|bao cao\s|danh gia\s|to chuc\s|ngay\s\d{1,2}\s(?:cua\s)?|khen thuong\s)$/;

const longestFirst = (words: readonly string[]): string[] =>
  words.map(foldSameLength).sort((a, b) => b.length - a.length);

/**
 * Builds the recogniser of deadlines. A date alone is none: words before it make it one ("trước", "đến hết", "trong quý",
 * "hoàn thành … năm"). The date of a cited document and a baseline ("tính đến") are none.
 */
export function createDeadlineRecognizer(vocabulary: Vocabulary): DeadlineRecognizer {
  const before = longestFirst(vocabulary.time.before);
  const until = longestFirst(vocabulary.time.until);
  const within = longestFirst(vocabulary.time.in);
  const baselines = longestFirst(vocabulary.time.baselines);
  const recurrences = vocabulary.time.recurrences.map((entry) => ({ ...entry, folded: foldSameLength(entry.phrase) }));
  const cue = (lead: string, words: readonly string[]): string | null =>
    words.find((word) => lead.endsWith(word) && !/[a-z]$/.test(lead.slice(0, lead.length - word.length))) ?? null;

  const inSentence = (text: string): FoundDeadline[] => {
    const folded = foldSameLength(text);
    const found: FoundDeadline[] = [];
    for (const moment of findMoments(text)) {
      const lead = folded.slice(Math.max(0, moment.start - 30), moment.start).trimEnd();
      if (
        cue(lead, baselines) ||
        (moment.kind === 'date' && (ISSUED.test(lead) || /[a-z]\/[a-z]/.test(lead.slice(-14))))
      )
        continue;
      const strictly = cue(lead, before);
      const latest = strictly ? null : cue(lead, until);
      const inside = strictly || latest ? null : cue(lead, within);
      const open = moment.kind === 'year' || moment.kind === 'period';
      if (!strictly && !latest && !inside && !(moment.kind === 'quarter' || moment.kind === 'month')) continue;
      if (open && inside && !/(?:trong|vao|hoan thanh)$/.test(inside) && !/hoan thanh[^.;]{0,40}$/.test(lead)) continue;
      if (moment.kind === 'period' && !latest) continue;
      if (/(?:dinh huong|tam nhin|giai doan|chien luoc)\s?$/.test(lead.replace(/\sden$/, ''))) continue;
      const word = strictly ?? latest ?? (inside as string | null) ?? '';
      const start =
        moment.start -
        (folded.slice(0, moment.start).length - folded.slice(0, moment.start).trimEnd().length) -
        word.length;
      found.push({
        edtf: strictly || latest ? `../${moment.edtf}` : moment.edtf,
        inclusive: !strictly,
        recurrence: null,
        start: Math.max(0, start),
        end: moment.end,
      });
    }
    for (const { folded: phrase, rule } of recurrences) {
      const at = folded.indexOf(phrase);
      if (at === -1 || found.some((other) => other.start === at) || !RECURS.test(folded.slice(0, at))) continue;
      const day = /ngay\s(\d{1,2})\s(?:cua\s)?$/.exec(folded.slice(Math.max(0, at - 14), at));
      found.push({
        edtf: null,
        inclusive: true,
        recurrence: day && rule === 'FREQ=MONTHLY' ? `${rule};BYMONTHDAY=${Number(day[1])}` : rule,
        start: at,
        end: at + phrase.length,
      });
    }
    return found.sort((a, b) => a.start - b.start);
  };
  return { inSentence, inField: inSentence };
}
