import type { Edge, Reference } from '../../model/directive.js';
import { foldSameLength, isCapitals } from '../../text/case-fold.js';
import type { Citation } from '../recognizers/citations.js';
import { symbolIdentity } from '../recognizers/symbols.js';
import { anyOf } from '../recognizers/word-pattern.js';
import type { SourceMaker } from '../source-maker.js';
import type { ChainReader, ReadChain, Said, ZonedBlock } from './citation-chain.js';
import { createDocumentIdentity, type DocumentIdentity } from './document-identity.js';
import { type GatheredReference, gather, gatheredFacts } from './gathered-reference.js';
import { createListLead } from './list-lead.js';

type Named = Pick<Citation, 'symbol' | 'title' | 'type'>;
type Gathered = Map<string, GatheredReference>;

interface Block {
  readonly zoned: ZonedBlock;
  readonly chain: ReadChain;
}

/** As much of a mention as tells whether it is set in capitals: its type word. */
const HEAD = 8;

const nameOf = ({ symbol, title, type }: Named): string => symbol ?? title ?? type;

function gatherAll(
  blocks: readonly Block[],
  own: string | null,
  identity: DocumentIdentity,
  source: SourceMaker,
): Gathered {
  const gathered: Gathered = new Map();
  for (const { zoned, chain } of blocks) {
    const { block, zone } = zoned;
    for (const read of chain.citations) {
      const { citation } = read;
      const key = identity.keyOf(citation);
      if (key === own) continue;
      const mention = {
        source: source(block, citation.start, citation.end),
        via: read.via ? identity.keyOf(read.via) : null,
        capitals: isCapitals(block.text.slice(citation.start, citation.start + HEAD)),
        inBody: zone === 'body',
      };
      gathered.set(key, gather(gathered.get(key), read, mention));
    }
  }
  return gathered;
}

/** Names under which the text goes on to speak of a document: "(sau đây gọi tắt là …)". */
function aliasesOf(blocks: readonly Block[], identity: DocumentIdentity): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const { citation } of blocks.flatMap(({ chain }) => chain.citations)) {
    const { alias, type } = citation;
    if (!alias?.includes(' ') || foldSameLength(alias) === foldSameLength(type)) continue;
    aliases.set(alias, identity.keyOf(citation));
  }
  return aliases;
}

function addAliases(
  blocks: readonly Block[],
  aliases: ReadonlyMap<string, string>,
  gathered: Gathered,
  source: SourceMaker,
): void {
  const pattern = new RegExp(anyOf([...aliases.keys()]), 'g');
  for (const { zoned, chain } of blocks) {
    const { block } = zoned;
    const citations = chain.citations.map(({ citation }) => citation);
    let next = 0;
    let tailEnd = 0;
    for (const { 0: alias, index } of block.text.matchAll(pattern)) {
      const end = index + alias.length;
      for (; (citations[next]?.start ?? Number.POSITIVE_INFINITY) < end; next++)
        tailEnd = Math.max(tailEnd, (citations[next] as Citation).tailEnd);
      if (index >= tailEnd) gathered.get(aliases.get(alias) as string)?.mentions.push(source(block, index, end));
    }
  }
}

function toEdges(
  blocks: readonly Block[],
  gathered: Gathered,
  identity: DocumentIdentity,
  source: SourceMaker,
): Edge[] {
  const edges = new Map<string, Edge>();
  const shown = (citation: Citation, key: string): string => {
    const known = gathered.get(key);
    return nameOf(known ? gatheredFacts(known) : citation);
  };
  const add = ({ from, to, relation }: Said, { block }: ZonedBlock): void => {
    const [one, other] = [identity.keyOf(from), identity.keyOf(to)];
    const key = `${one}|${other}|${relation}`;
    if (one === other || edges.has(key)) return;
    const place = source(block, Math.min(from.start, to.start), Math.max(from.end, to.end));
    edges.set(key, { from: shown(from, one), to: shown(to, other), relation, source: place });
  };
  for (const { zoned, chain } of blocks) for (const said of chain.said) add(said, zoned);
  return [...edges.values()];
}

/**
 * Every distinct document the blocks name, once, with all its mentions, and what they say of two others.
 * `own` is the document's own number: naming oneself is no reference.
 */
export function readReferences(
  zonedBlocks: readonly ZonedBlock[],
  own: string | null,
  readChain: ChainReader,
  source: SourceMaker,
): { references: Reference[]; edges: Edge[] } {
  const lead = createListLead();
  const blocks = zonedBlocks.map((zoned): Block => ({ zoned, chain: readChain(zoned, lead(zoned)) }));
  const identity = createDocumentIdentity();
  for (const { chain } of blocks) for (const { citation } of chain.citations) identity.learn(citation);
  const gathered = gatherAll(blocks, own ? symbolIdentity(own) : null, identity, source);
  const aliases = aliasesOf(blocks, identity);
  if (aliases.size > 0) addAliases(blocks, aliases, gathered, source);
  const references = [...gathered.values()].map((one): Reference => {
    const { relation, mentions, via } = one;
    const through = via === null ? undefined : gathered.get(via);
    return { ...gatheredFacts(one), relation, mentions, via: through ? nameOf(gatheredFacts(through)) : null };
  });
  return { references, edges: toEdges(blocks, gathered, identity, source) };
}
