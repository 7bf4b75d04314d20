import type { Vocabulary } from '../../vocabulary/load.js';
import type { Standing } from '../bodies/body-names.js';
import { createPhrases } from '../words/phrases.js';
import { isCapital, toWordRun } from '../words/word-run.js';

/** Reads where a document stands. `issuer`: as the document names it; `texts`: its paragraphs. */
export type StandingReader = (issuer: string | null, place: string | null, texts: readonly string[]) => Standing;

/** Longest name of a Party organisation, in characters. */
const LONGEST_NAME = 90;

/** Builds the reader. What a document does not print stays null. */
export function createStandingReader(vocabulary: Vocabulary): StandingReader {
  const { committees, congress, relativeCommittee, places } = vocabulary.bodyGrammar;
  const kinds = [...places.commune, ...places.district];
  const provinces = createPhrases(vocabulary.adminUnits.provinces.map(({ short }) => [short, short] as const));
  const namesKind = createPhrases([
    ...Object.entries(committees),
    ...places.province.map((kind) => [kind, kind] as const),
  ]);
  const ofProvince = places.province.map((kind) => kind.toLowerCase());

  /** The commune an issuer's name ends with: "đặc khu Cát Hải". */
  const communeOf = (issuer: string): string | null => {
    const lower = issuer.toLowerCase();
    for (const kind of kinds) {
      const at = lower.lastIndexOf(` ${kind} `);
      const name = at === -1 ? '' : issuer.slice(at + kind.length + 2);
      if (name !== '' && isCapital(toWordRun(name), 0)) return `${kind} ${name.split(',')[0]}`;
    }
    return null;
  };

  /** "Đại hội Đảng bộ Các cơ quan Đảng thành phố lần thứ I": the organisation below the province, if the text names one. */
  const organisationIn = (text: string): string | null => {
    const start = `${congress.of} ${congress.organisation} `;
    for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + start.length)) {
      const from = at + start.length;
      const to = text.slice(from, from + LONGEST_NAME).indexOf(` ${congress.ordinal}`);
      const name = to === -1 ? '' : text.slice(from, from + to);
      const lower = name.toLowerCase();
      if (name !== '' && !ofProvince.some((kind) => lower === kind || lower.startsWith(`${kind} `)))
        return name.charAt(0).toLowerCase() + name.slice(1);
    }
    return null;
  };

  const committeeOf = (issuer: string, texts: readonly string[]): string | null => {
    const at = issuer.indexOf(relativeCommittee);
    if (at === -1) return null;
    if (issuer.length > at + relativeCommittee.length) return issuer.slice(at);
    for (const text of texts) {
      const organisation = organisationIn(text);
      if (organisation) return `${relativeCommittee} ${organisation}`;
    }
    return null;
  };

  /** The one province the text names with its kind or through its committee ("Thành ủy Hải Phòng"); null where it names two. */
  const provinceIn = (texts: readonly string[]): string | null => {
    const found = new Set<string>();
    for (const text of texts) {
      const run = toWordRun(text);
      for (let at = 0; at < run.words.length; at++) {
        const kind = namesKind.longest(run, at, run.words.length);
        const province = kind && run.gaps[kind.end] === 0 ? provinces.longest(run, kind.end, run.words.length) : null;
        if (kind && province && isCapital(run, kind.end)) found.add(`${kind.value} ${province.value}`);
      }
    }
    return found.size === 1 ? ([...found][0] as string) : null;
  };

  return (issuer, place, texts) => {
    const committee = issuer ? committeeOf(issuer, texts) : null;
    return {
      place: place ?? (committee ? provinceIn(texts) : null),
      commune: issuer ? communeOf(issuer) : null,
      committee,
    };
  };
}
