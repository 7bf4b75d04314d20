import type { Score } from './score.js';
import { MEASURES, type MeasureName, type ScoredDocument } from './score-reading.js';

/** Precision, recall and F1 of a measure, each 0 to 1; null where there was nothing to find and nothing found. */
export interface Figure {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly expected: number;
}

export type Figures = Partial<Record<MeasureName, Figure>>;

const PLACES = 3;
const round = (value: number): number => Number(value.toFixed(PLACES));

function figureOf(scores: readonly Score[]): Figure | null {
  const sum = (count: (score: Score) => number): number => scores.reduce((total, score) => total + count(score), 0);
  const matched = sum((score) => score.matched);
  const expected = matched + sum((score) => score.missed.length);
  const found = matched + sum((score) => score.spurious.length);
  if (expected + found === 0) return null;
  const precision = found === 0 ? 0 : matched / found;
  const recall = expected === 0 ? 0 : matched / expected;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: round(precision), recall: round(recall), f1: round(f1), expected };
}

/** The figures of several documents together: every fact counts once, whatever document it stands in. */
export function figuresOf(documents: readonly ScoredDocument[]): Figures {
  const figures: Figures = {};
  for (const name of MEASURES) {
    const figure = figureOf(documents.map(({ scores }) => scores[name]));
    if (figure) figures[name] = figure;
  }
  return figures;
}

const percent = (value: number): string => value.toFixed(PLACES).replace(/^0/, '').padStart(5);

function delta(now: Figure, before: Figure | undefined): string {
  const change = before ? round(now.f1 - before.f1) : 0;
  return change === 0 ? '' : `  ${change > 0 ? '▲' : '▼'} ${Math.abs(change).toFixed(PLACES)}`;
}

/** The table of all documents together, with gains and losses against earlier figures, and F1 document by document. */
export function table(documents: readonly ScoredDocument[], before: Figures): string {
  const total = figuresOf(documents);
  const lines = ['                prec.   rec.     F1      n'];
  for (const name of MEASURES) {
    const figure = total[name];
    if (!figure) continue;
    const { precision, recall, f1, expected } = figure;
    const numbers = `${percent(precision)}  ${percent(recall)}  ${percent(f1)}  ${String(expected).padStart(5)}`;
    lines.push(`${name.padEnd(14)}  ${numbers}${delta(figure, before[name])}`);
  }
  lines.push('', `F1 by document  ${MEASURES.map((name) => name.slice(0, 6).padStart(6)).join(' ')}`);
  for (const document of documents) {
    const figures = figuresOf([document]);
    const cells = MEASURES.map((name) => (figures[name] ? percent(figures[name].f1) : '  -  ').padStart(6));
    lines.push(`${document.name.slice(0, 15).padEnd(15)} ${cells.join(' ')}`);
  }
  return lines.join('\n');
}

/** Every miss and every invention, measure by measure, with its sentence. */
export function misses(documents: readonly ScoredDocument[]): string {
  const lines: string[] = [];
  for (const name of MEASURES) {
    for (const { name: document, scores } of documents) {
      const { missed, spurious } = scores[name];
      const found = [
        ...missed.map((one) => ({ sign: '−', ...one })),
        ...spurious.map((one) => ({ sign: '+', ...one })),
      ];
      for (const { sign, what, line, sentence } of found) {
        lines.push(
          `${sign} ${name} · ${document}${line ? `:${line}` : ''} · ${what}${sentence ? `\n    ${sentence}` : ''}`,
        );
      }
    }
  }
  return lines.join('\n');
}
