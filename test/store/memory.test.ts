import { createMemoryStore } from '../../src/store/memory.js';
import { graphStoreConformance } from '../conformance/graph-store.js';

describe('memory', () => graphStoreConformance(async () => createMemoryStore()));
