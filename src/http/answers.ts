import { z } from 'zod';
import * as answers from '../model/answers.js';
import * as comparison from '../model/comparison.js';
import { Coverage } from '../model/coverage.js';
import * as directive from '../model/directive.js';
import * as graph from '../model/graph.js';
import { ItemLink } from '../model/links.js';
import * as reports from '../model/reports.js';
import * as review from '../model/review.js';
import { ReviewMark } from '../model/review-mark.js';
import { ReviewRequest } from '../model/review-request.js';
import * as search from '../model/search.js';
import { Source } from '../model/source.js';

export const DocumentList = answers.listOf(graph.DocumentNode);
export const SectionList = answers.listOf(graph.SectionNode);
export const TaskList = answers.listOf(graph.TaskNode);
export const TargetList = answers.listOf(graph.TargetNode);
export const BodyList = answers.listOf(graph.BodyNode);
export const BodyTaskList = answers.listOf(answers.BodyTask);
export const ReviewList = answers.listOf(review.Review);
export const SearchHitList = answers.listOf(search.SearchHit).extend({
  facets: search.Facets.describe('What the hits can be narrowed to, with how many there are of each.'),
  query: search.SearchedQuery.describe(
    'How the question was read; name the id of a reading in `without` to switch it off.',
  ),
});
export const SuggestionList = z.object({ member: z.array(search.Suggestion) });

export const MissingDocumentList = answers.listOf(reports.MissingDocument);
export const UnassignedItemList = answers.listOf(reports.UnassignedItem).extend({ summary: reports.UnassignedSummary });
export const ConflictList = answers.listOf(reports.Conflict);
export const ArithmeticSlipList = answers.listOf(reports.ArithmeticSlip);
export const WeakerMeasureList = answers
  .listOf(reports.WeakerMeasure)
  .extend({ truncated: z.boolean().describe('There are more pairs of documents than are compared at once.') });

export const Health = z.object({ status: z.enum(['live', 'ready']) });

export const Entry = z.object({ name: z.string(), links: z.record(z.string(), z.string()) });

/** The schemas that get a name of their own in the OpenAPI description. */
export const NAMED_ANSWERS: Readonly<Record<string, z.ZodType>> = {
  Source,
  NamedBody: directive.NamedBody,
  Deadline: graph.ReviewedDeadline,
  Measure: directive.Measure,
  Owner: graph.ReviewedOwner,
  Inferred: directive.Inferred,
  Mention: graph.Mention,
  HeldDocument: graph.HeldDocument,
  CitedDocument: graph.CitedDocument,
  Document: graph.DocumentNode,
  Section: graph.SectionNode,
  Task: graph.TaskNode,
  Target: graph.TargetNode,
  Body: graph.BodyNode,
  LineageEdge: graph.LineageEdge,
  AnyNode: answers.AnyNode,
  View: answers.View,
  ReviewMark,
  ItemReview: review.ItemReview,
  ItemAnchor: review.ItemAnchor,
  OwnerFact: review.OwnerFact,
  Review: review.Review,
  ReviewRequest,
  BodyTask: answers.BodyTask,
  SearchHit: search.SearchHit,
  SearchItem: search.SearchItem,
  FacetValue: search.FacetValue,
  Facets: search.Facets,
  Reading: search.Reading,
  ParentHint: search.ParentHint,
  Suggestion: search.Suggestion,
  Lineage: answers.Lineage,
  TraceHop: answers.TraceHop,
  TracePath: answers.TracePath,
  Trace: answers.Trace,
  LineagePath: answers.LineagePath,
  ResolveAnswer: answers.ResolveAnswer,
  ItemLink,
  ComparedItem: comparison.ComparedItem,
  ComparedPair: comparison.ComparedPair,
  ComparedMeasure: comparison.ComparedMeasure,
  SectionPair: comparison.SectionPair,
  Comparison: comparison.Comparison,
  Coverage,
  Problem: answers.Problem,
  DocumentList,
  SectionList,
  TaskList,
  TargetList,
  BodyList,
  BodyTaskList,
  SearchHitList,
  SuggestionList,
  ReviewList,
  Health,
  Entry,
};
