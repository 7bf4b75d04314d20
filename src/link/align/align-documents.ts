import type { Directive, Section } from '../../model/directive.js';
import type { ItemLink } from '../../model/links.js';
import { candidatesFor, type Likeness } from './candidates.js';
import { type EmptyWords, linkKind } from './link-kind.js';
import { pairSections } from './pair-sections.js';
import { createPairTable, type PairTable, type Passage, passagesOf, wordsOf } from './passages.js';

export const METHOD = 'rare-syllable-pairs';
/** Changes whenever other links can come out. */
export const VERSION = '1';

/** Coefficients of a logistic model over `Likeness`, fitted by scripts/fit-alignment.ts on readings. */
export interface AlignmentModel {
  readonly bias: number;
  readonly covered: number;
  readonly clauseCovered: number;
  readonly clauseShared: number;
  readonly heading: number;
  /** Of the logarithm of 1 + shared. */
  readonly shared: number;
  readonly lead: number;
  /** A parent is one from this probability on; */
  readonly first: number;
  /** a further one from this. */
  readonly further: number;
}

/** Ties the items and sections of a child to those of the parent it carries out. */
export type AlignDocuments = (child: Directive, parent: Directive) => ItemLink[];

/** Clauses of the genre that stand in neither document. */
const UNSEEN = 20;
/** A child that carries out more clauses than this of one document is a summary, and names the nearest. */
const MOST_PARENTS = 4;

/** The features of the model, the constant first: what scripts/fit-alignment.ts fits. */
export const featuresOf = ({ covered, clauseCovered, clauseShared, heading, shared, lead }: Likeness): number[] => [
  1,
  covered,
  clauseCovered,
  clauseShared,
  heading,
  Math.log1p(shared),
  lead,
];

function probability(likeness: Likeness, model: AlignmentModel): number {
  const { bias, covered, clauseCovered, clauseShared, heading, shared, lead } = model;
  const coefficients = [bias, covered, clauseCovered, clauseShared, heading, shared, lead];
  const sum = featuresOf(likeness).reduce((total, value, index) => total + value * (coefficients[index] as number), 0);
  return 1 / (1 + Math.exp(-sum));
}

interface Chosen {
  readonly parent: Passage;
  readonly score: number;
}

/** Sibling parents are truly close: a further one needs to be likely by itself, not nearly as likely as the first. */
function choose(candidates: readonly Likeness[], model: AlignmentModel): Chosen[] {
  return candidates
    .map((likeness) => ({ parent: likeness.parent, score: probability(likeness, model) }))
    .sort((a, b) => b.score - a.score || a.parent.item.source.start - b.parent.item.source.start)
    .filter(({ score }, index) => score >= (index === 0 ? model.first : model.further))
    .slice(0, MOST_PARENTS);
}

const bare = (id: string): string => id.slice(id.indexOf(':') + 1);

/** The id of the link between two items or two sections. */
export const linkId = (child: string, parent: string): string => `link:${bare(child)}~${bare(parent)}`;

/** Passages of both documents over one table of pairs, and the candidates of each child. */
export function candidatesOf(child: Directive, parent: Directive, table: PairTable) {
  const [children, parents] = [passagesOf(child, table), passagesOf(parent, table)];
  return { children, candidates: candidatesFor(children, parents, table.weights(UNSEEN)) };
}

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/**
 * Builds the aligner. Clause stands against item, weighted by how rare its syllable pairs are in the two documents,
 * with the headings as context; a theme alone makes no parent. Same texts, same links; time grows with the items, not
 * with their product.
 */
export function alignerOf(words: EmptyWords, model: AlignmentModel): AlignDocuments {
  return (child, parent) => {
    if (child.id === parent.id) return [];
    const facts = {
      childDocument: child.id,
      parentDocument: parent.id,
      method: METHOD,
      version: VERSION,
      state: 'current',
      review: null,
    } as const;
    const { children, candidates } = candidatesOf(child, parent, createPairTable(words.functionWords));
    const items = children.flatMap((passage, index): ItemLink[] => {
      const { item } = passage;
      const chosen = choose(candidates[index] ?? [], model);
      const kind = linkKind(
        passage,
        chosen.map((one) => one.parent),
        words,
      );
      return chosen.map((one, at) => ({
        id: linkId(item.id, one.parent.item.id),
        child: item.id,
        parent: one.parent.item.id,
        kind,
        score: rounded(one.score),
        rank: at + 1,
        ...facts,
      }));
    });
    const sections = pairSections(child, parent, items, words).map(
      ({ child: own, parent: other, score }: { child: Section; parent: Section; score: number }): ItemLink => ({
        id: linkId(own.id, other.id),
        child: own.id,
        parent: other.id,
        kind: linkKind(wordsOf(own.heading ?? ''), [wordsOf(other.heading ?? '')], words),
        score: rounded(score),
        rank: 1,
        ...facts,
      }),
    );
    return [...items, ...sections];
  };
}
