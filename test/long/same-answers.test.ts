import { compose } from '../../src/compose.js';
import { readConfig } from '../../src/config.js';
import { searchDocuments } from '../../src/ingest/search-feed.js';
import { NodeType } from '../../src/model/terms.js';
import { createNeo4jSearch } from '../../src/search/neo4j.js';
import {
  NO_FILTERS,
  type SearchDocument,
  type SearchFilters,
  type SearchIndex,
} from '../../src/search/search-index.js';
import { describeNeo4j } from '../neo4j/describe-neo4j.js';
import { embeddedIndex, SEARCH_WORDS } from '../search/embedded-index.js';
import { madeUpDocuments, madeUpQuestions } from '../search/made-up-documents.js';
import { answerAll, DEPTH, qualityOf } from '../search/relevance/answers.js';
import { loadRelevanceSet } from '../search/relevance/relevance-set.js';
import { temporaryFolder } from '../temporary-folder.js';

const SEED = 7;
const ENTRIES = 400;
const QUESTIONS = 400;
const SUITE_MS = 180_000;

interface Asked {
  readonly text: string;
  readonly filters: SearchFilters;
}

const ask = (index: SearchIndex, { text, filters }: Asked, size = DEPTH) =>
  index.search({ text, filters, without: [], boosts: [], sort: 'relevance', group: false, offset: 0, size });

async function seeds(): Promise<readonly SearchDocument[]> {
  const composition = compose(readConfig({ DATA_DIR: temporaryFolder() }));
  await composition.load();
  const documents = searchDocuments(composition.graph());
  await composition.close();
  return documents;
}

describeNeo4j('both engines of search', ({ connection }) => {
  let embedded: SearchIndex;
  let neo4j: SearchIndex;
  const fill = async (documents: readonly SearchDocument[]): Promise<void> => {
    embedded = embeddedIndex();
    neo4j = createNeo4jSearch(connection(), SEARCH_WORDS);
    for (const index of [embedded, neo4j]) await index.replaceAll(documents);
  };
  /** All hits in no order, and what is told of them. */
  const answer = async (index: SearchIndex, asked: Asked, size: number) => {
    const { totalItems, member, facets, understood } = await ask(index, asked, size);
    const { spelling, abbreviations, phrases, excluded } = understood;
    const ids = member.map(({ item }) => item.id).sort();
    return { asked, totalItems, ids, facets, read: { spelling, abbreviations, phrases, excluded } };
  };
  const agreeOn = async (questions: readonly Asked[], size: number): Promise<void> => {
    for (const asked of questions) {
      expect(await answer(neo4j, asked, size)).toEqual(await answer(embedded, asked, size));
    }
  };

  describe('over a made-up library', () => {
    beforeAll(() => fill(madeUpDocuments(ENTRIES, SEED)), SUITE_MS);

    test(
      'give the same hits and facets to every question',
      () => agreeOn(madeUpQuestions(QUESTIONS, SEED), ENTRIES),
      SUITE_MS,
    );

    test('most questions find something, and few find everything', async () => {
      const totals = await Promise.all(
        madeUpQuestions(QUESTIONS, SEED).map(async (asked) => (await ask(embedded, asked)).totalItems),
      );
      expect(totals.filter((total) => total > 0).length).toBeGreaterThan(QUESTIONS / 2);
      expect(totals.filter((total) => total === ENTRIES).length).toBeLessThan(QUESTIONS / 10);
    });

    test(
      'and after changes, too',
      async () => {
        const [gone, changed] = [madeUpDocuments(100, SEED), madeUpDocuments(200, SEED + 1)];
        for (const index of [embedded, neo4j])
          await index.apply({ put: changed, remove: gone.map(({ item }) => item.id) });
        await agreeOn(madeUpQuestions(QUESTIONS / 4, SEED + 2), 2 * ENTRIES);
      },
      SUITE_MS,
    );
  });

  describe('over the five directives', () => {
    let documents: readonly SearchDocument[];
    beforeAll(async () => {
      documents = await seeds();
      await fill(documents);
    }, SUITE_MS);

    test(
      'give the same hits and facets to what staff ask',
      async () => {
        const asked = loadRelevanceSet().flatMap(({ q }, at) => {
          const type = NodeType.options[at % NodeType.options.length] as NodeType;
          return [NO_FILTERS, { ...NO_FILTERS, types: [type] }].map((filters) => ({ text: q, filters }));
        });
        await agreeOn(asked, documents.length);
      },
      SUITE_MS,
    );

    test(
      'put them in an order that is as good, within 0.02 of nDCG@10',
      async () => {
        const quality = async (index: SearchIndex): Promise<number> => {
          const answered = await answerAll(async (text) => {
            const { member } = await ask(index, { text, filters: NO_FILTERS });
            return member.map(({ item }) => item.id);
          });
          return qualityOf(answered).ndcg;
        };
        const [one, other] = [await quality(embedded), await quality(neo4j)];
        expect(Math.abs(one - other)).toBeLessThanOrEqual(0.02);
      },
      SUITE_MS,
    );
  });
});
