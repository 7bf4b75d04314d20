import { TargetNode } from '../../model/graph.js';
import type { Questions } from '../../query/questions.js';
import { TargetList } from '../answers.js';
import type { App } from '../schema.js';
import { addItemCollection } from './collection.js';

export function addTargets(app: App, questions: Questions): void {
  addItemCollection(app, questions, { type: 'target', one: TargetNode, list: TargetList });
}
