import type { Vocabulary } from '../../vocabulary/load.js';
import type { Block } from '../layout/blocks.js';
import { type Marker, rankOf } from '../layout/markers.js';

/** Tells a heading, which names what follows, from a numbered paragraph, which says something itself. */
export type HeadingReader = (block: Block, marker: Marker, content: string, next: Block | undefined) => boolean;

const LONGEST = 60;
/** No heading is longer, whatever its words are. */
const LONGEST_LETTERS = 480;
const LONG = 45;
const MIDDLE = 30;
const SHORT = 16;

/** Two sentences: a full stop or semicolon after a word of small letters ("TP. Hồ Chí Minh" is none), then a capital. */
const SENTENCES = /\p{Ll}{2}[”"’)]?[.;]\s[“"]?\p{Lu}/u;
const LABEL = /^[^:]{3,50}:\s\S/u;
const FINISHED = /[.!?]["”]?$|\.\/\.$/;

const isOuter = (marker: Marker): boolean =>
  marker.kind === 'part' || marker.kind === 'chapter' || marker.kind === 'title' || marker.kind === 'annex';

/** Something deeper stands below: a lower number, a bullet, a table, or a paragraph of its own. */
const hasBelow = (marker: Marker, next: Block | undefined): boolean =>
  next !== undefined && (next.marker === null || rankOf(next.marker) > rankOf(marker));

const articleHeading = (content: string, words: number, next: Block | undefined): boolean =>
  words <= MIDDLE &&
  words > 0 &&
  !/[.;,:]$/.test(content) &&
  !SENTENCES.test(content) &&
  next !== undefined &&
  next.marker?.kind !== 'article';

/** Builds the reader; the vocabulary lists the words by which a line acts rather than names. */
export function createHeadingReader(vocabulary: Vocabulary): HeadingReader {
  const acts = vocabulary.layout.headingActs;
  const saysWhoActs = (content: string): boolean => acts.some((words) => content.includes(words));

  return (block, marker, content, next) => {
    if (content.length > LONGEST_LETTERS && marker.kind !== 'annex') return isOuter(marker);
    const words = content === '' ? 0 : content.split(' ').length;
    if (isOuter(marker)) return true;
    if (marker.kind === 'article') return articleHeading(content, words, next);
    if (words > LONGEST || SENTENCES.test(content)) return false;
    if (block.capitals || marker.kind === 'roman' || marker.kind === 'capital') return true;
    if (/;$/.test(content) || (LABEL.test(content) && !block.bold)) return false;
    const below = hasBelow(marker, next);
    if (words > LONG && !(below && !FINISHED.test(content) && (block.bold || next?.marker?.kind === 'bullet')))
      return false;
    if (/:$/.test(content)) return words <= MIDDLE && !(saysWhoActs(content) && words > SHORT + 8);
    if (FINISHED.test(content)) {
      return below && next?.marker != null && words <= MIDDLE && !saysWhoActs(content);
    }
    if (block.bold) return below;
    return (
      below &&
      (words <= MIDDLE || next?.marker != null) &&
      !(saysWhoActs(content) && words > SHORT && next?.marker == null)
    );
  };
}
