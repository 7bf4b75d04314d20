import type { Decision } from '../model/review.js';
import type { DecisionStore } from '../store/decision-store.js';
import type { TextFile } from './read-texts.js';
import type { DecisionChange } from './review.js';

interface NumberedText extends TextFile {
  readonly sequence: number;
}

export interface CatchUpParts {
  /** Texts that came after one, whoever added them, in the order in which they came. */
  readonly since: (sequence: number) => Promise<readonly NumberedText[]>;
  readonly decisions: DecisionStore;
  readonly add: (files: readonly TextFile[]) => Promise<unknown>;
  readonly decide: (change: DecisionChange) => Promise<void>;
}

export interface CatchUp {
  /** What this instance holds from the start. */
  begin(texts: readonly NumberedText[], decisions: readonly Decision[]): void;
  /** Takes what came since. What this instance wrote itself comes along and changes nothing. */
  run(): Promise<void>;
}

/** Keeps one instance level with what others, which share its store, have added and decided. */
export function createCatchUp({ since, decisions, add, decide }: CatchUpParts): CatchUp {
  let last = 0;
  let known = new Map<string, Decision>();
  const passed = (texts: readonly NumberedText[]): void => {
    for (const { sequence } of texts) last = Math.max(last, sequence);
  };
  const byId = (all: readonly Decision[]) => new Map(all.map((one) => [one.id, one]));
  return {
    begin(texts, decided) {
      passed(texts);
      known = byId(decided);
    },
    async run() {
      const texts = await since(last);
      if (texts.length > 0) await add(texts.map(({ name, text }) => ({ name, text })));
      const now = byId(await decisions.all());
      const put = [...now.values()].filter(({ id }) => !known.has(id));
      const removed = [...known.values()].filter(({ id }) => !now.has(id));
      if (put.length + removed.length > 0) await decide({ put, removed });
      passed(texts);
      known = now;
    },
  };
}
