const ASKED = 200;
const WARM = 60;
/** A slow question is asked less often. */
const WITHIN_MS = 15_000;

/** Times in ms; `bytes`: of an answer as JSON, on average. */
export interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly bytes: number;
}

const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** Asks one question after the other, and leaves the first ones out. */
export async function measure(ask: (n: number) => Promise<unknown>): Promise<Measured> {
  const times: number[] = [];
  let bytes = 0;
  const until = performance.now() + WITHIN_MS;
  for (let n = 0; n < WARM + ASKED && (n < 2 * WARM || performance.now() < until); n += 1) {
    const begin = performance.now();
    const answer = await ask(n);
    if (n < WARM) continue;
    times.push(performance.now() - begin);
    bytes += JSON.stringify(answer).length;
  }
  times.sort((a, b) => a - b);
  return { p50: at(times, 0.5), p95: at(times, 0.95), bytes: bytes / times.length };
}

export const shown = ({ p50, p95 }: Measured): string =>
  `p50 ${p50.toFixed(1).padStart(6)}  p95 ${p95.toFixed(1).padStart(6)} ms`;
