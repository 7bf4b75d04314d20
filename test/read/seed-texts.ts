import { readdirSync, readFileSync } from 'node:fs';

const CORPUS = new URL('../../seed/corpus/', import.meta.url);

export const seedNames = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));
export const seedBytes = (name: string): Uint8Array => readFileSync(new URL(name, CORPUS));
export const seedText = (name: string): string => readFileSync(new URL(name, CORPUS), 'utf8');

/** Seeds whose text was not won by OCR. */
export const cleanNames = seedNames.filter((name) => !name.includes('ocr'));
/** Lines with words, without the blanks around them and the marks that tell a table or a list in plain text. */
export const seedLines = (name: string): string[] =>
  seedText(name)
    .split('\n')
    .map((line) => line.replace(/[|\t\u00a0 ]+/g, ' ').trim())
    .filter((line) => /\p{L}/u.test(line));
