import type { DefaultOwner, Owner, Task } from '../model/directive.js';
import { foldSameLength } from '../text/case-fold.js';
import type { Vocabulary } from '../vocabulary/load.js';
import { bodyId } from './body-names.js';

/** Finds whom the document's general clause makes answer for all of it; null where no clause does. */
export type DefaultOwnerReader = (tasks: readonly Task[]) => DefaultOwner | null;

const isExplicit = (owner: Owner): boolean =>
  owner.basis === 'explicit' && (owner.role === 'assigned' || owner.role === 'lead');

/**
 * Builds the reader. A general clause speaks of the document itself ("… chịu trách nhiệm thi hành Quyết định này", "các
 * sở, ngành … nghiêm túc triển khai thực hiện Kế hoạch này") and names bodies as a class. The last such clause counts.
 */
export function createDefaultOwnerReader(vocabulary: Vocabulary): DefaultOwnerReader {
  const { self, collectives } = vocabulary.layout.generalClause;
  const namesClass = (owner: Owner): boolean => {
    const name = foldSameLength(owner.body.name);
    return collectives.some((word) => name.startsWith(`${word} `));
  };

  return (tasks) => {
    for (const task of [...tasks].reverse()) {
      const folded = foldSameLength(task.text);
      if (!self.some((words) => folded.includes(words))) continue;
      const owners = task.owners.filter(isExplicit);
      const [first] = owners;
      const last = owners[owners.length - 1];
      if (!first || !last || !owners.some(namesClass)) continue;
      const name = owners.map(({ body }) => body.name).join('; ');
      return { body: { id: bodyId(name), name }, role: 'assigned', source: task.source };
    }
    return null;
  };
}
