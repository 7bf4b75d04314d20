import { readdirSync, readFileSync } from 'node:fs';
import { createCollection } from '../../../src/search/passages/collection.js';
import { readPassage } from '../../../src/search/passages/passage.js';
import { createAbbreviations } from '../../../src/search/reading/abbreviations.js';
import { createUnderstand } from '../../../src/search/reading/language.js';
import { createQuestionReader, type ReadQuestion } from '../../../src/search/reading/question.js';
import { loadVocabulary } from '../../../src/vocabulary/load.js';

const SEED = new URL('../../../seed/', import.meta.url);
const CORPUS = new URL('corpus/', SEED);
const questions = JSON.parse(readFileSync(new URL('vocabulary/questions.json', SEED), 'utf8'));

/** The four directives whose text is clean. */
export const texts = readdirSync(CORPUS)
  .filter((name) => name.endsWith('.txt') && !name.includes('ocr'))
  .sort()
  .map((name) => readFileSync(new URL(name, CORPUS), 'utf8'));

/** Sentences of a text, of four words at least. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/\n|(?<=[.;:])\s/)
    .map((line) => line.trim())
    .filter((line) => line.split(/\s+/).length >= 4);

/** Reads questions to a library that holds each line of some texts as a passage. */
export function readerOver(library: readonly string[]): ReadQuestion {
  const collection = createCollection();
  const lines = library.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  const passages = lines.map((text, at) => {
    const source = { title: '', document: '', heading: '', text, raw: '', keys: [] };
    return [{ id: String(at) }, readPassage(collection.lexicon, source)] as const;
  });
  collection.change(passages, []);
  const table = loadVocabulary().abbreviations.abbreviations.map(({ abbr, full }) => [abbr, full] as const);
  return createQuestionReader(
    createAbbreviations(new Map(table)),
    createUnderstand(collection, questions.phrases),
    questions,
  );
}
