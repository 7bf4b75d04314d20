import { Index } from 'flexsearch';
import { fold } from '../../../../src/text/fold.js';
import type { Peer } from './peer.js';

/** FlexSearch over folded words, with suggestions: what it does where not every word is found. */
export function flexSearch(): Peer {
  const index = new Index({ tokenize: 'strict', encode: (text: string) => fold(text).match(/[a-z0-9]+/g) ?? [] });
  const ids: string[] = [];
  return {
    name: 'FlexSearch, folded words, suggest',
    async build(articles) {
      for (const { id, title, law, text } of articles) {
        index.add(ids.length, `${title} ${law} ${text}`);
        ids.push(id);
      }
    },
    search: async (question) =>
      index.search(question, { limit: 10, suggest: true }).map((number) => ids[Number(number)] ?? ''),
  };
}
