import { DirectiveError } from '../model/errors.js';
import type { DocumentNode, HeldDocument } from '../model/graph.js';
import type { GraphStore } from '../store/graph-store.js';
import { oneNode, typeOfId } from './one-node.js';

const refuse = (parameter: string, reason: string): DirectiveError =>
  new DirectiveError('bad-parameter', `${parameter}: ${reason}`, [{ name: parameter, reason }]);

function mustBeHeld(document: DocumentNode, parameter: string): HeldDocument {
  if (document.held) return document;
  const name = document.symbol ?? document.id;
  throw new DirectiveError(
    'not-held',
    `${parameter}: ${name} is cited and its text is not in the library; add it first.`,
  );
}

/**
 * The document with this id, whose text is held. `parameter` is what the caller named it by. An item is not widened to
 * its document, which would answer another question than was asked.
 * @throws DirectiveError 'not-found'; 'bad-parameter' for an item or a body; 'not-held' for a document that is only cited
 */
export async function heldDocument(store: GraphStore, id: string, parameter: string): Promise<HeldDocument> {
  const type = typeOfId(id);
  if (type === 'body') throw refuse(parameter, 'a body is no document; name a document');
  if (type !== 'document') {
    const { document } = await oneNode(store, type, id);
    throw refuse(parameter, `this is a ${type}; name a document, such as its own, "${document}"`);
  }
  return mustBeHeld(await oneNode(store, type, id), parameter);
}

/** As `heldDocument`, of several: in their order, read at once. */
export async function heldDocuments(
  store: GraphStore,
  ids: readonly string[],
  parameter: string,
): Promise<HeldDocument[]> {
  const found = new Map((await store.getMany('document', ids)).map((document) => [document.id, document]));
  const held: HeldDocument[] = [];
  for (const id of ids) {
    const document = found.get(id);
    held.push(document === undefined ? await heldDocument(store, id, parameter) : mustBeHeld(document, parameter));
  }
  return held;
}
