import type { ChildNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';

export type XmlElement = Element;

const END = /<\/[\w:.-]+>\s*$/;
const TAIL = 200;

const isElement = (node: ChildNode): node is Element => 'name' in node && 'children' in node;

/** The root element of a part. Throws where the part is cut off. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  if (!END.test(text.slice(-TAIL))) throw new Error('a part of it ends too early');
  const root = parseDocument(text, { xmlMode: true }).children.find((node) => isElement(node) && node.type === 'tag');
  if (root === undefined) throw new Error('a part of it is empty');
  return root as XmlElement;
}

export const children = (element: XmlElement): XmlElement[] => element.children.filter(isElement);

/** Children by name, prefix included: `w:p`. */
export const childrenNamed = (element: XmlElement | null | undefined, name: string): XmlElement[] =>
  element ? children(element).filter((child) => child.name === name) : [];

/** The first child down a path of names; undefined where a step is missing. */
export function childAt(element: XmlElement | null | undefined, ...path: string[]): XmlElement | undefined {
  let at = element ?? undefined;
  for (const name of path)
    at = at?.children.find((child): child is XmlElement => isElement(child) && child.name === name);
  return at;
}

/** The `w:val` of a child; undefined where there is no such child or value. */
export const settingOf = (element: XmlElement | null | undefined, ...path: string[]): string | undefined =>
  childAt(element, ...path)?.attribs['w:val'];

/** A property that is on when present, unless it says otherwise; undefined where it is not present. */
export function isOn(element: XmlElement | null | undefined, name: string): boolean | undefined {
  const property = childAt(element, name);
  return property && !['0', 'false', 'off', 'none'].includes(property.attribs['w:val'] ?? '1');
}

/** The text directly in an element. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => ('data' in child ? child.data : '')).join('');
