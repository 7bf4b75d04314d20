import { byInstant, type Decision, namedNodes } from '../model/review.js';
import type { DecisionStore } from './decision-store.js';

/** The decisions in this process: gone when it ends. */
export function createMemoryDecisions(): DecisionStore {
  const held = new Map<string, Decision>();
  const all = (): Decision[] => [...held.values()].sort(byInstant);
  return {
    async put(decision) {
      held.set(decision.id, decision);
    },
    remove: async (id) => held.delete(id),
    get: async (id) => held.get(id) ?? null,
    all: async () => all(),
    forNode: async (id) => all().filter(({ subject }) => namedNodes(subject).includes(id)),
  };
}
