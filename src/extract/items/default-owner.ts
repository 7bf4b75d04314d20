import type { DefaultOwner, Owner, Task } from '../../model/directive.js';
import { foldSameLength } from '../../text/case-fold.js';
import { bodyId } from '../../text/slug.js';
import type { Vocabulary } from '../../vocabulary/load.js';

/** Finds whom the document's general clause makes answer for all of it; null where no clause does. */
export type DefaultOwnerReader = (tasks: readonly Task[]) => DefaultOwner | null;

const ANSWERING = new Set(['assigned', 'lead']);

/**
 * Builds the reader. A general clause speaks of the document itself ("… chịu trách nhiệm thi hành Quyết định này", "các
 * sở, ngành … nghiêm túc triển khai thực hiện Kế hoạch này") and names bodies as a class. Committees of all levels answer
 * by directing ("Các cấp ủy … chỉ đạo … triển khai thực hiện Chương trình hành động này"). A class of one field ("các chi
 * bộ khối trường học") is not everybody. The first such clause counts: a closing sentence repeats it.
 */
export function createDefaultOwnerReader(vocabulary: Vocabulary): DefaultOwnerReader {
  const { self, collectives, directing, limits } = vocabulary.layout.generalClause;
  const starts = (name: string, words: readonly string[]): boolean =>
    words.some((word) => name.startsWith(word) && !/\w/.test(name.charAt(word.length)));
  const answers = ({ basis, role, body }: Owner): boolean => {
    if (basis !== 'explicit') return false;
    return ANSWERING.has(role) || (role === 'direct' && starts(foldSameLength(body.name), directing));
  };
  const namesClass = ({ body }: Owner): boolean => {
    const name = foldSameLength(body.name);
    return starts(name, collectives) && !limits.some((word) => name.includes(` ${word} `));
  };

  return (tasks) => {
    for (const task of tasks) {
      const folded = foldSameLength(task.text);
      if (!self.some((words) => folded.includes(words))) continue;
      const owners = task.owners.filter(answers);
      const [first] = owners;
      if (!first || !owners.some(namesClass)) continue;
      const name = owners.map(({ body }) => body.name).join('; ');
      return { body: { id: bodyId(name), name }, role: first.role, source: task.source };
    }
    return null;
  };
}
