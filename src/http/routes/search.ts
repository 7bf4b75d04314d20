import { z } from 'zod';
import { Problem } from '../../model/answers.js';
import { edtfDays } from '../../model/edtf.js';
import { SearchSort } from '../../model/search.js';
import { Level, NodeType, Role } from '../../model/terms.js';
import type { Questions, SearchRequest } from '../../query/questions.js';
import { SearchHitList, SuggestionList } from '../answers.js';
import { paged, toPage } from '../links.js';
import { type App, choice, choices, day, integer, pageParameters, question, texts } from '../schema.js';

const MOST_WORDS = 1000;
const YesNo = z.enum(['true', 'false']);
const NODE_ID = /^(?:document|body):[^\s#/?]+$/;

const filterParameters = {
  type: choices(NodeType).default([]).describe('Only these types: repeated, or a list with commas.'),
  level: choices(Level).default([]).describe('Only documents of these levels, and what stands in them.'),
  body: texts(NODE_ID, 'must be ids of bodies').default([]).describe('Only tasks that name one of these bodies.'),
  role: choices(Role).default([]).describe('Only tasks with a body in one of these roles; with `body`, that body.'),
  year: texts(/^\d{4}$/, 'must be years')
    .default([])
    .describe('Only documents issued in these years.'),
  document: texts(NODE_ID, 'must be ids of documents')
    .default([])
    .describe('Only these documents, and what stands in them.'),
  held: choice(YesNo).optional().describe('`true`: only documents whose text is held; `false`: only cited ones.'),
  dueFrom: day()
    .optional()
    .describe('Only what is due on this day or later; a month or a year counts from its first day.'),
  dueTo: day()
    .optional()
    .describe('Only what is due on this day or earlier; a month or a year counts to its last day.'),
};

const firstDay = (date: string): string => edtfDays(date)?.from ?? date;
const lastDay = (date: string): string => edtfDays(date)?.to ?? date;

const SearchParameters = z
  .strictObject({
    q: question(MOST_WORDS)
      .default('')
      .describe(
        'What to look for: words with or without diacritics, a symbol, a name, a question. Needed without a filter.',
      ),
    ...pageParameters,
    ...filterParameters,
    sort: choice(SearchSort)
      .default('relevance')
      .describe('`date`: latest document first; `deadline`: what is due first.'),
    group: choice(YesNo)
      .default('false')
      .describe('`true`: what says nearly the same in other documents comes beneath a hit.'),
    without: texts(/^\S+$/, 'must be ids of readings')
      .default([])
      .describe('Ids of readings to switch off; see `query.readings`.'),
  })
  .superRefine((query, context) => {
    const isFiltered = Object.keys(filterParameters).some(
      (name) => [query[name as keyof typeof query] ?? []].flat().length > 0,
    );
    if (query.q.trim() === '' && !isFiltered)
      context.addIssue({ code: 'custom', path: ['q'], message: 'is needed where no filter is given' });
    if (query.dueFrom !== undefined && query.dueTo !== undefined && firstDay(query.dueFrom) > lastDay(query.dueTo))
      context.addIssue({ code: 'custom', path: ['dueTo'], message: 'must not be before dueFrom' });
  });

function requestOf(query: z.output<typeof SearchParameters>): SearchRequest {
  const { q, sort, group, without, dueFrom, dueTo } = query;
  const due =
    dueFrom === undefined && dueTo === undefined
      ? null
      : { from: dueFrom === undefined ? null : firstDay(dueFrom), to: dueTo === undefined ? null : lastDay(dueTo) };
  const filters = {
    types: query.type,
    levels: query.level,
    bodies: query.body,
    roles: query.role,
    years: query.year,
    documents: query.document,
    held: query.held === undefined ? null : query.held === 'true',
    due,
  };
  return { q, page: toPage(query), filters, sort, group: group === 'true', without };
}

const SuggestParameters = z.strictObject({
  q: question(MOST_WORDS).describe('What is typed so far.'),
  size: integer(1, 20).default(8).describe('How many suggestions at most.'),
});

export function addSearch(app: App, questions: Questions): void {
  const schema = {
    operationId: 'search',
    summary: 'Documents, sections, tasks, targets and bodies that answer a question, best first',
    tags: ['questions'],
    querystring: SearchParameters,
    response: { 200: SearchHitList, '4xx': Problem },
  };
  app.get('/v1/search', { schema }, async ({ url, query }) => {
    const answer = await questions.search(requestOf(query));
    return { ...paged(url, query, answer), facets: answer.facets, query: answer.query };
  });
  const suggestSchema = {
    operationId: 'suggest',
    summary: 'Titles, numbers and names that begin as what is typed',
    tags: ['questions'],
    querystring: SuggestParameters,
    response: { 200: SuggestionList, '4xx': Problem },
  };
  app.get('/v1/suggest', { schema: suggestSchema }, async ({ query }) => {
    return { member: await questions.suggest(query.q, query.size) };
  });
}
