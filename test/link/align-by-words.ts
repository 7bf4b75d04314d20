import type { Directive } from '../../src/model/directive.js';
import type { ItemLink } from '../../src/model/links.js';

/** Ties tasks that share their last word. */
export function alignByWords(child: Directive, parent: Directive): ItemLink[] {
  const last = (text: string) => text.split(' ').at(-1);
  return child.tasks.flatMap((one) =>
    parent.tasks
      .filter((other) => last(other.text) === last(one.text))
      .map((other, at): ItemLink => {
        const ends = { child: one.id, parent: other.id, childDocument: child.id, parentDocument: parent.id };
        const kind = one.text === other.text ? 'verbatim' : 'adapted';
        const id = `link:${one.id.slice('task:'.length)}~${other.id.slice('task:'.length)}`;
        return {
          id,
          ...ends,
          kind,
          score: 1,
          rank: at + 1,
          method: 'words',
          version: '1',
          state: 'current',
          review: null,
        };
      }),
  );
}
