import type { Extraction } from '../model/directive.js';

/** Reads one decoded text. Pure: the same text and file name give the same answer; never throws on any string. */
export type Extractor = (text: string, file: string) => Extraction;
