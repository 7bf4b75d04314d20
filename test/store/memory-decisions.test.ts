import { createMemoryDecisions } from '../../src/store/memory-decisions.js';
import { decisionStoreConformance } from '../conformance/decision-store.js';

describe('memory', () => decisionStoreConformance(async () => createMemoryDecisions()));
