import type { SearchItem } from '../../model/search.js';
import type { NodeType } from '../../model/terms.js';
import { analyse } from '../../text/analyse.js';
import type { Candidate } from '../engine.js';
import { isDueWithin } from '../entry.js';
import type { NamedKeys } from '../reading/named-keys.js';
import type { Question } from '../reading/question.js';
import type { SearchBoost } from '../search-index.js';
import type { EvidenceReader } from './evidence.js';
import { type Judged, judge, type Ranked, type RankingModel } from './rank.js';

/** A candidate in its place, and what lifted it beside its words. */
export interface Placed extends Ranked {
  /** Its number or its name is what was asked for. */
  readonly named: boolean;
  /** The readings it fits. */
  readonly readings: readonly string[];
}

export interface Ordering {
  readonly reader: EvidenceReader;
  readonly model: RankingModel;
  readonly keys: NamedKeys;
  readonly question: Question;
  readonly boosts: readonly SearchBoost[];
  /** Bodies that the question speaks of. */
  readonly bodies: ReadonlySet<string>;
  /** See `createNamedRank`; null where names are not wanted. */
  readonly namedRank: ((item: SearchItem, question: Question) => number) | null;
}

/** Who names a document or a body means it more often than what stands in one and has the same words. */
const TYPE_SCORE: Readonly<Record<NodeType, number>> = { document: 1, body: 0.5, section: -0.5, task: 0, target: 0 };
/** A document whose name holds the whole question stands above its parts, which repeat it. */
const NAME_SCORE = 6;
const NAME_WORDS = 2;
const BOOST_SCORE = 2;
/** "kế hoạch truyền thông của thành phố" asks for the document, whose parts say more of it than its name does. */
const DOCUMENT_BOOST_SCORE = 6;

/** What a body is given to do, for a question that speaks of the body. */
const OWNED_SCORE = 3;

const holdsNumber = (text: string, number: string): boolean =>
  ` ${analyse(text).words.join(' ')} `.includes(` ${number} `);

function fits({ entry }: Candidate, { types, roles, due, number }: SearchBoost['fits']): boolean {
  const { assignments } = entry.facets;
  return (
    (types === undefined || types.includes(entry.item.type)) &&
    (roles === undefined || assignments.some(({ role }) => roles.includes(role))) &&
    (due === undefined || isDueWithin(entry.facets, due)) &&
    (number === undefined || holdsNumber(entry.item.text, number))
  );
}

const boostScore = ({ fits: { types } }: SearchBoost): number =>
  types?.every((type) => type === 'document') ? DOCUMENT_BOOST_SCORE : BOOST_SCORE;

const isWhollyNamed = ({ candidate, evidence }: Judged, { phrase }: Question): boolean =>
  candidate.entry.item.type === 'document' && phrase.length >= NAME_WORDS && evidence.titleOf > 0.999;

const byScoreThenId = (a: Placed, b: Placed): number =>
  b.score - a.score || (a.candidate.entry.id < b.candidate.entry.id ? -1 : 1);

/** Puts candidates in order, best first, equal ones by id. */
export function inOrder(candidates: readonly Candidate[], ordering: Ordering): Placed[] {
  const { question, boosts, bodies, namedRank } = ordering;
  return judge(candidates, ordering.reader, ordering.model, ordering.keys)
    .map((judged): Placed => {
      const { evidence: _, ...ranked } = judged;
      const { item } = ranked.candidate.entry;
      const name = namedRank?.(item, question) ?? 0;
      const fitting = boosts.filter((boost) => fits(ranked.candidate, boost.fits));
      const owned = ranked.candidate.entry.facets.assignments.some(({ body }) => bodies.has(body)) ? OWNED_SCORE : 0;
      const whole = isWhollyNamed(judged, question) ? NAME_SCORE : 0;
      const score =
        ranked.score +
        TYPE_SCORE[item.type] +
        whole +
        owned +
        name +
        fitting.reduce((sum, boost) => sum + boostScore(boost), 0);
      return { ...ranked, score, named: name > 0, readings: fitting.map(({ reading }) => reading) };
    })
    .sort(byScoreThenId);
}
