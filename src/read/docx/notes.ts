import type { Block } from '../blocks.js';
import { childrenNamed, type XmlElement } from './xml.js';

/** Footnotes and endnotes: numbered where the text refers to them, and said at its end. */
export interface Notes {
  /** The mark of a reference, `[1]`; null for any other element. */
  mark(element: XmlElement): string | null;
  /** The notes referred to so far, in order. */
  blocks(read: (note: XmlElement) => Block[]): Block[];
}

const REFERENCES: Readonly<Record<string, string>> = {
  'w:footnoteReference': 'w:footnote',
  'w:endnoteReference': 'w:endnote',
};

function withMark(mark: string, content: readonly Block[]): Block[] {
  const [first, ...others] = content.filter((block) => block.kind === 'table' || block.text.trim() !== '');
  if (first?.kind === 'paragraph') return [{ ...first, text: `${mark} ${first.text.trimStart()}` }, ...others];
  return [{ kind: 'paragraph', text: mark }, ...(first ? [first] : [])];
}

/** Reads `word/footnotes.xml` and `word/endnotes.xml`. */
export function readNotes(footnotes: XmlElement | null, endnotes: XmlElement | null): Notes {
  const all = [...childrenNamed(footnotes, 'w:footnote'), ...childrenNamed(endnotes, 'w:endnote')];
  const byKey = new Map(all.map((note) => [`${note.name} ${note.attribs['w:id']}`, note]));
  /** A map keeps the order in which the text refers to them. */
  const marks = new Map<XmlElement, string>();
  return {
    mark(element) {
      const kind = REFERENCES[element.name];
      if (kind === undefined) return null;
      const note = byKey.get(`${kind} ${element.attribs['w:id']}`);
      if (note === undefined) return '';
      const mark = marks.get(note) ?? `[${marks.size + 1}]`;
      marks.set(note, mark);
      return mark;
    },
    blocks: (read) => [...marks].flatMap(([note, mark]) => withMark(mark, read(note))),
  };
}
