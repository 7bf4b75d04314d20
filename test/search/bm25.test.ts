import { searchIndexConformance } from '../conformance/search-index.js';
import { embeddedIndex } from './embedded-index.js';

searchIndexConformance(async () => embeddedIndex());
