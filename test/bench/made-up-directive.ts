import type { Directive, Section, Task } from '../../src/model/directive.js';
import type { Source } from '../../src/model/source.js';

/** A sequence of numbers from 0 to 1 that a seed decides: the same library on every machine. */
export function randomBy(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const ONSETS = 'b c ch d đ g h k kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const RIMES = 'a ai ang anh ao ap at ay âm ân âu âp ên iêm iên iêu inh oa oan ông ôi ương ưu ua uy yêu'.split(' ');

/** Two-syllable words as frequent as those of a language: the n-th about 1/n times as often as the first. */
export function wordsBy(random: () => number, size = 4000): () => string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string;
  const syllable = (): string => pick(ONSETS) + pick(RIMES);
  const words = Array.from({ length: size }, () => `${syllable()} ${syllable()}`);
  return () => words[Math.floor(size ** random()) - 1] as string;
}

const source = (file: string, start: number, exact: string): Source => {
  return { file, start, end: start + exact.length, lineStart: start + 1, lineEnd: start + 1, exact };
};

export interface Shape {
  readonly items: number;
  /** Items a section. */
  readonly perSection: number;
  /** Texts that some items are copied from, with a word changed. */
  readonly copyFrom?: readonly string[];
}

/** A directive of made-up words: `items` tasks of two sentences each, in sections with headings. */
export function madeUpDirective(name: string, random: () => number, word: () => string, shape: Shape): Directive {
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const sentence = (): string => `${words(8)}, ${words(6)}`;
  const sections: Section[] = [];
  const tasks: Task[] = [];
  for (let n = 0; n < shape.items; n++) {
    const path = `II.${Math.floor(n / shape.perSection) + 1}`;
    const section = `section:${name}.${path.toLowerCase()}`;
    if (n % shape.perSection === 0) {
      const heading = words(5);
      const printed = path.slice(3);
      sections.push({
        id: section,
        path,
        printed,
        heading,
        kind: 'heading',
        source: source(`${name}.txt`, n * 1000, heading),
      });
    }
    const { copyFrom = [] } = shape;
    const copied = copyFrom.length > 0 && random() < 0.7 ? copyFrom[Math.floor(random() * copyFrom.length)] : undefined;
    const text =
      copied === undefined ? `${sentence()}; ${sentence()}. ${sentence()}.` : copied.replace(/^\S+ \S+/, word());
    const at = (n % shape.perSection) + 1;
    tasks.push({
      id: `task:${name}.${path.toLowerCase()}.${at}`,
      label: `${path}#${at}`,
      section,
      text,
      owners: [],
      deadlines: [],
      measures: [],
      product: null,
      source: source(`${name}.txt`, n * 1000 + 1, text),
    });
  }
  return {
    id: `document:${name}`,
    kind: 'plan',
    type: 'Kế hoạch',
    symbol: null,
    issuer: null,
    issuedOn: null,
    title: words(6),
    signer: null,
    level: null,
    recipients: [],
    defaultOwner: null,
    sections,
    tasks,
    targets: [],
    references: [],
    edges: [],
    inferred: [],
    source: source(`${name}.txt`, 0, name),
  };
}
