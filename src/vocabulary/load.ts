import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DirectiveError } from '../model/errors.js';
import { Comparator, DocumentKind, FieldKind, Relation, Role } from '../model/terms.js';

const text = z.string().min(1);
const texts = z.array(text);
const evidence = { examples: texts.min(1), counterExamples: texts };

const DocumentType = z.strictObject({
  id: text,
  name: text,
  kind: DocumentKind,
  codes: texts,
  aliases: texts,
  ownType: z.boolean(),
  citedByName: z.boolean(),
  normative: z.boolean(),
});
const SymbolGrammar = z.strictObject({
  id: text,
  pattern: text,
  ...evidence,
  system: z.enum(['party', 'state']),
  /** Only right after the word "số". */
  afterNumberWord: z.boolean().optional(),
});
const Theme = z.strictObject({
  id: text,
  items: z.enum(['tasks', 'targets', 'owned', 'none']),
  phrases: texts.min(1),
  onlyOutermost: z.boolean(),
});
const LetterheadWords = z.strictObject({
  unitHeads: texts.min(1),
  connectors: texts,
  officeHeads: texts,
  superiors: z.array(z.strictObject({ printed: text, called: text })),
  marks: texts,
  persons: texts,
  letterType: text,
});
const FieldLabels = z.strictObject({ kind: FieldKind, labels: texts.min(1) });
const RoleEntry = z.strictObject({ id: text, role: Role, verbs: texts.min(1), ...evidence });
const RelationEntry = z.strictObject({
  id: text,
  relation: Relation,
  scope: z.enum(['preamble', 'opening', 'any']),
  before: texts.min(1),
  ...evidence,
});
const CitationWords = z.strictObject({
  issuerStops: texts.min(1),
  tailStarts: texts.min(1),
  returns: texts.min(1),
  openIssuers: texts,
  lawWords: texts.min(1),
  lawStops: texts.min(1),
  lawPairs: texts,
  congress: texts,
  schemes: texts,
  afterNumber: texts.min(1),
  tailStops: texts,
  issuerFields: texts,
  nameVerbs: texts,
  closedIssuers: texts,
  speaking: texts,
});
const ComparatorEntry = z.strictObject({ id: text, sign: Comparator, before: texts.min(1), after: texts, ...evidence });
const BodyEntry = z.strictObject({
  id: text,
  name: text,
  aliases: texts,
  abbreviations: texts,
  branch: text,
  level: text,
  relative: z.boolean().optional(),
  collective: z.boolean().optional(),
  /** First day, month or year; and the first on which the body is no more. */
  validFrom: text.optional(),
  validTo: text.optional(),
  successors: texts.optional(),
  predecessors: texts.optional(),
});
const Province = z.looseObject({ name: text, short: text, kind: text });
const Abbreviation = z.looseObject({ abbr: text, full: text });

const commented = <T extends z.ZodRawShape>(shape: T) => z.looseObject({ $comment: text, ...shape });

const FILES = {
  types: ['document-types.json', commented({ types: z.array(DocumentType).min(1) })],
  symbols: [
    'symbol-grammars.json',
    commented({
      grammars: z.array(SymbolGrammar).min(1),
      spellings: z.record(text, text),
      partyIssuers: texts.min(1),
      partyEndings: texts.min(1),
      frontHeads: texts,
      stateIssuers: texts.min(1),
    }),
  ],
  laws: [
    'laws.json',
    commented({
      laws: z.array(z.strictObject({ type: text, names: texts.min(1) })).min(1),
      constitutions: texts.min(1),
      statutes: texts,
    }),
  ],
  layout: [
    'layout.json',
    commented({
      mottos: texts,
      signatureMarks: texts,
      recipientHeads: texts,
      positions: texts,
      themes: z.array(Theme).min(1),
      openers: texts.min(1),
      closers: texts.min(1),
      citedTypes: z.strictObject({ letterType: text, assemblyType: text, generalWord: text }),
      generalClause: z.strictObject({
        self: texts.min(1),
        collectives: texts.min(1),
        directing: texts,
        limits: texts,
      }),
      properNames: texts,
      afterClosing: texts.min(1),
      openings: texts.min(1),
      letterhead: LetterheadWords,
      headingActs: texts.min(1),
      fields: z.array(FieldLabels).min(1),
    }),
  ],
  roles: [
    'roles.json',
    commented({
      roles: z.array(RoleEntry).min(1),
      adverbs: texts,
      helping: texts,
      orders: texts,
      appeals: texts,
      requests: texts,
      directing: texts,
      directingPairs: texts,
      nounMarks: texts,
      partners: texts,
      heads: texts,
      holderHeads: z.record(text, text),
      taskVerbs: texts,
      leadIns: texts,
      sourceMarks: texts,
      pastMarks: texts,
    }),
  ],
  relations: [
    'relations.json',
    commented({
      relations: z.array(RelationEntry).min(1),
      inside: z.array(z.strictObject({ relation: Relation, before: texts.min(1) })),
      amendedBy: texts.min(1),
      expired: z.array(z.strictObject({ relation: Relation, after: texts.min(1) })),
      citation: CitationWords,
      programmes: z.strictObject({
        types: texts.min(1),
        national: texts.min(1),
        quotedTypes: texts,
        drafting: texts.min(1),
        nameStops: texts.min(1),
      }),
    }),
  ],
  measures: [
    'measures.json',
    commented({
      comparators: z.array(ComparatorEntry).min(1),
      fillers: texts,
      prepositions: texts,
      ranks: z.strictObject({ placed: texts, grouped: texts, leading: texts }),
      aspirations: texts,
      labelsBefore: texts,
      softLabels: texts,
      notLabels: texts,
      labelsAfter: texts,
      durations: texts,
      changes: texts,
      countedFrom: texts,
      rangeStart: text,
      numberWords: z.record(text, z.number()),
      scales: z.record(text, z.number()),
      currencies: texts,
      pastCues: texts,
      doneCues: texts,
      goalCues: texts,
      withinCues: texts,
      units: texts.min(1),
      unglued: texts,
      rateBases: texts,
      functionWords: texts,
      indicators: texts,
      predicates: texts.min(1),
      shareBases: texts,
      notTails: texts,
      spanWords: texts,
      ownPredicates: texts,
      links: texts,
      conjunctions: texts.min(1),
      totals: texts,
      notTotals: texts,
      clauseOpeners: texts,
      subjectStops: texts,
      subjectOpeners: texts,
    }),
  ],
  time: [
    'time-expressions.json',
    commented({
      before: texts,
      until: texts,
      in: texts,
      from: texts.min(1),
      baselines: texts,
      visions: texts,
      documents: texts.min(1),
      issued: texts,
      datedNouns: texts,
      clauseOpeners: texts,
      conjunctions: texts,
      goals: texts,
      completions: texts,
      sinceThen: texts,
      untilNow: texts,
      recurrences: z.array(z.strictObject({ phrase: text, rule: text })),
      dayPeriods: z.array(z.strictObject({ phrase: text, rule: text })),
      every: texts.min(1),
      periods: z.record(text, text),
      monthly: text,
      regularly: texts,
      recurringActs: texts,
      yearlyNames: texts,
      nominalAfter: texts,
      continuous: texts,
    }),
  ],
  bodyGrammar: [
    'body-grammar.json',
    commented({
      heads: texts,
      alone: texts,
      open: texts,
      lower: texts,
      placed: texts,
      domains: texts,
      tails: texts,
      plurals: texts,
      classes: texts,
      classVerbs: texts,
      fieldClasses: texts,
      modifiers: texts,
      links: texts,
      breakers: texts,
      nominal: texts,
      nobodies: texts,
      decisive: texts,
      afterNames: texts,
      places: z.strictObject({ province: texts, district: texts, commune: texts }),
      placeWords: texts,
      joiners: texts,
      words: z.strictObject({ and: text, plural: text, of: text }),
      placeCodes: z.record(text, text),
      provincial: texts,
      committees: z.record(text, text),
      relativeCommittee: text,
      congress: z.strictObject({ of: text, organisation: text, ordinal: text }),
      provincialClasses: texts,
      apart: z.strictObject({ of: texts, from: texts }),
      unnamedHolders: z.record(text, text),
      openers: texts,
      closers: texts,
    }),
  ],
  bodies: ['bodies.json', commented({ bodies: z.array(BodyEntry).min(1) })],
  adminUnits: ['admin-units.json', commented({ provinces: z.array(Province).min(1) })],
  abbreviations: [
    'abbreviations.json',
    commented({ abbreviations: z.array(Abbreviation).min(1), ambiguous: z.array(z.looseObject({ abbr: text })) }),
  ],
  syllables: [
    'syllables.json',
    commented({
      onsets: texts,
      rimes: texts,
      onsetsBeforeMedial: texts,
      rimesWithMedial: texts,
      rimesAlone: texts,
      rimesAfterQu: texts,
      exceptions: texts,
    }),
  ],
  confusions: ['ocr-confusions.json', commented({ letters: z.record(text, z.record(z.string(), z.number())) })],
} as const;

type Files = typeof FILES;
type Loaded = { readonly [K in keyof Files]: z.infer<Files[K][1]> };

/** The vocabulary, validated and frozen. One property a file of `seed/vocabulary`. */
export type Vocabulary = Loaded;

const DEFAULT_FOLDER = new URL('../../seed/vocabulary/', import.meta.url);

const refuse = (file: string, entry: string, reason: string): never => {
  throw new DirectiveError('vocabulary-broken', `${file}, ${entry}: ${reason}. Mend the entry and start again.`);
};

function entryName(data: unknown, path: readonly PropertyKey[]): string {
  let here = data;
  let name = '';
  for (const key of path) {
    here = (here as Record<PropertyKey, unknown> | undefined)?.[key];
    const id = (here as { id?: unknown } | undefined)?.id;
    if (typeof id === 'string') name = `entry "${id}", `;
  }
  return `${name}${path.map(String).join('.') || 'the whole file'}`;
}

function readOne(folder: URL, file: string, schema: z.ZodType): unknown {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  } catch (error) {
    return refuse(file, 'the whole file', error instanceof Error ? error.message : 'unreadable');
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  return refuse(file, entryName(data, issue?.path ?? []), issue?.message ?? 'not valid');
}

function compiled(entry: z.infer<typeof SymbolGrammar>): RegExp {
  try {
    return new RegExp(`^(?:${entry.pattern})$`, 'u');
  } catch {
    return refuse('symbol-grammars.json', `entry "${entry.id}"`, 'the pattern is no regular expression');
  }
}

function checkSymbolGrammars(vocabulary: Vocabulary): void {
  for (const entry of vocabulary.symbols.grammars) {
    const where = `entry "${entry.id}"`;
    const pattern = compiled(entry);
    const missed = entry.examples.find((example) => !pattern.test(example));
    const caught = entry.counterExamples.find((example) => pattern.test(example));
    if (missed) refuse('symbol-grammars.json', where, `the pattern does not match its example "${missed}"`);
    if (caught) refuse('symbol-grammars.json', where, `the pattern matches its counter-example "${caught}"`);
  }
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}

/**
 * Reads `seed/vocabulary` (or another folder of the same files).
 * @throws DirectiveError `vocabulary-broken`, naming file and entry, when an entry does not fit.
 */
export function loadVocabulary(folder: URL = DEFAULT_FOLDER): Vocabulary {
  const entries = Object.entries(FILES).map(([key, [file, schema]]) => [key, readOne(folder, file, schema)]);
  const vocabulary = Object.fromEntries(entries) as Vocabulary;
  checkSymbolGrammars(vocabulary);
  return freeze(vocabulary);
}
