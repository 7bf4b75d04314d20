import type { AskedQuestion } from './articles.js';

/** `recall10`: share of the right answers among the first ten; `mrr`: mean of 1/rank of the first right one, 0 beyond ten. */
export interface Quality {
  readonly recall10: number;
  readonly mrr: number;
}

export type Ask = (question: string) => Promise<readonly string[]>;

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

export async function qualityOf(questions: readonly AskedQuestion[], ask: Ask): Promise<Quality> {
  let [recall, reciprocal] = [0, 0];
  for (const { q, relevant } of questions) {
    const found = (await ask(q)).slice(0, 10);
    recall += relevant.filter((id) => found.includes(id)).length / Math.max(1, relevant.length);
    const first = found.findIndex((id) => relevant.includes(id));
    if (first >= 0) reciprocal += 1 / (first + 1);
  }
  const count = Math.max(1, questions.length);
  return { recall10: round(recall / count), mrr: round(reciprocal / count) };
}

/** Milliseconds a question takes: the median and the 95th percentile. Some are asked before to warm up. */
export async function latencyOf(questions: readonly string[], ask: Ask): Promise<{ p50: number; p95: number }> {
  for (const question of questions.slice(0, 100)) await ask(question);
  const times: number[] = [];
  for (const question of questions) {
    const begin = performance.now();
    await ask(question);
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  const at = (part: number): number => round(times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}
