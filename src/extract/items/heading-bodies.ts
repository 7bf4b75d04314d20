import type { MappedText } from '../../text/mapped-text.js';
import type { OutlineSection } from '../outline/outline.js';
import type { BodyRecognizer, FoundBody } from '../recognizers/bodies.js';
import type { FoundOwner, OwnerReader } from './owners.js';

/** Who a heading gives what stands below it to; the places are in `content`. */
export interface HeadingBodies {
  readonly content: MappedText;
  /** Bodies that the heading consists of: the items below say in which role. */
  readonly bodies: readonly FoundBody[];
  /** Owners that a sentence gives what it introduces to: "Giao A chủ trì, phối hợp với B:". */
  readonly owners: readonly FoundOwner[];
}

/** Builds the reader of headings. It looks at a section and at what stands above it; the nearest that names bodies counts. */
export function createHeadingBodies(
  bodies: BodyRecognizer,
  owners: OwnerReader,
): (section: OutlineSection) => HeadingBodies | null {
  const ofOne = (section: OutlineSection): HeadingBodies | null => {
    const { block: content } = section;
    const from = content.marker?.contentAt ?? 0;
    const to = content.text.trimEnd().length;
    const named = section.kind === 'heading' ? bodies.heading(content.text, from, to) : null;
    if (named) return { content, bodies: named, owners: [] };
    if (!content.text.trimEnd().endsWith(':')) return null;
    const said = owners(content.text, from, []);
    if (said.length === 0) return null;
    const merelyNamed = said.every(({ role, basis }) => role === 'assigned' && basis === 'explicit');
    if (merelyNamed) return { content, bodies: said.map(({ body }) => body), owners: [] };
    return { content, bodies: [], owners: said.map(below) };
  };

  const read = (section: OutlineSection): HeadingBodies | null => {
    const own = ofOne(section);
    const parent = section.ancestors.at(-1);
    return (
      own ??
      (parent && (parent.kind === 'heading' || parent.block.text.trimEnd().endsWith(':')) ? reading(parent) : null)
    );
  };

  const known = new WeakMap<OutlineSection, { readonly found: HeadingBodies | null }>();
  const reading = (section: OutlineSection): HeadingBodies | null => {
    const before = known.get(section);
    if (before) return before.found;
    const found = read(section);
    known.set(section, { found });
    return found;
  };
  return reading;
}

/** What a sentence says of bodies by name is inherited by the items it introduces. */
const below = (owner: FoundOwner): FoundOwner =>
  owner.basis === 'explicit' ? { ...owner, basis: 'inherited' } : owner;
