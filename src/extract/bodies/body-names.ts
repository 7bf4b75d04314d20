import type { NamedBody } from '../../model/directive.js';
import { isCapitals } from '../../text/case-fold.js';
import { bodyId } from '../../text/slug.js';
import { canonicalTone } from '../../text/tone.js';
import { trimEndOf } from '../../text/trim.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { createDecase } from '../head/decase.js';
import { createPhraseSet } from '../words/phrases.js';
import { isCapital, toWordRun } from '../words/word-run.js';
import { createBodyLexicon } from './body-lexicon.js';
import { createBodySpelling } from './body-spelling.js';

/** Where a document stands, as far as it says: what its relative names are relative to. */
export interface Standing {
  /** Its province, as "thành phố Hải Phòng". */
  readonly place: string | null;
  /** Its commune, as "đặc khu Cát Hải". */
  readonly commune?: string | null;
  /** The Party committee it speaks for, in full: "Đảng ủy" alone means this one. */
  readonly committee?: string | null;
}

/** Splits "thành phố Hải Phòng" into its kind and its name. */
function splitPlace(place: string | null | undefined, kinds: readonly string[]): { kind: string; name: string } | null {
  const kind = place ? kinds.find((one) => place.toLowerCase().startsWith(`${one} `)) : undefined;
  return place && kind ? { kind, name: place.slice(kind.length + 1) } : null;
}

/** `word` written small at the end of a name: "Công an Thành phố" is "Công an thành phố". */
const endsWith = (name: string, word: string): boolean => name.toLowerCase().endsWith(` ${word}`);

/**
 * Builds the function that makes a printed name whole within its document: abbreviations written out, one spelling,
 * the document's own place added where the name is relative to it. No place is invented.
 */
export function createBodyNamer(vocabulary: Vocabulary): (printed: string, standing: Standing) => NamedBody {
  const grammar = vocabulary.bodyGrammar;
  const lexicon = createBodyLexicon(vocabulary);
  const spell = createBodySpelling(vocabulary, lexicon.classes, lexicon.plurals);
  const decase = createDecase(vocabulary);
  const provinces = createPhraseSet(vocabulary.adminUnits.provinces.map((province) => province.short));
  const committees = Object.entries(grammar.committees);
  const communeKinds = [...grammar.places.commune, ...grammar.places.district];
  const provincialClasses = new Set(grammar.provincialClasses);
  const relative = grammar.relativeCommittee;
  const { and, of } = grammar.words;

  const namesProvince = (name: string): boolean => {
    const run = toWordRun(name);
    return run.words.some((_, at) => isCapital(run, at) && provinces.longest(run, at, run.words.length) !== null);
  };

  /** A list of nothing but classes, one of which only a province has: "Các sở, ban, ngành". */
  const isProvincialClass = (name: string): boolean => {
    const run = toWordRun(name);
    let at = lexicon.plurals.longest(run, 0, run.words.length)?.end ?? 0;
    if (at === 0) return false;
    let provincial = false;
    while (at < run.words.length) {
      if (run.words[at] === and) at++;
      const hit = lexicon.classes.longest(run, at, run.words.length);
      if (!hit) return false;
      provincial ||= provincialClasses.has(run.words[at] as string);
      at = hit.end;
    }
    return provincial;
  };

  const inProvince = (name: string, standing: Standing): string => {
    const province = splitPlace(standing.place, grammar.places.province);
    if (!province || namesProvince(name)) return name;
    if (endsWith(name, province.kind)) {
      const bare = name.slice(0, -province.kind.length - 1);
      return `${endsWith(bare, of) ? bare.slice(0, -of.length - 1) : bare} ${province.kind} ${province.name}`;
    }
    const committee = committees.find(
      ([word, kind]) => kind === province.kind && ` ${name}`.toLowerCase().endsWith(` ${word}`),
    );
    if (committee) return `${name} ${province.name}`;
    const whole = `${province.kind} ${province.name}`;
    const ofProvince = grammar.provincial.some((head) => name.startsWith(`${head} `)) && !endsInPlace(name);
    return ofProvince || isProvincialClass(name) ? `${name} ${whole}` : name;
  };

  const endsInPlace = (name: string): boolean =>
    [...grammar.places.province, ...communeKinds].some(
      (kind) => name.toLowerCase().includes(` ${kind}`) && !name.toLowerCase().includes(' xã hội'),
    );

  const relativeTo = (name: string, standing: Standing): string => {
    const { committee } = standing;
    if (committee && (name === relative || name.endsWith(` ${relative}`)))
      return name.slice(0, name.length - relative.length) + committee;
    const commune = splitPlace(standing.commune, communeKinds);
    return commune && endsWith(name, commune.kind) ? `${name} ${commune.name}` : name;
  };

  const whole = (printed: string, standing: Standing): NamedBody => {
    const clean = trimEndOf(printed.normalize('NFC').replace(/\s+/gu, ' '), ' .:;,').trim();
    const spelled = canonicalTone(spell(isCapitals(clean) && clean.includes(' ') ? decase(clean) : clean));
    const name = inProvince(relativeTo(spelled.charAt(0).toUpperCase() + spelled.slice(1), standing), standing);
    return { id: bodyId(name), name };
  };

  const known = new WeakMap<Standing, Map<string, NamedBody>>();
  return (printed, standing) => {
    const names = known.get(standing) ?? new Map<string, NamedBody>();
    if (names.size === 0) known.set(standing, names);
    const body = names.get(printed) ?? whole(printed, standing);
    names.set(printed, body);
    return body;
  };
}
