import type { Diagnostic, Directive, Inferred, NamedBody, Reference, Section } from '../model/directive.js';
import type { DocumentKind, Level } from '../model/terms.js';
import { foldSameLength } from '../text/case-fold.js';
import type { Line, MappedText } from '../text/normalise.js';
import type { Vocabulary } from '../vocabulary/load.js';
import { type Block, type Shape, toBlocks } from './blocks.js';
import type { Standing } from './body-names.js';
import type { Closing } from './closing.js';
import type { Decase } from './decase.js';
import { documentId, partId } from './identity.js';
import { type ItemReaders, readItems } from './items.js';
import type { Letterhead } from './letterhead.js';
import type { Outline, OutlineSection } from './outline.js';
import type { CitationRecognizer } from './recognizers/citations.js';
import { readReferences, type Zone, type ZonedBlock } from './references.js';
import type { SourceMaker } from './source-maker.js';

export interface Part {
  readonly letterhead: Letterhead;
  readonly closing: Closing | null;
  /** Line indices: the whole document, and where its text proper ends. */
  readonly from: number;
  readonly bodyTo: number;
  readonly to: number;
}

export interface Tools {
  readonly vocabulary: Vocabulary;
  readonly outline: (blocks: readonly Block[]) => Outline;
  readonly citations: CitationRecognizer;
  readonly readers: ItemReaders;
  readonly decase: Decase;
}

interface Opening {
  readonly issuer: string | null;
  readonly type: string | null;
}

/** "…, Ban Thường vụ Thành ủy Hải Phòng xây dựng Kế hoạch … như sau:" names issuer and type. */
function readOpening(preamble: readonly Block[], tools: Tools): Opening {
  for (const block of preamble) {
    const verb = /\s(?:xây dựng|ban hành|đề ra|quyết định ban hành|yêu cầu|ban hành và triển khai)\s/gu;
    for (const match of block.text.matchAll(verb)) {
      const before = block.text.slice(0, match.index);
      const at = Math.max(before.lastIndexOf(', '), before.lastIndexOf('; '), before.lastIndexOf(') '));
      const start = at === -1 ? 0 : at + 2;
      if (
        !tools.readers.bodies.beginsAt(block.text, start) ||
        match.index - start > 120 ||
        /^(?:các|Các)/.test(block.text.slice(start))
      )
        continue;
      const after = foldSameLength(block.text.slice(match.index + match[0].length));
      const type = tools.vocabulary.types.types
        .filter((entry) => entry.ownType)
        .sort((a, b) => b.name.length - a.name.length)
        .find((entry) => after.startsWith(foldSameLength(entry.name)));
      return { issuer: block.text.slice(start, match.index), type: type?.name ?? null };
    }
  }
  return { issuer: null, type: null };
}

function placeOf(texts: readonly (string | null)[], vocabulary: Vocabulary): string | null {
  for (const text of texts) {
    if (!text) continue;
    const folded = foldSameLength(text);
    for (const province of vocabulary.adminUnits.provinces) {
      const at = folded.indexOf(foldSameLength(province.short));
      if (at === -1 || text.slice(at, at + province.short.length).toLowerCase() !== province.short.toLowerCase())
        continue;
      return `${province.kind.toLowerCase()} ${province.short}`;
    }
  }
  return null;
}

/** Only a body that stands at a level tells it: nothing is guessed from the place alone. */
function levelOf(issuer: string | null): Level | null {
  const name = foldSameLength(issuer ?? '');
  if (name === '') return null;
  if (/(?:^|\s)(?:xa|phuong|dac khu|thi tran)(?=\s|$)/.test(name)) return 'commune';
  if (/cac co quan dang|dang uy (?:so|truong|benh vien|cong ty|co quan|khoi)|chi bo|huyen|quan uy|^truong /.test(name))
    return 'agency';
  if (/thanh uy|tinh uy|nhan dan (?:tinh|thanh pho)|^so |(?:tinh|thanh pho) /.test(name)) return 'province';
  if (/bo chinh tri|ban bi thu|trung uong|chinh phu|thu tuong|quoc hoi|^bo |chu tich nuoc/.test(name)) return 'central';
  return null;
}

const kindOf = (type: string | null, vocabulary: Vocabulary): DocumentKind =>
  vocabulary.types.types.find((entry) => entry.name === type)?.kind ?? 'other';

interface Header {
  readonly type: string | null;
  readonly issuer: NamedBody | null;
  readonly place: string | null;
}

function readHeader(part: Part, preamble: readonly Block[], tools: Tools, host: Directive | null): Header {
  const opening = readOpening(preamble, tools);
  const authority = preamble.find(
    (block) => block.capitals && tools.readers.bodies.beginsAt(tools.decase(block.text), 0) && block.text.length < 120,
  );
  const { letterhead, closing } = part;
  const standing = closing?.onBehalfOf ? tools.decase(closing.onBehalfOf) : null;
  let printed = letterhead.issuer ?? (authority ? tools.decase(authority.text) : null) ?? opening.issuer;
  if (
    printed &&
    /ủy|uỷ/iu.test(printed) &&
    /^(?:Thành|Tỉnh|Đảng|Huyện|Quận)\s(?:ủy|uỷ)/iu.test(printed) &&
    standing &&
    /^Ban [Tt]hường vụ/u.test(standing)
  )
    printed = `Ban Thường vụ ${printed}`;
  if (printed && opening.issuer && foldSameLength(opening.issuer).startsWith(foldSameLength(printed)))
    printed = opening.issuer;
  const place = placeOf(
    [letterhead.issuer, authority?.text ?? null, opening.issuer, letterhead.place, letterhead.title?.text ?? null],
    tools.vocabulary,
  );
  const issuer = printed ? tools.readers.nameBody(printed, { place }) : (host?.issuer ?? null);
  return { type: letterhead.type ?? opening.type, issuer, place: place ?? null };
}

function toSections(outline: Outline, document: string, source: SourceMaker): Map<OutlineSection, Section> {
  const seen = new Map<string, number>();
  return new Map(
    outline.sections.map((section) => {
      const again = (seen.get(section.path) ?? 0) + 1;
      seen.set(section.path, again);
      const path = again === 1 ? section.path : `${section.path}~${again}`;
      return [
        section,
        {
          id: partId('section', document, path),
          path,
          printed: section.printed,
          heading: section.heading,
          kind: section.kind,
          source: source(section.block),
        },
      ];
    }),
  );
}

/** Splits blocks into what leads to the text proper and the text proper. */
function splitPreamble(blocks: readonly Block[]): number {
  const first = blocks.findIndex(
    (block) => block.marker !== null && block.marker.kind !== 'bullet' && !(block.marker.kind === 'letter'),
  );
  return first === -1 ? Math.min(blocks.length, 1) : first;
}

/** "Ban hành kèm theo Quyết định này Kế hoạch …": the decision names what it carries. */
function promulgated(body: readonly Block[], tools: Tools, source: SourceMaker): Reference[] {
  for (const block of body) {
    const match = /Ban hành kèm theo (?:Quyết định|Nghị quyết|Thông tư|Công văn) này(?: bản)?\s/u.exec(block.text);
    if (!match) continue;
    const at = match.index + match[0].length;
    const rest = foldSameLength(block.text.slice(at));
    const type = [...tools.vocabulary.types.types]
      .sort((x, y) => y.name.length - x.name.length)
      .find((entry) => rest.startsWith(foldSameLength(entry.name)));
    if (!type) continue;
    const end = block.text.replace(/[.;\s]+$/u, '').length;
    const title = block.text.slice(at, end);
    return [
      {
        symbol: null,
        type: type.name,
        issuedOn: null,
        issuer: null,
        title,
        relation: 'promulgates',
        mentions: [source(block, match.index, end)],
        via: null,
      },
    ];
  }
  return [];
}

/** Assembles one document from its lines. `host`: the decision it is attached to. */
export function assemble(
  part: Part,
  lines: readonly Line[],
  shape: Shape,
  _file: string,
  source: SourceMaker,
  tools: Tools,
  host: Directive | null,
): { directive: Directive; diagnostics: Diagnostic[] } {
  const { letterhead, closing } = part;
  const blocks = toBlocks(lines.slice(letterhead.bodyFrom, part.bodyTo), shape);
  const split = splitPreamble(blocks);
  const preamble = blocks.slice(0, split);
  const header = readHeader(part, preamble, tools, host);
  const outline = tools.outline(blocks.slice(split));
  const title = letterhead.title ? tools.decase(letterhead.title.text).replace(/\s*\((?:Kèm|Ban hành).*$/u, '') : null;
  const id = documentId({
    symbol: letterhead.symbol,
    issuedOn: letterhead.issuedOn,
    type: header.type,
    issuer: header.issuer?.name ?? null,
    place: header.place,
    text: lines
      .slice(part.from, part.to)
      .map((line) => line.text)
      .join(' '),
  });
  const sections = toSections(outline, id, source);
  const standing: Standing = {
    place: header.place ?? (host ? placeOf([host.issuer?.name ?? null], tools.vocabulary) : null),
  };
  const { tasks, targets } = readItems(outline, sections, { document: id, standing, source, readers: tools.readers });
  const zoned = zonesOf(letterhead.title, preamble, blocks.slice(split));
  const { references, edges } = readReferences(zoned, letterhead.symbol, tools.citations, tools.vocabulary, source);
  const whole = wholeOf(lines, part);
  const directive: Directive = {
    id,
    kind: kindOf(header.type, tools.vocabulary),
    type: header.type,
    symbol: letterhead.symbol,
    issuer: header.issuer,
    issuedOn: letterhead.issuedOn,
    title,
    signer: closing?.signer ?? null,
    level: levelOf(header.issuer?.name ?? null) ?? host?.level ?? null,
    recipients: [...(closing?.recipients ?? [])],
    defaultOwner: null,
    sections: [...sections.values()],
    tasks,
    targets,
    references: [
      ...localised(references, standing, tools),
      ...(host ? [] : promulgated(blocks.slice(split), tools, source)),
    ],
    edges,
    inferred: host ? inheritedFrom(host) : [],
    source: source(whole),
  };
  const diagnostics = outline.misnumbered.map((section) => ({
    code: 'numbering',
    severity: 'info' as const,
    message: `Section printed "${section.printed}" stands at ${section.path}.`,
    source: source(section.block),
  }));
  return { directive, diagnostics };
}

/** An attached plan has no number of its own: it goes by the decision that carries it. */
const inheritedFrom = (host: Directive): Inferred[] =>
  (['symbol', 'issuedOn'] as const).flatMap((field) => {
    const value = host[field];
    return value ? [{ field, value, method: 'attached-to-decision', confidence: 0.95, source: null }] : [];
  });

function localised(references: readonly Reference[], standing: Standing, tools: Tools): Reference[] {
  return references.map((reference) =>
    reference.issuer ? { ...reference, issuer: tools.readers.nameBody(reference.issuer, standing).name } : reference,
  );
}

function zonesOf(title: MappedText | null, preamble: readonly Block[], body: readonly Block[]): ZonedBlock[] {
  const zone = (block: MappedText, name: Zone): ZonedBlock => ({ block, zone: name });
  return [
    ...(title ? [zone(title, 'title')] : []),
    ...preamble.map((block) => zone(block, 'preamble')),
    ...body.map((block) => zone(block, 'body')),
  ];
}

function wholeOf(lines: readonly Line[], part: Part): MappedText {
  const filled = lines.slice(part.from, part.to).filter((line) => line.text !== '');
  const first = filled[0];
  const last = filled.at(-1);
  if (!first || !last) return { text: '', starts: [], ends: [] };
  const end = last.ends.at(-1) as number;
  return { text: '  ', starts: [first.starts[0] as number, first.starts[0] as number], ends: [end, end] };
}
