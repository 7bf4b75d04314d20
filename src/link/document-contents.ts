import type { Directive, NamedBody, Target, Task } from '../model/directive.js';
import type { DocumentContents } from '../model/graph.js';
import type { Decision, ItemReview } from '../model/review.js';
import type { Naming } from './bodies.js';

type Reviewed<T> = T & { readonly reviews?: ItemReview[] };

/** A directive as people corrected it: an item may carry what they decided. */
export interface ReviewedDirective extends Omit<Directive, 'tasks' | 'targets'> {
  readonly tasks: readonly Reviewed<Task>[];
  readonly targets: readonly Reviewed<Target>[];
}

/** Applies what people decided on owners and deadlines, in the order of time. */
export type ReviewDirective = (directive: Directive, decisions: readonly Decision[]) => ReviewedDirective;

/** What stands in a document, as nodes. */
export const contentsOf = ({ id, sections, tasks, targets }: ReviewedDirective): DocumentContents => ({
  document: id,
  sections: sections.map((section) => ({ ...section, document: id })),
  tasks: tasks.map((task) => ({ ...task, document: id, reviews: task.reviews ?? [] })),
  targets: targets.map((target) => ({ ...target, document: id, reviews: target.reviews ?? [] })),
});

/** What remains of a document that is no longer held. */
export const noContents = (document: string): DocumentContents => ({ document, sections: [], tasks: [], targets: [] });

/** Who owns what in a document. */
export function ownersIn({ defaultOwner, tasks }: ReviewedDirective): Naming {
  const names: NamedBody[] = defaultOwner === null ? [] : [defaultOwner.body];
  const given = new Map<string, Set<string>>();
  for (const { id, owners } of tasks) {
    for (const { body } of owners) {
      names.push(body);
      given.set(body.id, (given.get(body.id) ?? new Set()).add(id));
    }
  }
  return { names, tasks: new Map([...given].map(([body, ids]) => [body, ids.size])) };
}
