import type {
  BodyNode,
  GraphChange,
  HeldDocument,
  LineageEdge,
  SectionNode,
  TargetNode,
  TaskNode,
} from '../../src/model/graph.js';
import type { ItemLink } from '../../src/model/links.js';
import type { Source } from '../../src/model/source.js';
import { randomBy, wordsBy } from './made-up-directive.js';

/** Sizes of the levels of one family of documents, from the resolution at its top down to the villages. */
const LEVELS = [1, 3, 9, 20, 30, 37];
export const FAMILY = LEVELS.reduce((sum, size) => sum + size, 0);
const SECTIONS = 8;
const TASKS = 28;
const TARGETS = 6;
const MEASURES = 7;
/** Nodes that one document comes to. */
export const NODES_A_DOCUMENT = 1 + SECTIONS + TASKS + TARGETS + MEASURES;
export const BODIES = 300;
/** Parts, measures, two owners a task, about two parents and ten links. */
export const RELATIONSHIPS_A_DOCUMENT = SECTIONS + TASKS + TARGETS + MEASURES + 2 * TASKS + 2 + 10;
/** Links of the one task of `hub`. */
export const HUB = 5_000;
const HUB_TASK = TASKS - 1;
const ROLES = ['lead', 'coordinate', 'assigned', 'advise'] as const;
const WORDS_A_TASK = 25;

export const documentId = (n: number): string => `document:van-ban.${n}`;
export const taskId = (n: number, at: number): string => `task:van-ban.${n}.ii.${at}`;
export const hubTask = (documents: number): string => taskId(documents, HUB_TASK);
export const bodyId = (n: number): string => `body:co-quan-${n % BODIES}`;
const firstOfLevel = LEVELS.map((_, level) => LEVELS.slice(0, level).reduce((sum, size) => sum + size, 0));

/** The documents that a document carries out: two of the level above, so that diamonds are common. */
export function parentsOf(n: number): number[] {
  const [family, place] = [Math.floor(n / FAMILY) * FAMILY, n % FAMILY];
  const level = firstOfLevel.findLastIndex((first) => first <= place);
  if (level === 0) return [];
  const [above, size] = [firstOfLevel[level - 1] ?? 0, LEVELS[level - 1] ?? 1];
  return [...new Set([place % size, (place * 7 + 3) % size])].map((one) => family + above + one);
}

/** A library of made-up documents, some at a time. */
export function madeUpGraph(seed: number) {
  const random = randomBy(seed);
  const word = wordsBy(random);
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const source = (n: number, start: number, exact: string): Source => {
    return {
      file: `van-ban-${n}.txt`,
      start,
      end: start + exact.length,
      lineStart: start + 1,
      lineEnd: start + 1,
      exact,
    };
  };
  const body = (n: number) => ({ id: bodyId(n), name: `Cơ quan ${n % BODIES}` });
  const measure = (n: number, start: number) => {
    const value = Math.floor(random() * 100);
    const exact = `${value}%`;
    const rest = { unit: '%', deadline: '2030', aspirational: false, source: source(n, start, exact) } as const;
    return { subject: words(4), comparator: '>=' as const, value, ...rest };
  };
  const section = (n: number, at: number): SectionNode => {
    const heading = words(6);
    const id = `section:van-ban.${n}.${at}`;
    const named = {
      id,
      document: documentId(n),
      path: `II.${at}`,
      printed: `${at}.`,
      heading,
      kind: 'heading',
    } as const;
    return { ...named, source: source(n, at * 1000, heading) };
  };
  const task = (n: number, at: number): TaskNode => {
    const text = words(WORDS_A_TASK);
    const owners = [n + at, n * 3 + at * 7].map((one, place) => ({
      body: body(one),
      role: ROLES[(at + place) % ROLES.length] ?? 'lead',
      basis: 'explicit' as const,
      source: source(n, at * 1000 + 100 + place, `Cơ quan ${one % BODIES}`),
    }));
    return {
      id: taskId(n, at),
      document: documentId(n),
      label: `II.${at}#1`,
      section: `section:van-ban.${n}.${at % SECTIONS}`,
      text,
      owners,
      deadlines: [],
      measures: at < MEASURES - TARGETS ? [measure(n, at)] : [],
      product: null,
      reviews: [],
      source: source(n, at * 1000 + 100, text),
    };
  };
  const target = (n: number, at: number): TargetNode => {
    const text = words(12);
    const named = { id: `target:van-ban.${n}.${at}`, document: documentId(n), label: `I#${at}`, section: null, text };
    const facts = { horizon: '2030', measures: [measure(n, at)], deadlines: [], reviews: [] };
    return { ...named, ...facts, source: source(n, at * 50, text) } as TargetNode;
  };
  const document = (n: number): HeldDocument => ({
    id: documentId(n),
    kind: n % FAMILY === 0 ? 'resolution' : 'plan',
    type: 'Kế hoạch',
    symbol: `${n + 1}/KH-UBND`,
    symbolBasis: 'stated',
    issuer: body(n),
    issuedOn: `20${String(10 + (n % 15)).padStart(2, '0')}-03-04`,
    title: words(14),
    level: 'province',
    mentions: [],
    inferred: [],
    held: true,
    signer: null,
    recipients: [],
    defaultOwner: null,
    counts: { sections: SECTIONS, tasks: TASKS, targets: TARGETS },
    source: source(n, 0, `Kế hoạch ${n}`),
  });
  const edge = (n: number, parent: number): LineageEdge => {
    const [from, to] = [documentId(n), documentId(parent)];
    const fact = { relation: 'implements', evidence: 'stated', confidence: 1, method: null, statedBy: from } as const;
    return { from, to, ...fact, source: source(n, 10, `Thực hiện Kế hoạch ${parent}`) };
  };
  const linkOf = (childDocument: number, from: number, parentDocument: number, to: number): ItemLink => {
    const [child, parent] = [taskId(childDocument, from), taskId(parentDocument, to)];
    const documents = { childDocument: documentId(childDocument), parentDocument: documentId(parentDocument) };
    const fact = { kind: 'adapted', score: 0.7, rank: 1, method: 'made-up', version: '1', state: 'current' } as const;
    return { id: `link:${child}~${parent}`, child, parent, ...documents, ...fact, review: null };
  };
  const link = (n: number, parent: number, at: number): ItemLink => linkOf(n, at, parent, at);
  const bodyNode = (n: number): BodyNode => {
    const dates = { validFrom: null, validTo: null, predecessors: [], successors: [] };
    return { ...body(n), aliases: [], taskCount: 0, ...dates };
  };
  const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
  const contentsOf = (n: number) => ({
    document: documentId(n),
    sections: range(SECTIONS).map((at) => section(n, at)),
    tasks: range(TASKS).map((at) => task(n, at)),
    targets: range(TARGETS).map((at) => target(n, at)),
  });
  const rest = { bodies: [], removed: { documents: [], bodies: [], edges: [], links: [] } };
  return {
    bodies: (): BodyNode[] => range(BODIES).map(bodyNode),
    /** One more document after so many, of which one task is linked to HUB tasks of the last of them. */
    hub(documents: number): GraphChange {
      const links = range(HUB).map((at) =>
        linkOf(documents, HUB_TASK, documents - 1 - Math.floor(at / TASKS), at % TASKS),
      );
      return { documents: [document(documents)], contents: [contentsOf(documents)], edges: [], links, ...rest };
    },
    /** These documents with all that stands in them; their parents must have come before or come along. */
    documents(from: number, count: number): GraphChange {
      const all = range(count).map((at) => from + at);
      return {
        documents: all.map(document),
        contents: all.map(contentsOf),
        edges: all.flatMap((n) => parentsOf(n).map((parent) => edge(n, parent))),
        links: all.flatMap((n) =>
          parentsOf(n)
            .slice(0, 1)
            .flatMap((parent) => range(10).map((at) => link(n, parent, at))),
        ),
        ...rest,
      };
    },
    phrase: () => words(3),
  };
}
