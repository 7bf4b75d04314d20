import type { AnyNode, ItemNode, LineagePath, Trace, TraceHop, TracePath } from '../model/answers.js';
import type { DocumentNode } from '../model/graph.js';
import { confidenceInWords, documentInWords, HOP_WORDS, itemInWords } from './trace-words.js';
import { KIND_WORDS } from './vietnamese-words.js';

const UNKNOWN_DOCUMENT = 'văn bản chưa rõ';

/** The nodes that an answer's ids stand for. */
interface Known {
  readonly documents: ReadonlyMap<string, DocumentNode>;
  readonly items: ReadonlyMap<string, ItemNode>;
}

const knownOf = ({ nodes, items }: Pick<Trace, 'nodes' | 'items'>): Known => ({
  documents: new Map(nodes.map((node) => [node.id, node])),
  items: new Map(items.map((item) => [item.id, item])),
});

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const quoted = (text: string): string => `“${oneLine(text)}”`;

const SHORT = 60;

/** Words that the lines above give in full: enough of them to be known again. */
function quotedAgain(text: string): string {
  const line = oneLine(text);
  if (line.length <= SHORT) return quoted(line);
  const blank = line.lastIndexOf(' ', SHORT);
  return `“${line.slice(0, blank > 0 ? blank : SHORT)} …” (như trên)`;
}

function documentName(id: string, { documents }: Known): string {
  const document = documents.get(id);
  return document === undefined ? UNKNOWN_DOCUMENT : documentInWords(document);
}

/** Document and section of a node; for a document the document alone. */
function placeOf(id: string, known: Known): string {
  const item = known.items.get(id);
  if (item === undefined) return documentName(id, known);
  return `${documentName(item.document, known)}, ${itemInWords(item)}`;
}

function evidenceOf({ evidence, confidence, state, review }: TraceHop): string {
  if (evidence === 'stated') return 'nêu rõ';
  return `suy ra (${confidenceInWords(confidence, state, review)})`;
}

/** What is said between the documents of two items, so that stated and inferred are told apart. */
function support({ via }: TraceHop): string {
  if (via === null) return '';
  const sure = via.evidence === 'stated' ? 'nêu rõ' : `suy ra (${confidenceInWords(via.confidence, null, null)})`;
  return `; giữa hai văn bản: ${HOP_WORDS[via.relation]}, ${sure}: ${quoted(via.source.exact)}`;
}

function rung(hop: TraceHop, at: number, known: Known): string {
  const { from, to, relation, kind, quote } = hop;
  const place = relation === 'part_of' ? placeOf(from, known) : placeOf(to, known);
  const changed = kind === null ? '' : ` [${KIND_WORDS[kind]}]`;
  const elsewhere =
    known.items.has(from) || hop.statedBy === from ? '' : ` (theo ${documentName(hop.statedBy, known)})`;
  // An item is quoted in full where the way comes to it, or at the head of the answer.
  const words = relation === 'part_of' ? quotedAgain(quote) : quoted(quote);
  const said = `${evidenceOf(hop)}: ${words}${elsewhere}`;
  return `  ${at + 1}. ${HOP_WORDS[relation]} ${place}${changed} — ${said}${support(hop)}`;
}

function pathLines({ hops }: TracePath, title: string, known: Known): string[] {
  return [title, ...hops.map((hop, at) => rung(hop, at, known)), ''];
}

/** A node at the head of an answer, an item with its words. */
const headOf = (node: AnyNode, known: Known): string =>
  'document' in node
    ? `${documentName(node.document, known)}, ${itemInWords(node)}: ${quoted(node.source.exact)}`
    : documentName(node.id, known);

const listed = (label: string, ids: readonly string[], known: Known): string[] =>
  ids.length === 0 ? [] : [`${label}: ${ids.map((id) => documentName(id, known)).join('; ')}.`];

/**
 * A trace as Vietnamese plain text, ready to paste: a paragraph a way, a line a rung (document type and number, date,
 * issuing body, section, quote, and whether it is stated or inferred), then the ends. Ends with a line feed.
 */
export function tracePlainText(trace: Trace): string {
  const { root, paths, shortest, bestEvidenced, roots, unresolved, truncated } = trace;
  const known = knownOf(trace);
  const ways = paths.flatMap((path, at) => {
    const marks = [at === shortest ? 'ngắn nhất' : '', at === bestEvidenced ? 'căn cứ chắc nhất' : ''].filter(Boolean);
    const title = `Đường ${at + 1}/${paths.length} (${[`${path.hops.length} bước`, ...marks].join(', ')}):`;
    return pathLines(path, title, known);
  });
  const none = paths.length === 0 ? ['Chưa rõ văn bản cấp trên: không văn bản nào trong thư viện nêu.', ''] : [];
  const ends = [
    ...listed('Văn bản cao nhất', roots, known),
    ...listed('Chưa có trong thư viện, có thể còn đi tiếp', unresolved, known),
    ...(truncated ? ['Còn đường khác chưa nêu ở đây.'] : []),
  ];
  return `${[`Nguồn của ${headOf(root, known)}`, '', ...ways, ...none, ...ends].join('\n')}\n`;
}

const DIRECTION_WORDS = { up: 'nằm ở trên', down: 'nằm ở dưới' } as const;

function noWay({ reason, unresolved, truncated }: LineagePath): string[] {
  if (reason === 'same-node') return ['Hai mục này là một.'];
  return [
    'Không có đường nào nối hai mục này.',
    ...(unresolved.length === 0
      ? []
      : [`Ở trên có ${unresolved.length} văn bản được viện dẫn, chưa có trong thư viện; đường đi có thể qua đó.`]),
    ...(truncated ? ['Chưa xét hết các văn bản ở trên.'] : []),
  ];
}

/** The ways between two nodes as Vietnamese plain text, in the form of a trace. Ends with a line feed. */
export function lineagePathPlainText(answer: LineagePath): string {
  const { from, to, direction, paths, truncated } = answer;
  const known = knownOf(answer);
  const ends = [`Từ: ${headOf(from, known)}`, `Đến: ${headOf(to, known)}`];
  if (direction === null) return `${[...ends, '', ...noWay(answer)].join('\n')}\n`;
  const ways = paths.flatMap((path, at) =>
    pathLines(path, `Đường ${at + 1}/${paths.length} (${path.hops.length} bước):`, known),
  );
  const more = truncated ? ['Còn đường khác chưa nêu ở đây.'] : [];
  const where = `“Đến” ${DIRECTION_WORDS[direction]}; các bước dưới đây đi từ dưới lên.`;
  return `${[...ends, where, '', ...ways, ...more].join('\n')}\n`;
}
