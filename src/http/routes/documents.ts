import { DocumentNode } from '../../model/graph.js';
import type { Questions } from '../../query/questions.js';
import { DocumentList } from '../answers.js';
import type { App } from '../schema.js';
import { addCollection } from './collection.js';

export function addDocuments(app: App, questions: Questions): void {
  addCollection(app, questions, { type: 'document', one: DocumentNode, list: DocumentList });
}
