import type { Diagnostic, Directive, Inferred, Reference, Section } from '../model/directive.js';
import type { Source } from '../model/source.js';
import type { DocumentKind } from '../model/terms.js';
import { EMPTY_MAPPED, type MappedText } from '../text/mapped-text.js';
import type { Line } from '../text/normalise.js';
import type { Vocabulary } from '../vocabulary/load.js';
import type { Decase } from './head/decase.js';
import type { HeaderReader } from './head/header.js';
import { levelOf } from './head/jurisdiction.js';
import { promulgatedBy } from './head/promulgated.js';
import type { StandingReader } from './head/standing.js';
import { documentId, partId } from './identity.js';
import type { DefaultOwnerReader } from './items/default-owner.js';
import type { FactRecognizers } from './items/item-facts.js';
import { readItems } from './items/items.js';
import { type Block, type ParagraphHabits, toBlocks } from './layout/blocks.js';
import { withoutNotes } from './layout/notes.js';
import type { Part } from './layout/parts.js';
import { measureShape } from './layout/shape.js';
import { type Outline, type OutlineReaders, type OutlineSection, readOutline } from './outline/outline.js';
import type { ChainReader, Zone, ZonedBlock } from './references/citation-chain.js';
import { readReferences } from './references/references.js';
import type { SourceMaker } from './source-maker.js';

/** The stages of reading one document of a file, in order. */
export type Stage = 'paragraphs' | 'sections' | 'items' | 'references';

export interface Tools {
  readonly watch: (stage: Stage) => void;
  readonly vocabulary: Vocabulary;
  readonly paragraphs: ParagraphHabits;
  readonly closers: RegExp;
  readonly openings: RegExp;
  readonly outline: OutlineReaders;
  readonly header: HeaderReader;
  readonly standing: StandingReader;
  readonly citations: ChainReader;
  readonly recognizers: FactRecognizers;
  readonly decase: Decase;
  readonly defaultOwner: DefaultOwnerReader;
}

export interface Assembled {
  readonly directive: Directive;
  readonly diagnostics: readonly Diagnostic[];
}

const PROSE_LETTERS = 8_000;

const kindOf = (type: string | null, vocabulary: Vocabulary): DocumentKind =>
  vocabulary.types.types.find((entry) => entry.name === type)?.kind ?? 'other';

/** Rules are set by types made for it, and by any type whose number carries the year (87/2025/QĐ-UBND). */
function isNormative(type: string | null, symbol: string | null, vocabulary: Vocabulary): boolean {
  const entry = vocabulary.types.types.find(({ name }) => name === type);
  return entry?.normative === true || /\/\d{4}\//.test(symbol ?? '');
}

function toSections(outline: Outline, document: string, source: SourceMaker): Map<OutlineSection, Section> {
  const seen = new Map<string, number>();
  return new Map(
    outline.sections.map((section) => {
      const again = (seen.get(section.path) ?? 0) + 1;
      seen.set(section.path, again);
      const path = again === 1 ? section.path : `${section.path}~${again}`;
      const { printed, heading, kind } = section;
      return [
        section,
        { id: partId('section', document, path), path, printed, heading, kind, source: source(section.block) },
      ];
    }),
  );
}

/**
 * Where the text proper begins: at the first number or heading; before it stand căn cứ and the opening sentence. A letter
 * has none: there it begins after the addressees and what it refers to.
 */
function bodyStart(blocks: readonly Block[], openings: RegExp): number {
  const first = blocks.findIndex(
    ({ marker }) => marker !== null && marker.kind !== 'bullet' && marker.kind !== 'letter',
  );
  if (first !== -1) return first;
  const after = blocks.findIndex(({ text, marker }) => marker === null && !openings.test(text));
  return Math.max(after === -1 ? blocks.length : after, Math.min(blocks.length, 1));
}

/** The beginning of the text, where the words of the title stand as they are written. */
function proseOf(body: readonly Block[]): string {
  let prose = '';
  for (const { text } of body) {
    if (prose.length > PROSE_LETTERS) break;
    prose += ` ${text}`;
  }
  return prose;
}

/** An attached plan has no number of its own: it goes by the decision that carries it. */
const inheritedFrom = (host: Directive): Inferred[] =>
  (['symbol', 'issuedOn'] as const).flatMap((field) => {
    const value = host[field];
    return value ? [{ field, value, method: 'attached-to-decision', confidence: 0.95, source: null }] : [];
  });

function zonesOf(title: MappedText | null, preamble: readonly Block[], body: readonly Block[]): ZonedBlock[] {
  const zone = (block: MappedText, name: Zone): ZonedBlock => ({ block, zone: name });
  return [
    ...(title ? [zone(title, 'title')] : []),
    ...preamble.map((block) => zone(block, 'preamble')),
    ...body.map((block) => zone(block, 'body')),
  ];
}

function wholeOf(lines: readonly Line[], part: Part, source: SourceMaker): Source {
  const filled = lines.slice(part.from, part.to).filter((line) => line.text !== '');
  return source.between(filled[0] ?? EMPTY_MAPPED, filled.at(-1) ?? EMPTY_MAPPED);
}

const misnumbered = (outline: Outline, source: SourceMaker): Diagnostic[] =>
  outline.misnumbered.map((section) => ({
    code: 'numbering',
    severity: 'info',
    message: `Section printed "${section.printed}" stands at ${section.path}.`,
    source: source(section.block),
  }));

/** Assembles one document from its lines. `host`: the decision it is attached to. */
export function assemble(
  part: Part,
  lines: readonly Line[],
  source: SourceMaker,
  tools: Tools,
  host: Directive | null,
): Assembled {
  const { letterhead, closing } = part;
  const { vocabulary, recognizers } = tools;
  const shape = measureShape(lines.slice(letterhead.bodyFrom, part.bodyTo));
  const read = (from: number, to: number): Block[] =>
    toBlocks(withoutNotes(lines.slice(from, to)), shape, tools.paragraphs);
  const blocks = read(letterhead.bodyFrom, part.bodyTo);
  const annexes = read(part.annexFrom, part.to);
  tools.watch('paragraphs');
  const start = bodyStart(blocks, tools.openings);
  const preamble = blocks.slice(0, start);
  const body = blocks.slice(start);
  const printed = tools.header(letterhead, closing, preamble, host);
  const standing = tools.standing(
    printed.issuer?.name ?? null,
    printed.place,
    blocks.map((block) => block.text),
  );
  const issuer = printed.issuer && recognizers.nameBody(printed.issuer.name, standing);
  const header = { ...printed, issuer, place: standing.place };
  const normative = isNormative(header.type, letterhead.symbol ?? host?.symbol ?? null, vocabulary);
  const outline = readOutline(body, annexes, { normative }, tools.outline);
  tools.watch('sections');
  const id = documentId({
    symbol: letterhead.symbol,
    issuedOn: letterhead.issuedOn,
    type: header.type,
    issuer: header.issuer?.name ?? null,
    place: header.place,
    text: () =>
      lines
        .slice(part.from, part.to)
        .map((line) => line.text)
        .join(' '),
  });
  const sections = toSections(outline, id, source);
  const { closers } = tools;
  const items = readItems(outline, sections, {
    document: id,
    standing,
    source,
    recognizers,
    fields: tools.outline.fields,
    closers,
  });
  tools.watch('items');
  const zoned = zonesOf(letterhead.title, preamble, [...body, ...annexes]);
  const { references, edges } = readReferences(zoned, letterhead.symbol, tools.citations, source);
  tools.watch('references');
  const localised = references.map(
    (reference): Reference => ({
      ...reference,
      issuer: reference.issuer && recognizers.nameBody(reference.issuer, standing).name,
    }),
  );
  const directive: Directive = {
    id,
    kind: kindOf(header.type, vocabulary),
    type: header.type,
    symbol: letterhead.symbol,
    issuer: header.issuer,
    issuedOn: letterhead.issuedOn,
    title: letterhead.title ? tools.decase(letterhead.title.text, proseOf(body)) : null,
    signer: closing?.signer ?? null,
    level: levelOf(header.issuer?.name ?? null) ?? host?.level ?? null,
    recipients: [...(closing?.recipients ?? [])],
    defaultOwner: tools.defaultOwner(items.tasks),
    sections: [...sections.values()],
    ...items,
    references: [...localised, ...(host ? [] : promulgatedBy(body, vocabulary, source))],
    edges,
    inferred: host ? inheritedFrom(host) : [],
    source: wholeOf(lines, part, source),
  };
  return { directive, diagnostics: misnumbered(outline, source) };
}
