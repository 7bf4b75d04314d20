import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

const part = (root: string, content: string) =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`);

export const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

export const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

export const listed = (text: string, list: number, level = 0) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const level = (at: number, format: string, pattern: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/>${more}</w:lvl>`;

export const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;

export const table = (rows: readonly (readonly string[])[], ruled: boolean) => {
  const borders = ruled ? '<w:tblBorders><w:top w:val="single"/></w:tblBorders>' : '';
  const lines = rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`);
  return `<w:tbl><w:tblPr>${borders}</w:tblPr>${lines.join('')}</w:tbl>`;
};

/** A Word document of these parts, given as the inside of their root elements. */
export function makeDocx(body: string, parts: { numbering?: string; styles?: string; footnotes?: string } = {}) {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...(parts.numbering ? { 'word/numbering.xml': part('numbering', parts.numbering) } : {}),
    ...(parts.styles ? { 'word/styles.xml': part('styles', parts.styles) } : {}),
    ...(parts.footnotes ? { 'word/footnotes.xml': part('footnotes', parts.footnotes) } : {}),
  });
}
