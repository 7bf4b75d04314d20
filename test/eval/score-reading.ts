import type { Directive, Extraction } from '../../src/model/directive.js';
import type { ReadText } from './load-readings.js';
import { createLocate, createQuote } from './passage.js';
import type { Reading } from './reading.js';
import { createTallies, type Score, type Tally } from './score.js';
import { scoreItems } from './score-items.js';
import { scoreMetadata } from './score-metadata.js';
import { scoreEdges, scoreReferences } from './score-references.js';
import { scoreSections } from './score-sections.js';

/** What is measured, in the order of the table. */
export const MEASURES = [
  'metadata',
  'references',
  'relation',
  'edges',
  'sections',
  'tasks',
  'targets',
  'owners',
  'role',
  'basis',
  'measures',
  'comparator',
  'due',
  'deadlines',
] as const;
export type MeasureName = (typeof MEASURES)[number];
export type Scores = Record<MeasureName, Score>;

/** The scores of one document of one text. */
export interface ScoredDocument {
  readonly name: string;
  readonly scores: Scores;
}

const scoresOf = (tallies: Record<MeasureName, Tally>): Scores =>
  Object.fromEntries(MEASURES.map((name) => [name, tallies[name].score()])) as Scores;

function scoreDocument(reading: Reading, directive: Directive, text: string): ScoredDocument {
  const tallies = createTallies(MEASURES);
  const quote = createQuote(text);
  scoreMetadata(reading, directive, tallies.metadata);
  scoreReferences(reading, directive, tallies, quote);
  scoreEdges(reading, directive, tallies.edges);
  scoreSections(reading, directive, tallies.sections, quote);
  scoreItems(reading, directive, tallies, quote, createLocate(text));
  return { name: reading.name, scores: scoresOf(tallies) };
}

/** A sample describes a file as one document: the parts of a decision and its plan are looked at together. */
function merged(documents: readonly Directive[]): Directive {
  const all = <K extends 'sections' | 'tasks' | 'targets' | 'references' | 'edges'>(key: K): Directive[K] =>
    documents.flatMap((one) => one[key] as Directive[K][number][]) as Directive[K];
  return {
    ...(documents[0] as Directive),
    sections: all('sections'),
    tasks: all('tasks'),
    targets: all('targets'),
    references: all('references'),
    edges: all('edges'),
  };
}

/** Scores what was extracted from a text against its readings, document by document. */
export function scoreText({ text, readings }: ReadText, { documents }: Extraction): ScoredDocument[] {
  return readings.map((reading, index) => {
    const directive = reading.whole || readings.length > 1 ? documents[index] : merged(documents);
    if (!directive) throw new Error(`${reading.name}: the file was read as ${documents.length} document(s) only`);
    return scoreDocument(reading, directive, text);
  });
}
