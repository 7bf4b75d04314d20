import type { Vocabulary } from '../../vocabulary/load.js';
import { anyOf } from './word-pattern.js';

const MAX_TITLE = 600;
const PEER =
  /(?:(?:[,;]|\svà(?:\scác)?)\s{0,2}|(?:,|\svà)\s(?:ý kiến|hướng dẫn|chỉ đạo|kết luận)\s[^,;.]{2,80}\stại\s)$/u;
/** A list of what is amended belongs to the description, its commas too. */
const AMENDING = /(?:sửa đổi|bãi bỏ|thay thế|thực hiện các)/iu;
/** "Luật … được sửa đổi, bổ sung bởi Luật …": what changed the document is no part of its title. */
const CHANGED =
  /^,?\s(?:(?:đã\s)?(?:được|bị)\s(?:sửa đổi|bổ sung|thay thế|đính chính|bãi bỏ|điều chỉnh)|(?:đã |sẽ )?(?:hết|chấm dứt|có) hiệu lực|và các (?:Quyết định|Nghị định|Nghị quyết|Thông tư|văn bản|quy định)\s)/u;
const MAY_CHANGE = 'đbhcsv';

/**
 * Reads the description of a document ("về …", "ban hành …", a quote) that begins at `from` and tells where it ends;
 * `from` where none begins. `peers`: where the citations of the text begin, in order.
 */
export type TailReader = (text: string, from: number, peers: readonly number[]) => number;

/** Index of the first of the sorted places that lies beyond `from`. */
function firstAfter(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as number) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function createTailReader(vocabulary: Vocabulary): TailReader {
  const { tailStarts, tailStops, returns } = vocabulary.relations.citation;
  const starts = new RegExp(`^\\s{0,2},?\\s{0,2}(?:[“"]|(?:${anyOf(tailStarts)})(?=[\\s,]))`, 'iu');
  const returning = new RegExp(`^,\\s(?:${anyOf([...returns, ...tailStops])})(?=[\\s,:]|$)`, 'u');

  /** The first citation that stands beside this one: after a comma or "và", not inside what this one amends. */
  const nextPeer = (text: string, from: number, peers: readonly number[]): number => {
    for (let at = firstAfter(peers, from); at < peers.length; at++) {
      const peer = peers[at] as number;
      if (peer > from + MAX_TITLE) break;
      const between = text.slice(from, peer);
      const gap = PEER.exec(between);
      if (gap && !(AMENDING.test(between) && !/;\s{0,2}$/.test(between))) return peer - gap[0].length;
    }
    return text.length;
  };

  const quoteEnd = (text: string, from: number, limit: number): number | null => {
    const opener = text.slice(from, Math.min(limit, from + 12)).search(/[“"]/u);
    if (opener === -1 || opener >= 8) return null;
    const close = text.slice(from + opener + 1, Math.min(text.length, from + MAX_TITLE)).search(/[”"]/u);
    return close === -1 ? null : from + opener + close + 2;
  };

  return (text, from, peers) => {
    if (!starts.test(text.slice(from, from + 28))) return from;
    const limit = Math.min(text.length, from + MAX_TITLE, nextPeer(text, from, peers));
    const quoted = quoteEnd(text, from, limit);
    if (quoted !== null) return quoted;
    for (let i = from + 1; i < limit; i++) {
      const unit = text[i];
      if (unit === ';' || unit === ':' || unit === '(' || unit === ')') return i;
      if (unit === '.' && !/\d/.test(text[i + 1] ?? '')) return i;
      if (unit === ',' && (returning.test(text.slice(i, i + 24)) || CHANGED.test(text.slice(i, i + 24)))) return i;
      if (unit === ' ' && MAY_CHANGE.includes(text[i + 1] ?? ' ') && CHANGED.test(text.slice(i, i + 24))) return i;
    }
    return limit;
  };
}
