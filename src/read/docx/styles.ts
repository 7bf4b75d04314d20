import { childAt, childrenNamed, isOn, settingOf, type XmlElement } from './xml.js';

/** Which list a paragraph is an item of. `list` "0" takes it out of the list of its style. */
export interface ListPlace {
  readonly list: string | undefined;
  readonly level: string | undefined;
}

/** What styles say that changes the words on paper. */
export interface Styles {
  /** Direct formatting before paragraph style. */
  listPlace(paragraph: XmlElement): ListPlace;
  /** Name of the font of a run in a paragraph. */
  font(run: XmlElement, paragraph: XmlElement): string | undefined;
  /** Shown in capitals, whatever is stored. */
  capitals(run: XmlElement, paragraph: XmlElement): boolean;
  hidden(run: XmlElement): boolean;
  /** Whether a table style draws lines. */
  rulesTable(style: string | undefined): boolean;
}

const BORDERS = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'];

/** Whether a `w:tblBorders` or `w:tcBorders` draws any line. */
export const drawsLines = (borders: XmlElement | undefined): boolean =>
  BORDERS.some((side) => !['nil', 'none', undefined].includes(settingOf(borders, side)));

const fontOf = (properties: XmlElement | undefined): string | undefined => {
  const fonts = childAt(properties, 'w:rFonts')?.attribs;
  return fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
};

/** Reads `word/styles.xml`; without it only direct formatting counts. */
export function readStyles(root: XmlElement | null): Styles {
  const styles = childrenNamed(root, 'w:style');
  const byId = new Map(styles.map((style) => [style.attribs['w:styleId'], style]));
  const standard = styles.find((one) => one.attribs['w:type'] === 'paragraph' && one.attribs['w:default'] === '1');
  const documentFont = fontOf(childAt(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'));

  /** The first answer in a style and those it is based on. */
  function inherited<T>(id: string | undefined, ask: (style: XmlElement) => T | undefined): T | undefined {
    const seen = new Set<XmlElement>();
    let style = byId.get(id);
    while (style !== undefined && !seen.has(style)) {
      seen.add(style);
      const answer = ask(style);
      if (answer !== undefined) return answer;
      style = byId.get(settingOf(style, 'w:basedOn'));
    }
    return undefined;
  }

  /** What the run says itself, then its style, then the paragraph's. */
  function ofRun<T>(run: XmlElement, paragraph: XmlElement, ask: (properties?: XmlElement) => T | undefined) {
    const ofStyle = (style: XmlElement) => ask(childAt(style, 'w:rPr'));
    const paragraphStyle = settingOf(paragraph, 'w:pPr', 'w:pStyle') ?? standard?.attribs['w:styleId'];
    return (
      ask(childAt(run, 'w:rPr')) ??
      inherited(settingOf(run, 'w:rPr', 'w:rStyle'), ofStyle) ??
      inherited(paragraphStyle, ofStyle)
    );
  }

  return {
    listPlace(paragraph) {
      const style = settingOf(paragraph, 'w:pPr', 'w:pStyle') ?? standard?.attribs['w:styleId'];
      const ask = (name: string) =>
        settingOf(paragraph, 'w:pPr', 'w:numPr', name) ??
        inherited(style, (one) => settingOf(one, 'w:pPr', 'w:numPr', name));
      return { list: ask('w:numId'), level: ask('w:ilvl') };
    },
    font: (run, paragraph) => ofRun(run, paragraph, fontOf) ?? documentFont,
    capitals: (run, paragraph) => ofRun(run, paragraph, (properties) => isOn(properties, 'w:caps')) ?? false,
    hidden: (run) => isOn(childAt(run, 'w:rPr'), 'w:vanish') ?? false,
    rulesTable: (id) =>
      inherited(id, (style) => drawsLines(childAt(style, 'w:tblPr', 'w:tblBorders')) || undefined) ?? false,
  };
}
