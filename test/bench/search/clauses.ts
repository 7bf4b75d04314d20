import type { Article } from './articles.js';

const MIN_UNITS = 120;

/** Articles cut into their numbered clauses, as a library of directives is cut; about five a piece. */
export function clausesOf(articles: readonly Article[]): Article[] {
  return articles.flatMap((article) => {
    const pieces: string[] = [];
    for (const line of article.text.split(/\n+|(?<=[.;])\s+(?=\d{1,2}\.\s|[a-zđ]\)\s)/u)) {
      const last = pieces.at(-1);
      if (last !== undefined && last.length < MIN_UNITS) pieces[pieces.length - 1] = `${last}\n${line}`;
      else pieces.push(line);
    }
    return pieces.map((text, at) => ({ ...article, id: `${article.id}.${at}`, text }));
  });
}
