import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { SearchDocument } from '../../../src/search/search-index.js';
import { symbolsOf } from '../../../src/text/analyse.js';

/** One article of a law: a line of `corpus.ndjson`. */
export const Article = z.object({ id: z.string(), title: z.string(), law: z.string(), text: z.string() });
export type Article = z.infer<typeof Article>;

export const AskedQuestion = z.object({ q: z.string(), relevant: z.array(z.string()) });
export type AskedQuestion = z.infer<typeof AskedQuestion>;
/** The same questions in several spellings, by the name of the spelling. */
export const AskedQuestions = z.record(z.string(), z.array(AskedQuestion));

/** Reads `corpus.ndjson` or `corpus.ndjson.gz`. Throws where there is neither, or a line is no article. */
export function readArticles(folder: string): Article[] {
  let text: string;
  try {
    text = readFileSync(join(folder, 'corpus.ndjson'), 'utf8');
  } catch {
    text = gunzipSync(readFileSync(join(folder, 'corpus.ndjson.gz'))).toString('utf8');
  }
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [Article.parse(JSON.parse(line))]));
}

export const readQuestions = (folder: string): z.infer<typeof AskedQuestions> =>
  AskedQuestions.parse(JSON.parse(readFileSync(join(folder, 'queries.json'), 'utf8')));

const NUMBERED = /^(Điều\s+\d+[a-zđ]?)\.?\s*/iu;
const LAW = /^(?:Luật|Bộ luật|Hiến pháp|Pháp lệnh)\s/iu;

/** An article as a section of its law. */
export function articleEntry({ id, title, law, text }: Article): SearchDocument {
  const [numbered = '', part = null] = NUMBERED.exec(title) ?? [];
  return {
    item: { type: 'section', id, title, text, document: law, source: null, owners: [], deadlines: [] },
    fields: { title: title.slice(numbered.length), document: law, heading: '', text, raw: '' },
    facets: {
      level: null,
      kind: LAW.test(law) ? 'law' : 'other',
      issuedOn: null,
      held: null,
      assignments: [],
      due: [],
    },
    place: { symbol: symbolsOf(law)[0] ?? null, part },
  };
}
