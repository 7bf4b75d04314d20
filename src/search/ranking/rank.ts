import { RankingSign } from '../../model/search.js';
import type { Candidate } from '../engine.js';
import { idOf, type Passage } from '../passages/passage.js';
import type { NamedKeys } from '../reading/named-keys.js';
import type { EvidenceReader } from './evidence.js';

/** Weights fitted over questions with known answers; scripts/fit-ranking.ts. */
export type RankingModel = Readonly<Record<RankingSign, number>>;

export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
  /** The number of its document, or a piece of it, is in the question; and its very part of it. */
  readonly ofDocument: boolean;
  readonly ofPart: boolean;
}

/** Natural logarithm of the count of titles that stands for 1. */
const SHARED_SCALE = 8;
export interface Judged extends Ranked {
  readonly evidence: Readonly<Record<RankingSign, number>>;
}

/** Above everything that words can give. */
const PART_BONUS = 100;
const DOCUMENT_BONUS = 50;
/** What speaks of the document that is asked for, above what only has words of its number. */
const MENTION_BONUS = 8;

const holdsKey = ({ tokens, counts }: Passage, keys: ReadonlySet<number>): boolean => {
  if (keys.size === 0) return false;
  for (let at = tokens.length - (counts.at(-1) ?? 0); at < tokens.length; at += 1)
    if (keys.has(idOf(tokens[at] as number))) return true;
  return false;
};

const documentOf = ({ entry }: Candidate): string => entry.item.document ?? entry.id;

/** Of each document the best two scores. */
function bestByDocument(candidates: readonly Candidate[]): Map<string, [number, number]> {
  const best = new Map<string, [number, number]>();
  for (const candidate of candidates) {
    const [first, second] = best.get(documentOf(candidate)) ?? [0, 0];
    const { score } = candidate;
    best.set(documentOf(candidate), score > first ? [score, first] : [first, Math.max(second, score)]);
  }
  return best;
}

/** The signs of candidates for a question, in the order of the candidates. */
export function signsOf(candidates: readonly Candidate[], reader: EvidenceReader): Record<RankingSign, number>[] {
  const best = Math.max(Number.MIN_VALUE, ...candidates.map(({ score }) => score));
  const documents = bestByDocument(candidates);
  return candidates.map((candidate) => {
    const { score, entry, passage } = candidate;
    const [first, second] = documents.get(documentOf(candidate)) ?? [0, 0];
    const evidence = reader.evidence(passage);
    return {
      titleOf: evidence.titleOf,
      documentOf: evidence.documentOf,
      textOf: evidence.textOf,
      anyOf: evidence.anyOf,
      pairsOf: evidence.pairsOf,
      titleAsked: evidence.titleAsked,
      otherMarks: evidence.otherMarks,
      clauseOf: evidence.clauseOf,
      score: score / best,
      sameDocument: (score === first ? second : first) / best,
      sharedTitle: Math.min(1, Math.log(Math.max(1, candidate.sharedTitle)) / SHARED_SCALE),
      law: entry.facets.kind === 'law' ? 1 : 0,
    };
  });
}

/** Judges candidates; in their order. */
export function judge(
  candidates: readonly Candidate[],
  reader: EvidenceReader,
  model: RankingModel,
  keys: NamedKeys,
): Judged[] {
  const signs = signsOf(candidates, reader);
  return candidates.map((candidate, at) => {
    const given = signs[at] as Record<RankingSign, number>;
    const ofDocument = holdsKey(candidate.passage, keys.documents);
    const ofPart = ofDocument && holdsKey(candidate.passage, keys.parts);
    const words = RankingSign.options.reduce((sum, feature) => sum + model[feature] * given[feature], 0);
    const mentions = holdsKey(candidate.passage, keys.mentions) ? MENTION_BONUS : 0;
    const bonus = ofPart ? PART_BONUS : ofDocument ? DOCUMENT_BONUS : mentions;
    return { candidate, score: words + bonus, evidence: given, ofDocument, ofPart };
  });
}
