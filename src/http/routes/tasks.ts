import { TaskNode } from '../../model/graph.js';
import type { Questions } from '../../query/questions.js';
import { TaskList } from '../answers.js';
import type { App } from '../schema.js';
import { addItemCollection } from './collection.js';

export function addTasks(app: App, questions: Questions): void {
  addItemCollection(app, questions, { type: 'task', one: TaskNode, list: TaskList });
}
