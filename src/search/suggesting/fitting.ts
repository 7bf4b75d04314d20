import { inOrder, type Named } from './named.js';

/** How well the typed words fit a name. */
export const FIT = { whole: 4, beginning: 3, inARow: 2, scattered: 1, slipped: 0 } as const;

export interface Fitting {
  readonly named: Named;
  readonly fit: number;
}

export const byFit = (a: Fitting, b: Fitting): number => b.fit - a.fit || inOrder(a.named, b.named);

/** Keeps the `size` best of what it is shown, each name once. */
export function createBest(size: number) {
  const best: Fitting[] = [];
  return {
    show(one: Fitting): void {
      const last = best[size - 1];
      if (last !== undefined && byFit(one, last) >= 0) return;
      const same = best.findIndex(({ named }) => named === one.named);
      if (same >= 0 && byFit(one, best[same] as Fitting) >= 0) return;
      if (same >= 0) best.splice(same, 1);
      let at = best.length;
      while (at > 0 && byFit(one, best[at - 1] as Fitting) < 0) at -= 1;
      best.splice(at, 0, one);
      best.length = Math.min(best.length, size);
    },
    best,
  };
}
