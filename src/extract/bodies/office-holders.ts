import { GAP, type WordRun } from '../words/word-run.js';
import type { BodyLexicon } from './body-lexicon.js';
import type { BodyParser } from './parsed-body.js';

const NO_BODY = { byDomain: false, placeFrom: -1, severalPlaces: false, placed: false, collective: true };

/** Builds the parser of office holders, who stand for their body: "Giám đốc Sở Y tế", "Thủ trưởng các sở, ngành". */
export function createHolderParser(lexicon: BodyLexicon, parseNamed: BodyParser, parseBody: BodyParser): BodyParser {
  /** Index after all titles that share one body: "Giám đốc, Thủ trưởng các sở, ngành". */
  const afterTitles = (run: WordRun, from: number, to: number): number => {
    let at = from;
    for (;;) {
      const joined = run.words[at] === lexicon.and && run.gaps[at] === 0 ? at + 1 : at;
      if (joined >= to || (joined === at && run.gaps[at] !== GAP.comma)) return at;
      const more = lexicon.holders.longest(run, joined, to);
      if (!more) return at;
      at = more.end;
    }
  };

  return (run, from, to, options) => {
    const first = lexicon.holders.longest(run, from, to);
    if (!first) return null;
    const title = lexicon.holderHeads.longest(run, from, to);
    if (title) {
      const inner = parseNamed(run, title.end - title.value, to, options);
      if (inner && inner.end > title.end) return { ...inner, start: from };
    }
    const unnamed = lexicon.unnamedHolders.longest(run, from, to);
    const at = unnamed ? first.end : afterTitles(run, first.end, to);
    const held =
      at < to && run.gaps[at] === 0 ? parseBody(run, at, to, { ...options, within: true, held: true }) : null;
    if (held) return { ...held, start: from };
    if (!unnamed || run.gaps[unnamed.end] !== GAP.comma) return null;
    const { end, value: name } = unnamed;
    return { ...NO_BODY, start: from, nameFrom: from, end, headEnd: end, name };
  };
}
