import { listNumber, type NumberStyle } from '../list-number.js';
import type { ListPlace } from './styles.js';
import { childAt, childrenNamed, isOn, settingOf, type XmlElement } from './xml.js';

/** Says what Word prints before the items of its lists. Asked once a paragraph, in order: each question counts on. */
export interface Numbering {
  /** The marker with the blank after it; empty where none is printed. */
  marker(place: ListPlace): string;
}

const LEVELS = 9;
const STYLES: Readonly<Record<string, NumberStyle>> = {
  ...{ upperRoman: 'upperRoman', lowerRoman: 'lowerRoman', upperLetter: 'upperLetter', lowerLetter: 'lowerLetter' },
  ...{ decimalZero: 'decimalZero' },
};
/** Signs of bullets that mean the same in any font. Others are pictures of symbol fonts and become a dash. */
const PLAIN_BULLETS = new Set(['-', '–', '—', '+', '*', '•']);
const PLACE_HOLDER = /%([1-9])/g;

interface List {
  /** Lists that share it count on from each other. */
  readonly counter: string;
  readonly levels: ReadonlyMap<number, XmlElement>;
  /** Levels that this list begins anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

const levelsOf = (parent: XmlElement | undefined): [number, XmlElement][] =>
  childrenNamed(parent, 'w:lvl').map((level) => [Number(level.attribs['w:ilvl']), level]);

function readLists(root: XmlElement | null): ReadonlyMap<string, List> {
  const abstracts = childrenNamed(root, 'w:abstractNum');
  const resolve = (id: string | undefined): XmlElement | undefined => {
    const found = abstracts.find((one) => one.attribs['w:abstractNumId'] === id);
    const link = settingOf(found, 'w:numStyleLink');
    return link === undefined ? found : (abstracts.find((one) => settingOf(one, 'w:styleLink') === link) ?? found);
  };
  return new Map(
    childrenNamed(root, 'w:num').map((list) => {
      const abstract = resolve(settingOf(list, 'w:abstractNumId'));
      const overrides = childrenNamed(list, 'w:lvlOverride');
      const restarts = overrides.flatMap((one) => {
        const start = settingOf(one, 'w:startOverride');
        return start === undefined ? [] : [[Number(one.attribs['w:ilvl']), Number(start)] as const];
      });
      const levels = new Map([...levelsOf(abstract), ...overrides.flatMap(levelsOf)]);
      const counter = abstract?.attribs['w:abstractNumId'] ?? '';
      return [list.attribs['w:numId'] ?? '', { counter, levels, restarts: new Map(restarts) }];
    }),
  );
}

const startOf = (level: XmlElement | undefined): number => {
  const start = Number(settingOf(level, 'w:start') ?? 1);
  return Number.isInteger(start) ? start : 1;
};

function bullet(sign: string): string {
  const plain = sign.trim();
  return PLAIN_BULLETS.has(plain) ? plain : '-';
}

function print({ levels }: List, at: number, counts: readonly (number | undefined)[]): string {
  const level = levels.get(at);
  const format = settingOf(level, 'w:numFmt') ?? 'decimal';
  const pattern = settingOf(level, 'w:lvlText') ?? '';
  const end = settingOf(level, 'w:suff') === 'nothing' ? '' : ' ';
  if (format === 'bullet') return pattern === '' ? '' : `${bullet(pattern)} `;
  const legal = isOn(level, 'w:isLgl') ?? false;
  const text = pattern.replace(PLACE_HOLDER, (_, digit: string) => {
    const index = Number(digit) - 1;
    const own = settingOf(levels.get(index), 'w:numFmt') ?? 'decimal';
    if (own === 'none' || own === 'bullet') return '';
    return listNumber(counts[index] ?? startOf(levels.get(index)), legal ? 'decimal' : (STYLES[own] ?? 'decimal'));
  });
  return text.trim() === '' ? '' : text.trimEnd() + end;
}

/** Reads `word/numbering.xml`; without it no paragraph has a marker. */
export function readNumbering(root: XmlElement | null): Numbering {
  const lists = readLists(root);
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    marker({ list: id, level }) {
      const list = id === undefined ? undefined : lists.get(id);
      const at = Number(level ?? 0);
      if (id === undefined || list === undefined || childAt(list.levels.get(at)) === undefined || at >= LEVELS)
        return '';
      const counts = counters.get(list.counter) ?? [];
      counters.set(list.counter, counts);
      const restart = begun.has(`${id} ${at}`) ? undefined : list.restarts.get(at);
      begun.add(`${id} ${at}`);
      counts[at] = restart ?? (counts[at] === undefined ? startOf(list.levels.get(at)) : counts[at] + 1);
      counts.length = at + 1;
      return print(list, at, counts);
    },
  };
}
