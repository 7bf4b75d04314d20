import sqlite from 'node-sqlite3-wasm';
import type { Peer } from './peer.js';

/** SQLite FTS5 with its tokenizer that removes diacritics, any of the words, BM25. */
export function sqliteFts5(): Peer {
  const database = new sqlite.Database(':memory:');
  database.exec(
    "CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, law, text, tokenize = 'unicode61 remove_diacritics 2')",
  );
  return {
    name: 'SQLite FTS5, remove_diacritics 2, any word',
    async build(articles) {
      database.exec('BEGIN');
      for (const { id, title, law, text } of articles)
        database.run('INSERT INTO articles VALUES (?, ?, ?, ?)', [id, title, law, text]);
      database.exec('COMMIT');
    },
    async search(question) {
      const words = question.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      const query = words.map((word) => `"${word}"`).join(' OR ');
      const rows = database.all(
        'SELECT id FROM articles WHERE articles MATCH ? ORDER BY bm25(articles, 0, 3, 2, 1) LIMIT 10',
        [query],
      );
      return rows.map(({ id }) => String(id));
    },
  };
}
