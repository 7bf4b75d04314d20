import type { Vocabulary } from '../../vocabulary/load.js';
import type { NamedReader } from './named-document.js';
import { anyOf } from './word-pattern.js';

const REACH = 200;
const BEFORE = 48;
/** The years that a strategy, scheme or programme carries in its name. */
const PERIOD =
  /(?:đến\snăm\s\d{4}|\d{1,2}\snăm\s\d{4}\s?[-–]\s?\d{4}|(?:giai\sđoạn|thời\skỳ)\s(?:từ năm\s)?\d{4}\s?[-–]\s?\d{4})(?:,?\s(?:định hướng|tầm nhìn)(?:\sđến)?(?:\snăm)?\s\d{4})?/u;
const QUOTED = /^\s[“"]([^”"]{8,200})[”"]/u;
const BREAKS =
  /[.;:()“”"]|\s(?:Kế hoạch|Quy hoạch|Chương trình|Đề án|Chiến lược|Nghị quyết|Quyết định)\s|\s(?:này|được|đã|là|nêu|trên cơ sở|có|phải|thì|để|nhằm)\s/u;
/** A name of its own is written with a capital, or is the nation's. */
const OWN_NAME = /^\s\p{Lu}|\squốc gia\s/u;
const CLASS = /(?:^|\s)(?:các|những|mọi|\d{1,2}|hai|ba|một số)\s{1,2}$/iu;

/**
 * Reads a programme, strategy or scheme that bears a name of its own: a national target programme, one in quotes, one
 * with its years. One that is still to be written ("xây dựng Đề án …") is none, nor is a class of them.
 */
export function createProgrammeReader(vocabulary: Vocabulary): NamedReader {
  const { national, drafting, nameStops, quotedTypes } = vocabulary.relations.programmes;
  const draft = new RegExp(`(?:^|\\s)(?:${anyOf(drafting)})\\s{1,2}(?:và\\s\\p{Ll}+\\s\\p{Ll}+\\s)?$`, 'iu');
  const begins = new RegExp(`^(?:${anyOf(national)})\\s`, 'u');
  const stop = new RegExp(`[.,;:()“”"]|\\s-\\s|\\s(?:${anyOf(nameStops)})(?=\\s|$)|$`, 'u');
  const quotable = new Set(quotedTypes);

  return (text, start, end) => {
    const before = text.slice(Math.max(0, start - BEFORE), start);
    if (CLASS.test(before) || draft.test(before)) return null;
    const found = (to: number) => ({
      type: text.slice(start, end),
      start,
      end: to,
      number: null,
      amending: false,
      carried: true,
    });
    const window = text.slice(end, end + REACH);
    const quoted = quotable.has(text.slice(start, end)) ? QUOTED.exec(window) : null;
    if (quoted) return found(end + quoted[0].length);
    const period = PERIOD.exec(window);
    const named = period && !BREAKS.test(window.slice(0, period.index)) ? period.index : -1;
    const target = begins.exec(text.slice(start, start + 60));
    const name = window.slice(0, Math.max(0, named));
    if (period && named > 12 && (target || OWN_NAME.test(name)) && (target || name.split(',').length <= 2)) {
      return found(end + named + period[0].length);
    }
    if (!target) return null;
    const from = start + target[0].length - 1;
    const length = text.slice(from, from + REACH).search(stop);
    return text
      .slice(from, from + length)
      .trim()
      .includes(' ')
      ? found(from + length)
      : null;
  };
}
