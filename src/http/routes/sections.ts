import { SectionNode } from '../../model/graph.js';
import type { Questions } from '../../query/questions.js';
import { SectionList } from '../answers.js';
import type { App } from '../schema.js';
import { addItemCollection } from './collection.js';

export function addSections(app: App, questions: Questions): void {
  addItemCollection(app, questions, { type: 'section', one: SectionNode, list: SectionList });
}
