import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { fromSample } from './from-sample.js';
import { fromWhole } from './from-whole.js';
import type { Reading } from './reading.js';
import { SampledReading, WholeReading } from './reading-format.js';

/** A text and what was read in it: one reading for each document of the file. */
export interface ReadText {
  readonly file: string;
  readonly text: string;
  readonly readings: readonly Reading[];
}

const Opening = z.looseObject({ documents: z.array(z.unknown()).optional(), document: z.unknown().optional() });
const isWhole = (json: unknown): boolean => typeof json === 'object' && json !== null && 'tasks' in json;

function findText(names: readonly string[], folders: readonly string[]): string | null {
  for (const folder of folders) {
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}

function fileNamed(json: unknown): string[] {
  const parsed = z.object({ document: z.object({ file: z.string() }) }).safeParse(json);
  return parsed.success ? [basename(parsed.data.document.file)] : [];
}

function readOne(json: unknown, name: string): Reading {
  return isWhole(json) ? fromWhole(WholeReading.parse(json), name) : fromSample(SampledReading.parse(json), name);
}

/**
 * Loads every reading of a folder (`*.json` that holds a `document` or `documents`) with its text, which is the one
 * `document.file` names, or the one with the same stem, in `texts`, the folder itself or the folder above it.
 * Throws when a reading has no text or does not keep to the format.
 */
export function loadReadings(folder: string, texts: string | null = null): ReadText[] {
  const folders = [...(texts ? [texts] : []), folder, dirname(folder)];
  const found: ReadText[] = [];
  for (const entry of readdirSync(folder).sort()) {
    if (!entry.endsWith('.json')) continue;
    const json = Opening.safeParse(JSON.parse(readFileSync(join(folder, entry), 'utf8')));
    if (!json.success || (json.data.document === undefined && json.data.documents === undefined)) continue;
    const stem = entry.slice(0, -'.json'.length);
    const parts = json.data.documents ?? [json.data];
    const path = findText([...parts.flatMap(fileNamed), `${stem}.txt`], folders);
    if (path === null) throw new Error(`No text for the reading ${entry} in ${folders.join(', ')}`);
    const readings = parts.map((part, index) => readOne(part, parts.length > 1 ? `${stem}:${index + 1}` : stem));
    found.push({ file: basename(path), text: readFileSync(path, 'utf8'), readings });
  }
  return found;
}
