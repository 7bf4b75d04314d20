import type { Vocabulary } from '../../vocabulary/load.js';
import { createPhraseSet, createPhrases, type Phrases } from '../words/phrases.js';

/** What is known of a head: whether it is a name by itself, may be written small, takes over the place of its list. */
export interface Head {
  readonly alone: boolean;
  /** May go on in small letters although it is a name by itself. */
  readonly open: boolean;
  /** Is also what somebody does ("thanh tra"): a body only with a name or a place. */
  readonly verb: boolean;
  readonly lower: boolean;
  readonly placed: boolean;
  /** An abbreviation counts in capitals only: "CP" is a body, "cp" is not. */
  readonly capitals: boolean;
  /** A head of many bodies, not a name from the list of bodies. */
  readonly general: boolean;
}

/** A class of bodies: whether its word is also a verb, and whether a field may follow it. */
export interface BodyClass {
  readonly verb: boolean;
  readonly ofField: boolean;
  /** A department, or a locality: the two do not join in one list. */
  readonly side: 'department' | 'locality' | null;
}

export type PlaceLevel = 'province' | 'district' | 'commune';

/** The vocabulary of bodies, compiled into dictionaries of phrases. */
export interface BodyLexicon {
  /** Words that a body can begin with: a quick test before the dictionaries are asked. */
  readonly beginnings: ReadonlySet<string>;
  /** Words that stand between two bodies; `and` is the one that also joins the parts of a name. */
  readonly joiners: ReadonlySet<string>;
  readonly and: string;
  /** What every collective name begins with. */
  readonly plural: string;
  readonly heads: Phrases<Head>;
  readonly domains: Phrases<true>;
  readonly tails: Phrases<true>;
  readonly holders: Phrases<true>;
  /** "Chánh Văn phòng" holds the head "Văn phòng": how many words of the title are the head. */
  readonly holderHeads: Phrases<number>;
  readonly unnamedHolders: Phrases<string>;
  readonly plurals: Phrases<true>;
  readonly classes: Phrases<BodyClass>;
  readonly modifiers: Phrases<true>;
  readonly links: Phrases<true>;
  readonly breakers: Phrases<true>;
  readonly places: Phrases<PlaceLevel | null>;
  readonly verbs: Phrases<true>;
  readonly nominal: Phrases<true>;
  readonly decisive: Phrases<true>;
  readonly nobodies: Phrases<true>;
  readonly afterNames: Phrases<true>;
  readonly openers: Phrases<true>;
  readonly closers: Phrases<true>;
}

const verbsOf = ({ roles }: Vocabulary): string[] => [
  ...roles.taskVerbs,
  ...roles.orders,
  ...roles.roles.flatMap((role) => role.verbs),
];

function* headEntries(vocabulary: Vocabulary): Iterable<readonly [string, Head]> {
  const grammar = vocabulary.bodyGrammar;
  const canonical = (words: readonly string[]): Set<string> => new Set(words.map((word) => word.toLowerCase()));
  const [alone, open] = [canonical(grammar.alone), canonical(grammar.open)];
  const verbs = canonical(verbsOf(vocabulary));
  const [lower, placed] = [canonical(grammar.lower), canonical(grammar.placed)];
  for (const name of [...grammar.heads, ...grammar.lower, ...grammar.placed]) {
    const key = name.toLowerCase();
    const verb = verbs.has(key);
    const head = {
      open: open.has(key),
      verb,
      lower: lower.has(key),
      placed: placed.has(key),
      capitals: false,
      general: true,
    };
    yield [name, { ...head, alone: (alone.has(key) || head.placed) && !verb }];
  }
  const known = { alone: true, verb: false, open: false, lower: false, placed: false, general: false };
  const composed = composedNames(vocabulary);
  for (const { name, aliases, abbreviations, collective } of vocabulary.bodies.bodies) {
    if (collective) continue;
    for (const whole of [name, ...aliases]) if (!composed(whole)) yield [whole, { ...known, capitals: false }];
    for (const code of abbreviations) if (!composed(code)) yield [code, { ...known, capitals: true }];
  }
}

/** Names that the grammar makes of head and field, or of head and kind of place: it reads on where they end. */
function composedNames(vocabulary: Vocabulary): (name: string) => boolean {
  const { heads, domains, places } = vocabulary.bodyGrammar;
  const fields = new Set(domains);
  const kinds = [...places.province, ...places.district, ...places.commune];
  return (name) =>
    kinds.some((kind) => name.endsWith(` ${kind}`)) ||
    heads.some((head) => name.startsWith(`${head} `) && fields.has(name.slice(head.length + 1)));
}

function sideOf(name: string, apart: Vocabulary['bodyGrammar']['apart']): BodyClass['side'] {
  if (apart.of.includes(name)) return 'department';
  return apart.from.includes(name) ? 'locality' : null;
}

/** Compiles what the vocabulary says of bodies; built once. */
export function createBodyLexicon(vocabulary: Vocabulary): BodyLexicon {
  const { bodyGrammar: grammar, roles } = vocabulary;
  const classVerbs = new Set(grammar.classVerbs);
  const ofField = new Set(grammar.fieldClasses);
  const { province, district, commune } = grammar.places;
  const levels: (readonly [string, PlaceLevel | null])[] = [
    ...province.map((word) => [word, 'province'] as const),
    ...district.map((word) => [word, 'district'] as const),
    ...commune.map((word) => [word, 'commune'] as const),
    ...Object.keys(grammar.placeCodes).map((code) => [code, 'province'] as const),
    ...grammar.placeWords.map((word) => [word, null] as const),
  ];
  const begin = {
    heads: createPhrases(headEntries(vocabulary)),
    holders: createPhraseSet([...roles.heads, ...Object.keys(roles.holderHeads)]),
    plurals: createPhraseSet(grammar.plurals),
    classes: createPhrases(
      grammar.classes.map((name) => [
        name,
        { verb: classVerbs.has(name), ofField: ofField.has(name), side: sideOf(name, grammar.apart) },
      ]),
    ),
  };
  return {
    ...begin,
    joiners: new Set(grammar.joiners),
    and: grammar.words.and,
    plural: grammar.words.plural,
    beginnings: new Set(Object.values(begin).flatMap((phrases) => phrases.beginnings)),
    domains: createPhraseSet(grammar.domains),
    tails: createPhraseSet(grammar.tails),
    holderHeads: createPhrases(
      Object.entries(roles.holderHeads).map(([title, head]) => [title, head.split(' ').length] as const),
    ),
    unnamedHolders: createPhrases(Object.entries(grammar.unnamedHolders)),
    modifiers: createPhraseSet(grammar.modifiers),
    links: createPhraseSet(grammar.links),
    breakers: createPhraseSet(grammar.breakers),
    places: createPhrases(levels),
    verbs: createPhraseSet(verbsOf(vocabulary)),
    nominal: createPhraseSet(grammar.nominal),
    decisive: createPhraseSet(grammar.decisive),
    nobodies: createPhraseSet(grammar.nobodies),
    afterNames: createPhraseSet(grammar.afterNames),
    openers: createPhraseSet(grammar.openers),
    closers: createPhraseSet(grammar.closers),
  };
}
