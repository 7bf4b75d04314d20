import type { Vocabulary } from '../../vocabulary/load.js';
import { createPhrases, type Phrases } from '../words/phrases.js';
import { isCapital, toWordRun, type WordRun } from '../words/word-run.js';

interface Spelling {
  readonly full: string;
  /** Written out wherever it stands in capitals; a head only where it begins with one. */
  readonly code: boolean;
}

const inCapitals = (text: string): boolean => text === text.toUpperCase() || /\p{Lu}{2}/u.test(text);

function* codes(vocabulary: Vocabulary): Iterable<readonly [string, Spelling]> {
  const { domains, heads, placeCodes } = vocabulary.bodyGrammar;
  const written = new Map([...domains, ...heads].map((name) => [name.toLowerCase(), name]));
  const ambiguous = new Set(vocabulary.abbreviations.ambiguous.map(({ abbr }) => abbr));
  for (const [code, full] of Object.entries(placeCodes)) yield [code, { full, code: true }];
  for (const { name, abbreviations } of vocabulary.bodies.bodies)
    for (const code of abbreviations) if (!ambiguous.has(code)) yield [code, { full: name, code: true }];
  for (const { abbr, full } of vocabulary.abbreviations.abbreviations)
    if (!ambiguous.has(abbr)) yield [abbr, { full: written.get(full.toLowerCase()) ?? full, code: true }];
}

function spellings(vocabulary: Vocabulary): Phrases<Spelling> {
  const heads = vocabulary.bodyGrammar.heads.filter((head) => !/\p{Lu}{2}/u.test(head));
  return createPhrases([...codes(vocabulary), ...heads.map((full) => [full, { full, code: false }] as const)]);
}

/** Lower-cases the first letter of a word. */
const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** Builds the function that writes a printed name in full: abbreviations expanded, heads and classes spelled one way. */
export function createBodySpelling(
  vocabulary: Vocabulary,
  classes: Phrases<unknown>,
  plurals: Phrases<unknown>,
): (printed: string) => string {
  const known = spellings(vocabulary);
  const { and } = vocabulary.bodyGrammar.words;

  /** Index after the classes that a collective name begins with: they are written small. */
  const classesEnd = (run: WordRun, from: number): number => {
    let end = from;
    for (;;) {
      const at = end > from && run.words[end] === and ? end + 1 : end;
      const hit = classes.longest(run, at, run.words.length);
      if (!hit || (hit.end < run.words.length && run.gaps[hit.end] === 0 && isCapital(run, hit.end))) return end;
      end = hit.end;
    }
  };

  return (printed) => {
    const run = toWordRun(printed);
    const plural = plurals.longest(run, 0, run.words.length);
    const smallFrom = plural ? plural.end : 0;
    const smallTo = plural ? classesEnd(run, plural.end) : 0;
    let out = '';
    let copied = 0;
    for (let at = 0; at < run.words.length; ) {
      const start = run.starts[at] as number;
      const hit = at < smallTo ? null : known.longest(run, at, run.words.length);
      const raw = hit ? printed.slice(start, run.ends[hit.end - 1]) : printed.slice(start, run.ends[at]);
      out += printed.slice(copied, start);
      if (hit && (hit.value.code ? inCapitals(raw) : at === 0 || isCapital(run, at))) out += hit.value.full;
      else if (at >= smallFrom && at < smallTo) out += small(raw);
      else out += raw;
      at = hit ? hit.end : at + 1;
      copied = run.ends[at - 1] as number;
    }
    return (out + printed.slice(copied)).replace(/\.(?=\s)/g, '');
  };
}
