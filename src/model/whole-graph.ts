import type { DocumentContents, GraphChange, LibraryGraph } from './graph.js';

/** A graph as the one change that makes it of an empty one. */
export function wholeGraph({ sections, tasks, targets, ...rest }: LibraryGraph): GraphChange {
  const contents = new Map<string, DocumentContents>();
  const of = (document: string): DocumentContents => {
    const one = contents.get(document) ?? { document, sections: [], tasks: [], targets: [] };
    contents.set(document, one);
    return one;
  };
  for (const node of sections) of(node.document).sections.push(node);
  for (const node of tasks) of(node.document).tasks.push(node);
  for (const node of targets) of(node.document).targets.push(node);
  const removed = { documents: [], bodies: [], edges: [], links: [] };
  return { ...rest, contents: [...contents.values()], removed };
}
